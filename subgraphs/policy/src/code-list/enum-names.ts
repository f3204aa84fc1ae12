import { type LabelledEnum, labelledEnums, ruleCatalogue } from "@hub/rules";

/** The rules by their titles and explanations; one that is for several kinds of documents has the same in all. */
const ruleCodes: LabelledEnum = {
  name: "RuleCode",
  title: { da: "Regel", en: "Rule" },
  values: [...new Map(ruleCatalogue().map((rule) => [rule.id, rule])).values()].map(({ id, title, explanation }) => ({
    code: id,
    label: title,
    description: explanation,
  })),
};

/** Every enum of the graph with its values' names in both languages, in the order of the alphabet; a test walks the graph's enums. */
export const namedEnums: readonly LabelledEnum[] = [...labelledEnums, ruleCodes].sort((one, other) =>
  one.name.localeCompare(other.name, "en"),
);
