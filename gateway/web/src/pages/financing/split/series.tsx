import { catalogue, useTexts } from "../../../language/index.js";
import { FINANCING_STATE_TEXTS } from "../../../mark/index.js";
import styles from "./series.module.css";

/** The states of financing, the most settled first: so they are stacked. */
export const STATES = [
  "FINANCED_IN_FRAME",
  "FINANCED_BY_BUDGET",
  "EXTERNALLY_FINANCED",
  "IN_BUDGET_NEGOTIATION",
  "IN_INTERNAL_PRIORITISATION",
  "UNFINANCED",
  "NOT_FINANCED",
] as const;

/** The stages of a year's money. */
export const STAGES = ["planned", "adopted", "spent"] as const;

export const SERIES_TEXTS = {
  ...FINANCING_STATE_TEXTS,
  ...catalogue({
    planned: { da: "planlagt før budgettet", en: "planned before the budget" },
    adopted: { da: "finansieret, da det blev vedtaget", en: "financed when it was adopted" },
    spent: { da: "brugt", en: "spent" },
  }),
};

export type Series = (typeof STATES)[number] | (typeof STAGES)[number];

/** The class of a part of a bar, and of its swatch. */
export function seriesLook(series: string): string | undefined {
  return styles[series];
}

/** What hatched parts are filled with; once in each drawing. */
export function Hatching() {
  return (
    <defs>
      <pattern id="hatch-open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className={styles.open} />
        <rect width="2" height="6" className={styles.stroke} />
      </pattern>
      <pattern id="hatch-no" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="5" height="5" className={styles.no} />
        <rect width="2" height="5" className={styles.stroke} />
      </pattern>
    </defs>
  );
}

/** The key of the series that a figure shows. */
export function SeriesKey({ series }: { series: readonly Series[] }) {
  const texts = useTexts(SERIES_TEXTS);
  return (
    <ul className={styles.key}>
      {series.map((each) => (
        <li key={each}>
          <svg width="12" height="12" aria-hidden="true">
            <Hatching />
            <rect width="12" height="12" rx="3" className={seriesLook(each)} />
          </svg>
          {texts[each]}
        </li>
      ))}
    </ul>
  );
}
