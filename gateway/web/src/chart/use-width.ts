import { useCallback, useRef, useState } from "react";

/** The width that an element has on the page, in pixels; until it is measured the one given. */
export function useWidth(assumed: number): [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(assumed);
  const observer = useRef<ResizeObserver | null>(null);
  const place = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    observer.current = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.current.observe(element);
  }, []);
  return [place, width];
}
