/** The name of a kind of document in the names of its inputs: a plan's are the committee's own, all others are shared. */
export function documentTypeName(
  kind: "ActionPlan" | "IntegrationStatement",
  { graphName }: { graphName: string },
): string {
  return kind === "ActionPlan" ? `${graphName}ActionPlan` : kind;
}
