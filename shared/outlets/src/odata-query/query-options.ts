import { readApply } from "./apply-parser.js";
import { type ExpandItem, readExpand } from "./expand-parser.js";
import type { Expression, Step } from "./expression.js";
import { readCondition } from "./expression-parser.js";
import { invalid, MOST_STEPS, notThere, ODataProblem } from "./odata-problem.js";
import { TokenReader } from "./tokens.js";

/** What the system query options say, before it is known of which columns. */
export interface QueryOptions {
  readonly filter: Expression | undefined;
  readonly apply: readonly Step[];
  readonly select: readonly string[] | undefined;
  readonly expand: readonly ExpandItem[];
  readonly orderby: readonly { readonly name: string; readonly isDescending: boolean }[];
  readonly top: number | undefined;
  readonly skip: number;
  readonly isCounted: boolean;
  readonly skipToken: string | undefined;
}

const KNOWN = ["filter", "apply", "select", "expand", "orderby", "top", "skip", "count", "skiptoken", "format"].map(
  (name) => `$${name}`,
);

/** Reads the options whose names begin with `$`. */
export function readQueryOptions(asked: URLSearchParams): QueryOptions {
  for (const name of new Set(asked.keys())) {
    if (name.startsWith("$") && !KNOWN.includes(name))
      throw notThere(`There is no ${name.slice(0, 40)} here. There are ${KNOWN.join(", ")}.`);
    if (asked.getAll(name).length > 1) throw invalid(`'${name.slice(0, 40)}' is given more than once.`);
  }
  const value = (name: string) => asked.get(name) ?? undefined;
  const apply = value("$apply");
  return {
    filter: filterOf(value("$filter")),
    apply: apply === undefined ? [] : named("$apply", () => readApply(apply)),
    select: selectOf(value("$select")),
    expand: readExpand(value("$expand")),
    orderby: orderOf(value("$orderby")),
    top: numberOf("$top", value("$top")),
    skip: numberOf("$skip", value("$skip")) ?? 0,
    isCounted: truthOf("$count", value("$count")),
    skipToken: value("$skiptoken"),
  };
}

/** Says in which option something is wrong. */
function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ODataProblem) throw new ODataProblem(error.status, error.code, `${name}: ${error.message}`);
    throw error;
  }
}

const whole = <T>(text: string, read: (reader: TokenReader) => T): T => {
  const reader = new TokenReader(text);
  const found = read(reader);
  reader.end();
  return found;
};

const filterOf = (text: string | undefined): Expression | undefined =>
  text === undefined ? undefined : named("$filter", () => whole(text, readCondition));

function selectOf(text: string | undefined): string[] | undefined {
  if (text === undefined || text.trim() === "*" || text.trim() === "") return undefined;
  const names = named("$select", () => whole(text, (reader) => reader.list(() => reader.word())));
  return [...new Set(names)];
}

function orderOf(text: string | undefined): { name: string; isDescending: boolean }[] {
  if (text === undefined || text.trim() === "") return [];
  const order = named("$orderby", () =>
    whole(text, (reader) =>
      reader.list(() => {
        const name = reader.word();
        return { name, isDescending: reader.takes("desc") || (reader.takes("asc") && false) };
      }),
    ),
  );
  if (order.length > MOST_STEPS) {
    throw new ODataProblem(400, "QueryTooLong", `$orderby may have ${MOST_STEPS} columns.`);
  }
  return order.filter(({ name }, index) => order.findIndex((each) => each.name === name) === index);
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,10}$/.test(text)) throw invalid(`${name} takes a whole number that is not below 0.`);
  return Number(text);
}

function truthOf(name: string, text: string | undefined): boolean {
  if (text !== undefined && text !== "true" && text !== "false") throw invalid(`${name} takes true or false.`);
  return text === "true";
}
