import type { Actor, Scope } from "@hub/auth";
import { HubError } from "./hub.error.js";

/** Who asks, and under which request id; made anew for each request. */
export interface RequestContext {
  actor: Actor | undefined;
  requestId: string;
  /** Loaders and the like that live as long as the request, kept by whoever needs them. */
  perRequest: Map<unknown, unknown>;
}

/** The caller, or UNAUTHENTICATED when there is none. */
export function requireActor(context: RequestContext): Actor {
  if (context.actor) return context.actor;
  throw new HubError("UNAUTHENTICATED", "This needs a bearer token. Get one from the issuer's token endpoint.");
}

/** The caller, or FORBIDDEN when the token carries none of the scopes. */
export function requireScope(context: RequestContext, ...anyOf: readonly Scope[]): Actor {
  const actor = requireActor(context);
  if (anyOf.some((scope) => actor.scopes.has(scope))) return actor;
  throw new HubError(
    "FORBIDDEN",
    `This needs a token with the scope ${anyOf.join(" or ")}; '${actor.client}' has none.`,
  );
}

/** One value per request and key, e.g. a DataLoader. */
export function oncePerRequest<T>(context: RequestContext, key: unknown, make: () => T): T {
  if (!context.perRequest.has(key)) context.perRequest.set(key, make());
  return context.perRequest.get(key) as T;
}
