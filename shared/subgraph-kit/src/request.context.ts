import { type Actor, type FindAccessKey, TokenError, type TokenRefusal } from "@hub/auth";
import type { AnswerBytes } from "./answer-bytes.js";
import type { AuditLog } from "./audit-log.js";

/** What all requests to a subgraph share; each subgraph adds its own database, clock and facts. */
export interface SubgraphContext {
  /** Of commands, and of reading what is not public. */
  audit: AuditLog;
  /** The hub's own list of revoked and rotated clients, and of access keys. */
  clients: { refusalOf(actor: Actor): TokenRefusal | undefined; findKey?: FindAccessKey };
}

/** The context of one request. */
export interface RequestContext extends SubgraphContext {
  actor: Actor | undefined;
  requestId: string;
  /** Who sends it, so that calls can be counted: not its address, but a name that the gateway gives it. */
  caller: string;
  /** Aborted when nobody waits for the answer any more. */
  gone?: AbortSignal;
  /** How long the answer has become; left out where nobody counts. */
  answer?: AnswerBytes;
  /** Loaders and the like, by a key of whoever needs them. */
  perRequest: Map<unknown, unknown>;
}

/**
 * The context of one request: the subgraph's own with the caller. A copy: what changes is an object that all copies share. Throws
 * TokenError for a caller whose client is revoked, or whose token is older than its client's rotation.
 */
export function requestContextOf<Own extends SubgraphContext>(
  own: Own,
  { actor, requestId, caller = "unknown" }: Pick<RequestContext, "actor" | "requestId"> & { caller?: string },
): Own & RequestContext {
  const refusal = actor && own.clients.refusalOf(actor);
  if (refusal) throw new TokenError(refusal);
  return { ...own, actor, requestId, caller, perRequest: new Map() };
}

/** One value per request and key, e.g. a DataLoader. */
export function oncePerRequest<T>(context: RequestContext, key: unknown, make: () => T): T {
  if (!context.perRequest.has(key)) context.perRequest.set(key, make());
  return context.perRequest.get(key) as T;
}
