import { brotliCompressSync, gzipSync } from "node:zlib";
import type { InBoth, Language } from "../http/language.js";
import { escaped } from "../reference/html.js";
import type { PageFile } from "./page-files.store.js";

interface Head {
  readonly title: InBoth;
  readonly description: InBoth;
  /** Whose picture a shared link has; absent: that of the whole hub. */
  readonly picture?: SharePicture;
}

/** The pages with a picture of their own, which `npm run pictures -- --share` draws: without figures, since each hub has others. */
type SharePicture = "picture" | "wheel" | "initiatives" | "financing" | "barometer" | "committee" | "report";

/** Where the picture of a shared link is. */
const sharePicturePath = (picture: SharePicture | "hub", language: Language): string =>
  `/share/${picture}-${language}.png`;

/** What a link to each page shows where it is shared, before the page itself has read any figure. */
export const PAGE_HEADS: Readonly<Record<string, Head>> = {
  "/": {
    picture: "picture",
    title: { da: "Det tværgående billede", en: "The cross-cutting picture" },
    description: {
      da: "Hvad udvalgene har lovet, hvad det koster, og hvordan det går: alle mål og alle udvalg i ét billede.",
      en: "What the committees have promised, what it costs and how it goes: all goals and all committees in one picture.",
    },
  },
  "/wheel": {
    picture: "wheel",
    title: { da: "Årshjulet: hvem har afleveret hvad", en: "The year wheel: who has delivered what" },
    description: {
      da: "Frister, afleveringer, forsinkelser og det næste skridt, i dag eller på en anden dag.",
      en: "Deadlines, deliveries, delays and the next step, today or on another day.",
    },
  },
  "/initiatives": {
    picture: "initiatives",
    title: { da: "Alle indsatser", en: "All initiatives" },
    description: {
      da: "Søg, filtrér, gruppér og hent udvalgenes indsatser med deres penge og historie.",
      en: "Search, filter, group and download the committees' initiatives with their money and history.",
    },
  },
  "/financing": {
    picture: "financing",
    title: { da: "Økonomi: hvad er finansieret, og hvad mangler", en: "Money: what is financed, and what is missing" },
    description: {
      da: "Bilag 3 på enhver dato, vejen fra budget til budget, og hvad der skal med i det næste.",
      en: "Annex 3 at any date, the way from budget to budget, and what is to be in the next.",
    },
  },
  "/barometer": {
    picture: "barometer",
    title: { da: "Barometret: går det den rigtige vej?", en: "The barometer: is it going the right way?" },
    description: {
      da: "Indikatorer med basis, mål, usikkerhed og hver udgave, som den blev offentliggjort.",
      en: "Indicators with baseline, target, uncertainty and each vintage as it was published.",
    },
  },
  "/committees/:code": {
    picture: "committee",
    title: { da: "Et udvalg og dets plan", en: "A committee and its plan" },
    description: {
      da: "Planen nu, hvad hver revision ændrede, redegørelser, bemærkninger og hvem der betaler hvad.",
      en: "The plan now, what each revision changed, statements, remarks and who pays what.",
    },
  },
  "/reports/:year": {
    picture: "report",
    title: { da: "Statusrapporten", en: "The status report" },
    description: {
      da: "Årets samlede rapport i hver udgave, med hvad den bygger på, og så den kan efterprøves.",
      en: "The year's combined report in each edition, with what it is built on, to be verified by anyone.",
    },
  },
  "/publish": {
    title: { da: "Publicér en plan eller en redegørelse", en: "Publish a plan or a statement" },
    description: {
      da: "For udvalg uden et system af deres eget: skriv, se fejl med det samme, og lad en anden publicere.",
      en: "For committees without a system of their own: write, see findings at once, and have another publish.",
    },
  },
  "/search": {
    title: { da: "Søg i det hele", en: "Search everything" },
    description: {
      da: "Indsatser, mål, redegørelser, begreber og beslutninger i integrationspolitikken.",
      en: "Initiatives, goals, statements, terms and decisions of the integration policy.",
    },
  },
  "/accessibility": {
    title: { da: "Tilgængelighedserklæring", en: "Accessibility statement" },
    description: {
      da: "Hvad siderne lever op til, hvordan det prøves, og hvem man skriver til.",
      en: "What the pages live up to, how that is tested, and whom to write to.",
    },
  },
  "/data": {
    title: { da: "Hvor tallene kommer fra", en: "Where the data come from" },
    description: {
      da: "Kilder, opdigtede tal, kvitteringer og hvordan alt kan hentes og efterprøves.",
      en: "Sources, made-up figures, receipts, and how everything is taken along and verified.",
    },
  },
};

const POLICY: InBoth = { da: "Integrationspolitikken", en: "The integration policy" };
const LOCALES: InBoth = { da: "da_DK", en: "en_GB" };
/** From the title of the built page to the end of what it says of itself. */
const BUILT_HEAD = /<title>[\s\S]*<meta property="og:image"[^>]*>/;

/** The built page with what a route of it says of itself, in a language. */
export function withHead(page: PageFile, path: string, { language, publicUrl }: HeadSettings): PageFile {
  const { title, description, picture = "hub" } = PAGE_HEADS[path] ?? (PAGE_HEADS["/"] as Head);
  const named = escaped(`${title[language]} · ${POLICY[language]}`);
  const told = escaped(description[language]);
  const head = [
    `<title>${named}</title>`,
    `<meta name="description" content="${told}">`,
    '<meta property="og:type" content="website">',
    `<meta property="og:locale" content="${LOCALES[language]}">`,
    `<meta property="og:site_name" content="${POLICY[language]}">`,
    `<meta property="og:title" content="${named}">`,
    `<meta property="og:description" content="${told}">`,
    `<meta property="og:image" content="${escaped(publicUrl)}${sharePicturePath(picture, language)}">`,
    '<meta property="og:image:width" content="1200">',
    '<meta property="og:image:height" content="630">',
    `<meta property="og:image:alt" content="${named}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ];
  const text = page.plain
    .toString("utf8")
    .replace(BUILT_HEAD, () => head.join("\n"))
    .replace('<html lang="da">', `<html lang="${language}">`);
  const plain = Buffer.from(text);
  return { type: page.type, plain, br: brotliCompressSync(plain), gzip: gzipSync(plain) };
}

export interface HeadSettings {
  readonly language: Language;
  /** The hub's own address: who shares a link needs it whole. */
  readonly publicUrl: string;
}
