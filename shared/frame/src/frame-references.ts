import type { ReferenceResolver } from "@hub/subgraph-kit";
import { Committee, EffortTheme, Goal, Policy, PriorityArea } from "./frame.types.js";
import type { FrameContext } from "./frame-codes.js";
import type { Worded } from "./policy-wording.js";

const wordingOf =
  (type: new () => Worded): ReferenceResolver =>
  ({ id = "" }: { id?: string }, { frame }: FrameContext) =>
    frame.wording(type, id) ?? null;

/** Finds the exact wording that a key names, in every subgraph alike. */
export const frameReferences: Readonly<Record<string, ReferenceResolver>> = {
  Committee: wordingOf(Committee),
  Goal: wordingOf(Goal),
  PriorityArea: wordingOf(PriorityArea),
  EffortTheme: wordingOf(EffortTheme),
  Policy: wordingOf(Policy),
};
