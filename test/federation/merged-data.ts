import { type ExecutionResult, type GraphQLSchema, graphql } from "graphql";
import type { GraphRequest, Row } from "./federation-definition.js";
import { worldQueries, worldTypes } from "./world.fixture.js";

/** The right answer: graphql-js on the whole world at once, by the graph that clients see. */
export async function rightAnswer(
  schema: GraphQLSchema,
  { query, variables, operationName }: GraphRequest,
): Promise<ExecutionResult> {
  const answer = await graphql({
    schema,
    source: query,
    variableValues: variables,
    operationName,
    fieldResolver: (row: Row, args, _context, { parentType, fieldName }) => {
      const field =
        parentType.name === "Query" ? worldQueries[fieldName] : worldTypes[parentType.name]?.fields[fieldName];
      return field ? field.value(row, args) : row[fieldName];
    },
    typeResolver: ({ __typename }: Row) => __typename,
  });
  return JSON.parse(JSON.stringify(answer));
}
