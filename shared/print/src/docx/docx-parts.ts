import { escaped } from "@hub/outlets";
import { COLOURS } from "../content/colours.js";
import type { Paper } from "../content/paper.js";
import { localeOf, wordsOf } from "../content/words.js";

/** The parts of a file of Word beside its text. */

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** What Word has everywhere, and other programs have one of the same widths for. */
const FONT = "Calibri";

/** A colour as Word writes it. */
export const hex = (colour: string): string => colour.replace("#", "").toUpperCase();

export const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/><Override PartName="/word/fontTable.xml" ContentType="${WORD}.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

export const ROOT_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationship(1, `${OFFICE}/relationships/officeDocument`, "word/document.xml")}${relationship(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml")}${relationship(3, `${OFFICE}/relationships/extended-properties`, "docProps/app.xml")}</Relationships>`;

export const FOOTER_ID = "rId5";
export const HEADER_ID = "rId6";
export const RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${["styles", "settings", "numbering", "fontTable"].map((name, at) => relationship(at + 1, `${OFFICE}/relationships/${name}`, `${name}.xml`)).join("")}${relationship(5, `${OFFICE}/relationships/footer`, "footer1.xml")}${relationship(6, `${OFFICE}/relationships/header`, "header1.xml")}</Relationships>`;

export const FONT_TABLE = `${DECLARATION}<w:fonts xmlns:w="${MAIN}"><w:font w:name="${FONT}"><w:altName w:val="Carlito"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

export const NUMBERING = `${DECLARATION}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

export const settingsOf = ({ language }: Paper): string =>
  `${DECLARATION}<w:settings xmlns:w="${MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${localeOf(language)}"/><w:decimalSymbol w:val="${language === "da" ? "," : "."}"/><w:listSeparator w:val="${language === "da" ? ";" : ","}"/></w:settings>`;

export function corePropertiesOf({ title, subject, author, language, at }: Paper): string {
  const instant = `${at.toISOString().slice(0, 19)}Z`;
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>${dated("created")}${dated("modified")}<dc:language>${localeOf(language)}</dc:language></cp:coreProperties>`;
}

export const APP_PROPERTIES = `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>`;

interface StyleLook {
  readonly id: string;
  readonly name: string;
  readonly halfPoints: number;
  readonly isStrong?: boolean;
  readonly colour?: string;
  readonly before?: number;
  readonly after: number;
  /** The level in the outline, from 0; undefined of a style that is no heading. */
  readonly outline?: number;
  readonly keepsWithNext?: boolean;
  readonly extra?: string;
}

const { ink, quiet, accent, line, warning, warningGround } = COLOURS;

const STYLES: readonly StyleLook[] = [
  { id: "Series", name: "Series", halfPoints: 21, isStrong: true, colour: accent, after: 0 },
  { id: "Title", name: "Title", halfPoints: 50, isStrong: true, after: 200, keepsWithNext: true },
  {
    id: "Heading1",
    name: "heading 1",
    halfPoints: 32,
    isStrong: true,
    before: 480,
    after: 140,
    outline: 0,
    keepsWithNext: true,
    extra: `<w:pBdr><w:top w:val="single" w:sz="6" w:space="10" w:color="${hex(line)}"/></w:pBdr>`,
  },
  {
    id: "Heading2",
    name: "heading 2",
    halfPoints: 23,
    isStrong: true,
    before: 280,
    after: 80,
    outline: 1,
    keepsWithNext: true,
  },
  { id: "Lead", name: "Lead", halfPoints: 25, after: 160 },
  { id: "Small", name: "Small", halfPoints: 17, colour: quiet, after: 100 },
  { id: "Caption", name: "caption", halfPoints: 19, isStrong: true, before: 160, after: 60, keepsWithNext: true },
  { id: "Cell", name: "Cell", halfPoints: 17, before: 50, after: 50 },
  { id: "CellHead", name: "Cell head", halfPoints: 16, isStrong: true, colour: quiet, before: 50, after: 50 },
  {
    id: "Mark",
    name: "Mark",
    halfPoints: 20,
    isStrong: true,
    colour: warning,
    before: 60,
    after: 200,
    extra: `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="${hex(warning)}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${hex(warningGround)}"/>`,
  },
  { id: "Header", name: "header", halfPoints: 15, isStrong: true, colour: warning, after: 0 },
  { id: "Footer", name: "footer", halfPoints: 15, colour: quiet, after: 0 },
  { id: "ListParagraph", name: "List Paragraph", halfPoints: 20, after: 60 },
];

function styleOf(style: StyleLook): string {
  const { id, name, halfPoints, isStrong, colour = ink, before = 0, after, outline, keepsWithNext, extra = "" } = style;
  const keep = keepsWithNext ? "<w:keepNext/><w:keepLines/>" : "";
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`;
  const bold = isStrong ? "<w:b/><w:bCs/>" : "";
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${keep}${extra}<w:spacing w:before="${before}" w:after="${after}"/>${level}</w:pPr><w:rPr>${bold}<w:color w:val="${hex(colour)}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`;
}

export const stylesOf = ({ language }: Paper): string =>
  `${DECLARATION}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:color w:val="${hex(ink)}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${localeOf(language)}" w:eastAsia="${localeOf(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${STYLES.map(styleOf).join("")}</w:styles>`;

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const words = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export function footerOf({ footer, language }: Paper, width: number): string {
  const { page, of } = wordsOf(language);
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>`;
  return `${DECLARATION}<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${words(footer)}</w:p><w:p><w:pPr><w:pStyle w:val="Footer"/>${tab}</w:pPr><w:r><w:tab/></w:r>${words(`${page} `)}${field("PAGE")}${words(` ${of} `)}${field("NUMPAGES")}</w:p></w:ftr>`;
}

export const headerOf = ({ mark = "" }: Paper): string =>
  `${DECLARATION}<w:hdr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="right"/></w:pPr>${words(mark)}</w:p></w:hdr>`;
