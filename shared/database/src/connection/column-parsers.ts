import { type CustomTypesConfig, types } from "pg";

type Parse = (value: string) => unknown;

const PARSERS: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [types.builtins.INT8, safeInteger],
  // The default parser would give midnight in the time zone of the machine.
  [types.builtins.DATE, (value) => value],
]);

/** How every connection of the hub reads a column: `bigint` as a number (beyond 2^53 it throws), `date` as `YYYY-MM-DD`. */
export const columnParsers: CustomTypesConfig = {
  getTypeParser(oid, format) {
    return (format !== "binary" && PARSERS.get(oid)) || (types.getTypeParser(oid, format as "text") as Parse);
  },
};

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`The integer ${value} from the database is beyond 2^53.`);
  return number;
}
