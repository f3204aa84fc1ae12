import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { COLOURS, TONES } from "../content/colours.js";
import type { Paper } from "../content/paper.js";
import { type Words, wordsOf } from "../content/words.js";

const FONT = "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2";
let font: string | undefined;

/** The font itself, so that the document needs nothing from elsewhere. */
function fontFace(): string {
  font ??= readFileSync(createRequire(import.meta.url).resolve(FONT)).toString("base64");
  return `@font-face{font-family:"IBM Plex Sans";font-weight:100 700;src:url(data:font/woff2;base64,${font}) format("woff2")}`;
}

const { ink, quiet, line, hairline, ground, accent, warning, warningGround } = COLOURS;

const SCREEN = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:${ground};color:${ink};font:15px/1.5 "IBM Plex Sans",system-ui,sans-serif}
main{max-width:860px;margin:0 auto;padding:56px 56px 72px;background:#fff}
.series{margin:0;color:${accent};font-weight:600}
h1{margin:4px 0 20px;font-size:32px;line-height:1.2;font-weight:600;letter-spacing:-.01em}
h2{margin:44px 0 12px;padding-top:16px;border-top:1px solid ${line};font-size:22px;line-height:1.3;font-weight:600}
h3{margin:28px 0 8px;font-size:16px;line-height:1.4;font-weight:600}
p{margin:0 0 12px;max-width:72ch;overflow-wrap:anywhere}
.lead{font-size:18px;line-height:1.5}
.small{font-size:12.5px;color:${quiet}}
.mark{max-width:none;margin:0 0 20px;padding:10px 14px;border-left:4px solid ${warning};background:${warningGround};color:${warning};font-weight:600}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px;margin:0 0 24px}
dt{color:${quiet}}
dd{margin:0;overflow-wrap:anywhere}
nav{margin:0 0 8px;padding:14px 18px;background:${ground};border-radius:8px}
nav p{margin:0 0 4px;font-weight:600}
nav ol{margin:0;padding-left:20px}
a{color:${accent}}
a:focus-visible,.wide:focus-visible{outline:2px solid ${accent};outline-offset:2px}
ul{margin:0 0 12px;padding-left:20px;max-width:72ch;overflow-wrap:anywhere}
li{margin:0 0 4px}
.wide{overflow-x:auto;margin:0 0 20px}
table{width:100%;border-collapse:collapse;font-size:13px;line-height:1.4;font-variant-numeric:tabular-nums}
caption{padding:0 0 6px;text-align:left;font-weight:600}
th,td{padding:6px 10px 6px 0;vertical-align:top;text-align:left;font-weight:400;border-bottom:1px solid ${hairline};overflow-wrap:break-word}
thead th{vertical-align:bottom;color:${quiet};font-weight:600;border-bottom:1.5px solid ${ink}}
.number{text-align:right;white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
.total th,.total td{font-weight:600;border-top:1.5px solid ${ink};border-bottom:0}
.hash{font-size:11px;overflow-wrap:anywhere;hyphens:none}
.state{font-weight:600;white-space:nowrap}
.state svg{width:.8em;height:.8em;margin-right:.4em;fill:currentColor}
${Object.entries(TONES)
  .map(([tone, colour]) => `.${tone}{color:${colour}}`)
  .join("")}
footer{margin-top:48px;padding-top:12px;border-top:1px solid ${line};color:${quiet};font-size:12.5px}
@media (max-width:600px){main{padding:28px 18px 40px}dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 8px}.wide table{min-width:560px}}`;

const PRINT = `
@media print{
body,main{background:#fff}
body{font-size:10pt;line-height:1.45}
main{max-width:none;padding:0}
h1{font-size:24pt}
h2{font-size:15pt;margin-top:24pt;break-after:avoid}
h3{font-size:11pt;break-after:avoid}
h3+.small{break-after:avoid}
p,li{orphans:3;widows:3}
.lead{font-size:12pt}
.wide{overflow:visible}
table{font-size:8.5pt}
caption{break-after:avoid}
tr,.short{break-inside:avoid}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
nav{background:none;padding:0}
.small,.hash{font-size:8pt}
.mark,.state{print-color-adjust:exact;-webkit-print-color-adjust:exact}
footer{display:none}
}`;

/** The whole style of a document: on a screen, and on pages with their footer. */
export function styleOf(paper: Paper): string {
  return fontFace() + SCREEN + PRINT + pageStyle(paper, wordsOf(paper.language));
}

function pageStyle({ footer, mark }: Paper, { page, of }: Words): string {
  const small = `font:7.5pt "IBM Plex Sans",sans-serif;color:${quiet}`;
  const top = mark === undefined ? "" : `@top-right{content:${quoted(mark)};${small};color:${warning}}`;
  return `
@page{size:A4;margin:20mm 18mm 22mm;${top}
@bottom-left{content:${quoted(footer)};${small};width:80%}
@bottom-right{content:"${page} " counter(page) " ${of} " counter(pages);${small}}}
@page:first{@top-right{content:none}}`;
}

/** A text in a style sheet: what is not a letter or a sign of its own is written by its number. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\<>&\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
