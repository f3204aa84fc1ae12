import { useState } from "react";
import type { CorrectionInput } from "../../../graph/index.js";
import { useTexts } from "../../../language/index.js";
import styles from "../publish.module.css";
import { REVIEW_TEXTS } from "./review-texts.js";
import type { Publishing } from "./use-publishing.js";

export interface PublishCardProps {
  publishing: Publishing;
  isPublishable: boolean;
  /** Whether something is in force that it comes in the place of. */
  isCorrection: boolean;
  onPublish(correction: CorrectionInput | null): void;
}

type Kind = "next" | "clerical" | "substantive";
const KINDS: readonly Kind[] = ["next", "clerical", "substantive"];

/** The way to publish: what the revision is, why, and the act itself. */
export function PublishCard({ publishing, isPublishable, isCorrection, onPublish }: PublishCardProps) {
  const texts = useTexts(REVIEW_TEXTS);
  const [kind, setKind] = useState<Kind>("next");
  const [reason, setReason] = useState("");
  const { isBusy } = publishing;
  const lacksReason = kind !== "next" && reason.trim() === "";
  const publish = () => onPublish(kind === "next" ? null : { kind: CORRECTIONS[kind], reason });
  return (
    <section className={styles.side} aria-label={texts.publish}>
      <h2>{texts.publish}</h2>
      <p className={styles.quietText}>{isPublishable ? texts.publishMore : texts.back}</p>
      {isCorrection && <Kinds kind={kind} onChoose={setKind} />}
      {kind !== "next" && (
        <label className={styles.reason}>
          {texts.reason}
          <input value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
      )}
      <button
        type="button"
        className={styles.primary}
        disabled={isBusy || !isPublishable || lacksReason}
        onClick={publish}
      >
        {texts.publish}
      </button>
      <Outcome publishing={publishing} />
    </section>
  );
}

const CORRECTIONS = { clerical: "CLERICAL", substantive: "SUBSTANTIVE" } as const;

function Kinds({ kind, onChoose }: { kind: Kind; onChoose(kind: Kind): void }) {
  const texts = useTexts(REVIEW_TEXTS);
  return (
    <fieldset className={styles.kinds}>
      <legend>{texts.correction}</legend>
      {KINDS.map((each) => (
        <label key={each}>
          <input type="radio" name="correction" checked={kind === each} onChange={() => onChoose(each)} /> {texts[each]}
        </label>
      ))}
    </fieldset>
  );
}

function Outcome({ publishing: { isBusy, found, problem } }: { publishing: Publishing }) {
  const texts = useTexts(REVIEW_TEXTS);
  if (isBusy) {
    return (
      <p role="status" className={styles.quietText}>
        <progress aria-label={texts.publishing} /> {texts.publishing}
      </p>
    );
  }
  if (problem === undefined && found.length === 0) return null;
  return (
    <p className={styles.note} data-bad role="alert">
      {problem === undefined ? texts.refused : texts.failed(problem)}
    </p>
  );
}
