/** A command under a committee's root field: the same for every committee, but for the root. Its answer is called `done`. */
export const commandOf = (root: string, signature: string, field: string): string =>
  `mutation Command(${signature}) { ${root} { ...Done } } fragment Done on CommitteeCommands { done: ${field} }`;

/** A question under a committee's root field, likewise. */
export const questionOf = (root: string, signature: string, field: string): string =>
  `query Question(${signature}) { ${root} { ...Done } } fragment Done on CommitteeQueries { done: ${field} }`;

/** The graph's value for a kind of document. */
export const documentKind = (kind: "ActionPlan" | "IntegrationStatement") =>
  kind === "ActionPlan" ? "ACTION_PLAN" : "INTEGRATION_STATEMENT";
