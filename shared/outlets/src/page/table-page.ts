import { tableMeta } from "../description/table-meta.js";
import { escaped } from "../format/xml.js";
import { setName } from "../odata/entity-model.js";
import type { Language } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";
import { code, framed, htmlTable, link } from "./page-frame.js";
import { pageWords } from "./page-words.js";

type Meta = ReturnType<typeof tableMeta>;

/** What `meta` says of a table, to be read: nothing of it is written twice. */
export function tablePage(table: OutletTable, language: Language): string {
  const meta = tableMeta(table);
  const words = pageWords[language];
  const address = `/reports/v1/${meta.name}`;
  const body = `<h1>${escaped(meta.title[language])}</h1>
<p>${code(meta.name)}</p>
<p>${escaped(meta.definition[language])} ${words.key}: ${code(meta.key)}.</p>
<h2>${words.pull}</h2>
<ul class="pulls">${pulls(meta, language)
    .map(([href, text]) => `<li>${link(href, text)}</li>`)
    .join("")}</ul>
<h2>${words.columns}</h2>
${htmlTable(words.columns, [words.column, words.type, words.unit, words.meaning, words.empty], columnRows(meta, language))}
<h2>${words.parameters}</h2>
${htmlTable(words.parameters, [words.parameter, words.takes, words.example], parameterRows(meta))}
<h2>${words.elsewhere}</h2>
<ul>
<li>${words.odata}: ${link(`/odata/v4/${setName(table)}`, `/odata/v4/${setName(table)}`)}</li>
<li>${words.sql}: ${code(meta.sqlView)}</li>
<li>${link(`${address}/meta`, words.meta)}, ${link(`${address}.csv-metadata.json`, words.csvw)}, ${link("/reports/v1/openapi.json", words.openApi)}</li>
</ul>`;
  return framed({ language, title: meta.title[language], address: `${address}/about`, body });
}

function pulls({ formats, name }: Meta, language: Language): [href: string, text: string][] {
  const own = formats.map(({ href, suffix }): [string, string] => [`${href}?lang=${language}`, suffix]);
  const excel: [string, string] = [`/reports/v1/${name}.csv?dialect=excel-da&lang=${language}`, "csv, excel-da"];
  return own.flatMap((each) => (each[1] === "csv" ? [each, excel] : [each]));
}

const columnRows = ({ columns }: Meta, language: Language): string[][] =>
  columns.map(({ name, type, unit, label, definition, empty, codeList }) => [
    code(name),
    escaped(type),
    escaped(unit ?? ""),
    `<b>${escaped(label[language])}</b><br>${escaped(definition[language])}${codeList ? ` <span class="quiet">${pageWords[language].codes}: ${escaped(codeList)}</span>` : ""}`,
    empty ? escaped(empty[language]) : `<span class="quiet">${pageWords[language].never}</span>`,
  ]);

const parameterRows = ({ name, parameters }: Meta): string[][] =>
  parameters.map(({ name: parameter, takes, example }) => [
    code(parameter),
    escaped(takes),
    example === ""
      ? ""
      : link(`/reports/v1/${name}.csv?${parameter}=${encodeURIComponent(example)}`, `?${parameter}=${example}`),
  ]);

/** All tables, each with its page. */
export function tablesPage(tables: readonly OutletTable[], language: Language): string {
  const words = pageWords[language];
  const rows = tables.map((table) => {
    const { name, title, definition, formats } = tableMeta(table);
    const files = formats.map(({ href, suffix }) => link(`${href}?lang=${language}`, suffix)).join(" ");
    return [
      link(`/reports/v1/${name}/about?lang=${language}`, title[language]),
      code(name),
      escaped(definition[language]),
      files,
    ];
  });
  const body = `<h1>${words.tables}</h1>
<p>${words.lead}</p>
${htmlTable(words.tables, [words.table, "", words.rowIs, words.format], rows)}
<h2>${words.elsewhere}</h2>
<ul>
<li>${link("/reports/v1/bulk/latest.zip", words.bulk)}</li>
<li>${words.odata}: ${link("/odata/v4/", "/odata/v4/")}</li>
<li>${link("/catalogue/", words.catalogue)}, ${link("/reports/v1/openapi.json", words.openApi)}</li>
</ul>`;
  return framed({ language, title: words.tables, address: "/reports/v1/", body });
}
