import { useFormat, useTexts } from "../../../language/index.js";
import { useShortDay } from "../days.js";
import { WHEEL_TEXTS } from "../texts.js";
import { deadlinesAhead, type Wheel } from "../wheel.js";
import { dayNumber, daysBetween } from "../year.js";
import styles from "./circle.module.css";
import { CIRCLE_TEXTS } from "./circle-texts.js";
import type { Geometry } from "./geometry.js";

export interface CentreProps {
  wheel: Wheel;
  /** The day that the hand is at. */
  day: string;
  /** Whether the hand is on its way, and what is known belongs to another day. */
  isMoved: boolean;
  geometry: Geometry;
  now: string;
}

/** The day in the middle, what is next and what is wrong. */
export function Centre({ wheel, day, isMoved, geometry, now }: CentreProps) {
  const texts = useTexts(CIRCLE_TEXTS);
  const short = useShortDay();
  const { centre, isCompact } = geometry;
  const { lines, troubles } = useTold(wheel);
  const isToday = daysBetween(`${day}T12:00:00Z`, now) === 0;
  return (
    <svg aria-hidden="true" className={styles.centre} x={centre.x} y={centre.y}>
      <text className={styles.centreOver} y={isCompact ? -16 : -46}>
        {isToday ? texts.today : texts.onRecord}
      </text>
      <text className={styles.centreDay} y={isCompact ? 6 : -18} data-compact={isCompact || undefined}>
        {short(day)}
      </text>
      {isCompact && (
        <text className={styles.centreOver} y={24}>
          {wheel.year}
        </text>
      )}
      {!isCompact && !isMoved && (
        <>
          {lines.map((line, index) => (
            <text key={line} className={styles.centreLine} y={8 + index * 17}>
              {line}
            </text>
          ))}
          {troubles.slice(0, 2).map((line, index) => (
            <text key={line} className={styles.centreTrouble} y={54 + index * 17}>
              {line}
            </text>
          ))}
        </>
      )}
    </svg>
  );
}

function useTold(wheel: Wheel) {
  const texts = useTexts(CIRCLE_TEXTS);
  const words = useTexts(WHEEL_TEXTS);
  const format = useFormat();
  const next = deadlinesAhead(wheel).find(({ kind }) => kind !== "opens");
  const title = next && texts[next.milestone.slot];
  const lines = next
    ? [
        next.kind === "locks" ? words.locks(title ?? "") : (title ?? ""),
        `${format.day(next.day).replace(/ \d{4}$/, "")}, ${words.inDays(daysBetween(wheel.at, `${next.day}T12:00:00Z`))}`,
      ]
    : [dayNumber(wheel.year, wheel.at) > 360 ? texts.yearIsOver : ""];
  const troubles = (wheel.cycle.deliveryBoard ?? [])
    .filter(({ committee, slot }) => committee.publishes && slot === "STATEMENT")
    .flatMap(({ committee, timeliness, daysLate }) => {
      if (timeliness === "LATE") return [texts.daysLate(committee.code, daysLate ?? 0)];
      return timeliness === "MISSING" ? [texts.isMissing(committee.code)] : [];
    });
  return { lines, troubles };
}
