import { type StatementRule, statementRule } from "../document/integration-statement.document.js";

/** I28: the coordinator's commands on the year wheel keep it. */
const dueDatesAreDaysInCopenhagen = statementRule("I28", "FATAL", {
  title: { da: "Frister er dage i København", en: "Due dates are days in Copenhagen" },
  explanation: {
    da: "Datoer er dage i Europe/Copenhagen, og perioder er halvåbne: En frist udløber kl. 24 dansk tid den dag, den falder.",
    en: "Dates are days in Europe/Copenhagen, and intervals are half-open: a due date ends at 24:00 local time of its day.",
  },
  hint: {
    da: "Angiv dage, og lad åbning komme før frist.",
    en: "State days, and let opening come before the due date.",
  },
});

/** I30: a delivery's timeliness keeps it (`deliveryStanding`). */
const extensionsKeepTheDueDate = statementRule("I30", "FATAL", {
  title: { da: "En forlængelse flytter ikke fristen", en: "An extension does not move the due date" },
  explanation: {
    da: "En fristforlængelse giver ét udvalg længere tid. Fristen selv omskrives aldrig, og rettidighed siger, hvilken af de to den er målt mod.",
    en: "An extension gives one committee longer. The due date itself is never rewritten, and timeliness says which of the two it goes by.",
  },
  hint: { da: "Giv en dag, der er senere end fristen.", en: "Grant a day that is later than the due date." },
});

/** The rules on time. I29 is not among them: it is checked with the statement. */
export const yearWheelRules: readonly StatementRule[] = [dueDatesAreDaysInCopenhagen, extensionsKeepTheDueDate];
