import { useState } from "react";
import { useChange } from "../../../address/index.js";
import { useCommand } from "../../../graph/index.js";
import { catalogue, useTexts } from "../../../language/index.js";
import { COMMITTEE, DRAFT, PART } from "../parameters.js";
import styles from "../publish.module.css";
import { askPublishDiscard } from "../publish.operations.js";
import { onlyAt, type Root } from "../roots.js";
import type { SavedDraft } from "./use-draft.js";

const TEXTS = catalogue({
  discard: { da: "Kassér kladden", en: "Discard the draft" },
  really: {
    da: "Kladden kan ikke hentes tilbage. Hent den som fil først, hvis du er i tvivl.",
    en: "The draft cannot be brought back. Download it as a file first if in doubt.",
  },
  yes: { da: "Ja, kassér den", en: "Yes, discard it" },
  no: { da: "Behold den", en: "Keep it" },
  failed: { da: (why: string) => `Den er ikke kasseret: ${why}`, en: (why: string) => `It is not discarded: ${why}` },
});

/** Removes the draft, after asking once more: nothing brings it back. */
export function DiscardButton({ saved: { id, hash }, root }: { saved: SavedDraft; root: Root }) {
  const texts = useTexts(TEXTS);
  const change = useChange();
  const discard = useCommand(askPublishDiscard);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    const input = { idempotencyKey: crypto.randomUUID(), id, expectedHash: hash };
    const { failure } = await discard({ input, ...onlyAt(root) });
    if (failure !== undefined) return setProblem(failure.message);
    change([COMMITTEE.is(undefined), DRAFT.is(undefined), PART.is(undefined)]);
  };
  if (!isAsking) {
    return (
      <button type="button" className={styles.secondary} onClick={() => setAsking(true)}>
        {texts.discard}
      </button>
    );
  }
  return (
    <div role="alert" className={styles.quietText}>
      <p>{problem === undefined ? texts.really : texts.failed(problem)}</p>
      <p className={styles.actions}>
        <button type="button" className={styles.secondary} onClick={remove}>
          {texts.yes}
        </button>
        <button type="button" className={styles.secondary} onClick={() => setAsking(false)}>
          {texts.no}
        </button>
      </p>
    </div>
  );
}
