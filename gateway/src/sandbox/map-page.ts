import type { InBoth, Language } from "../http/language.js";
import { framed } from "./page-frame.js";

/** Where a reader can begin: the whole graph at once is too large to be read. */
const BEGINNINGS: readonly { readonly type: string; readonly name: InBoth }[] = [
  { type: "PolicyPicture", name: { da: "Det samlede billede", en: "The policy picture" } },
  { type: "ChildrenActionPlan", name: { da: "En handleplan", en: "An action plan" } },
  { type: "ChildrenIntegrationStatement", name: { da: "En redegørelse", en: "A statement" } },
  { type: "FinancingOverview", name: { da: "Finansieringsoversigten", en: "The financing overview" } },
  { type: "Cycle", name: { da: "Årshjulet", en: "The year wheel" } },
  { type: "Indicator", name: { da: "Barometeret", en: "The barometer" } },
  { type: "StatusReport", name: { da: "Statusrapporten", en: "The status report" } },
  { type: "Verification", name: { da: "Kvitteringer", en: "Receipts" } },
];

const TEXTS: InBoth<Record<"title" | "from" | "noScript" | "about", string>> = {
  da: {
    title: "Kort over skemaet",
    from: "Begynd ved",
    noScript: "Kortet kræver JavaScript; opslagsværket viser det samme som tekst.",
    about:
      "Typerne og deres forbindelser, tegnet efter det skema, der svares med nu. Opslagsværket viser det samme som tekst.",
  },
  en: {
    title: "Schema map",
    from: "Begin at",
    noScript: "The map needs JavaScript; the reference shows the same as text.",
    about:
      "The types and how they are connected, drawn from the schema that is served now. The reference shows the same as text.",
  },
};

/** The schema as a picture that can be walked. */
export function mapPage(assets: string, language: Language): string {
  const texts = TEXTS[language];
  const options = BEGINNINGS.map(({ type, name }) => `<option value="${type}">${name[language]} (${type})</option>`);
  return framed({
    language,
    title: texts.title,
    path: "/sandbox/map",
    head: `<link rel="stylesheet" href="${assets}/voyager.css">
<script src="${assets}/voyager.standalone.js" defer></script>
<script src="/sandbox/map.js" type="module"></script>`,
    header: `<label for="root">${texts.from}</label>
<select id="root">${options.join("")}</select>`,
    about: `<h1 class="unseen">${texts.title}</h1>
<p id="about">${texts.about}</p>`,
    main: `<main id="map"><noscript>${texts.noScript}</noscript></main>`,
  });
}
