import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Where a key leads to; undefined where it leads nowhere. */
function rowAfter(key: string, stop: number, count: number): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, stop + step));
}

export type RowFocus = ReturnType<typeof useRowFocus>;

/** One stop of Tab for all rows; arrows go on through those that are out of sight. */
export function useRowFocus(count: number, scroller: RefObject<HTMLDivElement | null>) {
  const [at, setAt] = useState(0);
  const stop = Math.min(at, Math.max(0, count - 1));
  const isWithin = useRef(false);
  const wanted = useRef<number | undefined>(undefined);
  // Where Tab stops a row is always drawn, so it is there by now.
  useLayoutEffect(() => {
    if (wanted.current !== stop) return;
    wanted.current = undefined;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${stop}"]`)?.focus({ preventScroll: true });
  }, [stop, scroller]);
  const gridProps = (scrollTo: (index: number) => void) => ({
    onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
      const isOnRow = (event.target as HTMLElement).matches("[data-row]");
      const next = isOnRow ? rowAfter(event.key, stop, count) : undefined;
      if (next === undefined) return;
      event.preventDefault();
      wanted.current = next;
      setAt(next);
      scrollTo(next);
    },
    onFocus({ target }: { target: Element }) {
      const row = target instanceof HTMLElement ? target.dataset.row : undefined;
      isWithin.current = row !== undefined;
      if (row !== undefined) setAt(Number(row));
    },
    onBlur() {
      isWithin.current = false;
    },
  });
  return { stop, isWithin, gridProps };
}
