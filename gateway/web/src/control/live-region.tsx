import { useEffect, useState, useSyncExternalStore } from "react";

let said = "";
const listeners = new Set<() => void>();

/** Says it to who listens to the page, as when a filter has left three rows. */
export function say(text: string): void {
  said = text;
  for (const tell of listeners) tell();
}

/** Where it is said; once, in the shell. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => said);
  return (
    <div role="status" aria-live="polite" className="unseen">
      {text}
    </div>
  );
}

/** Says what has changed when it changes, and not at first. */
export function useSaid(text: string | undefined): void {
  const [first] = useState(text);
  useEffect(() => {
    if (text !== undefined && text !== first) say(text);
  }, [text, first]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
