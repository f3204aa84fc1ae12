import { useState } from "react";
import { useQuestion } from "../../../graph/index.js";
import { useTexts } from "../../../language/index.js";
import { styles } from "../page-styles.js";
import { COMMITTEE_TEXTS } from "../texts.js";
import local from "./plan.module.css";
import { askCommitteeReceipt } from "./plan.operations.js";

/** The receipt of a document, and a check of it by the hub. */
export function PlanReceipt({ receipt }: { receipt: { position: string; entryHash: string | null } | null }) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const [asked, setAsked] = useState<string>();
  const position = receipt?.position ?? "";
  const isAsked = asked === position;
  const { data, isFirst } = useQuestion(askCommitteeReceipt, { position }, { isPaused: !isAsked });
  if (receipt === null) return null;
  const checks = data?.verify?.checks ?? [];
  const holds = checks.length > 0 && checks.every((check) => check.holds !== false);
  return (
    <span className={local.receipt}>
      {texts.receipt} <code className={styles.hash}>{position}</code>{" "}
      {isAsked ? (
        <strong role="status">{isFirst ? texts.verifying : holds ? texts.holds : texts.doesNotHold}</strong>
      ) : (
        <button type="button" className={styles.link} onClick={() => setAsked(position)}>
          {texts.verify}
        </button>
      )}
    </span>
  );
}
