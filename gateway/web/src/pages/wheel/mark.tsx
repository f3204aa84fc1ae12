import { useTexts } from "../../language/index.js";
import styles from "./mark.module.css";
import { WHEEL_TEXTS } from "./texts.js";
import type { Standing } from "./wheel.js";

export type Timeliness = Standing["timeliness"];

/** A delivery's tone, as the states of goals have them. */
export const TONES: Readonly<Record<Timeliness, "good" | "risk" | "bad" | "quiet">> = {
  ON_TIME: "good",
  LATE: "risk",
  MISSING: "bad",
  EXEMPT: "quiet",
  NOT_DUE: "quiet",
  DUE_SOON: "quiet",
};

/** What a delivery's state is called. */
export function useTimelinessName(): (timeliness: Timeliness) => string {
  const texts = useTexts(WHEEL_TEXTS);
  const names: Readonly<Record<Timeliness, string>> = {
    ON_TIME: texts.onTime,
    LATE: texts.late1,
    MISSING: texts.missing1,
    EXEMPT: texts.exempt,
    NOT_DUE: texts.notDue,
    DUE_SOON: texts.dueSoon,
  };
  return (timeliness) => names[timeliness];
}

/** The sign of a delivery's state around 0, 0; the shapes are those of the goals' states. */
export function MarkShape({ timeliness, size }: { timeliness: Timeliness; size: number }) {
  if (timeliness === "LATE")
    return <path className={styles.risk} d={`M0 ${-size}L${size * 1.05} ${size * 0.85}H${-size * 1.05}Z`} />;
  if (timeliness === "MISSING") {
    const cross = size * 0.45;
    return (
      <>
        <rect className={styles.bad} x={-size * 0.9} y={-size * 0.9} width={size * 1.8} height={size * 1.8} rx="1.5" />
        <path
          className={styles.cut}
          d={`m${-cross} ${-cross} ${2 * cross} ${2 * cross}m0 ${-2 * cross} ${-2 * cross} ${2 * cross}`}
        />
      </>
    );
  }
  if (timeliness === "EXEMPT") return <path className={styles.quiet} d={`M${-size} 0H${size}`} />;
  if (timeliness === "ON_TIME") return <circle className={styles.good} r={size} />;
  return <circle className={styles.waiting} r={size * 0.85} />;
}

/** The same beside a text. */
export function Mark({ timeliness }: { timeliness: Timeliness }) {
  return (
    <svg className={styles.mark} viewBox="-8 -8 16 16" width="12" height="12" aria-hidden="true">
      <MarkShape timeliness={timeliness} size={6.4} />
    </svg>
  );
}
