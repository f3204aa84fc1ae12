import { type LabelledEnum, labelledEnums, ruleCatalogue } from "@hub/rules";

/** The rules by their titles; one that is for several kinds of documents has the same in all. */
const ruleCodes: LabelledEnum = {
  name: "RuleCode",
  title: { da: "Regel", en: "Rule" },
  values: [...new Map(ruleCatalogue().map(({ id, title }) => [id, title]))].map(([code, label]) => ({ code, label })),
};

/** Every enum of the graph with its values' names in both languages, in the order of the alphabet; a test walks the graph's enums. */
export const namedEnums: readonly LabelledEnum[] = [...labelledEnums, ruleCodes].sort((one, other) =>
  one.name.localeCompare(other.name, "en"),
);
