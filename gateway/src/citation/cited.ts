/** A question of the pages, a table or a document, with its instant pinned, so that it answers the same to whoever follows it. */
export interface Cited {
  /** The path with its parameters. */
  readonly address: string;
  readonly title: Readonly<Record<"da" | "en", string>>;
  /** The instant on record; undefined where the address names an edition or a revision instead. */
  readonly asOf: Date | undefined;
  /** The year that it is of: of its instant, else of what it names. */
  readonly year: number | undefined;
  readonly kind: "dataset" | "report" | "webpage";
}

/** Why something cannot be cited. */
export class NotCited extends Error {
  override readonly name = "NotCited";
}

const TABLE = /^\/reports\/v1\/([a-z-]+)(?:\.([a-z-]+))?$/;
const REPORT_DOCUMENT = /^\/reports\/v1\/documents\/status-reports\/(\d{4})\/editions\/(\d+)\.(html|pdf|docx)$/;
const PLAN_DOCUMENT = /^\/reports\/v1\/documents\/action-plans\/([^/]+)\/[^/]+\/revisions\/(\d+)\.(html|pdf|docx)$/;
/** A set of OData, or a row of it; what describes them is none. */
const ENTITIES = /^\/odata\/v4\/([A-Z][A-Za-z]+)(?:\([^/]*\))?(?:\/[A-Za-z]+)?$/;
const NO_TABLE = new Set(["openapi", "documents"]);

interface Page {
  readonly path: RegExp;
  readonly da: (part: string) => string;
  readonly en: (part: string) => string;
}

const PAGES: readonly Page[] = [
  {
    path: /^\/$/,
    da: () => "Integrationspolitikken på tværs af udvalg og mål",
    en: () => "The policy across committees and goals",
  },
  {
    path: /^\/wheel$/,
    da: () => "Integrationspolitikkens årshjul",
    en: () => "The year wheel of the integration policy",
  },
  {
    path: /^\/initiatives$/,
    da: () => "Integrationspolitikkens indsatser",
    en: () => "Initiatives of the integration policy",
  },
  {
    path: /^\/financing$/,
    da: () => "Integrationspolitikkens finansiering",
    en: () => "Financing of the integration policy",
  },
  { path: /^\/barometer$/, da: () => "Integrationsbarometeret", en: () => "The integration barometer" },
  { path: /^\/search$/, da: () => "Søgning i integrationspolitikken", en: () => "A search in the integration policy" },
  {
    path: /^\/data$/,
    da: () => "Om data i integrationspolitikkens hub",
    en: () => "On the data of the integration policy hub",
  },
  {
    path: /^\/committees\/([^/]+)$/,
    da: (code) => `Handleplan og redegørelser, ${code}`,
    en: (code) => `Action plan and statements, ${code}`,
  },
  {
    path: /^\/reports\/(\d{4})$/,
    da: (year) => `Samlet statusrapport ${year}`,
    en: (year) => `Combined status report ${year}`,
  },
];

/** What an address of the hub is cited as; throws NotCited where it is none, or names no instant. */
export function citedOf(address: string): Cited {
  const url = readAddress(address);
  const found = documentOf(url) ?? tableOf(url) ?? pageOf(url);
  if (!found) throw new NotCited("Pages, tables and documents of the hub can be cited; this address is none of them.");
  return { ...found, address: `${url.pathname}${url.search}` };
}

/** Of this hub alone: whoever follows a citation comes nowhere else. */
function readAddress(address: string): URL {
  const url = /^\/(?![/\\])/.test(address) ? URL.parse(address, "http://hub.invalid") : null;
  if (url?.host !== "hub.invalid")
    throw new NotCited("'of' takes the path of a page, table or document, with its parameters.");
  return url;
}

type Found = Omit<Cited, "address">;

function documentOf({ pathname }: URL): Found | undefined {
  const [, reportYear, edition] = REPORT_DOCUMENT.exec(pathname) ?? [];
  if (reportYear) {
    const title = {
      da: `Samlet statusrapport ${reportYear}, udgave ${edition}`,
      en: `Combined status report ${reportYear}, edition ${edition}`,
    };
    return { title, asOf: undefined, year: Number(reportYear), kind: "report" };
  }
  const [, committee, revision] = PLAN_DOCUMENT.exec(pathname) ?? [];
  if (!committee) return undefined;
  const code = decoded(committee);
  const title = { da: `Handleplan, ${code}, revision ${revision}`, en: `Action plan, ${code}, revision ${revision}` };
  return { title, asOf: undefined, year: undefined, kind: "report" };
}

function tableOf(url: URL): Found | undefined {
  const [, table] = TABLE.exec(url.pathname) ?? ENTITIES.exec(url.pathname) ?? [];
  if (!table || NO_TABLE.has(table)) return undefined;
  const edition = /^(\d{4})-\d+$/.exec(url.searchParams.get("edition") ?? "");
  const asOf = instantOf(url, edition !== null);
  const year = asOf?.getUTCFullYear() ?? Number(edition?.[1]);
  const title = { da: `Integrationspolitikken: tabellen ${table}`, en: `The integration policy: the table ${table}` };
  return { title, asOf, year, kind: "dataset" };
}

function pageOf(url: URL): Found | undefined {
  for (const { path, da, en } of PAGES) {
    const found = path.exec(url.pathname);
    if (!found) continue;
    const part = decoded(found[1] ?? "");
    const asOf = instantOf(url, false);
    const shown = url.searchParams.get("year");
    const of = shown !== null && /^\d{4}$/.test(shown) && !found[1]?.startsWith(shown) ? `, ${shown}` : "";
    const title = { da: da(part) + of, en: en(part) + of };
    return { title, asOf, year: asOf?.getUTCFullYear(), kind: "webpage" };
  }
  return undefined;
}

function instantOf({ searchParams }: URL, isPinned: boolean): Date | undefined {
  const written = searchParams.get("asOf");
  const instant = new Date(written ?? Number.NaN);
  if (!Number.isNaN(instant.getTime())) return instant;
  if (isPinned && written === null) return undefined;
  throw new NotCited("A citation is of one instant: name it by 'asOf'. An answer's x-as-of says of which it is.");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new NotCited("The address cannot be read.");
  }
}
