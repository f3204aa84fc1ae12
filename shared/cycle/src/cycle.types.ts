import { registerEnumType } from "type-graphql";

/** What the year wheel has a place for; one milestone of each kind in a cycle. */
export const SlotKind = {
  BAROMETER_RELEASE: "BAROMETER_RELEASE",
  CALL_LETTER: "CALL_LETTER",
  CONFERENCE: "CONFERENCE",
  PLAN_REVISION: "PLAN_REVISION",
  STATEMENT: "STATEMENT",
  MAYOR_DIALOGUE: "MAYOR_DIALOGUE",
  STATUS_REPORT: "STATUS_REPORT",
  BUDGET_ADOPTION: "BUDGET_ADOPTION",
} as const;
export type SlotKind = keyof typeof SlotKind;
registerEnumType(SlotKind, {
  name: "SlotKind",
  description: "What the year wheel has a place for (årshjul).",
  valuesConfig: {
    BAROMETER_RELEASE: { description: "Integration barometer (integrationsbarometer)." },
    CALL_LETTER: { description: "Call letters to the committees (opfordringsskrivelse)." },
    CONFERENCE: { description: "Yearly integration conference (integrationskonference)." },
    PLAN_REVISION: { description: "Revised draft action plans (revideret udkast til handleplan)." },
    STATEMENT: { description: "The committees' integration statements (integrationsredegørelse)." },
    MAYOR_DIALOGUE: { description: "Talks with the relevant mayors (drøftelse med relevante borgmestre)." },
    STATUS_REPORT: { description: "Combined status report (samlet statusrapport)." },
    BUDGET_ADOPTION: { description: "Adoption of the budget (vedtagelse af budget)." },
  },
});
/** In the order of the year. */
export const SLOT_KINDS = Object.values(SlotKind);

export const CallLetterState = {
  DRAFT: "DRAFT",
  ISSUED: "ISSUED",
  ACKNOWLEDGED: "ACKNOWLEDGED",
  ANSWERED: "ANSWERED",
  LAPSED: "LAPSED",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type CallLetterState = keyof typeof CallLetterState;
registerEnumType(CallLetterState, {
  name: "CallLetterState",
  description: "Where a call letter stands (opfordringsskrivelsens status).",
  valuesConfig: {
    DRAFT: { description: "Being written by the coordinator (udkast)." },
    ISSUED: { description: "Sent to the committee (udsendt)." },
    ACKNOWLEDGED: { description: "The committee has said that it has it (modtaget)." },
    ANSWERED: { description: "A published statement answers every required question (besvaret)." },
    LAPSED: { description: "Not answered when the year's cycle was closed (bortfaldet)." },
    WITHDRAWN: { description: "Withdrawn by the coordinator, with a reason (trukket tilbage)." },
  },
});
