export type Language = "da" | "en";

/** How a state looks: with a sign of its own, so that nothing is told by colour alone. */
export type Tone = "good" | "risk" | "bad" | "quiet";

/** A piece of a line. */
export interface Run {
  readonly text: string;
  readonly isStrong?: boolean;
  /** Beside what counts. */
  readonly isQuiet?: boolean;
  /** A state, which has a sign before its word. */
  readonly tone?: Tone;
}

/** What stands in a paragraph, an item or a cell. */
export type Line = string | readonly Run[];

/** A chapter (1), or a section in one (2). */
export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly line: Line;
  /** `lead` sums up, `small` is beside the matter. */
  readonly look?: "lead" | "small";
}

export interface List {
  readonly kind: "list";
  readonly items: readonly Line[];
}

export interface Column {
  readonly name: string;
  /** Its part of the width, held against the others'. */
  readonly share: number;
  readonly isNumber?: boolean;
}

export interface Row {
  /** The first one names the row. */
  readonly cells: readonly Line[];
  readonly isTotal?: boolean;
}

export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export type Block = Heading | Paragraph | List | Table;

/** A document to be read and handed out, before it has a format. */
export interface Paper {
  readonly language: Language;
  /** What it is one of, above the title. */
  readonly series: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** What is to be known of it at once: name and value. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** That it is not the city's data; undefined where it is. */
  readonly mark: string | undefined;
  /** On every page: what it shows, as of when, and from where. */
  readonly footer: string;
  /** The instant that it shows; it is dated by it. */
  readonly at: Date;
  readonly blocks: readonly Block[];
}

export const runsOf = (line: Line): readonly Run[] => (typeof line === "string" ? [{ text: line }] : line);

export const textOf = (line: Line): string =>
  runsOf(line)
    .map(({ text }) => text)
    .join("");

export const chapter = (text: string): Heading => ({ kind: "heading", level: 1, text });
export const section = (text: string): Heading => ({ kind: "heading", level: 2, text });
export const paragraph = (line: Line, look?: "lead" | "small"): Paragraph => ({
  kind: "paragraph",
  line,
  ...(look && { look }),
});
