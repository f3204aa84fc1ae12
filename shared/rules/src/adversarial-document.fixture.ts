/** Pieces of text that are slow for a pattern or an algorithm that is not linear. */
export const HOSTILE_PIECES = [
  "a@b.dk ",
  "a@",
  "@",
  "a",
  "a.",
  "-",
  "1",
  "1.",
  "1,1",
  "0101701234 ",
  "01 01 70",
  "+45 12 34 56 78 ",
  "tlf. ",
  "(at)",
  "(snabel-a)",
  " ",
  "\t\n",
  "\u00a0",
  "\u0315\u0300",
  "\u200b",
  "😀",
  "Å",
  "ﬁ",
  "½",
  "del",
  "otteogtyvende",
  "~/",
  '"\\',
  "\ufffd",
  "\ud800",
  "BUU-01,",
] as const;

/** How a document is made hostile: each text that long, or one of its lists that full. */
export type Hostile =
  | { readonly letters: number; readonly piece: string }
  /** `isAlike`: whether the entries of the list are the same, or differ in their codes. */
  | { readonly entries: number; readonly list: string; readonly isAlike: boolean };

/** Fields by which the entries of a list are told apart. */
const CODES = new Set(
  "code id goal goals themes theme initiativeCode question indicator account committee policy area plan period".split(
    " ",
  ),
);
/** Fields that no committee writes freely. */
const CLOSED = new Set(
  "state financing kind politicalStatus correction enSource valueKind direction progress fault expected goodDirection outcome others inclusion".split(
    " ",
  ),
);

/** The document, made hostile. */
export const hostile = <Document>(document: Document, how: Hostile): Document => grown(document, "", how) as Document;

/** The names of all lists in a document. */
export function listsIn(value: unknown, name = ""): string[] {
  if (!isPlain(value)) return [];
  const own = Array.isArray(value) && value.length > 0 ? [name] : [];
  const within = Object.entries(value).flatMap(([key, item]) => listsIn(item, Array.isArray(value) ? name : key));
  return [...new Set([...own, ...within])];
}

function grown(value: unknown, field: string, how: Hostile): unknown {
  if (typeof value === "string") return "piece" in how && !isCode(field) ? value + filling(how) : value;
  if (!isPlain(value)) return value;
  if (Array.isArray(value)) return entriesOf(value, field, how);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, grown(item, name, how)]));
}

const isCode = (field: string): boolean => CODES.has(field) || CLOSED.has(field);
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || (value !== null && Object.getPrototypeOf(value ?? 0) === Object.prototype);
const filling = ({ letters, piece }: { letters: number; piece: string }): string =>
  piece.repeat(Math.ceil(letters / piece.length));

function entriesOf(list: readonly unknown[], field: string, how: Hostile): unknown[] {
  const entries = list.map((entry) => grown(entry, field, how));
  const [first] = entries;
  if ("piece" in how || field !== how.list || first === undefined) return entries;
  const more = Array.from({ length: how.entries }, (_, index) => (how.isAlike ? first : numbered(first, index)));
  return [...entries, ...more];
}

function numbered(entry: unknown, index: number): unknown {
  if (typeof entry === "string") return `${entry}${index}`;
  if (!isPlain(entry)) return entry;
  const fields = Object.entries(entry).map(([name, value]) => [
    name,
    CODES.has(name) && typeof value === "string" ? `${value}${index}` : value,
  ]);
  return Object.fromEntries(fields);
}
