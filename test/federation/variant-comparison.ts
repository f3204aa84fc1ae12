import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { QuestionVariant } from "./question-variants.js";

/** How the answer to a variant is another one than to the question itself; undefined where it is not. */
export function variantDifference(
  own: GraphAnswer,
  answer: GraphAnswer,
  { how, request, originalName }: QuestionVariant,
): string | undefined {
  const [expected, actual] = [told(own, (name) => name), told(answer, originalName)];
  if (expected === actual) return undefined;
  return `${how}: ${request.query} ${JSON.stringify(request.variables ?? {})}\n  own     ${expected}\n  variant ${actual}`;
}

/** The data, and the places of errors, with each name given back. */
function told({ data = null, errors = [] }: GraphAnswer, nameOf: (name: string) => string): string {
  const paths = errors.map(({ path = [] }: { path?: (string | number)[] }) =>
    path.map((part) => (typeof part === "string" ? nameOf(part) : part)).join("."),
  );
  return JSON.stringify({ data: withNames(data, nameOf), errors: [...new Set(paths)].sort() });
}

function withNames(value: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withNames(each, nameOf));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [nameOf(name), withNames(part, nameOf)]));
}
