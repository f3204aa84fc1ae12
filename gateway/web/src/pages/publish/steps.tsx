import { useTexts } from "../../language/index.js";
import styles from "./publish.module.css";
import { Sign } from "./sign.js";
import { PUBLISH_TEXTS } from "./texts.js";

const STEPS = ["choose", "edit", "review", "receipt"] as const;
export type Step = (typeof STEPS)[number];

/** How far publishing has come. */
export function Steps({ current }: { current: Step }) {
  const texts = useTexts(PUBLISH_TEXTS);
  const at = STEPS.indexOf(current);
  return (
    <ol className={styles.steps} aria-label={texts.steps}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === at ? "step" : undefined} data-done={index < at || undefined}>
          <span aria-hidden="true">{index < at ? <Sign name="done" /> : index + 1}</span> {texts[step]}
        </li>
      ))}
    </ol>
  );
}
