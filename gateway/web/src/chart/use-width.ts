import { useCallback, useRef, useState } from "react";
import { useIsPrinted } from "../control/index.js";

/** What a card on A4 has room for, in pixels. */
const PRINTED_WIDTH = 644;

/** The width that an element has on the page, in pixels; until it is measured the one given. */
export function useWidth(assumed: number): [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(assumed);
  const isPrinted = useIsPrinted();
  const observer = useRef<ResizeObserver | null>(null);
  const place = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    // Before it is painted, so that nothing moves.
    if (element.clientWidth > 0) setWidth(Math.floor(element.clientWidth));
    observer.current = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.current.observe(element);
  }, []);
  return [place, isPrinted ? PRINTED_WIDTH : width];
}
