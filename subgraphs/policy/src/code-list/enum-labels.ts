import { ruleCatalogue } from "@hub/rules";
import { ENUM_NAMES_A_H } from "./enum-names-a-h.js";
import { ENUM_NAMES_I_Z } from "./enum-names-i-z.js";

/** An enum's or a value's name in Danish and in English. */
export interface EnumLabel {
  readonly da: string;
  readonly en: string;
}

export interface LabelledEnum {
  readonly name: string;
  readonly title: EnumLabel;
  readonly values: readonly { readonly code: string; readonly label: EnumLabel }[];
}

/** `NAME: Dansk | English`. */
function lineOf(line: string): { code: string; label: EnumLabel } {
  const [, code = "", da = "", en = ""] = /^\s*(\w+): (.+) \| (.+)$/u.exec(line) ?? [];
  if (code === "") throw new Error(`'${line}' does not name an enum or a value in both languages.`);
  return { code, label: { da, en } };
}

/** The rules by their titles; one that is for several kinds of documents has the same in all. */
const ruleCodes: LabelledEnum = {
  name: "RuleCode",
  title: { da: "Regel", en: "Rule" },
  values: [...new Map(ruleCatalogue().map(({ id, title }) => [id, title]))].map(([code, label]) => ({ code, label })),
};

/** Every enum of the graph with its values' names in both languages, in the order of the alphabet; a test walks the graph's enums. */
export const labelledEnums: readonly LabelledEnum[] = [
  ruleCodes,
  ...[ENUM_NAMES_A_H, ENUM_NAMES_I_Z]
    .flatMap((table) => table.trim().split(/\n(?! )/u))
    .map((block) => {
      const [head = "", ...values] = block.split("\n");
      const { code: name, label: title } = lineOf(head);
      return { name, title, values: values.map(lineOf) };
    }),
].sort((one, other) => one.name.localeCompare(other.name, "en"));
