import { type KeyboardEvent, useCallback, useRef } from "react";

/** Steps by key: rows, columns. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * One stop of Tab for a whole grid: arrows, Home and End move within. Give the grid's element `gridProps`, and what takes the focus
 * in each cell `data-row`, `data-column` and `tabIndex={-1}`; the hook makes the last one that had it, or the first, the stop.
 */
export function useRovingFocus() {
  const grid = useRef<HTMLElement | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    grid.current = element;
    if (element !== null && element.querySelector("[data-row][tabindex='0']") === null) {
      element.querySelector("[data-row]")?.setAttribute("tabindex", "0");
    }
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = (event.target as Element).closest<HTMLElement>("[data-row]");
    if (from === null || grid.current === null) return;
    const next = nextOf(grid.current, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const onFocus = ({ target }: { target: Element }) => {
    const stop = target.closest("[data-row]");
    if (stop === null) return;
    for (const other of grid.current?.querySelectorAll("[data-row][tabindex='0']") ?? [])
      other.setAttribute("tabindex", "-1");
    stop.setAttribute("tabindex", "0");
  };
  return { gridProps: { ref, onKeyDown, onFocus } };
}

function nextOf(grid: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const row = Number(from.dataset.row);
  if (key === "Home" || key === "End") {
    const inRow = [...grid.querySelectorAll<HTMLElement>(`[data-row="${row}"]`)];
    return key === "Home" ? inRow[0] : inRow.at(-1);
  }
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const wanted = [row + step[0], Number(from.dataset.column) + step[1]];
  return grid.querySelector<HTMLElement>(`[data-row="${wanted[0]}"][data-column="${wanted[1]}"]`) ?? undefined;
}
