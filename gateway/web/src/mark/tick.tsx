import styles from "./tick.module.css";

/** Whether something holds, drawn, so that no font has to have the sign; words stand beside it. */
export function Tick({ isWrong = false }: { isWrong?: boolean }) {
  return (
    <svg className={styles.tick} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={isWrong ? "m2 2 8 8m0-8-8 8" : "m1.5 6.5 3 3 6-7"} />
    </svg>
  );
}
