import type { EntityManager } from "typeorm";

/** What a rebuild does once for many events, and the projector at each one. */
export interface DeferredWork {
  /** Plans whose cells and tallies are to be made. */
  documents?: Set<string>;
  /** Words that are to be known to the search. */
  words?: Set<string>;
}

const deferred = new WeakMap<EntityManager, DeferredWork>();

/** From now on, what is projected with this manager adds to that work instead of doing it; undefined: it does it again. */
export function deferWork(manager: EntityManager, work: DeferredWork | undefined): void {
  if (work) deferred.set(manager, work);
  else deferred.delete(manager);
}

/** Adds work that is done later; false where it is to be done now. */
export function isDeferred(manager: EntityManager, kind: keyof DeferredWork, items: readonly string[]): boolean {
  const kept = deferred.get(manager)?.[kind];
  if (!kept) return false;
  for (const item of items) kept.add(item);
  return true;
}
