import { catalogue, useTexts } from "../language/index.js";
import styles from "./synthetic.module.css";

const TEXTS = catalogue({
  page: { da: "Syntetiske demodata", en: "Synthetic demo data" },
  value: { da: "syntetisk", en: "synthetic" },
  translated: { da: "vores oversættelse", en: "our translation" },
});

/** Tells that what the page shows is made up: once in the bar. */
export function SyntheticPage() {
  const texts = useTexts(TEXTS);
  return <span className={styles.page}>{texts.page}</span>;
}

/** The same beside a single value. */
export function SyntheticValue() {
  const texts = useTexts(TEXTS);
  return <span className={styles.value}>{texts.value}</span>;
}

/** Tells that an English text is the hub's own translation. */
export function OurTranslation() {
  const texts = useTexts(TEXTS);
  return (
    <abbr className={styles.translated} title={texts.translated}>
      <sup aria-hidden="true">t</sup>
      <span className="unseen"> ({texts.translated})</span>
    </abbr>
  );
}
