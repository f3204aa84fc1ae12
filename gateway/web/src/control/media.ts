import { useSyncExternalStore } from "react";

const NARROW = matchMedia("(max-width: 640px)");

/** Whether the page is as narrow as a telephone. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => NARROW.matches);
}

function subscribe(listener: () => void): () => void {
  NARROW.addEventListener("change", listener);
  return () => NARROW.removeEventListener("change", listener);
}
