import { useEffect, useState, useSyncExternalStore } from "react";
import type { Operation } from "./operation.js";

/** What the page has asked, for "how was this asked". */
export interface Asked {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

let asked: readonly Asked[] = [];
const listeners = new Set<() => void>();

/** Keeps the question in the list for as long as what it answers is shown. */
export function useAsked<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  isAsked: boolean,
): void {
  const written = JSON.stringify(variables);
  const { name, text } = operation;
  useEffect(() => {
    if (!isAsked) return undefined;
    const entry: Asked = { name, text, variables: JSON.parse(written) as Record<string, unknown> };
    replace([...asked, entry]);
    return () => replace(asked.filter((each) => each !== entry));
  }, [name, text, written, isAsked]);
}

/** The page's questions, in the order in which they were asked. */
export function useAllAsked(): readonly Asked[] {
  return useSyncExternalStore(subscribe, () => asked);
}

/** The sandbox's address with that question in it. */
export function sandboxHref({ name, text, variables }: Asked): string {
  const parts = new URLSearchParams({ query: text, variables: JSON.stringify(variables, null, 2), name });
  return `/sandbox#${parts}`;
}

let asking = 0;

function changeBy(count: number): void {
  asking += count;
  tellAll();
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

function replace(next: readonly Asked[]): void {
  asked = next;
  tellAll();
}

function tellAll(): void {
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
