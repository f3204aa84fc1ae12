import { mapExchange } from "@urql/core";

let now: string | undefined;
const listeners = new Set<() => void>();

/** Now by the hub's clock, which in a sandbox may stand elsewhere than the visitor's; undefined before its first answer. */
export function hubNow(): string | undefined {
  return now;
}

export function onHubNow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads the hub's clock from its answers. To the minute, so that nothing is drawn anew for less. */
export const watchHubNow = mapExchange({
  onResult({ extensions }) {
    const asOf = (extensions?.hub as { asOf?: unknown } | undefined)?.asOf;
    if (typeof asOf !== "string" || asOf.slice(0, 16) === now?.slice(0, 16)) return;
    now = asOf;
    queueMicrotask(() => {
      for (const tell of listeners) tell();
    });
  },
});
