import type { Finding } from "../rule/rule.js";
import { EVERY_FORM } from "./document-forms.js";
import { type Form, toInput } from "./input-form.js";

interface Walked {
  readonly segments: readonly string[];
  /** Of what stands there; undefined below a field. */
  readonly form: Form | undefined;
}

/** A JSON Pointer into a stored document as one into its input; a pointer into an input stays. */
export function inputPath(path: string): string {
  return walk(path).segments.join("/");
}

/** The rules on how a document is sent: the paths of their findings lead into the input as they are. */
const ON_INPUT = new Set(["R100", "R170", "R171", "R172", "R173", "R174"]);

/** The places of a finding in the input, the first of them first. */
export const inputPlaces = ({
  rule,
  path,
  places = [path],
}: Pick<Finding, "rule" | "path" | "places">): readonly string[] =>
  ON_INPUT.has(rule) ? places : places.map(inputPath);

/** What stands at a JSON Pointer into a stored document, as it stands in the input. */
export function inputValueAt(path: string, value: unknown): unknown {
  const { form } = walk(path);
  return form ? toInput(value, form) : value;
}

function walk(path: string): Walked {
  return path.split("/").reduce<Walked>(step, { segments: [], form: EVERY_FORM });
}

function step({ segments, form }: Walked, name: string): Walked {
  // Before the first slash there is nothing; a number is a place in a list, whose members share a form.
  if (segments.length === 0 || /^\d+$/.test(name)) return { segments: [...segments, name], form };
  return { segments: [...segments, ...(form?.fields?.[name] ?? [name])], form: form?.lists?.[name] };
}
