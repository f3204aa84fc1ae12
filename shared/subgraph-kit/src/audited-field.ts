import { AsyncLocalStorage } from "node:async_hooks";
import { ACCESS, type Access, type AccessRow } from "@hub/auth";
import { RulesTimeExceeded } from "@hub/rules";
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from "graphql";
import {
  type AuditedEnd,
  type AuditedUse,
  idOf,
  type KeptAnswer,
  keepAnswer,
  keepAuditedAnswer,
  writeAudit,
} from "./audit.store.js";
import type { RequestContext } from "./request.context.js";
import { requireActor } from "./request-access.js";
import type { Transaction } from "./transaction.js";

interface Running extends AuditedUse {
  isDone: boolean;
  isAnsweredAgain: boolean;
}

const running = new AsyncLocalStorage<Running>();

/**
 * Wraps every field that has a row in the access table, so that each use writes an audit entry, refusals too. A field that shows
 * everybody something and some callers more writes its entry itself.
 */
export function auditFields(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ field, access: accessOf(type.name, field.name) })),
  );
  for (const { field, access } of fields) {
    if (!access || (ACCESS[access] as AccessRow).isPartly) continue;
    field.resolve = audited(field.resolve ?? defaultFieldResolver, access);
  }
}

/** The access row of a field: by its own name, else by the name that all committees share. */
export function accessOf(type: string, field: string): Access | undefined {
  const coordinates = [`${type}.${field}`, `${type.replace(/^[A-Za-z]+(Commands|Queries)$/, "Committee$1")}.${field}`];
  return coordinates.find((coordinate): coordinate is Access => coordinate in ACCESS);
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

function audited(resolve: Resolver, access: Access): Resolver {
  return (root, args, context, info) => {
    const use: Running = { access, context, args, isDone: false, isAnsweredAgain: false };
    return running.run(use, async () => {
      const { answer, error } = await settled(() => {
        // All rows need a token: before a large input is made into objects.
        requireActor(context);
        return resolve(root, args, context, info);
      });
      // A command's own entry was committed with it; one that failed after that has two.
      if (error !== undefined) await auditRefusal(use, endOfError(error));
      else if (!use.isDone) await writeAudit(context.audit.database(), use, endOf(use, answer));
      if (error !== undefined) throw error;
      return answer;
    });
  };
}

/** Outcomes that somebody has with no effort and no effect, as often as they like. */
const ENDLESS = new Set(["UNAUTHENTICATED", "FORBIDDEN", "BAD_USER_INPUT", "NOT_FOUND", "LIMIT_EXCEEDED"]);

async function auditRefusal(use: AuditedUse, end: AuditedEnd): Promise<void> {
  const { access, context } = use;
  const { audit, actor } = context;
  const caller = actor ? `client ${actor.client}` : `address ${context.caller}`;
  // What was sent with it is not kept in memory until the end of the minute.
  const counted = { use: { access, context: { ...context, perRequest: new Map() }, args: {} }, end };
  const isCounted =
    ENDLESS.has(end.outcome) && audit.refusals?.hasOwnEntry(caller, `${access} ${end.outcome}`, counted) === false;
  if (!isCounted) await writeAudit(audit.database(), use, end);
}

async function settled(work: () => unknown): Promise<{ answer?: unknown; error?: unknown }> {
  try {
    return { answer: await work() };
  } catch (error) {
    return { error: error ?? new Error("A field failed without saying why.") };
  }
}

/** Keeps the running command's answer, with its audit entry, in the command's own transaction: all are committed, or none is. */
export async function keepDone(
  transaction: Transaction,
  command: Omit<KeptAnswer, "answer">,
  answer: unknown,
): Promise<void> {
  const use = running.getStore();
  const kept = { ...command, answer: JSON.stringify(answer) };
  if (!use) return await keepAnswer(transaction, kept);
  use.isDone = true;
  const subject = idOf((answer as { document?: unknown } | null)?.document);
  await keepAuditedAnswer(transaction, kept, use, { outcome: "DONE", subject });
}

/** Notes that the running command gets the answer of an earlier one with the same key. */
export function auditAnsweredAgain(): void {
  const use = running.getStore();
  if (use) use.isAnsweredAgain = true;
}

function endOf({ access, isAnsweredAgain }: Running, answer: unknown): AuditedEnd {
  if (isAnsweredAgain) return { outcome: "ANSWERED_AGAIN" };
  if (ACCESS[access].does !== "WRITES") return { outcome: "DONE" };
  return { outcome: "REFUSED_BY_RULE", rules: rulesIn(answer) };
}

interface Named {
  rule?: unknown;
  severity?: unknown;
}

interface Refused {
  findings?: Named[] | null;
  report?: { findings?: Named[] } | null;
}

/** What a document is published with is no reason of a refusal. */
const refuses = ({ severity }: Named): boolean => severity !== "WARNING" && severity !== "ADVISORY";

/** The codes of the rules that stand in the way. */
function rulesIn(answer: unknown): string[] {
  const { findings, report } = (answer ?? {}) as Refused;
  const rules = (findings ?? report?.findings ?? []).filter(refuses).map(({ rule }) => rule);
  return [...new Set(rules.filter((rule) => typeof rule === "string"))];
}

function endOfError(error: unknown): AuditedEnd {
  if (error instanceof RulesTimeExceeded) return { outcome: "LIMIT_EXCEEDED" };
  if (!(error instanceof GraphQLError)) return { outcome: "FAILED" };
  const { code, rule } = error.extensions;
  return { outcome: typeof code === "string" ? code : "FAILED", rules: typeof rule === "string" ? [rule] : [] };
}
