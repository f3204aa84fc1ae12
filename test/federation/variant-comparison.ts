import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { QuestionVariant } from "./question-variants.js";

type Path = readonly (string | number)[];

/** How the answer to a variant is another one than to the question itself; undefined where it is not. */
export function variantDifference(
  own: GraphAnswer,
  answer: GraphAnswer,
  { how, request, originalName, leaves }: QuestionVariant,
): string | undefined {
  const [expected, actual] = [told(own), told(withNamesBack(answer, originalName, leaves))];
  if (expected === actual) return undefined;
  return `${how}: ${request.query} ${JSON.stringify(request.variables ?? {})}\n  own     ${expected}\n  variant ${actual}`;
}

/** The data, and the places of errors. */
function told({ data = null, errors = [] }: GraphAnswer): string {
  const paths = errors.map(({ path = [] }: { path?: Path }) => path.join("."));
  return JSON.stringify({ data, errors: [...new Set(paths)].sort() });
}

/** The answer with each name given back. @param leaves names, in the question's own words, of values that have no fields to be named */
export function withNamesBack(
  { data, errors, extensions, ...rest }: GraphAnswer,
  nameOf: (name: string) => string,
  leaves: ReadonlySet<string>,
): GraphAnswer {
  const named = <T extends { path?: Path }>(each: T): T =>
    each.path ? { ...each, path: each.path.map((part) => (typeof part === "string" ? nameOf(part) : part)) } : each;
  const completions = extensions?.valueCompletion;
  return {
    ...rest,
    data: withNames(data, nameOf, leaves),
    ...(errors && { errors: errors.map(named) }),
    ...(extensions && {
      extensions: { ...extensions, ...(completions && { valueCompletion: completions.map(named) }) },
    }),
  };
}

function withNames(value: unknown, nameOf: (name: string) => string, leaves: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withNames(each, nameOf, leaves));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => {
    const original = nameOf(name);
    return [original, leaves.has(original) ? part : withNames(part, nameOf, leaves)] as const;
  });
  return Object.fromEntries(entries);
}
