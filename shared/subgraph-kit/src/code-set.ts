import { normalForm } from "@hub/rules";
import { closest, distance } from "fastest-levenshtein";
import { HubError } from "./hub-error.js";

/** What an argument stands beside: the arguments of its field, and the fields of the filter that it is in. */
export type Beside = Readonly<Record<string, unknown>>;

type Code = string | number;
type Several<T> = Iterable<T> | Promise<Iterable<T>>;

/** The codes that an argument takes, e.g. those of the goals. */
export interface CodeSet<Context = never> {
  /** What one of them is, as errors call it, e.g. "goal". */
  readonly noun: string;
  /** The question that lists them, as errors name it. */
  readonly listedBy: string;
  /** Whether the codes depend on what the argument stands beside, which is then checked first. */
  readonly isDependent?: true;
  /** Says that there is no such code, where "names …, which is no …" would not be plain. */
  readonly saying?: (value: Code, known: readonly Code[], beside: Beside) => string;
  /** All of them. */
  all(context: Context, beside: Beside): Several<Code>;
  /** Some of them that are cheaper to know, e.g. from memory; `all` is then read only where an asked one is not among these. */
  known?(context: Context, asked: readonly Code[], beside: Beside): Several<Code>;
}

/** Sets of codes by the names that `ARGUMENT_DECISIONS` uses. */
export type CodeSets = Readonly<Record<string, CodeSet>>;

/** A value of an argument that is no code of its set. */
export interface UnknownCode {
  /** Where it was sent, e.g. `filter.goal`. */
  argument: string;
  value: Code;
  beside: Beside;
  set: CodeSet;
  /** All codes of the set. */
  codes: readonly Code[];
}

const MOST_NEAREST = 3;
/** How many codes are listed in the error itself where that is all there are. */
const MOST_LISTED = 12;

/** How far two codes are apart: letters are compared without case and blanks, numbers as numbers. */
function apart(one: Code, other: Code): number {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other);
  return distance(plain(one), plain(other));
}

/** As many characters of a value as can tell it from a code: callers may send any length. */
const COMPARED_LENGTH = 200;

const plain = (code: Code): string =>
  normalForm(String(code).slice(0, COMPARED_LENGTH), "NFKC").replaceAll(/\s/gu, "").toLowerCase();

/** The known codes that are nearest to a value, all of the same distance, in the order of the list; three at most. */
export function nearestCodes(value: Code, codes: readonly Code[]): Code[] {
  if (codes.length === 0) return [];
  const isNumber = typeof value === "number";
  const least = isNumber
    ? Math.min(...codes.map((code) => apart(value, code)))
    : distance(plain(value), closest(plain(value), codes.map(plain)));
  return codes.filter((code) => apart(value, code) === least).slice(0, MOST_NEAREST);
}

const briefly = (value: string): string =>
  value.length > COMPARED_LENGTH ? `${value.slice(0, COMPARED_LENGTH)}…` : value;

/** What is wrong with an unknown code: the argument, the value, and the codes that it may have been meant for. */
export function unknownCodeText({ argument, value, beside, set, codes }: UnknownCode): string {
  const nearest = nearestCodes(value, codes);
  const written = typeof value === "number" ? String(value) : `'${briefly(value)}'`;
  const said = set.saying?.(value, codes, beside);
  const wrong = said ? `${argument} is ${written}. ${said}` : `${argument} names ${written}, which is no ${set.noun}.`;
  const known = codes.length === 0 ? "There is none yet." : `The nearest known: ${nearest.join(", ")}.`;
  const all = codes.length > nearest.length && codes.length <= MOST_LISTED ? ` All: ${codes.join(", ")}.` : "";
  return `${wrong} ${known}${all} They are listed by ${set.listedBy}.`;
}

/** The refusal of an unknown code. */
export function refuseUnknownCode(unknown: UnknownCode): never {
  const { argument, value, codes } = unknown;
  const nearest = nearestCodes(value, codes);
  throw new HubError("BAD_USER_INPUT", unknownCodeText(unknown), { argument, value, nearest });
}
