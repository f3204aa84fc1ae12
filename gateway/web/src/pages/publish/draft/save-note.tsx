import { beginSignIn } from "../../../graph/index.js";
import { catalogue, useFormat, useLanguage, useTexts } from "../../../language/index.js";
import styles from "../publish.module.css";
import type { WorkedDraft } from "./use-draft.js";

const TEXTS = catalogue({
  saved: { da: (at: string) => `Gemt ${at}`, en: (at: string) => `Saved ${at}` },
  waiting: { da: "Ændret, gemmes om lidt", en: "Changed, saved in a moment" },
  saving: { da: "Gemmer …", en: "Saving …" },
  refused: {
    da: "Kladden er ikke gemt: noget i den må ikke gemmes. Se fundene til højre.",
    en: "The draft is not saved: something in it must not be stored. See the findings.",
  },
  failed: {
    da: (why: string) => `Kladden er ikke gemt endnu: ${why} Der prøves igen.`,
    en: (why: string) => `The draft is not saved yet: ${why} It is tried again.`,
  },
  signIn: { da: "Log ind igen", en: "Sign in again" },
  conflict: { da: "En anden har gemt kladden imens.", en: "Somebody else has saved the draft meanwhile." },
  conflictMore: {
    da: (at: string) =>
      `Det blev gemt ${at}. Herunder står, hvor deres og din kladde er forskellige. Intet er overskrevet.`,
    en: (at: string) => `It was saved ${at}. Below is where theirs and yours differ. Nothing has been overwritten.`,
  },
  theirs: { da: "Brug deres, og hent den her", en: "Take theirs, and load it here" },
  mine: { da: "Gem min over deres", en: "Save mine over theirs" },
});

interface Conflict {
  readonly draft?: { readonly contentHash?: string; readonly savedAt?: string };
  readonly difference?: readonly { readonly path: string; readonly before?: unknown; readonly after?: unknown }[];
}

export interface SaveNoteProps {
  work: WorkedDraft;
  /** Loads the draft as the hub has it. */
  onReload(): void;
}

/** Whether what is entered is stored; where it is not, why, and what can be done. */
export function SaveNote({ work, onReload }: SaveNoteProps) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const language = useLanguage();
  if (work.state === "conflict") return <ConflictNote work={work} onReload={onReload} />;
  if (work.state === "failed") {
    const isSignedOut = work.failure?.code === "UNAUTHENTICATED";
    return (
      <p className={styles.note} data-bad role="alert">
        {texts.failed(work.failure?.message ?? "")}{" "}
        {isSignedOut && (
          <button type="button" className={styles.secondary} onClick={() => beginSignIn(language)}>
            {texts.signIn}
          </button>
        )}
      </p>
    );
  }
  const isBad = work.state === "refused";
  const words = work.state === "saved" ? texts.saved(format.instant(work.saved.savedAt)) : texts[work.state];
  return (
    <p className={styles.note} data-bad={isBad || undefined} role="status" data-state={work.state}>
      {words} {work.state === "saving" && <progress aria-label={texts.saving} />}
    </p>
  );
}

/** Nothing is lost: theirs is at the hub, and what is entered here stays until somebody chooses. */
function ConflictNote({ work, onReload }: SaveNoteProps) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const { draft, difference } = (work.failure?.facts ?? {}) as Conflict;
  const hash = draft?.contentHash;
  return (
    <section className={styles.conflict} role="alert" aria-label={texts.conflict}>
      <h2>{texts.conflict}</h2>
      {draft?.savedAt !== undefined && <p>{texts.conflictMore(format.instant(draft.savedAt))}</p>}
      <ul>
        {(difference ?? []).slice(0, 20).map(({ path, before, after }) => (
          <li key={path}>
            <code>{path}</code>: <del>{shown(before)}</del> → <ins>{shown(after)}</ins>
          </li>
        ))}
      </ul>
      <p className={styles.actions}>
        <button type="button" className={styles.primary} onClick={onReload}>
          {texts.theirs}
        </button>
        {hash !== undefined && (
          <button type="button" className={styles.secondary} onClick={() => work.overwrite(hash)}>
            {texts.mine}
          </button>
        )}
      </p>
    </section>
  );
}

const shown = (value: unknown): string =>
  value === undefined || value === null ? "–" : typeof value === "object" ? JSON.stringify(value) : String(value);
