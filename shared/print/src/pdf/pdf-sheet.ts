import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { COLOURS, TONES } from "../content/colours.js";
import { type Line, type Paper, type Run, runsOf, type Tone, textOf } from "../content/paper.js";
import { localeOf } from "../content/words.js";
import { claimConformance } from "./pdf-conformance.js";
import type { Pdf, Tag } from "./pdf-kit.js";
import { shownBy } from "./pdf-letters.js";

const FONTS = "@expo-google-fonts/ibm-plex-sans";
const MARGINS = { top: 58, bottom: 68, left: 54, right: 54 };
const SIGN = 7.2;
const AFTER_SIGN = 11;

/** How a text is set. */
export interface Look {
  readonly size: number;
  readonly isStrong?: boolean;
  readonly colour?: string;
  readonly lineGap?: number;
}

/** Where a text is set, and how wide it may become. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isRight?: boolean;
}

/** The pages that a document is set on, from the top down. */
export class Sheet {
  readonly pdf: Pdf;
  readonly root: Tag;
  /** Of lines, which are asked for again and again while a table is set. */
  readonly #heights = new Map<string, number>();

  constructor(paper: Paper) {
    const { language, title, author, subject, at } = paper;
    this.pdf = new PDFDocument({
      size: "A4",
      margins: MARGINS,
      pdfVersion: "1.7",
      tagged: true,
      lang: localeOf(language),
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      // Without a font of its own it would look for Helvetica.
      font: "",
      info: { Title: title, Author: author, Subject: subject, CreationDate: at, ModDate: at },
    });
    claimConformance(this.pdf, paper);
    const { resolve } = createRequire(import.meta.url);
    this.pdf.registerFont("regular", resolve(`${FONTS}/400Regular/IBMPlexSans_400Regular.ttf`));
    this.pdf.registerFont("strong", resolve(`${FONTS}/600SemiBold/IBMPlexSans_600SemiBold.ttf`));
    this.pdf.addPage();
    this.root = this.pdf.struct("Document");
    this.pdf.addStructure(this.root);
  }

  get left(): number {
    return MARGINS.left;
  }

  get width(): number {
    return this.pdf.page.width - MARGINS.left - MARGINS.right;
  }

  get bottom(): number {
    return this.pdf.page.height - MARGINS.bottom;
  }

  get isAtTop(): boolean {
    return this.pdf.y <= MARGINS.top + 1;
  }

  /** How much of a page there is for what must not be broken. */
  get tallest(): number {
    return this.bottom - MARGINS.top;
  }

  /** Goes on to the next page where less than this is left; answers whether it did. */
  reserve(height: number): boolean {
    if (this.pdf.y + height <= this.bottom) return false;
    this.pdf.addPage();
    return true;
  }

  /** A part of the document, with what is in it. */
  tag(type: string, parent: Tag = this.root, options: object = {}): Tag {
    const tag = this.pdf.struct(type, options);
    parent.add(tag);
    return tag;
  }

  /** What is there for the eye alone. */
  decorate(draw: () => void, type?: "Pagination" | "Layout"): void {
    this.pdf.markContent("Artifact", type ? { type } : undefined);
    this.pdf.save();
    draw();
    this.pdf.restore();
    this.pdf.endMarkedContent();
  }

  rule(y: number, colour: string, thickness = 0.5): void {
    const { left, width } = this;
    this.decorate(
      () =>
        this.pdf
          .moveTo(left, y)
          .lineTo(left + width, y)
          .lineWidth(thickness)
          .stroke(colour),
      "Layout",
    );
  }

  heightOf(line: Line, look: Look, width: number): number {
    const key = `${look.size} ${look.isStrong} ${width} ${JSON.stringify(line)}`;
    const known = this.#heights.get(key) ?? this.#measure(line, look, width);
    this.#heights.set(key, known);
    return known;
  }

  #measure(line: Line, look: Look, width: number): number {
    const [first] = runsOf(line);
    this.set({
      ...look,
      isStrong: look.isStrong || runsOf(line).some((run) => run.isStrong || run.tone !== undefined),
    });
    const indent = first?.tone ? AFTER_SIGN : 0;
    return this.pdf.heightOfString(shownBy(this.pdf, textOf(line)), {
      width: width - indent,
      lineGap: look.lineGap ?? 0,
    });
  }

  /** Sets a line as the content of a tag, and leaves the pen below it. */
  write(tag: Tag, line: Line, look: Look, place: Place): void {
    const { pdf } = this;
    // An empty end would leave the line before it open.
    const runs = runsOf(line).filter(({ text }) => text !== "");
    const tone = runs[0]?.tone;
    if (tone) this.decorate(() => drawSign(pdf, tone, { x: place.x, y: place.y + look.size * 0.34 }));
    const indent = tone ? AFTER_SIGN : 0;
    const options = {
      width: place.width - indent,
      align: place.isRight ? ("right" as const) : ("left" as const),
      lineGap: look.lineGap ?? 0,
    };
    tag.add(() => {
      for (const [at, run] of runs.entries()) {
        this.set(runLook(look, run));
        const continued = { ...options, continued: at < runs.length - 1 };
        const text = shownBy(pdf, run.text);
        if (at === 0) pdf.text(text, place.x + indent, place.y, continued);
        else pdf.text(text, continued);
      }
    });
    this.#tellActual(tag, textOf(runs));
    pdf.x = this.left;
  }

  /** Letters that are not in the font are there for whoever hears or copies the text. */
  #tellActual(tag: Tag, text: string): void {
    this.set({ size: 1 });
    if (shownBy(this.pdf, text) !== text.normalize("NFC"))
      Object.assign(dictionaryOf(tag), { ActualText: new String(text) });
  }

  set({ size, isStrong = false, colour = COLOURS.ink }: Look): void {
    this.pdf
      .font(isStrong ? "strong" : "regular")
      .fontSize(size)
      .fillColor(colour);
  }
}

function runLook(look: Look, { isStrong, isQuiet, tone }: Run): Look {
  const colour = tone ? TONES[tone] : isQuiet ? COLOURS.quiet : look.colour;
  const strong = look.isStrong || isStrong || tone !== undefined;
  return { size: look.size, isStrong: strong, ...(colour !== undefined && { colour }) };
}

function drawSign(pdf: Pdf, tone: Tone, { x, y }: { x: number; y: number }): void {
  const half = SIGN / 2;
  if (tone === "good") pdf.circle(x + half, y + half, half);
  if (tone === "risk") pdf.polygon([x + half, y - 0.4], [x + SIGN, y + SIGN], [x, y + SIGN]);
  if (tone === "bad") pdf.rect(x + 0.5, y + 0.5, SIGN - 1, SIGN - 1);
  if (tone === "quiet") pdf.rect(x, y + half - 0.8, SIGN, 1.6);
  pdf.fill(TONES[tone]);
}

const dictionaryOf = (tag: Tag): object => (tag as unknown as { dictionary: { data: object } }).dictionary.data;
