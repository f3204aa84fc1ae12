import type { BilingualText } from "../rule/rule.js";
import { ENUM_NAMES_A_H } from "./enum-names-a-h.js";
import { ENUM_NAMES_I_Z } from "./enum-names-i-z.js";

export interface LabelledEnum {
  readonly name: string;
  readonly title: BilingualText;
  readonly values: readonly { readonly code: string; readonly label: BilingualText }[];
}

/** `NAME: Dansk | English`. */
function lineOf(line: string): { code: string; label: BilingualText } {
  const [, code = "", da = "", en = ""] = /^\s*(\w+): (.+) \| (.+)$/u.exec(line) ?? [];
  if (code === "") throw new Error(`'${line}' does not name an enum or a value in both languages.`);
  return { code, label: { da, en } };
}

/** Every enum of the graph but that of the rules with its values' names, in the order of the alphabet; a test walks the graph's enums. */
export const labelledEnums: readonly LabelledEnum[] = [ENUM_NAMES_A_H, ENUM_NAMES_I_Z]
  .flatMap((table) => table.trim().split(/\n(?! )/u))
  .map((block) => {
    const [head = "", ...values] = block.split("\n");
    const { code: name, label: title } = lineOf(head);
    return { name, title, values: values.map(lineOf) };
  })
  .sort((one, other) => one.name.localeCompare(other.name, "en"));

/** The name of an enum's value; undefined where there is no such enum or value. */
export const enumLabel = (name: string, value: string): BilingualText | undefined =>
  labelledEnums.find((each) => each.name === name)?.values.find(({ code }) => code === value)?.label;
