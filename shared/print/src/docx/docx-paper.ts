import { escaped, zipFile } from "@hub/outlets";
import { COLOURS, TONES } from "../content/colours.js";
import { type Block, type Column, type Line, type Paper, type Row, runsOf, type Table } from "../content/paper.js";
import type { PaperFormat } from "../content/paper-format.js";
import {
  APP_PROPERTIES,
  CONTENT_TYPES,
  corePropertiesOf,
  DECLARATION,
  FONT_TABLE,
  FOOTER_ID,
  footerOf,
  HEADER_ID,
  headerOf,
  hex,
  MAIN,
  NUMBERING,
  RELATIONS,
  ROOT_RELATIONS,
  settingsOf,
  stylesOf,
} from "./docx-parts.js";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** A4 and its margins in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, side: 1080, top: 1160, bottom: 1300 };
const WIDTH = PAGE.width - 2 * PAGE.side;
const NO_BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="nil"/>`)
  .join("");

const MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar>';

/** A file of Word, with the styles that its navigation and screen readers go by. */
export const docx: PaperFormat = {
  suffix: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  isCompressible: false,
  async write(paper) {
    const files = [
      ["[Content_Types].xml", CONTENT_TYPES],
      ["_rels/.rels", ROOT_RELATIONS],
      ["docProps/core.xml", corePropertiesOf(paper)],
      ["docProps/app.xml", APP_PROPERTIES],
      ["word/document.xml", documentOf(paper)],
      ["word/_rels/document.xml.rels", RELATIONS],
      ["word/styles.xml", stylesOf(paper)],
      ["word/settings.xml", settingsOf(paper)],
      ["word/numbering.xml", NUMBERING],
      ["word/fontTable.xml", FONT_TABLE],
      ["word/footer1.xml", footerOf(paper, WIDTH)],
      ["word/header1.xml", headerOf(paper)],
    ] as const;
    const parts: Uint8Array[] = [];
    for await (const part of zipFile(files.map(([name, text]) => ({ name, parts: [text] })))) parts.push(part);
    return { bytes: Buffer.concat(parts) };
  },
};

function documentOf(paper: Paper): string {
  const { series, title, mark, facts, blocks } = paper;
  const body = [
    styled("Series", series),
    styled("Title", title),
    mark === undefined ? "" : styled("Mark", mark),
    ...facts.map(([name, value]) =>
      styled(undefined, [{ text: `${name}: ` }, { text: value, isStrong: true }], '<w:spacing w:after="40"/>'),
    ),
    ...blocks.map((block, at) => blockOf(block, blocks[at + 1])),
  ];
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="${HEADER_ID}"/>${["default", "first"].map((type) => `<w:footerReference w:type="${type}" r:id="${FOOTER_ID}"/>`).join("")}<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.bottom}" w:left="${PAGE.side}" w:header="560" w:footer="560" w:gutter="0"/>${mark === undefined ? "" : "<w:titlePg/>"}</w:sectPr>`;
  return `${DECLARATION}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}"><w:body>${body.join("")}${section}</w:body></w:document>`;
}

function blockOf(block: Block, next: Block | undefined): string {
  switch (block.kind) {
    case "heading":
      return styled(`Heading${block.level}`, block.text);
    case "paragraph":
      return styled(block.look && LOOKS[block.look], block.line, next?.kind === "table" ? "<w:keepNext/>" : "");
    case "list":
      return block.items.map((item) => styled("ListParagraph", item, BULLET)).join("");
    case "table":
      return tableOf(block);
  }
}

const LOOKS = { lead: "Lead", small: "Small" } as const;
const BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

function styled(style: string | undefined, line: Line, properties = ""): string {
  const name = style === undefined ? "" : `<w:pStyle w:val="${style}"/>`;
  const told = name + properties;
  return `<w:p>${told === "" ? "" : `<w:pPr>${told}</w:pPr>`}${wordsOf(line)}</w:p>`;
}

function wordsOf(line: Line, isStrong = false): string {
  return runsOf(line)
    .map((run) => {
      const bold = isStrong || run.isStrong || run.tone ? "<w:b/><w:bCs/>" : "";
      const quiet = run.isQuiet ? `<w:color w:val="${hex(COLOURS.quiet)}"/>` : "";
      const colour = run.tone ? `<w:color w:val="${hex(TONES[run.tone])}"/>` : quiet;
      const look = bold + colour;
      return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(run.text)}</w:t></w:r>`;
    })
    .join("");
}

/** Its head is repeated on each page, and is what screen readers name columns by. */
function tableOf({ caption, columns, rows }: Table): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / all) * WIDTH));
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const look =
    '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
  const properties = `<w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${NO_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>${MARGINS}${look}<w:tblCaption w:val="${escaped(caption)}"/></w:tblPr>`;
  const head = rowOf({ cells: columns.map(({ name }) => name) }, { columns, widths, isHead: true });
  const body = rows.map((row) => rowOf(row, { columns, widths, isHead: false }));
  const table = `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${head}${body.join("")}</w:tbl>`;
  // Two tables would become one without a paragraph between them.
  return styled("Caption", caption) + table + styled("Small", "");
}

interface RowLook {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly isHead: boolean;
}

function rowOf({ cells, isTotal = false }: Row, { columns, widths, isHead }: RowLook): string {
  const side = (name: string, colour: string, size: number) =>
    `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${hex(colour)}"/>`;
  const above = isTotal ? side("top", COLOURS.ink, 8) : "";
  const below = isHead ? side("bottom", COLOURS.ink, 8) : side("bottom", COLOURS.hairline, 4);
  const borders = `<w:tcBorders>${above}${below}</w:tcBorders>`;
  const written = columns.map(({ isNumber }, at) => {
    const style = `<w:pStyle w:val="${isHead ? "CellHead" : "Cell"}"/>${isNumber ? '<w:jc w:val="right"/>' : ""}`;
    const words = wordsOf(cells[at] ?? "", isTotal);
    const vertical = isHead ? '<w:vAlign w:val="bottom"/>' : "";
    const oneLine = isNumber ? "<w:noWrap/>" : "";
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${borders}${oneLine}${vertical}</w:tcPr><w:p><w:pPr>${style}</w:pPr>${words}</w:p></w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${written.join("")}</w:tr>`;
}
