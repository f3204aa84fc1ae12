import type { RuleEntry } from "../rule/rule.js";

type Words = Pick<RuleEntry, "title" | "explanation" | "hint">;
const entry = (id: string, words: Words): RuleEntry => ({
  ...{ id, version: 1, severity: "FATAL", appliesTo: "INTEGRATION_STATEMENT" },
  ...words,
});

/** The rules on time, as data: the coordinator's commands on the year wheel and each delivery's timeliness keep them. I29 is judged with the statement. */
export const yearWheelEntries: readonly RuleEntry[] = [
  entry("I28", {
    title: { da: "Frister er dage i København", en: "Due dates are days in Copenhagen" },
    explanation: {
      da: "Datoer er dage i Europe/Copenhagen, og perioder er halvåbne: En frist udløber kl. 24 dansk tid den dag, den falder.",
      en: "Dates are days in Europe/Copenhagen, and intervals are half-open: a due date ends at 24:00 local time of its day.",
    },
    hint: {
      da: "Angiv dage, og lad åbning komme før frist.",
      en: "State days, and let opening come before the due date.",
    },
  }),
  entry("I30", {
    title: { da: "En forlængelse flytter ikke fristen", en: "An extension does not move the due date" },
    explanation: {
      da: "En fristforlængelse giver ét udvalg længere tid. Fristen selv omskrives aldrig, og rettidighed siger, hvilken af de to den er målt mod.",
      en: "An extension gives one committee longer. The due date itself is never rewritten, and timeliness says which of the two it goes by.",
    },
    hint: { da: "Giv en dag, der er senere end fristen.", en: "Grant a day that is later than the due date." },
  }),
];
