import { lastDayBefore, useTexts } from "../../../language/index.js";
import { useShortDay } from "../days.js";
import { WHEEL_TEXTS } from "../texts.js";
import type { Milestone, Wheel } from "../wheel.js";
import { fractionOf } from "../year.js";
import styles from "./circle.module.css";
import { CIRCLE_TEXTS } from "./circle-texts.js";
import { type Geometry, pointAt } from "./geometry.js";
import type { RingProps } from "./rings.js";

interface Label {
  readonly day: string;
  readonly instant: string;
  readonly lines: readonly string[];
  readonly isLock: boolean;
}

const LINE = 16;

/** What is due when, around the wheel. */
export function Outside({ wheel, geometry }: RingProps) {
  const texts = useTexts(CIRCLE_TEXTS);
  const { locks } = useTexts(WHEEL_TEXTS);
  const nameOf = ({ slot }: Milestone) => texts[slot];
  const labels = labelsOf(wheel, nameOf, locks);
  return labels.map((label) => <OneLabel key={label.day} label={label} geometry={geometry} year={wheel.year} />);
}

function OneLabel({ label, geometry, year }: { label: Label; geometry: Geometry; year: number }) {
  const day = useShortDay();
  const fraction = fractionOf(year, label.instant);
  const outer = geometry.months[1];
  const dot = pointAt(geometry, fraction, outer + 9);
  const place = pointAt(geometry, fraction, outer + (geometry.isCompact ? 17 : 19));
  const isLeft = fraction > 0.5;
  const [number = "", month = ""] = day(label.day).split(" ");
  const lines = geometry.isCompact ? [number, month] : [day(label.day), ...label.lines];
  const top = place.y + 4 - ((lines.length - 1) * LINE) / 2 + lift(fraction, lines.length);
  return (
    <g>
      {label.isLock ? (
        <rect className={styles.lockDot} x={dot.x - 4} y={dot.y - 4} width="8" height="8" />
      ) : (
        <circle className={styles.dot} cx={dot.x} cy={dot.y} r="4.2" />
      )}
      {lines.map((line, index) => (
        <text
          key={line}
          className={index === 0 ? styles.labelDay : styles.label}
          x={place.x}
          y={top + index * LINE}
          textAnchor={anchorOf(fraction, isLeft)}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function anchorOf(fraction: number, isLeft: boolean): "start" | "middle" | "end" {
  if (Math.abs(fraction - 0.5) < 0.03) return "middle";
  return isLeft ? "end" : "start";
}

/** Near the top and the bottom a label stands over or under its dot. */
function lift(fraction: number, lines: number): number {
  const up = Math.cos(fraction * 2 * Math.PI);
  return Math.abs(up) > 0.72 ? (-up * ((lines - 1) * LINE)) / 2 - up * 4 : 0;
}

/** Due days and locks, those of one day together. */
function labelsOf(
  wheel: Wheel,
  nameOf: (milestone: Milestone) => string,
  locks: (name: string) => string,
): readonly Label[] {
  const byDay = new Map<string, Label>();
  const add = (day: string, instant: string, line: string, isLock: boolean) => {
    const before = byDay.get(day);
    byDay.set(day, {
      day,
      instant,
      lines: [...(before?.lines ?? []), line],
      isLock: isLock || (before?.isLock ?? false),
    });
  };
  for (const milestone of wheel.cycle.milestones) {
    add(milestone.dueOn, milestone.dueAt, nameOf(milestone), false);
    if (milestone.locksAt !== null) {
      add(lastDayBefore(milestone.locksAt), milestone.locksAt, locks(nameOf(milestone)), true);
    }
  }
  return [...byDay.values()];
}
