import { useState } from "react";
import type { FindingNoteInput } from "../../../graph/index.js";
import { useGraphText, useTexts } from "../../../language/index.js";
import type { Found } from "../judge/found.js";
import styles from "../publish.module.css";
import { REVIEW_TEXTS } from "./review-texts.js";
import type { Publishing, Said } from "./use-publishing.js";

export interface PublishCardProps {
  publishing: Publishing;
  isPublishable: boolean;
  /** Whether something is in force that it comes in the place of. */
  isCorrection: boolean;
  /** What it is published with, each rule once. */
  warnings: readonly Found[];
  onPublish(said: Said): void;
}

type Kind = "next" | "clerical" | "substantive";
const KINDS: readonly Kind[] = ["next", "clerical", "substantive"];

/** The way to publish: what the revision is, why, and the act itself. */
export function PublishCard({ publishing, isPublishable, isCorrection, warnings, onPublish }: PublishCardProps) {
  const texts = useTexts(REVIEW_TEXTS);
  const [kind, setKind] = useState<Kind>("next");
  const [reason, setReason] = useState("");
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const { isBusy } = publishing;
  const lacksReason = kind !== "next" && reason.trim() === "";
  const publish = () =>
    onPublish({ correction: kind === "next" ? null : { kind: CORRECTIONS[kind], reason }, notes: notesOf(notes) });
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
      {warnings.length > 0 && (
        <Notes warnings={warnings} notes={notes} onNote={(rule, note) => setNotes({ ...notes, [rule]: note })} />
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

function notesOf(notes: Readonly<Record<string, string>>): FindingNoteInput[] | null {
  const said = Object.entries(notes).filter(([, note]) => note.trim() !== "");
  if (said.length === 0) return null;
  return said.map(([rule, note]) => ({ rule: rule as FindingNoteInput["rule"], comment: { da: note.trim() } }));
}

interface NotesProps {
  warnings: readonly Found[];
  notes: Readonly<Record<string, string>>;
  onNote(rule: string, note: string): void;
}

/** What the publisher has to say of each warning; it is published with it. */
function Notes({ warnings, notes, onNote }: NotesProps) {
  const texts = useTexts(REVIEW_TEXTS);
  const textOf = useGraphText();
  return (
    <details className={styles.notes}>
      <summary>{texts.notes(warnings.length)}</summary>
      <p className={styles.quietText}>{texts.notesMore}</p>
      {warnings.map(({ rule, message, count }) => (
        <label key={rule} className={styles.reason}>
          <span>
            {textOf(message)} <small>{[rule, ...(count > 1 ? [texts.times(count)] : [])].join(" · ")}</small>
          </span>
          <textarea
            rows={2}
            maxLength={1000}
            value={notes[rule] ?? ""}
            onChange={({ target }) => onNote(rule, target.value)}
          />
        </label>
      ))}
    </details>
  );
}

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
