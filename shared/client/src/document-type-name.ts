import type { DraftKind } from "./draft.client.js";

/** The name of a kind of document in the names of its inputs: a plan's are the committee's own, all others are shared. */
export const documentTypeName = (kind: DraftKind, { graphName }: { graphName: string }): string =>
  kind === "ActionPlan" ? `${graphName}ActionPlan` : kind;
