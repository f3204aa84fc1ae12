import { Supergraph } from "@apollo/federation-internals";
import { findBreakingChanges } from "graphql";

/** What would break a client of the committed graph, a line each; nothing where there is no committed graph yet. */
export function breakingChanges(committed: string, composed: string): string[] {
  if (committed === "") return [];
  const [before, after] = [committed, composed].map((sdl) => Supergraph.build(sdl).apiSchema().toGraphQLJSSchema());
  if (!before || !after) return [];
  return findBreakingChanges(before, after).map((change) => change.description);
}
