import { useRef, useState } from "react";
import { useHref } from "../../../address/index.js";
import { say } from "../../../control/index.js";
import { catalogue, useTexts } from "../../../language/index.js";
import { readDocumentFile } from "../file/read-file.js";
import { type FileKind, saveDocumentFile } from "../file/save-file.js";
import { useUploadLimit } from "../file/upload-limit.js";
import { stopsPublication } from "../judge/found.js";
import type { Findings } from "../judge/use-findings.js";
import { COMMITTEE, DRAFT } from "../parameters.js";
import styles from "../publish.module.css";
import type { DocumentShape } from "../shape/shape.js";
import type { Content } from "../shape/value.js";
import { PUBLISH_TEXTS } from "../texts.js";
import type { WorkedDraft } from "./use-draft.js";

const TEXTS = catalogue({
  undo: { da: "Fortryd", en: "Undo" },
  undoOf: { da: (what: string) => `Fortryd: ${what}`, en: (what: string) => `Undo: ${what}` },
  take: { da: "Indlæs en fil", en: "Load a file" },
  kind: { da: "Hent som", en: "Download as" },
  unread: {
    da: (why: string) => `Filen kunne ikke læses: ${why}`,
    en: (why: string) => `The file could not be read: ${why}`,
  },
  loaded: {
    da: "Filen er indlæst. Fortryd bringer det forrige tilbage.",
    en: "The file is loaded. Undo brings back what was before.",
  },
  reading: { da: "Læser filen", en: "Reading the file" },
  copied: { da: "Adressen er kopieret", en: "The address is copied" },
  copy: { da: "Kopiér adressen til godkenderen", en: "Copy the address for the publisher" },
});

const KINDS: readonly FileKind[] = ["json", "xlsx", "csv"];

export interface EditorToolsProps {
  work: WorkedDraft;
  /** What was taken away last. */
  removed: string | undefined;
  shape: DocumentShape;
  onUndo(): void;
  onReplace(content: Content): void;
}

/** Back one step, the draft as a file, and a file as the draft. */
export function EditorTools({ work, removed, shape, onUndo, onReplace }: EditorToolsProps) {
  const texts = useTexts(TEXTS);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(false);
  const limit = useUploadLimit();
  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    const tooLarge = limit.problemOf(file);
    setProblem(tooLarge);
    if (tooLarge !== undefined) return;
    setReading(true);
    const read = await readDocumentFile(file, shape, work.content).catch((error: Error) => error);
    setReading(false);
    setProblem(read instanceof Error ? read.message : undefined);
    if (read instanceof Error) return;
    onReplace(read);
    say(texts.loaded);
  };
  return (
    <div className={styles.tools}>
      <button type="button" className={styles.secondary} disabled={!work.canUndo} onClick={onUndo}>
        {removed === undefined ? texts.undo : texts.undoOf(removed)}
      </button>
      <span className={styles.actions}>
        {texts.kind}
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.secondary}
            onClick={() => saveDocumentFile(kind, work.content, shape)}
          >
            {kind.toUpperCase()}
          </button>
        ))}
        <button type="button" className={styles.secondary} title={limit.told} onClick={() => input.current?.click()}>
          {texts.take}
        </button>
        <input
          ref={input}
          hidden
          type="file"
          aria-label={texts.take}
          accept=".json,.xlsx,.csv"
          onChange={({ target }) => load(target.files?.[0])}
        />
        {isReading && <progress aria-label={texts.reading} />}
      </span>
      {problem !== undefined && (
        <p className={styles.note} data-bad role="alert">
          {texts.unread(problem)}
        </p>
      )}
    </div>
  );
}

/** What the second person needs: an address, and a draft that is stored and can be published. */
export function HandOver({ work, findings, committee }: { work: WorkedDraft; findings: Findings; committee: string }) {
  const texts = useTexts(PUBLISH_TEXTS);
  const own = useTexts(TEXTS);
  const href = useHref();
  const address = `${location.origin}${href("/publish", [COMMITTEE.is(committee), DRAFT.is(work.saved.id)])}`;
  const stops = findings.found.filter(stopsPublication).length;
  const isReady = stops === 0 && work.state === "saved";
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    say(own.copied);
  };
  return (
    <section className={styles.side} aria-label={texts.handOver}>
      <h2>{texts.handOver}</h2>
      <p className={styles.quietText}>{isReady ? texts.handOverReady : texts.handOverNotReady}</p>
      <input
        readOnly
        className={styles.address}
        value={address}
        aria-label={own.copy}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button type="button" className={isReady ? styles.primary : styles.secondary} onClick={copy}>
        {own.copy}
      </button>
    </section>
  );
}
