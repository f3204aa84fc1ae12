import type * as rules from "@hub/rules";
import { graphEnum } from "@hub/subgraph-kit";

export const PolicyState = graphEnum<rules.PolicyState>(
  "PolicyState",
  "Where a policy version stands (politikkens status).",
  {
    DRAFT: "Being written (udkast).",
    IN_HEARING: "Sent out for hearing (i høring).",
    HEARD: "The hearing has closed (hørt).",
    RECOMMENDED: "The coordinating committee recommends it to the council (indstillet).",
    ADOPTED: "Adopted by the City Council; its period has not begun (vedtaget).",
    IN_FORCE: "Adopted, and its period runs (gældende).",
    EXPIRED: "Adopted, and its period has ended (udløbet).",
    REPLACED: "Another one has taken its place before its period ended (afløst).",
    REJECTED: "Turned down by the City Council (forkastet).",
  },
);
export type PolicyState = keyof typeof PolicyState;

export const DecisionOutcome = graphEnum("DecisionOutcome", "What a body has decided (beslutning).", {
  APPROVED: "Approved (godkendt).",
  APPROVED_WITH_AMENDMENT: "Approved with an amendment (godkendt med ændring).",
  NOTED: "Noted (taget til efterretning).",
  REJECTED: "Turned down (forkastet).",
  POSTPONED: "Put off (udsat).",
});
export type DecisionOutcome = keyof typeof DecisionOutcome;

export const StepState = graphEnum("StepState", "How far a step of the process has come.", {
  PLANNED: "Planned; nothing on record says that it has been taken (planlagt).",
  DONE: "Taken (gennemført).",
  SKIPPED: "Left out (sprunget over).",
});
export type StepState = keyof typeof StepState;

export const RenditionAudience = graphEnum("RenditionAudience", "Whom a version of the text is for (målgruppe).", {
  CITIZEN: "Citizens and partners (borgerrettet).",
  INTERNAL: "The municipality itself.",
});
export type RenditionAudience = keyof typeof RenditionAudience;
