import type { Format, Language } from "../../../language/index.js";
import type { DocumentShape, FieldShape, ListShape } from "../shape/shape.js";

interface Level {
  readonly fields: readonly FieldShape[];
  readonly lists?: readonly ListShape[];
}

/** `/initiatives[KFU-01]/title/da` as it is read: Indsatser KFU-01 · Titel. */
export function labelOfPath(path: string, shape: DocumentShape, language: Language): string {
  const words: string[] = [];
  let level: Level | undefined = shape;
  const names = path.split("/").filter(Boolean);
  for (const [index, name] of names.entries()) {
    const [, bare = name, key] = /^([^[]+)(?:\[(.*)\])?$/.exec(name) ?? [];
    const list: ListShape | undefined = level?.lists?.find((each) => each.name === bare);
    if (list === undefined) {
      words.push(labelOfField(names.slice(index).join("/"), level, language));
      break;
    }
    words.push(key === undefined ? list.label[language] : `${list.one[language]} ${key.replaceAll(",", " ")}`);
    level = list;
  }
  return words.join(" · ");
}

function labelOfField(path: string, level: Level | undefined, language: Language): string {
  const own = level?.fields.find((field) => field.path === path || field.path.startsWith(`${path}/`));
  return own?.label[language] ?? path;
}

/** Money first, then days, then states, then everything else. */
export function orderOf(path: string): number {
  if (/oere$|\/amount$|budgetLines\[[^\]]*\]$|totals\[[^\]]*\]$/.test(path)) return 0;
  if (/(?:On|Through|year)$/.test(path)) return 1;
  if (/(?:state|financing|progress|Status)$/.test(path)) return 2;
  return 3;
}

/** A value as it is read; of a whole member its title or code, or its amount. */
export function tellValue(path: string, value: unknown, format: Format): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return path.endsWith("oere") ? kroner(value, format) : String(value);
  if (Array.isArray(value)) return value.map((each) => tellValue("", each, format)).join(", ") || "–";
  if (typeof value !== "object") return String(value);
  const { title, da, code, amount, narrative, oere } = value as Record<string, unknown>;
  if (typeof oere === "number") return kroner(oere, format);
  const named = [code, title, da, narrative, amount].filter((each) => each !== undefined && each !== null);
  return named.length === 0 ? JSON.stringify(value) : named.map((each) => tellValue("", each, format)).join(" · ");
}

/** Whole kroner, and øre where there are some: a difference is exact. */
const kroner = (oere: number, format: Format): string =>
  oere % 100 === 0 ? format.kroner(oere) : format.decimal(oere / 100, 2);
