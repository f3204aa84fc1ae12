import { useState } from "react";
import { useQuestion } from "../../../graph/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import { PanelPart } from "../../../layout/index.js";
import type { Revision } from "./history.js";
import styles from "./panel.module.css";
import { askInitiativePanelVerify } from "./panel.operations.js";
import { PANEL_TEXTS } from "./panel-texts.js";

/** The document that the row comes from, its receipt, and a check of it. */
export function Sources({ current: { plan } }: { current: Revision }) {
  const texts = useTexts(PANEL_TEXTS);
  const format = useFormat();
  const [checked, setChecked] = useState<string>();
  const position = plan.receipt?.position ?? "";
  const isAsked = checked === position;
  const { data, isFirst } = useQuestion(askInitiativePanelVerify, { position }, { isPaused: !isAsked });
  const checks = data?.verify?.checks ?? [];
  const verdict = checks.length > 0 && checks.every(({ holds }) => holds !== false) ? texts.holds : texts.doesNotHold;
  const hash = plan.receipt?.entryHash;
  return (
    <PanelPart title={texts.sources}>
      <p className={styles.quiet}>{texts.revision(plan.revision, format.day(plan.publishedAt))}</p>
      {plan.receipt && (
        <p className={styles.quiet}>
          {texts.receipt} <code>{hash ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : position}</code>{" "}
          {isAsked ? (
            <strong role="status">{isFirst ? texts.verifying : verdict}</strong>
          ) : (
            <button type="button" className={styles.verify} onClick={() => setChecked(position)}>
              {texts.verify}
            </button>
          )}
        </p>
      )}
    </PanelPart>
  );
}
