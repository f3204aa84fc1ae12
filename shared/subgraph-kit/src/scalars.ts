import { isLocalDate } from "@hub/rules";
import { GraphQLError, GraphQLScalarType, type ValueNode } from "graphql";
import { GraphQLCurrency, GraphQLDateTime, GraphQLJSON, GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";

/** A library's scalar with the address of what specifies its values. */
const specified = (scalar: GraphQLScalarType, specifiedByURL: string): GraphQLScalarType =>
  new GraphQLScalarType({ ...scalar.toConfig(), specifiedByURL });

export const Currency = specified(GraphQLCurrency, "https://www.iso.org/iso-4217-currency-codes.html");
export const JsonValue = specified(GraphQLJSON, "https://www.rfc-editor.org/rfc/rfc8259");
export const SafeInt = specified(
  GraphQLSafeInt,
  "https://tc39.es/ecma262/multipage/numbers-and-dates.html#sec-number.issafeinteger",
);

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
  specified(GraphQLDateTime, "https://scalars.graphql.org/andimarek/date-time.html"),
  "Write an instant with its offset, e.g. 2012-05-01T00:00:00+02:00 or 2012-04-30T22:00:00Z.",
);

/** A day. The calendar of the database has no year 0000. */
export const LocalDate = advising(
  specified(GraphQLLocalDate, "https://scalars.graphql.org/andimarek/local-date.html"),
  "Write a day that exists as YYYY-MM-DD, e.g. 2012-05-01.",
  (value) => typeof value === "string" && isLocalDate(value),
);
