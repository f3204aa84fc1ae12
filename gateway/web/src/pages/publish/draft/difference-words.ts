import { labelledEnums } from "@hub/rules";
import type { Format, Language } from "../../../language/index.js";
import type { Option } from "../form/form-context.js";
import type { CodeSource, DocumentShape, FieldKind, FieldShape, ListShape } from "../shape/shape.js";

/** What a difference is told in. */
export interface Telling {
  readonly shape: DocumentShape;
  readonly language: Language;
  readonly format: Format;
  optionsOf(source: CodeSource): readonly Option[];
}

interface Level {
  readonly fields: readonly FieldShape[];
  readonly lists?: readonly ListShape[];
}

interface Place {
  /** The lists on the way, each with what tells its member from the others. */
  readonly lists: readonly { readonly list: ListShape; readonly key: string | undefined }[];
  readonly field: FieldShape | undefined;
  /** What is left of the path where no field is known. */
  readonly rest: string;
}

/** Where a path of a difference leads: `/initiatives[KFU-01]/title/da`. */
function placeOf(path: string, shape: DocumentShape): Place {
  const lists: { list: ListShape; key: string | undefined }[] = [];
  let level: Level = shape;
  const names = path.split("/").filter(Boolean);
  while (names.length > 0) {
    const [, bare, key] = /^([^[]+)(?:\[(.*)\])?$/.exec(names[0] ?? "") ?? [];
    const list = level.lists?.find((each) => each.name === bare);
    if (list === undefined) break;
    lists.push({ list, key });
    level = list;
    names.shift();
  }
  const rest = names.join("/");
  const field = level.fields.find((each) => each.path === rest || each.path.startsWith(`${rest}/`));
  return { lists, field: rest === "" ? undefined : field, rest };
}

/** The place as it is read: Indsats KFU-01 · Titel. */
export function labelOfPath(path: string, telling: Telling): string {
  const { shape, language } = telling;
  const { lists, field, rest } = placeOf(path, shape);
  const words = lists.map(({ list, key }) => {
    if (key === undefined) return list.label[language];
    const kind = list.fields.find((each) => each.path === list.key[0])?.kind;
    const [first = "", ...others] = key.split(",");
    return [list.one[language], wordOf(first, kind, telling), ...others].join(" ");
  });
  return [...words, field?.label[language] ?? UNASKED[rest.split("/").at(-1) ?? ""]?.[language] ?? rest]
    .filter(Boolean)
    .join(" · ");
}

/** What a document says of itself and no form asks for. */
const UNASKED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  synthetic: { da: "Mærket som syntetisk", en: "Marked as synthetic" },
  enSource: { da: "Hvem der har oversat til engelsk", en: "Who has translated into English" },
};

/** Money first, then days, then states, then everything else. */
export function orderOf(path: string): number {
  if (/oere$|\/amount$|budgetLines\[[^\]]*\]$|totals\[[^\]]*\]$/.test(path)) return 0;
  if (/(?:On|Through|year)$/.test(path)) return 1;
  if (/(?:state|financing|progress|Status)$/.test(path)) return 2;
  return 3;
}

/** A value as it is read; of a whole member its title or code, or its amount. */
export function tellValue(path: string, value: unknown, telling: Telling): string {
  return told(value, placeOf(path, telling.shape).field?.kind, telling);
}

function told(value: unknown, kind: FieldKind | undefined, telling: Telling): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return kind?.is === "kroner" ? kroner(value, telling.format) : String(value);
  if (Array.isArray(value)) return value.map((each) => told(each, kind, telling)).join(", ") || "–";
  if (typeof value !== "object") return wordOf(String(value), kind, telling);
  const { title, da, code, ambition, amount, narrative, text, oere } = value as Record<string, unknown>;
  if (typeof oere === "number") return kroner(oere, telling.format);
  const named = [code, title, da, ambition, narrative, text, amount].filter(
    (each) => each !== undefined && each !== null,
  );
  return named.length === 0 ? JSON.stringify(value) : named.map((each) => told(each, undefined, telling)).join(" · ");
}

/** A code by what it is called. */
function wordOf(code: string, kind: FieldKind | undefined, { language, optionsOf }: Telling): string {
  if (kind?.is === "choice") {
    const values = labelledEnums.find(({ name }) => name === kind.of)?.values;
    return values?.find((each) => each.code === code)?.label[language] ?? code;
  }
  if (kind?.is !== "code" && kind?.is !== "codes") return code;
  return optionsOf(kind.of).find((option) => option.code === code)?.label ?? code;
}

/** Whole kroner, and øre where there are some: a difference is exact. */
const kroner = (oere: number, format: Format): string =>
  oere % 100 === 0 ? format.kroner(oere) : format.decimal(oere / 100, 2);
