import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import type { Change, Parameter } from "./parameter.js";
import { SHARED } from "./shared-parameters.js";

/** A parameter's value in the address. */
export function useParameter<Value>(parameter: Parameter<Value>): Value {
  const written = new URLSearchParams(useSearch()).get(parameter.name);
  return useMemo(() => parameter.read(written), [parameter, written]);
}

export interface ChangeOptions {
  /** Another page; absent: this one. */
  path?: string;
  /** Whether the change takes the place of the last one in the browser's history, as while something is typed or dragged. */
  isReplaced?: boolean;
}

/** Changes the address, and with it the page. */
export function useChange(): (changes: readonly Change[], options?: ChangeOptions) => void {
  const [, navigate] = useLocation();
  return (changes, { path = location.pathname, isReplaced = false } = {}) => {
    const before = new URLSearchParams(location.search);
    const kept = path === location.pathname ? before : sharedOf(before);
    navigate(written(path, kept, changes), { replace: isReplaced });
  };
}

/** Makes addresses for links: of another page with what all pages share, or of this one with something changed. */
export function useHref(): (path: string | undefined, changes?: readonly Change[]) => string {
  const [current] = useLocation();
  const search = useSearch();
  return (path, changes = []) => {
    const before = new URLSearchParams(search);
    const isHere = path === undefined || path === current;
    return written(path ?? current, isHere && changes.length > 0 ? before : sharedOf(before), changes);
  };
}

function sharedOf(parameters: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...parameters].filter(([name]) => SHARED.has(name)));
}

function written(path: string, parameters: URLSearchParams, changes: readonly Change[]): string {
  const changed = new URLSearchParams(parameters);
  for (const { name, text } of changes) {
    if (text === undefined) changed.delete(name);
    else changed.set(name, text);
  }
  // A colon and a comma may stand in a query as they are, and are easier to read.
  const search = changed.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return search === "" ? path : `${path}?${search}`;
}
