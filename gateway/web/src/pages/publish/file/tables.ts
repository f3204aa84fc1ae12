import type { DocumentShape, FieldShape, ListShape } from "../shape/shape.js";
import { type Content, membersAt, valueAt, withValue } from "../shape/value.js";

export type Cell = string | number | boolean | null;

/** A list of the document as a table: one for the document itself, one for each list, one for the lists of its members. */
export interface Table {
  readonly name: string;
  /** The fields' paths; of a member's list, first the key of the member. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const WORDS = "; ";

/** The document in tables, as a template that is filled in. */
export function tablesOf(content: Content, shape: DocumentShape): readonly Table[] {
  const own: Table = {
    name: "document",
    columns: ["policy", "plan", "callLetter", "basedOn", ...shape.fields.map(({ path }) => path)].filter(
      (path) => shape.fields.some((field) => field.path === path) || valueAt(content, path) !== undefined,
    ),
    rows: [],
  };
  const head = { ...own, rows: [own.columns.map((path) => cellOf(valueAt(content, path)))] };
  return [head, ...shape.lists.flatMap((list) => tablesOfList(content, list))];
}

function tablesOfList(content: Content, list: ListShape): readonly Table[] {
  const members = membersAt(content, list.name);
  const names = columnsOf(list, members);
  const own: Table = {
    name: list.name,
    columns: names,
    rows: members.map((member) => names.map((path) => cellOf(valueAt(member, path)))),
  };
  const inner = (list.lists ?? []).map((each) => {
    const paths = columnsOf(each, []);
    const rows = members.flatMap((member) =>
      membersAt(member, each.name).map((part) => [
        cellOf(valueAt(member, list.key[0] ?? "")),
        ...paths.map((path) => cellOf(valueAt(part, path))),
      ]),
    );
    return { name: `${list.name}.${each.name}`, columns: [list.key[0] ?? "", ...paths], rows };
  });
  return [own, ...inner];
}

/** The fields that all committees have, and those that this one's members hold besides. */
function columnsOf(list: ListShape, members: readonly Content[]): string[] {
  const known = list.fields.map(({ path }) => path);
  const inner = new Set((list.lists ?? []).map(({ name }) => name));
  const own = members.flatMap((member) =>
    Object.entries(member).flatMap(([name, value]) => {
      const isKnown = inner.has(name) || known.some((path) => path.split("/")[0] === name);
      return isKnown || (typeof value === "object" && !isWords(value)) ? [] : [name];
    }),
  );
  return [...known, ...new Set(own)];
}

const isWords = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === "string");

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.join(WORDS);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** The document that the tables hold; what no table has stays as it was. */
export function contentOfTables(tables: readonly Table[], shape: DocumentShape, before: Content): Content {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const head = byName.get("document");
  let content = head === undefined ? before : head.rows[0] ? partOf(head, head.rows[0], shape.fields, before) : before;
  for (const list of shape.lists) {
    const table = byName.get(list.name);
    if (table !== undefined) content = { ...content, [list.name]: membersOf(table, list, { byName, before: content }) };
  }
  return content;
}

interface Surroundings {
  byName: ReadonlyMap<string, Table>;
  before: Content;
}

function membersOf(table: Table, list: ListShape, { byName, before }: Surroundings): readonly Content[] {
  const [key = ""] = list.key;
  const known = new Map(membersAt(before, list.name).map((member) => [String(valueAt(member, key)), member]));
  return table.rows.map((row) => {
    const named = String(row[table.columns.indexOf(key)] ?? "");
    let member = partOf(table, row, list.fields, known.get(named) ?? list.blank);
    for (const inner of list.lists ?? []) {
      const of = byName.get(`${list.name}.${inner.name}`);
      if (of === undefined) continue;
      const rows = of.rows.filter(([first]) => String(first ?? "") === named);
      member = { ...member, [inner.name]: rows.map((each) => partOf(of, each, inner.fields, inner.blank)) };
    }
    return member;
  });
}

/** One row as a part of the document; its first columns may name the member that it belongs to. */
function partOf(table: Table, row: readonly Cell[], fields: readonly FieldShape[], before: Content): Content {
  let part = before;
  // Of a member's list the first column names the member.
  const from = table.name.includes(".") ? 1 : 0;
  for (const [index, path] of table.columns.entries()) {
    if (index < from) continue;
    const kind = fields.find((field) => field.path === path)?.kind.is;
    const known = valueAt(before, path);
    part = withValue(part, path, cellValue(row[index] ?? null, kind ?? (Array.isArray(known) ? "words" : undefined)));
  }
  return part;
}

function cellValue(cell: Cell, kind: string | undefined): unknown {
  if (kind === "words" || kind === "codes") {
    return String(cell ?? "")
      .split(";")
      .map((each) => each.trim())
      .filter(Boolean);
  }
  return cell === null || cell === "" ? undefined : (READ[kind ?? ""] ?? String)(cell);
}

const READ: Readonly<Record<string, (cell: Cell) => unknown>> = {
  yes: (cell) => cell === true || /^(true|ja|yes|1|sand)$/i.test(String(cell)),
  kroner: (cell) => numberOf(cell),
  whole: (cell) => numberOf(cell),
  day: (cell) => String(cell).slice(0, 10),
  "": (cell) => guessed(cell),
};

/** What is no number stays as it is written: a rule tells of it. */
const numberOf = (cell: Cell): Cell => {
  const number = Number(cell);
  return Number.isFinite(number) ? number : cell;
};

/** Of a committee's own field, and of a number such as `basedOn`. */
function guessed(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  if (/^(true|false)$/i.test(cell)) return cell.toLowerCase() === "true";
  return /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell;
}
