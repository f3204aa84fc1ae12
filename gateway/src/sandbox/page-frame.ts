import type { InBoth, Language } from "../http/language.js";
import { escaped } from "../reference/html.js";

interface Frame {
  readonly language: Language;
  readonly title: string;
  /** The page's own address, without a language. */
  readonly path: string;
  /** Style sheets and scripts of this server, and the page's body. */
  readonly head?: string;
  readonly header?: string;
  /** Its title where it is only heard, and a line on what is shown. */
  readonly about?: string;
  readonly main: string;
}

const HUB: InBoth = { da: "Integrationspolitisk hub", en: "Integration policy hub" };
const OTHER: InBoth<{ language: Language; name: string }> = {
  da: { language: "en", name: "English" },
  en: { language: "da", name: "Dansk" },
};
const PLACES: readonly { readonly path: string; readonly name: InBoth }[] = [
  { path: "/sandbox", name: { da: "Sandkasse", en: "Sandbox" } },
  { path: "/sandbox/five-minutes", name: { da: "Grafen på fem minutter", en: "The graph in five minutes" } },
  { path: "/sandbox/map", name: { da: "Kort over skemaet", en: "Schema map" } },
  { path: "/docs/reference", name: { da: "Opslagsværk", en: "Reference" } },
];

/** A whole page of the sandbox: its header leads to the others and to the other language. */
export function framed({ language, title, path, head = "", header = "", about = "", main }: Frame): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · ${HUB[language]}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/sandbox.css">
${head}
</head>
<body>
<header>
<a class="hub" href="/">${HUB[language]}</a>
<nav aria-label="${language === "da" ? "Sandkassens sider" : "Pages of the sandbox"}">${PLACES.map((place) => link(place, path, language)).join(" ")}</nav>
${header}
<a class="language" hreflang="${OTHER[language].language}" lang="${OTHER[language].language}" href="${path}?lang=${OTHER[language].language}">${OTHER[language].name}</a>
${about}
</header>
${main}
</body>
</html>
`;
}

function link(place: (typeof PLACES)[number], path: string, language: Language): string {
  const current = place.path === path ? ' aria-current="page"' : "";
  const suffix = place.path.startsWith("/sandbox") ? `?lang=${language}` : "";
  return `<a href="${place.path}${suffix}"${current}>${place.name[language]}</a>`;
}
