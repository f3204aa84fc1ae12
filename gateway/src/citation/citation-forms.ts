import type { Cited } from "./cited.js";

type Language = "da" | "en";

/** Where a citation leads, and what is said of it. */
export interface Citation {
  readonly cited: Cited;
  /** The short address, with the hub's own. */
  readonly url: string;
  /** Whether the hub shows demo data, which is not the city's. */
  readonly isSynthetic: boolean;
}

const PUBLISHER = { da: "Københavns Kommune", en: "City of Copenhagen" } as const;
const SITE = { da: "Integrationspolitikkens hub", en: "Integration policy hub" } as const;
const SYNTHETIC = { da: "SYNTETISKE demodata", en: "SYNTHETIC demo data" } as const;
const KINDS = {
  dataset: { da: "Datasæt", en: "Data set" },
  report: { da: "Rapport", en: "Report" },
  webpage: { da: "Netside", en: "Web page" },
} as const;
const NO_DATE = { da: "u.å.", en: "n.d." } as const;
const ZONE = "Europe/Copenhagen";

/** `26. august 2013 kl. 10.00` */
function instantIn(language: Language, at: Date): string {
  const locale = language === "da" ? "da-DK" : "en-GB";
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: ZONE });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
  return language === "da" ? `${day.format(at)} kl. ${time.format(at)}` : `${day.format(at)}, ${time.format(at)}`;
}

/** The text to paste, after APA's pattern. */
export function apaOf({ cited, url, isSynthetic }: Citation, language: Language): string {
  const { title, asOf, year, kind } = cited;
  const recorded = asOf && { da: "som registreret ", en: "as on record on " }[language] + instantIn(language, asOf);
  const notes = [KINDS[kind][language], recorded, isSynthetic ? SYNTHETIC[language] : undefined];
  const noted = notes.filter((note) => note !== undefined).join("; ");
  return `${PUBLISHER[language]}. (${year ?? NO_DATE[language]}). ${title[language]} [${noted}]. ${SITE[language]}. ${url}`;
}

/** A key by which a text refers to it. */
const keyOf = ({ url }: Citation): string =>
  `hub-${(url.split("/").at(-1) ?? "").slice(-8).replaceAll(/[^a-zA-Z0-9]/g, "")}`;

const SPECIAL = /[\\{}%&$#_~^]/g;
const inBraces = (text: string): string =>
  `{${text.replaceAll(SPECIAL, (sign) => (sign === "\\" ? "/" : `\\${sign}`))}}`;

export function bibtexOf(citation: Citation, language: Language): string {
  const { cited, url, isSynthetic } = citation;
  const { title, asOf, year, kind } = cited;
  const recorded = asOf && `${{ da: "Som registreret", en: "As on record at" }[language]} ${asOf.toISOString()}`;
  const note = [recorded, isSynthetic ? SYNTHETIC[language] : undefined]
    .filter((each) => each !== undefined)
    .join("; ");
  const fields = [
    `author = {${inBraces(PUBLISHER[language])}}`,
    `title = {${inBraces(title[language])}}`,
    ...(year === undefined ? [] : [`year = {${year}}`]),
    `publisher = {${SITE[language]}}`,
    `url = {${url}}`,
    ...(note === "" ? [] : [`note = ${inBraces(note)}`]),
  ];
  return `@${kind === "report" ? "techreport" : "misc"}{${keyOf(citation)},\n${fields.map((field) => `  ${field}`).join(",\n")}\n}\n`;
}

/** After the Citation Style Language, for Zotero and others. */
export function cslOf(citation: Citation, language: Language): object {
  const { cited, url, isSynthetic } = citation;
  const { title, asOf, year, kind } = cited;
  return {
    id: keyOf(citation),
    type: kind,
    title: title[language],
    author: [{ literal: PUBLISHER[language] }],
    publisher: SITE[language],
    language,
    URL: url,
    ...(year === undefined ? {} : { issued: { "date-parts": [asOf ? datePartsOf(asOf) : [year]] } }),
    ...(asOf && { version: asOf.toISOString() }),
    ...(isSynthetic && { note: SYNTHETIC[language] }),
  };
}

function datePartsOf(at: Date): number[] {
  const day = at.toLocaleDateString("sv-SE", { timeZone: ZONE });
  return day.split("-").map(Number);
}
