import { isLocalDate } from "@hub/rules";
import { GraphQLError, GraphQLScalarType } from "graphql";
import { GraphQLDateTime, GraphQLLocalDate } from "graphql-scalars";

export { GraphQLCurrency as Currency, GraphQLJSON as JsonValue, GraphQLSafeInt as SafeInt } from "graphql-scalars";

/** A library's scalar that tells a caller how to write what it refuses. */
function advising(scalar: GraphQLScalarType, advice: string, isTaken: (value: unknown) => boolean): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  const refusal = (value: unknown) => `${JSON.stringify(value)} is no ${scalar.name}. ${advice}`;
  return new GraphQLScalarType({
    ...config,
    parseValue(value) {
      if (isTaken(value)) return parseValue(value);
      throw new GraphQLError(refusal(value));
    },
    parseLiteral(node, variables) {
      const value = "value" in node ? node.value : null;
      if (isTaken(value)) return parseLiteral(node, variables);
      throw new GraphQLError(refusal(value), { nodes: node });
    },
  });
}

/** An instant; its offset is needed, as a day in Copenhagen and one in UTC are not the same. */
export const DateTime = advising(
  GraphQLDateTime,
  "Write an instant with its offset, e.g. 2012-05-01T00:00:00+02:00 or 2012-04-30T22:00:00Z.",
  (value) => {
    try {
      return GraphQLDateTime.parseValue(value) instanceof Date;
    } catch {
      return false;
    }
  },
);

/** A day of the calendar that dates in the database go by: it has no year 0000. */
export const LocalDate = advising(
  GraphQLLocalDate,
  "Write a day that exists as YYYY-MM-DD, e.g. 2012-05-01.",
  (value) => typeof value === "string" && isLocalDate(value),
);
