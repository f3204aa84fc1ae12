import type { Actor } from "@hub/auth";
import type { AuditLog } from "./audit-log.js";

/** What a subgraph's resolvers work with at every request; each subgraph adds its own database, clock and facts. */
export interface SubgraphContext {
  /** The audit log of what is not public. */
  audit: AuditLog;
}

/** Who asks, and under which request id; made anew for each request. */
export interface RequestContext extends SubgraphContext {
  actor: Actor | undefined;
  requestId: string;
  /** Loaders and the like that live as long as the request, kept by whoever needs them. */
  perRequest: Map<unknown, unknown>;
}

/** The context of one request: the subgraph's own, and who asks. */
export function requestContextOf<Own extends SubgraphContext>(
  own: Own,
  { actor, requestId }: Pick<RequestContext, "actor" | "requestId">,
): Own & RequestContext {
  return { ...own, actor, requestId, perRequest: new Map() };
}

/** One value per request and key, e.g. a DataLoader. */
export function oncePerRequest<T>(context: RequestContext, key: unknown, make: () => T): T {
  if (!context.perRequest.has(key)) context.perRequest.set(key, make());
  return context.perRequest.get(key) as T;
}
