import { createHash } from "node:crypto";
import { escaped } from "@hub/outlets";
import {
  type Block,
  type Heading,
  type Line,
  type Paper,
  type Row,
  runsOf,
  type Table,
  type Tone,
} from "../content/paper.js";
import type { PaperFormat } from "../content/paper-format.js";
import { localeOf, wordsOf } from "../content/words.js";
import { styleOf } from "./html-style.js";

const SIGNS: Readonly<Record<Tone, string>> = {
  good: '<circle cx="8" cy="8" r="7"/>',
  risk: '<path d="M8 1l7 14H1z"/>',
  bad: '<path d="M2 2h12v12H2z"/>',
  quiet: '<path d="M1 6.5h14v3H1z"/>',
};

/** A page that needs nothing from elsewhere, and runs nothing. */
export const html: PaperFormat = {
  suffix: "html",
  mediaType: "text/html; charset=utf-8",
  isCompressible: true,
  async write(paper) {
    const style = styleOf(paper);
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
    return { bytes: Buffer.from(pageOf(paper, style)), policy };
  },
};

function pageOf(paper: Paper, style: string): string {
  const { language, series, title, author, subject, mark, footer, facts, blocks } = paper;
  return `<!doctype html>
<html lang="${localeOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escaped(author)}">
<meta name="description" content="${escaped(subject)}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<p class="series">${escaped(series)}</p>
<h1>${escaped(title)}</h1>
${mark === undefined ? "" : `<p class="mark">${escaped(mark)}</p>`}
<dl>${facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join("")}</dl>
</header>
${contentsOf(paper)}
${blocks.map((block, place) => blockOf(block, place)).join("\n")}
<footer>${escaped(footer)}</footer>
</main>
</body>
</html>
`;
}

function contentsOf({ blocks, language }: Paper): string {
  const chapters = blocks.flatMap((block, place) => (isChapter(block) ? [{ text: block.text, place }] : []));
  if (chapters.length < 2) return "";
  const items = chapters.map(({ text, place }) => `<li><a href="#p${place}">${escaped(text)}</a></li>`).join("");
  const { contents } = wordsOf(language);
  return `<nav aria-labelledby="contents"><p id="contents">${contents}</p><ol>${items}</ol></nav>`;
}

const isChapter = (block: Block): block is Heading => block.kind === "heading" && block.level === 1;

function blockOf(block: Block, place: number): string {
  switch (block.kind) {
    case "heading":
      return block.level === 1
        ? `<h2 id="p${place}">${escaped(block.text)}</h2>`
        : `<h3 id="p${place}">${escaped(block.text)}</h3>`;
    case "paragraph":
      return `<p${block.look ? ` class="${block.look}"` : ""}>${lineOf(block.line)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${lineOf(item)}</li>`).join("")}</ul>`;
    case "table":
      return tableOf(block, place);
  }
}

function lineOf(line: Line): string {
  return runsOf(line)
    .map(({ text, isStrong, isQuiet, tone }) => {
      const written = escaped(text);
      if (tone) {
        const sign = `<svg viewBox="0 0 16 16" aria-hidden="true">${SIGNS[tone]}</svg>`;
        return `<span class="state ${tone}">${sign}${written}</span>`;
      }
      if (isQuiet) return `<span class="quiet">${written}</span>`;
      return isStrong ? `<strong>${written}</strong>` : written;
    })
    .join("");
}

/** A table of so many rows stands on one sheet. */
const SHORT = 14;

/** It is reached by the keyboard, as it may be wider than a small screen. */
function tableOf({ caption, columns, rows }: Table, place: number): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col width="${Math.round((100 * share) / all)}%">`).join("");
  const classOf = (column: number) => (columns[column]?.isNumber ? ' class="number"' : "");
  const head = columns.map(({ name }, column) => `<th scope="col"${classOf(column)}>${escaped(name)}</th>`).join("");
  const rowOf = ({ cells, isTotal }: Row) => {
    const written = cells.map((cell, column) =>
      column === 0 ? `<th scope="row"${classOf(0)}>${lineOf(cell)}</th>` : `<td${classOf(column)}>${lineOf(cell)}</td>`,
    );
    return `<tr${isTotal ? ' class="total"' : ""}>${written.join("")}</tr>`;
  };
  const look = rows.length <= SHORT ? ' class="short"' : "";
  return `<div class="wide" role="region" aria-labelledby="t${place}" tabindex="0"><table${look}><caption id="t${place}">${escaped(caption)}</caption><colgroup>${widths}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map(rowOf).join("\n")}
</tbody></table></div>`;
}
