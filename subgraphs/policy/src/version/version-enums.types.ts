import { registerEnumType } from "type-graphql";

export const PolicyState = {
  DRAFT: "DRAFT",
  IN_HEARING: "IN_HEARING",
  HEARD: "HEARD",
  RECOMMENDED: "RECOMMENDED",
  ADOPTED: "ADOPTED",
  IN_FORCE: "IN_FORCE",
  EXPIRED: "EXPIRED",
  REPLACED: "REPLACED",
  REJECTED: "REJECTED",
} as const;
export type PolicyState = keyof typeof PolicyState;
registerEnumType(PolicyState, {
  name: "PolicyState",
  description: "Where a policy version stands (politikkens status).",
  valuesConfig: {
    DRAFT: { description: "Being written (udkast)." },
    IN_HEARING: { description: "Sent out for hearing (i høring)." },
    HEARD: { description: "The hearing has closed (hørt)." },
    RECOMMENDED: { description: "The coordinating committee recommends it to the council (indstillet)." },
    ADOPTED: { description: "Adopted by the City Council; its period has not begun (vedtaget)." },
    IN_FORCE: { description: "Adopted, and its period runs (gældende)." },
    EXPIRED: { description: "Adopted, and its period has ended (udløbet)." },
    REPLACED: { description: "Another one has taken its place before its period ended (afløst)." },
    REJECTED: { description: "Turned down by the City Council (forkastet)." },
  },
});

export const DecisionOutcome = {
  APPROVED: "APPROVED",
  APPROVED_WITH_AMENDMENT: "APPROVED_WITH_AMENDMENT",
  NOTED: "NOTED",
  REJECTED: "REJECTED",
  POSTPONED: "POSTPONED",
} as const;
export type DecisionOutcome = keyof typeof DecisionOutcome;
registerEnumType(DecisionOutcome, {
  name: "DecisionOutcome",
  description: "What a body has decided (beslutning).",
  valuesConfig: {
    APPROVED: { description: "Approved (godkendt)." },
    APPROVED_WITH_AMENDMENT: { description: "Approved with an amendment (godkendt med ændring)." },
    NOTED: { description: "Noted (taget til efterretning)." },
    REJECTED: { description: "Turned down (forkastet)." },
    POSTPONED: { description: "Put off (udsat)." },
  },
});

export const StepState = { PLANNED: "PLANNED", DONE: "DONE", SKIPPED: "SKIPPED" } as const;
export type StepState = keyof typeof StepState;
registerEnumType(StepState, {
  name: "StepState",
  description: "How far a step of the process has come.",
  valuesConfig: {
    PLANNED: { description: "Planned; nothing on record says that it has been taken (planlagt)." },
    DONE: { description: "Taken (gennemført)." },
    SKIPPED: { description: "Left out (sprunget over)." },
  },
});

export const RenditionAudience = { CITIZEN: "CITIZEN", INTERNAL: "INTERNAL" } as const;
export type RenditionAudience = keyof typeof RenditionAudience;
registerEnumType(RenditionAudience, {
  name: "RenditionAudience",
  description: "Whom a version of the text is for (målgruppe).",
  valuesConfig: {
    CITIZEN: { description: "Citizens and partners (borgerrettet)." },
    INTERNAL: { description: "The municipality itself." },
  },
});
