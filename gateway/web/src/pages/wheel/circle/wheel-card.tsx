import type { ReactNode } from "react";
import { ChartFrame, type FigureTable, useWidth } from "../../../chart/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { Mark, type Timeliness } from "../mark.js";
import type { Wheel } from "../wheel.js";
import { Circle } from "./circle.js";
import styles from "./circle.module.css";
import { CIRCLE_TEXTS } from "./circle-texts.js";
import { isCompactAt } from "./geometry.js";

export interface WheelCardProps {
  wheel: Wheel;
  now: string;
  table: FigureTable;
  links: ReactNode;
}

/** The wheel, its key and its table. */
export function WheelCard({ wheel, now, table, links }: WheelCardProps) {
  const texts = useTexts(CIRCLE_TEXTS);
  const format = useFormat();
  const [place, width] = useWidth(assumedWidth());
  const lanes = wheel.lanes.filter(({ publishes }) => publishes || !isCompactAt(width));
  return (
    <Card label={texts.label(wheel.year, format.day(wheel.at))} isFlush>
      <ChartFrame table={table} isDrawing legend={<Key />} links={links}>
        <div className={styles.place}>
          <div ref={place}>
            <Circle wheel={wheel} now={now} width={width} />
          </div>
        </div>
        <p className={styles.note}>{texts.lanes(lanes.map(({ code }) => code).join(", "))}</p>
      </ChartFrame>
    </Card>
  );
}

/** About the room that the wheel will have, so that nothing jumps when it is measured. */
function assumedWidth(): number {
  const isBeside = innerWidth >= 1100;
  return isBeside ? Math.min(innerWidth, 1600) - 562 : innerWidth - (innerWidth > 640 ? 98 : 66);
}

function Key() {
  const texts = useTexts(CIRCLE_TEXTS);
  const states: readonly (readonly [Timeliness, string])[] = [
    ["ON_TIME", texts.delivered],
    ["LATE", texts.late],
    ["MISSING", texts.missing],
  ];
  return (
    <>
      {states.map(([timeliness, text]) => (
        <span key={timeliness} className={styles.key}>
          <Mark timeliness={timeliness} /> {text}
        </span>
      ))}
      <span className={styles.key}>
        <Little>
          <circle className={styles.later} r="4" />
        </Little>
        {texts.later}
      </span>
      <span className={styles.key}>
        <Little>
          <path className={styles.letter} d="M0 -5L5 0L0 5L-5 0Z" />
        </Little>
        {texts.acknowledged}
      </span>
      <span className={styles.key}>
        <Little>
          <path className={styles.due} d="M0 -7V7" />
        </Little>
        {texts.due}
      </span>
      <span className={styles.key}>
        <Little>
          <path className={styles.lock} d="M0 -7V7" />
        </Little>
        {texts.lock}
      </span>
    </>
  );
}

function Little({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="-8 -8 16 16" width="12" height="12" aria-hidden="true">
      {children}
    </svg>
  );
}
