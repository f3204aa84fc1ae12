import type { GraphQLSchema } from "graphql";
import type { OperationState } from "../operation/operation.context.js";
import { schemaVersionOf } from "./schema-version.js";

/** What an answer has beside its data and errors. */
export function answerExtensions(
  schema: GraphQLSchema,
  { answers, queryPlan = null, showsQueryPlan }: OperationState,
  hasEmptyHubExtension: boolean,
): Record<string, unknown> {
  // By which version of the graph's schema the answer is made, where the supergraph states one.
  const schemaVersion = schemaVersionOf(schema);
  return {
    ...(schemaVersion !== undefined && { schemaVersion }),
    ...((hasEmptyHubExtension || !answers.isEmpty) && { hub: answers.merged() }),
    ...(showsQueryPlan && { queryPlan }),
  };
}
