import type { Aggregate, Aggregation, Step } from "./expression.js";
import { readCondition } from "./expression-parser.js";
import { invalid, MOST_STEPS, notThere, ODataProblem } from "./odata-problem.js";
import { TokenReader } from "./tokens.js";

const METHODS: readonly Aggregation[] = ["sum", "min", "max", "average", "countdistinct"];

/** Reads `$apply`: `filter(…)/groupby((…),aggregate(…))`. */
export function readApply(source: string): Step[] {
  const reader = new TokenReader(source);
  const steps = [readStep(reader)];
  while (reader.takes("/")) steps.push(readStep(reader));
  reader.end();
  if (steps.length > MOST_STEPS) {
    throw new ODataProblem(400, "QueryTooLong", `$apply may have ${MOST_STEPS} steps.`);
  }
  return steps;
}

function readStep(reader: TokenReader): Step {
  const name = reader.word();
  reader.expect("(");
  const step = stepNamed(reader, name);
  reader.expect(")");
  return step;
}

function stepNamed(reader: TokenReader, name: string): Step {
  switch (name) {
    case "filter":
      return { kind: "filter", condition: readCondition(reader) };
    case "aggregate":
      return { kind: "group", by: [], aggregates: readAggregates(reader) };
    case "groupby":
      return readGroup(reader);
    default:
      throw notThere(`$apply has filter, groupby and aggregate here; '${name.slice(0, 40)}' is none of them.`);
  }
}

function readGroup(reader: TokenReader): Step {
  reader.expect("(");
  const by = reader.list(() => reader.word());
  reader.expect(")");
  if (!reader.takes(",")) return { kind: "group", by: unique(by), aggregates: [] };
  reader.expect("aggregate");
  reader.expect("(");
  const aggregates = readAggregates(reader);
  reader.expect(")");
  const names = [...by, ...aggregates.map(({ alias }) => alias)];
  unique(names);
  return { kind: "group", by, aggregates };
}

function readAggregates(reader: TokenReader): Aggregate[] {
  const aggregates = reader.list(() => readAggregate(reader));
  unique(aggregates.map(({ alias }) => alias));
  return aggregates;
}

function readAggregate(reader: TokenReader): Aggregate {
  const column = reader.word();
  if (column === "$count") return { column: undefined, method: "count", alias: readAlias(reader) };
  reader.expect("with");
  const word = reader.word();
  const method = METHODS.find((each) => each === word);
  if (!method) throw notThere(`'${word.slice(0, 40)}' is not one of ${METHODS.join(", ")}.`);
  return { column, method, alias: readAlias(reader) };
}

function readAlias(reader: TokenReader): string {
  reader.expect("as");
  const alias = reader.word();
  if (!/^[A-Za-z_]\w*$/.test(alias)) throw invalid(`'${alias.slice(0, 40)}' cannot name a column.`);
  return alias;
}

function unique(names: readonly string[]): readonly string[] {
  if (new Set(names).size !== names.length) throw invalid("A name stands twice in $apply.");
  return names;
}
