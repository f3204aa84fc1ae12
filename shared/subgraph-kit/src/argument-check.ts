import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { decisionOn } from "./argument-decisions.js";
import { type AsOfRange, addNotice, noteInstant } from "./as-of-notice.js";
import { accessOf } from "./audited-field.js";
import {
  type Beside,
  type CodeSet,
  type CodeSets,
  nearestCodes,
  refuseUnknownCode,
  type UnknownCode,
  unknownCodeText,
} from "./code-set.js";
import { oncePerArguments } from "./once-per-arguments.js";
import { argumentsOf, questionsOf } from "./questioned-argument.js";
import { oncePerRequest, type RequestContext } from "./request.context.js";

/** What a subgraph checks the arguments of its questions by. */
export interface ArgumentFacts {
  readonly codes: CodeSets;
  /** The instants that the subgraph can show; left out where no question of it takes one. */
  readonly asOf?: AsOfRange;
}

interface Check {
  /** Of the key of one thing: looked at where there is no such thing alone. */
  isOfKey: boolean;
  isDependent: boolean;
  /** What there is to check in the arguments of one use; undefined where the argument is left out. */
  prepare(args: Beside, context: RequestContext): (() => Promise<void>) | undefined;
}

/**
 * Lets every question check its arguments before it is answered: a code that is in no list would be answered with nothing, which
 * looks like a fact. `ARGUMENT_DECISIONS` says which argument takes which codes.
 */
export function checkArguments(schema: GraphQLSchema, facts: ArgumentFacts): void {
  for (const { type, field } of questionsOf(schema)) {
    const found = argumentsOf(type.name, field).flatMap(({ coordinate, path }) => checkOf(coordinate, path, facts));
    const checks = found.sort((one, other) => Number(one.isDependent) - Number(other.isDependent));
    if (checks.length === 0) continue;
    const needsToken = accessOf(type.name, field.name) !== undefined;
    field.resolve = checked(field.resolve ?? defaultFieldResolver, { checks, needsToken });
  }
}

function checkOf(coordinate: string, path: readonly string[], { codes, asOf }: ArgumentFacts): Check[] {
  const decision = decisionOn(coordinate);
  if (decision === undefined || "free" in decision) return [];
  if ("instant" in decision) return asOf ? [instantCheck(path, asOf)] : [];
  const isOfKey = "key" in decision;
  const name = isOfKey ? decision.key : decision.codes;
  const set = codes[name];
  if (!set) throw new Error(`${coordinate} takes codes of ${name}, which its subgraph does not have.`);
  return [codeCheck(path, set as CodeSet<RequestContext>, isOfKey)];
}

function instantCheck(path: readonly string[], asOf: AsOfRange): Check {
  return {
    isOfKey: false,
    isDependent: false,
    prepare(args, context) {
      const value = valueAt(args, path);
      return value instanceof Date ? () => noteInstant(path.join("."), value, { asOf, context }) : undefined;
    },
  };
}

function codeCheck(path: readonly string[], set: CodeSet<RequestContext>, isOfKey: boolean): Check {
  const onUnknown = isOfKey ? noteUnknown : refuseUnknownCode;
  return {
    isOfKey,
    isDependent: set.isDependent === true,
    prepare(args, context) {
      const value = valueAt(args, path);
      const asked = [value ?? []].flat() as Code[];
      if (asked.length === 0) return undefined;
      const beside: Beside = Object.assign({}, args, valueAt(args, path.slice(0, -1)));
      return () => findUnknown(path.join("."), asked, { set, context, beside, onUnknown });
    },
  };
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** A question that needs a token is answered first: who may not ask is refused for that, and not told what could be asked. */
function checked(
  resolve: Resolver,
  { checks, needsToken }: { checks: readonly Check[]; needsToken: boolean },
): Resolver {
  const dueOf = (isOfKey: boolean, args: Beside, context: RequestContext) =>
    checks.flatMap((check) => (check.isOfKey === isOfKey ? (check.prepare(args, context) ?? []) : []));
  const refusing = oncePerArguments((args: Beside, context: RequestContext) => {
    const due = dueOf(false, args, context);
    let begun: Promise<void> | undefined;
    const inTurnOnce = () => {
      begun ??= inTurn(due);
      return begun;
    };
    return due.length > 0 ? inTurnOnce : undefined;
  });
  return (root, args, context, info) => {
    const [refuse, noting] = [refusing(args, context), dueOf(true, args, context)];
    if (!refuse && noting.length === 0) return resolve(root, args, context, info);
    return (async () => {
      if (!needsToken) await refuse?.();
      const answer = await resolve(root, args, context, info);
      if (needsToken) await refuse?.();
      if (answer === null || answer === undefined) await inTurn(noting);
      return answer;
    })();
  };
}

/** One after the other, so that of several wrong arguments always the first one is named. */
async function inTurn(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) await step();
}

function valueAt(args: Beside, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Beside | null | undefined)?.[name], args);
}

type Code = string | number;

/** Null is the answer to the key of something that is not there; the notice says what may have been meant. */
function noteUnknown(unknown: UnknownCode, context: RequestContext): void {
  const { argument, value, codes } = unknown;
  const nearest = nearestCodes(value, codes);
  const da = `${argument} er ${value}, som ikke findes. De nærmeste kendte: ${nearest.join(", ") || "ingen"}.`;
  const message = { da, en: unknownCodeText(unknown) };
  addNotice(context, { code: "NO_SUCH_CODE", argument, value, nearest, message });
}

interface Checked {
  set: CodeSet<RequestContext>;
  context: RequestContext;
  beside: Beside;
  onUnknown: (unknown: UnknownCode, context: RequestContext) => void;
}

async function findUnknown(argument: string, asked: readonly Code[], checked: Checked): Promise<void> {
  const { set, context, beside, onUnknown } = checked;
  if (set.known && firstMissing(asked, await codesOf(checked, asked)) === undefined) return;
  const codes = [...(await codesOf(checked))];
  const value = firstMissing(asked, codes);
  if (value !== undefined) onUnknown({ argument, value, beside, set, codes }, context);
}

function firstMissing(asked: readonly Code[], codes: Iterable<Code>): Code | undefined {
  const found = new Set([...codes].map(String));
  return asked.find((code) => !found.has(String(code)));
}

/**
 * All codes; for asked ones those that are cheap to know. Read once a request: a field of many objects of a list is asked with the same
 * argument for each.
 */
function codesOf({ set, context, beside }: Checked, asked?: readonly Code[]): ReturnType<CodeSet["all"]> {
  const read = oncePerRequest(context, set, () => new Map<string, ReturnType<CodeSet["all"]>>());
  const key = JSON.stringify([asked ?? null, beside]);
  const codes = read.get(key) ?? (asked && set.known?.(context, asked, beside)) ?? set.all(context, beside);
  read.set(key, codes);
  return codes;
}
