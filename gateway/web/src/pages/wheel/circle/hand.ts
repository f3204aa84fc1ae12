import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { daysIn } from "../year.js";
import { fractionAt, type Geometry } from "./geometry.js";

/** Nobody waits for an answer to each day that the hand passes. */
const RESTS_MS = 160;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 30,
  PageDown: -30,
};

export interface HandSettings {
  readonly year: number;
  /** The day that the address says. */
  readonly day: number;
  /** The last day that has come. */
  readonly last: number;
  readonly geometry: Geometry;
  onDay(day: number): void;
}

/** The hand as it is moved: it follows at once, and the address when it rests. */
export function useHand(settings: HandSettings) {
  const [moved, setMoved] = useState<number>();
  const latest = useRef(settings);
  latest.current = settings;
  const shown = moved ?? settings.day;
  useEffect(() => {
    if (moved === undefined) return undefined;
    const timer = setTimeout(() => {
      latest.current.onDay(moved);
      setMoved(undefined);
    }, RESTS_MS);
    return () => clearTimeout(timer);
  }, [moved]);
  const isHeld = useRef(false);
  const to = (day: number) => setMoved(Math.min(settings.last, Math.max(0, day)));
  const follow = (event: PointerEvent<SVGElement>) => to(dayUnder(event, settings, isHeld.current ? shown : undefined));
  return {
    day: shown,
    /** For what the hand is taken by. */
    grip: {
      onPointerDown: (event: PointerEvent<SVGElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
        isHeld.current = true;
      },
      onPointerMove: (event: PointerEvent<SVGElement>) => {
        if (isHeld.current) follow(event);
      },
      onPointerUp: () => {
        isHeld.current = false;
      },
      onPointerCancel: () => {
        isHeld.current = false;
      },
    },
    onKeyDown: (event: KeyboardEvent) => {
      const wanted = wantedDay(event.key, shown, settings.last);
      if (wanted === undefined) return;
      event.preventDefault();
      to(wanted);
    },
  };
}

function wantedDay(key: string, shown: number, last: number): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return last;
  const step = STEPS[key];
  return step === undefined ? undefined : shown + step;
}

/** The day under the pointer; past New Year the hand that is held stays where it is. */
function dayUnder(event: PointerEvent<SVGElement>, { year, geometry }: HandSettings, held: number | undefined): number {
  const drawing = event.currentTarget.closest("svg[data-drawing]");
  if (drawing === null) return held ?? 0;
  const { left, top } = drawing.getBoundingClientRect();
  const days = daysIn(year);
  const day = Math.floor(fractionAt(geometry, { x: event.clientX - left, y: event.clientY - top }) * days);
  if (held === undefined || Math.abs(day - held) < days / 2) return day;
  return held < days / 2 ? 0 : days - 1;
}
