import { catalogue, useFormat, useTexts } from "../language/index.js";
import styles from "./difference.module.css";

const TEXTS = catalogue({
  same: { da: "uændret", en: "unchanged" },
  isNew: { da: "ny", en: "new" },
});

/** A number with its sign, in the page's language; a difference of nothing is said to be none. */
export function useSigned(): (value: number, write: (value: number) => string) => string {
  const texts = useTexts(TEXTS);
  return (value, write) => (value === 0 ? texts.same : `${value > 0 ? "+" : "−"}${write(Math.abs(value))}`);
}

/** The least that is seen in million kroner with one decimal. */
const SEEN = 5_000_000;

/** A difference in million kroner with its sign; nothing where there is none worth a decimal. */
export function MillionDifference({ oere }: { oere: number | undefined }) {
  const format = useFormat();
  const signed = useSigned();
  if (oere === undefined || Math.abs(oere) < SEEN) return null;
  return <span className={styles.difference}> {signed(oere, format.million)}</span>;
}

/** A difference with its sign, on a line of its own; nothing where it is not seen in the digits that are written. */
export function DifferenceBelow({ value, write }: { value: number; write: (value: number) => string }) {
  const signed = useSigned();
  if (write(Math.abs(value)) === write(0)) return null;
  return <span className={styles.below}>{signed(value, write)}</span>;
}

/** A difference in whole kroner; without what it was before it is new. */
export function KronerDifference({ now, before }: { now: number; before: number | undefined }) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const signed = useSigned();
  if (before === undefined) return <span className={styles.isNew}>{texts.isNew}</span>;
  const isSame = now === before;
  return <span className={isSame ? styles.same : undefined}>{signed(now - before, format.kroner)}</span>;
}
