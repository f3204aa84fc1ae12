import { escaped } from "../format/xml.js";
import type { Language } from "../table/column.js";
import { pageWords } from "./page-words.js";

/** Text with its own style: no script, and nothing from elsewhere. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--quiet:#526172;--line:#d5dde5;--ground:#f3f6f9;--paper:#fff;--accent:#0b5cad}
@media (prefers-color-scheme:dark){:root{--ink:#e7edf3;--quiet:#a9b6c3;--line:#33414f;--ground:#141b22;--paper:#1b242d;--accent:#8ec2ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 "IBM Plex Sans",system-ui,sans-serif}
main{max-width:1080px;margin:0 auto;padding:40px 48px 64px;background:var(--paper)}
nav{display:flex;flex-wrap:wrap;gap:4px 20px;margin:0 0 24px}
h1{margin:0 0 4px;font-size:30px;line-height:1.2;font-weight:600}
h2{margin:36px 0 10px;font-size:20px;font-weight:600}
p{margin:0 0 12px;max-width:72ch}
code{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,monospace;overflow-wrap:anywhere}
h1+p code{color:var(--quiet)}
a{color:var(--accent)}
a:focus-visible,.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.pulls{display:flex;flex-wrap:wrap;gap:8px;margin:0;padding:0;list-style:none}
.pulls a{display:block;padding:5px 12px;border:1px solid var(--line);border-radius:6px;text-decoration:none}
.pulls a:hover{background:var(--ground)}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:14px}
th,td{padding:7px 14px 7px 0;vertical-align:top;text-align:left;font-weight:400;border-bottom:1px solid var(--line)}
tbody th code{white-space:nowrap}
thead th{color:var(--quiet);font-weight:600;white-space:nowrap}
.quiet{color:var(--quiet)}
td b{font-weight:600}
@media (max-width:640px){main{padding:24px 18px 40px}.wide table{min-width:640px}}`;

interface Frame {
  readonly language: Language;
  readonly title: string;
  /** This page's address, without a language. */
  readonly address: string;
  readonly body: string;
}

/** A whole page in a language, with the way to the other one and to all tables. */
export function framed({ language, title, address, body }: Frame): string {
  const words = pageWords[language];
  const other = language === "da" ? "en" : "da";
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>
<nav><a href="/reports/v1/?lang=${language}">${words.all}</a><a href="${address}?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></nav>
${body}
</main></body>
</html>
`;
}

/** A table of a page; its cells are HTML. */
export function htmlTable(label: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (tag: string, text: string, scope = "") => `<${tag}${scope}>${text}</${tag}>`;
  const head = heads.map((name) => cell("th", escaped(name), ' scope="col"')).join("");
  const body = rows.map(
    ([first = "", ...rest]) =>
      `<tr>${cell("th", first, ' scope="row"')}${rest.map((text) => cell("td", text)).join("")}</tr>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(label)}"><table><thead><tr>${head}</tr></thead><tbody>
${body.join("\n")}
</tbody></table></div>`;
}

export const code = (text: string): string => `<code>${escaped(text)}</code>`;
export const link = (address: string, text: string): string => `<a href="${escaped(address)}">${escaped(text)}</a>`;
