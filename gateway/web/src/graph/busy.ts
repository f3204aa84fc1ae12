import { useEffect, useState, useSyncExternalStore } from "react";

let asking = 0;
const listeners = new Set<() => void>();

function changeBy(count: number): void {
  asking += count;
  for (const tell of listeners) tell();
}

/** Counts a question among those that are on their way. */
export function useCountedWhile(isAsking: boolean): void {
  useEffect(() => {
    if (!isAsking) return undefined;
    changeBy(1);
    return () => changeBy(-1);
  }, [isAsking]);
}

/** What is quicker is not worth a word. */
const SOON_MS = 350;

/** Whether answers have been on their way for longer than is hardly noticed, as when one travels through time. */
export function useIsBusy(): boolean {
  const isAsking = useSyncExternalStore(subscribe, () => asking > 0);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isAsking) return setLong(false);
    const timer = setTimeout(() => setLong(true), SOON_MS);
    return () => clearTimeout(timer);
  }, [isAsking]);
  return isAsking && isLong;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
