import type { ReactNode } from "react";
import { useTexts } from "../../../language/index.js";
import { BAROMETER_TEXTS } from "../texts.js";
import styles from "./chart.module.css";

/** The signs of the charts. */
export function ChartKey() {
  const texts = useTexts(BAROMETER_TEXTS);
  const entries: readonly (readonly [string, ReactNode])[] = [
    [texts.keyBand, <path key="band" className={styles.band} d="M0 2H20V14H0Z" />],
    [texts.keyBase, <path key="base" className={styles.baseline} d="M0 8H20" />],
    [
      texts.keyTarget,
      <g key="target">
        <path className={styles.way} d="M0 12L10 8" />
        <path className={styles.target} d="M14 3l5 5l-5 5l-5 -5Z" />
      </g>,
    ],
    [texts.keyProvisional, <circle key="open" className={styles.open} cx="10" cy="8" r="4" />],
    [texts.keyBreak, <path key="break" className={styles.break} d="M10 0l3 4l-6 4l6 4l-3 4" />],
    [
      texts.keyMissing,
      <text key="missing" className={styles.missing} x="10" y="13">
        !
      </text>,
    ],
    [
      texts.keySuppressed,
      <text key="suppressed" className={styles.suppressed} x="10" y="16">
        *
      </text>,
    ],
  ];
  return entries.map(([name, sign]) => (
    <span key={name} className={styles.key}>
      <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true">
        {sign}
      </svg>
      {name}
    </span>
  ));
}
