import { useSyncExternalStore } from "react";
import type { Rights } from "./rights.js";

/** Who is signed in. The token stays in memory: it is gone with the page. */
export interface Session {
  /** As the issuer names the person; absent where it names nobody. */
  readonly name?: string;
  readonly token: string;
  readonly rights: Rights;
}

let session: Session | undefined;
const listeners = new Set<() => void>();

export function currentSession(): Session | undefined {
  return session;
}

/** Signs in, or out with undefined. */
export function setSession(next: Session | undefined): void {
  session = next;
  for (const tell of listeners) tell();
}

export function useSession(): Session | undefined {
  return useSyncExternalStore(subscribe, currentSession);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
