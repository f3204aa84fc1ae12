import { COLOURS } from "../content/colours.js";
import type { Block, Heading, Paper, Paragraph } from "../content/paper.js";
import { wordsOf } from "../content/words.js";
import type { Tag } from "./pdf-kit.js";
import { shownBy } from "./pdf-letters.js";
import { type Look, Sheet } from "./pdf-sheet.js";
import { beginningOf, setTable } from "./pdf-table.js";

const PLAIN: Look = { size: 10, lineGap: 1.5 };
const LOOKS: Readonly<Record<NonNullable<Paragraph["look"]>, Look>> = {
  lead: { size: 12.5, lineGap: 2 },
  small: { size: 8.5, colour: COLOURS.quiet, lineGap: 1 },
};
const CONTENTS: Look = { size: 10 };
const CONTENTS_LINE = 17;

/** A chapter's line in the contents, whose page is known once all is set. */
interface Entry {
  readonly text: string;
  readonly tag: Tag;
  readonly y: number;
  page: number;
}

interface Setting {
  readonly sheet: Sheet;
  readonly paper: Paper;
  readonly entries: Entry[];
  chapter: { addItem(title: string): unknown } | undefined;
  chapters: number;
}

export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const sheet = new Sheet(paper);
  const bytes = collect(sheet);
  const setting: Setting = { sheet, paper, entries: [], chapter: undefined, chapters: 0 };
  setHead(setting);
  setContents(setting);
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind === "heading") sheet.reserve(beginning(sheet, paper.blocks.slice(at)));
    setBlock(setting, block);
  }
  finish(setting);
  sheet.root.end();
  sheet.pdf.end();
  return bytes;
}

function collect({ pdf }: Sheet): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.once("end", () => resolve(Buffer.concat(parts)));
    pdf.once("error", reject);
  });
}

function setHead({ sheet, paper }: Setting): void {
  const { pdf } = sheet;
  const text = (type: string, written: string, look: Look) => {
    const tag = sheet.tag(type);
    sheet.write(tag, written, look, { x: sheet.left, y: pdf.y, width: sheet.width });
    tag.end();
  };
  text("P", paper.series, { size: 10.5, isStrong: true, colour: COLOURS.accent });
  pdf.y += 2;
  text("H1", paper.title, { size: 25, isStrong: true });
  pdf.y += 10;
  if (paper.mark !== undefined) setMark(sheet, paper.mark);
  setFacts(sheet, paper.facts);
}

function setMark(sheet: Sheet, mark: string): void {
  const { pdf } = sheet;
  const look: Look = { size: 10, isStrong: true, colour: COLOURS.warning };
  const height = sheet.heightOf(mark, look, sheet.width - 28) + 12;
  const top = pdf.y;
  sheet.decorate(() => {
    pdf.rect(sheet.left, top, sheet.width, height).fill(COLOURS.warningGround);
    pdf.rect(sheet.left, top, 3, height).fill(COLOURS.warning);
  }, "Layout");
  const tag = sheet.tag("P");
  sheet.write(tag, mark, look, { x: sheet.left + 14, y: top + 6, width: sheet.width - 28 });
  tag.end();
  pdf.y = top + height + 14;
}

function setFacts(sheet: Sheet, facts: Paper["facts"]): void {
  const { pdf } = sheet;
  const list = sheet.tag("L");
  const named = 120;
  for (const [name, value] of facts) {
    const top = pdf.y;
    const item = sheet.tag("LI", list);
    const label = sheet.tag("Lbl", item);
    sheet.write(label, name, { size: 10, colour: COLOURS.quiet }, { x: sheet.left, y: top, width: named - 8 });
    label.end();
    const below = pdf.y;
    const body = sheet.tag("LBody", item);
    sheet.write(body, value, PLAIN, { x: sheet.left + named, y: top, width: sheet.width - named });
    body.end();
    item.end();
    pdf.y = Math.max(pdf.y, below) + 2;
  }
  list.end();
  pdf.y += 14;
}

/** Keeps a line for each chapter. */
function setContents({ sheet, paper, entries }: Setting): void {
  const chapters = paper.blocks.filter((block): block is Heading => block.kind === "heading" && block.level === 1);
  if (chapters.length < 2) return;
  const { pdf } = sheet;
  const title = sheet.tag("P");
  const { contents } = wordsOf(paper.language);
  sheet.write(title, contents, { size: 11, isStrong: true }, { x: sheet.left, y: pdf.y, width: sheet.width });
  title.end();
  pdf.y += 4;
  const list = sheet.tag("TOC");
  for (const { text } of chapters) {
    entries.push({ text, tag: sheet.tag("TOCI", list), y: pdf.y, page: 0 });
    sheet.rule(pdf.y + CONTENTS_LINE - 3, COLOURS.hairline);
    pdf.y += CONTENTS_LINE;
  }
  pdf.y += 8;
}

/** How much of a page a heading needs with what it stands above. */
function beginning(sheet: Sheet, [first, ...rest]: readonly Block[]): number {
  if (!first) return 0;
  if (first.kind === "heading") return (first.level === 1 ? 66 : 40) + beginning(sheet, rest);
  if (first.kind === "table") return beginningOf(sheet, first);
  if (first.kind === "paragraph" && first.look === "small")
    return sheet.heightOf(first.line, LOOKS.small, sheet.width) + 7 + beginning(sheet, rest);
  return 60;
}

function setBlock(setting: Setting, block: Block): void {
  const { sheet } = setting;
  if (block.kind === "table") setTable(sheet, block);
  else if (block.kind === "list") setList(sheet, block.items);
  else if (block.kind === "paragraph") setParagraph(sheet, block);
  else if (block.level === 1) setChapter(setting, block);
  else setSection(setting, block);
}

function setChapter(setting: Setting, { text }: Heading): void {
  const { sheet, entries } = setting;
  const { pdf } = sheet;
  if (!sheet.isAtTop) pdf.y += 16;
  sheet.rule(pdf.y, COLOURS.line, 0.8);
  pdf.y += 10;
  const tag = sheet.tag("H2");
  sheet.write(tag, text, { size: 16, isStrong: true }, { x: sheet.left, y: pdf.y, width: sheet.width });
  tag.end();
  pdf.y += 8;
  const entry = entries[setting.chapters];
  const { start, count } = pdf.bufferedPageRange();
  if (entry) entry.page = start + count;
  setting.chapters += 1;
  setting.chapter = pdf.outline.addItem(text);
}

function setSection({ sheet, chapter }: Setting, { text }: Heading): void {
  const { pdf } = sheet;
  if (!sheet.isAtTop) pdf.y += 8;
  const tag = sheet.tag("H3");
  sheet.write(tag, text, { size: 11.5, isStrong: true }, { x: sheet.left, y: pdf.y, width: sheet.width });
  tag.end();
  pdf.y += 4;
  chapter?.addItem(text);
}

function setParagraph(sheet: Sheet, { line, look }: Paragraph): void {
  const { pdf } = sheet;
  const set = look ? LOOKS[look] : PLAIN;
  sheet.reserve(Math.min(sheet.heightOf(line, set, sheet.width), 44));
  const tag = sheet.tag("P");
  sheet.write(tag, line, set, { x: sheet.left, y: pdf.y, width: sheet.width });
  tag.end();
  pdf.y += 7;
}

function setList(sheet: Sheet, items: readonly Paragraph["line"][]): void {
  const { pdf } = sheet;
  const list = sheet.tag("L");
  for (const line of items) {
    sheet.reserve(Math.min(sheet.heightOf(line, PLAIN, sheet.width - 14), 44));
    const top = pdf.y;
    const item = sheet.tag("LI", list);
    sheet.decorate(() => pdf.circle(sheet.left + 4, top + 7.5, 1.6).fill(COLOURS.accent));
    const body = sheet.tag("LBody", item);
    sheet.write(body, line, PLAIN, { x: sheet.left + 14, y: top, width: sheet.width - 14 });
    body.end();
    item.end();
    pdf.y += 3;
  }
  list.end();
  pdf.y += 6;
}

/** Pages are counted, and the contents know where chapters begin. */
function finish({ sheet, paper, entries }: Setting): void {
  const { pdf } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  pdf.switchToPage(start);
  for (const { tag, text, y, page } of entries) {
    const numberWidth = 30;
    const width = sheet.width - numberWidth;
    tag.add(() => {
      sheet.set(CONTENTS);
      pdf.text(shownBy(pdf, text), sheet.left, y, { width, lineBreak: false });
      pdf.text(String(page), sheet.left + width, y, { width: numberWidth, align: "right" });
    });
    tag.end();
  }
  const { page, of } = wordsOf(paper.language);
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    setFooter(sheet, paper, { number: `${page} ${at + 1} ${of} ${count}`, isFirst: at === 0 });
  }
}

function setFooter(sheet: Sheet, paper: Paper, { number, isFirst }: { number: string; isFirst: boolean }): void {
  const { pdf } = sheet;
  pdf.page.margins.bottom = 0;
  const y = sheet.pdf.page.height - 48;
  sheet.rule(y - 8, COLOURS.hairline);
  sheet.decorate(() => {
    sheet.set({ size: 7.5, colour: COLOURS.quiet });
    pdf.text(shownBy(pdf, paper.footer), sheet.left, y, { width: sheet.width - 90 });
    pdf.text(number, sheet.left + sheet.width - 80, y, { width: 80, align: "right" });
    if (paper.mark === undefined || isFirst) return;
    sheet.set({ size: 7.5, isStrong: true, colour: COLOURS.warning });
    pdf.text(shownBy(pdf, paper.mark), sheet.left, 32, { width: sheet.width, align: "right" });
  }, "Pagination");
}
