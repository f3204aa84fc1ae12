import { useState } from "react";
import { useTexts } from "../language/index.js";
import styles from "./first-visit.module.css";
import { SHELL_TEXTS } from "./shell-texts.js";

const STORED = "hub:greeted";
const STEPS = ["step1", "step2", "step3"] as const;

/** Tells a first visitor what this is, and shows around in three steps; left at once, and then never again. */
export function FirstVisit() {
  const texts = useTexts(SHELL_TEXTS);
  const [isOpen, setOpen] = useState(() => localStorage.getItem(STORED) === null);
  const [at, setAt] = useState(0);
  if (!isOpen) return null;
  const leave = () => {
    localStorage.setItem(STORED, "1");
    setOpen(false);
  };
  const step = STEPS[at - 1];
  return (
    <section className={styles.greeting} aria-label={texts.firstVisit}>
      <p aria-live="polite">
        {step !== undefined && <strong>{texts.step(at)}. </strong>}
        {step === undefined ? texts.whatThisIs : texts[step]}
      </p>
      <div className={styles.actions}>
        {at < STEPS.length && (
          <button type="button" className={styles.next} onClick={() => setAt(at + 1)}>
            {at === 0 ? texts.showAround : texts.next}
          </button>
        )}
        <button type="button" onClick={leave}>
          {texts.leave}
        </button>
      </div>
    </section>
  );
}
