import type { Actor } from "@hub/auth";

/** Who asks, and under which request id; made anew for each request. */
export interface RequestContext {
  actor: Actor | undefined;
  requestId: string;
  /** Loaders and the like that live as long as the request, kept by whoever needs them. */
  perRequest: Map<unknown, unknown>;
}

/** One value per request and key, e.g. a DataLoader. */
export function oncePerRequest<T>(context: RequestContext, key: unknown, make: () => T): T {
  if (!context.perRequest.has(key)) context.perRequest.set(key, make());
  return context.perRequest.get(key) as T;
}
