import type { BilingualText } from "../rule/rule.js";
import { ENUM_DESCRIPTIONS_A_F } from "./enum-descriptions-a-f.js";
import { ENUM_DESCRIPTIONS_G_Z } from "./enum-descriptions-g-z.js";
import { ENUM_NAMES_A_H } from "./enum-names-a-h.js";
import { ENUM_NAMES_I_Z } from "./enum-names-i-z.js";

export interface LabelledEnum {
  readonly name: string;
  readonly title: BilingualText;
  readonly values: readonly {
    readonly code: string;
    readonly label: BilingualText;
    /** What it means. */
    readonly description: BilingualText;
  }[];
}

/** `NAME: Dansk | English`. */
function lineOf(line: string): { code: string; label: BilingualText } {
  const [, code = "", da = "", en = ""] = /^\s*(\w+): (.+) \| (.+)$/u.exec(line) ?? [];
  if (code === "") throw new Error(`'${line}' does not name an enum or a value in both languages.`);
  return { code, label: { da, en } };
}

/** The blocks of a table: a line at the margin, and the indented lines below it. */
const blocksOf = (tables: readonly string[]): [head: string, ...values: string[]][] =>
  tables
    .flatMap((table) => table.trim().split(/\n(?! )/u))
    .map((block) => {
      const [head = "", ...values] = block.split("\n");
      return [head, ...values];
    });

const descriptions = new Map(
  blocksOf([ENUM_DESCRIPTIONS_A_F, ENUM_DESCRIPTIONS_G_Z]).flatMap(([name, ...values]) =>
    values.map(lineOf).map(({ code, label }) => [`${name}.${code}`, label] as const),
  ),
);

function descriptionOf(name: string, code: string): BilingualText {
  const description = descriptions.get(`${name}.${code}`);
  if (description) return description;
  throw new Error(`What ${name}.${code} means is not said in both languages.`);
}

/** Every enum of the graph but that of the rules with its values' names, in the order of the alphabet; a test walks the graph's enums. */
export const labelledEnums: readonly LabelledEnum[] = blocksOf([ENUM_NAMES_A_H, ENUM_NAMES_I_Z])
  .map(([head, ...lines]) => {
    const { code: name, label: title } = lineOf(head);
    const values = lines.map(lineOf).map((value) => ({ ...value, description: descriptionOf(name, value.code) }));
    return { name, title, values };
  })
  .sort((one, other) => one.name.localeCompare(other.name, "en"));

/** The name of an enum's value; undefined where there is no such enum or value. */
export const enumLabel = (name: string, value: string): BilingualText | undefined =>
  labelledEnums.find((each) => each.name === name)?.values.find(({ code }) => code === value)?.label;
