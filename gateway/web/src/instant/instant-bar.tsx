import { useLocation } from "wouter";
import { BASIS, YEAR } from "../address/index.js";
import { Segments } from "../control/index.js";
import { useIsBusy } from "../graph/index.js";
import { useTexts } from "../language/index.js";
import { Trouble } from "../layout/index.js";
import { SyntheticPage } from "../mark/index.js";
import { AsOfPicker } from "./as-of-picker.js";
import { ComparePicker } from "./compare-picker.js";
import { Freshness } from "./freshness.js";
import { type Instant, useInstant, useInstantBar } from "./instant.js";
import styles from "./instant-bar.module.css";
import { INSTANT_TEXTS } from "./instant-texts.js";
import { offeredAt } from "./offered.js";

/** The instant of the whole page: year, as on record, comparison, freshness. */
export function InstantBar() {
  const texts = useTexts(INSTANT_TEXTS);
  const instant = useInstant();
  const bar = useInstantBar();
  const isBusy = useIsBusy();
  const [path] = useLocation();
  const offered = offeredAt(path);
  const isSynthetic = (bar.data?.freshness ?? []).some(({ inForce }) => inForce.some(({ synthetic }) => synthetic));
  return (
    <section className={styles.bar} aria-label={texts.bar}>
      <div className={styles.within}>
        {offered.year && <Years instant={instant} />}
        {offered.record && <AsOfPicker instant={instant} />}
        {offered.compare && <ComparePicker instant={instant} />}
        <Freshness answer={bar} />
        {isSynthetic && <SyntheticPage />}
      </div>
      <span className={styles.progress} data-busy={isBusy || undefined} aria-hidden="true" />
      {bar.data === undefined && <Trouble answer={bar} />}
    </section>
  );
}

function Years({ instant }: { instant: Instant }) {
  const texts = useTexts(INSTANT_TEXTS);
  const years = instant.years.map((year) => ({
    label: String(year),
    changes: [YEAR.is(year), BASIS.is(undefined)],
    isCurrent: year === instant.year,
  }));
  return (
    <>
      <strong className="printed">{instant.year}</strong>
      {years.length > 0 ? <Segments label={texts.year} segments={years} /> : <span className={styles.waiting} />}
    </>
  );
}
