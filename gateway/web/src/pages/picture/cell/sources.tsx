import { useState } from "react";
import { committeePath, PageLink, parameter } from "../../../address/index.js";
import { useQuestion } from "../../../graph/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import { PanelPart } from "../../../layout/index.js";
import type { Cell } from "../picture.js";
import { askPictureCellVerify, type PictureCellPlanQuery, type PictureCellStatementQuery } from "./cell.operations.js";
import styles from "./cell-panel.module.css";
import { PANEL_TEXTS } from "./panel-texts.js";

const REVISION = parameter<number | undefined>("revision", {
  read: (written) => (written === null ? undefined : Number(written)),
  write: (value) => value?.toString(),
});

export interface SourcesProps {
  cell: Cell;
  statement: PictureCellStatementQuery["integrationStatement"] | undefined;
  plan: PictureCellPlanQuery["actionPlan"] | undefined;
}

/** Document, revision, day and receipt of what a cell says, and a check of them. */
export function Sources({ cell, statement, plan }: SourcesProps) {
  const texts = useTexts(PANEL_TEXTS);
  const format = useFormat();
  if (!statement && !plan) return null;
  const timeliness = statement?.timeliness;
  const how = timeliness === "ON_TIME" || timeliness === "LATE" ? texts[timeliness] : texts.other;
  return (
    <PanelPart title={texts.sources}>
      <ul className={styles.sources}>
        {statement && (
          <li>
            {texts.statement(statement.revision, format.day(statement.publishedAt))} · {how}
          </li>
        )}
        {plan && (
          <li>
            <PageLink to={committeePath(cell.committee.code)} changes={[REVISION.is(plan.revision)]}>
              {texts.plan(plan.revision, format.day(plan.publishedAt))}
            </PageLink>
          </li>
        )}
        {statement?.callLetter && <li>{texts.letter(statement.callLetter.year)}</li>}
        <Receipt receipt={statement?.receipt ?? plan?.receipt ?? undefined} />
      </ul>
    </PanelPart>
  );
}

function Receipt({ receipt }: { receipt: { position: string; entryHash: string | null } | undefined }) {
  const texts = useTexts(PANEL_TEXTS);
  const [isAsked, setAsked] = useState(false);
  const position = receipt?.position ?? "";
  const { data, isFirst } = useQuestion(askPictureCellVerify, { position }, { isPaused: !isAsked });
  if (receipt === undefined) return null;
  const hash = receipt.entryHash;
  const checks = data?.verify?.checks ?? [];
  const verdict = checks.length > 0 && checks.every(({ holds }) => holds !== false) ? texts.holds : texts.doesNotHold;
  return (
    <li>
      {texts.receipt} <code>{hash === null ? position : `${hash.slice(0, 4)}…${hash.slice(-4)}`}</code>{" "}
      {isAsked ? (
        <strong role="status">{isFirst ? texts.verifying : verdict}</strong>
      ) : (
        <button type="button" className={styles.verify} onClick={() => setAsked(true)}>
          {texts.verify}
        </button>
      )}
    </li>
  );
}
