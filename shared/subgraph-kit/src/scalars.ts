import { isLocalDate } from "@hub/rules";
import { GraphQLError, GraphQLScalarType, type ValueNode } from "graphql";
import { GraphQLDateTime, GraphQLLocalDate } from "graphql-scalars";

export { GraphQLCurrency as Currency, GraphQLJSON as JsonValue, GraphQLSafeInt as SafeInt } from "graphql-scalars";

/** A library's scalar whose refusals say how to write the value; `isTaken` may refuse more values. */
function advising(scalar: GraphQLScalarType, advice: string, isTaken: (value: unknown) => boolean = () => true) {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  const attempt = (value: unknown, parse: () => unknown, nodes?: ValueNode): unknown => {
    try {
      if (isTaken(value)) return parse();
    } catch {
      // The library's message does not say how to write the value.
    }
    throw new GraphQLError(`${JSON.stringify(value)} is no ${scalar.name}. ${advice}`, nodes && { nodes });
  };
  return new GraphQLScalarType({
    ...config,
    parseValue: (value) => attempt(value, () => parseValue(value)),
    parseLiteral: (node, variables) =>
      attempt("value" in node ? node.value : null, () => parseLiteral(node, variables), node),
  });
}

/** An instant. It needs an offset, since a day in Copenhagen and a day in UTC are not the same. */
export const DateTime = advising(
  GraphQLDateTime,
  "Write an instant with its offset, e.g. 2012-05-01T00:00:00+02:00 or 2012-04-30T22:00:00Z.",
);

/** A day. The calendar of the database has no year 0000. */
export const LocalDate = advising(
  GraphQLLocalDate,
  "Write a day that exists as YYYY-MM-DD, e.g. 2012-05-01.",
  (value) => typeof value === "string" && isLocalDate(value),
);
