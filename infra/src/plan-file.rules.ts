import type { ActionPlanDraft } from "@hub/client";
import { StartError } from "@hub/database";
import type { CommitteeEntry } from "@hub/registry";
import { buildSchema, coerceInputValue, type GraphQLInputType } from "graphql";

/** More than this at once helps nobody. */
const SHOWN = 5;
const LONGEST = 300;

/** A plan's file, as those of `infra/demo/plans`. */
export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

/** The plan in a file, checked against the committee's schema; a `StartError` says what is wrong, where, and how to mend it. */
export function readPlan({ name, text }: PlanFile, committee: CommitteeEntry, schema: string): ActionPlanDraft {
  const file = parsed(name, text);
  if (!isObject(file) || !isObject(file.input)) {
    throw new StartError(
      `${name} has no plan in 'input': write it as { "committee": "${committee.slug}", "input": { … } }.`,
    );
  }
  if (file.committee !== undefined && file.committee !== committee.slug) {
    throw new StartError(
      `${name} is the plan of '${brief(file.committee)}', not of '${committee.slug}': name that committee, or another file.`,
    );
  }
  const problems = problemsIn(file.input, `${committee.graphName}ActionPlanInput`, schema);
  if (problems.length > 0) throw new StartError(`${name} is not a plan of ${committee.slug}:\n${linesOf(problems)}`);
  return file.input as unknown as ActionPlanDraft;
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, position).split("\n");
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    throw new StartError(`${name} is not JSON at ${place}: mend it there, or just before.`);
  }
}

function problemsIn(input: unknown, typeName: string, schema: string): string[] {
  const type = buildSchema(schema, { assumeValidSDL: true }).getType(typeName) as GraphQLInputType;
  const problems: string[] = [];
  coerceInputValue(input, type, (path, _value, { message }) => {
    problems.push(`/${["input", ...path].join("/")}: ${message}`);
  });
  return problems;
}

function linesOf(problems: readonly string[]): string {
  const more = problems.length > SHOWN ? [`    and ${problems.length - SHOWN} more`] : [];
  return [...problems.slice(0, SHOWN).map((problem) => `    ${brief(problem)}`), ...more].join("\n");
}

/** An error's text in one line that can be read. */
export function brief(text: unknown): string {
  const line = String(text).replaceAll(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
