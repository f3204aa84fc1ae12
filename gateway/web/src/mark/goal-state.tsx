import { catalogue, useTexts } from "../language/index.js";
import styles from "./goal-state.module.css";

/** What a committee says of a goal. */
export type Progress = "ACHIEVED" | "ON_TRACK" | "AT_RISK" | "OFF_TRACK" | "NOT_STARTED" | "NOT_MEASURABLE";

export const PROGRESS_TEXTS = catalogue({
  ACHIEVED: { da: "Nået", en: "Achieved" },
  ON_TRACK: { da: "På vej", en: "On track" },
  AT_RISK: { da: "I risiko", en: "At risk" },
  OFF_TRACK: { da: "Ikke på vej", en: "Off track" },
  NOT_STARTED: { da: "Ikke begyndt", en: "Not started" },
  NOT_MEASURABLE: { da: "Kan ikke måles", en: "Not measurable" },
  withoutEvidence: { da: "uden belæg", en: "without evidence" },
  withEvidence: { da: "med belæg", en: "with evidence" },
});

const TONES: Record<Progress, "good" | "risk" | "bad" | "quiet"> = {
  ACHIEVED: "good",
  ON_TRACK: "good",
  AT_RISK: "risk",
  OFF_TRACK: "bad",
  NOT_STARTED: "quiet",
  NOT_MEASURABLE: "quiet",
};

/** The colours of a state: `data-tone` on whatever stands on its ground. */
export function toneOf(progress: Progress): "good" | "risk" | "bad" | "quiet" {
  return TONES[progress];
}

export interface GoalStateProps {
  progress: Progress;
  hasEvidence: boolean;
  /** Whether it stands on a ground of its own, and also says in words whether there is evidence. */
  isBadge?: boolean;
}

/** A state by sign and word; the sign is hollow where there is no evidence. */
export function GoalState({ progress, hasEvidence, isBadge = false }: GoalStateProps) {
  const texts = useTexts(PROGRESS_TEXTS);
  const evidence = hasEvidence ? texts.withEvidence : texts.withoutEvidence;
  return (
    <span className={isBadge ? styles.badge : styles.state} data-tone={toneOf(progress)}>
      <StateSign progress={progress} isHollow={!hasEvidence} />
      {texts[progress]}
      {isBadge ? `, ${evidence}` : !hasEvidence && <span className="unseen">, {evidence}</span>}
    </span>
  );
}

/** The sign alone, for keys of signs. */
export function StateSign({ progress, isHollow }: { progress: Progress; isHollow: boolean }) {
  return (
    <svg
      className={styles.sign}
      data-tone={toneOf(progress)}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <Shape tone={toneOf(progress)} isHollow={isHollow} />
    </svg>
  );
}

function Shape({ tone, isHollow }: { tone: ReturnType<typeof toneOf>; isHollow: boolean }) {
  const body = isHollow ? styles.hollow : styles.full;
  if (tone === "risk") {
    return (
      <>
        <path className={body} d="M8 1.8 15 14.2H1Z" />
        <path className={isHollow ? styles.line : styles.cut} d="M8 6.2v3.6M8 11.6v1" />
      </>
    );
  }
  if (tone === "bad") {
    return (
      <>
        <rect className={body} x="1.8" y="1.8" width="12.4" height="12.4" rx="2" />
        <path className={isHollow ? styles.line : styles.cut} d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" />
      </>
    );
  }
  if (tone === "quiet") return <path className={styles.line} d="M3 8h10" />;
  return (
    <>
      <circle className={body} cx="8" cy="8" r="6.4" />
      {!isHollow && <path className={styles.cut} d="m5 8.2 2.2 2.2L11.2 6" />}
    </>
  );
}
