import type { ReactNode } from "react";
import { list, PATHS, PageLink, text } from "../../../address/index.js";
import { useQuestion } from "../../../graph/index.js";
import { type Instant, variablesOf } from "../../../instant/index.js";
import { useFormat, useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { Panel, PanelPart, SkeletonText, Trouble } from "../../../layout/index.js";
import {
  Absent,
  FINANCING_STATE_TEXTS,
  GoalState,
  INITIATIVE_STATE_TEXTS,
  OurTranslation,
  SyntheticValue,
} from "../../../mark/index.js";
import type { Cell, PictureModel } from "../picture.js";
import { askPictureCellInitiatives, askPictureCellPlan, askPictureCellStatement } from "./cell.operations.js";
import styles from "./cell-panel.module.css";
import { EvidenceSeries } from "./evidence.js";
import { PANEL_TEXTS } from "./panel-texts.js";
import { Sources, type SourcesProps } from "./sources.js";

export interface CellPanelProps {
  cell: Cell;
  picture: PictureModel;
  instant: Instant;
  onClose(): void;
}

/** What is behind a cell: the text, the evidence, the initiatives with their money, and where the numbers come from. */
export function CellPanel({ cell, picture, instant, onClose }: CellPanelProps) {
  const texts = useTexts(PANEL_TEXTS);
  const textOf = useGraphText();
  const { year } = picture;
  const { said, statement, plan } = useDocuments(cell, { year, asOf: instant.asOf ?? null });
  const committee = picture.committees.find(({ code }) => code === cell.committee.code);
  return (
    <Panel
      over={texts.over(committee ? textOf(committee.name) : cell.committee.code, cell.goal.ordinal, year)}
      title={textOf(cell.goal.title)}
      subject={cell.key}
      onClose={onClose}
    >
      <State cell={cell} isSynthetic={(statement ?? plan)?.synthetic ?? false} />
      {said.isFirst && cell.statement !== null && <SkeletonText ch={44} />}
      <Said cell={cell} statement={statement} plan={plan} />
      <Trouble answer={said} />
      <Initiatives cell={cell} instant={{ ...instant, year }} />
      <Sources cell={cell} statement={statement} plan={plan} />
    </Panel>
  );
}

/** The statement and the plan that the cell comes from. */
function useDocuments(cell: Cell, { year, asOf }: { year: number; asOf: string | null }) {
  const [statementId, planId] = [cell.statement?.id, cell.plan?.id];
  const said = useQuestion(
    askPictureCellStatement,
    { statement: statementId ?? "", year, asOf },
    { isPaused: statementId === undefined },
  );
  const promised = useQuestion(askPictureCellPlan, { plan: planId ?? "" }, { isPaused: planId === undefined });
  return {
    said,
    statement: statementId === undefined ? undefined : said.data?.integrationStatement,
    plan: planId === undefined ? undefined : promised.data?.actionPlan,
  };
}

/** What the committee says of the goal, with its evidence; before its statement, what its plan promises. */
function Said({ cell, statement, plan }: SourcesProps) {
  const texts = useTexts(PANEL_TEXTS);
  const textOf = useGraphText();
  const answer = statement?.goalAnswers.find(({ goal }) => goal.code === cell.goal.code);
  const ambition = plan?.commitments.find(({ goal }) => goal.code === cell.goal.code)?.ambition;
  if (answer === undefined) {
    return ambition === undefined ? null : (
      <p className={styles.promise}>
        {texts.ambition}: {textOf(ambition)}
      </p>
    );
  }
  return (
    <>
      <Quoted text={answer.narrative} />
      {answer.evidence.map((evidence) => (
        <section key={evidence.id} className={styles.evidence}>
          <EvidenceSeries evidence={evidence} />
        </section>
      ))}
      {answer.noEvidenceReason && (
        <PanelPart title={texts.noEvidence}>
          <p>{textOf(answer.noEvidenceReason)}</p>
        </PanelPart>
      )}
    </>
  );
}

function State({ cell, isSynthetic }: { cell: Cell; isSynthetic: boolean }) {
  const texts = useTexts(PANEL_TEXTS);
  if (!cell.isPublishing) return <Told why={<Absent why="outside" />}>{texts.notPublishing}</Told>;
  if (cell.progress !== null) {
    return (
      <p className={styles.state}>
        <GoalState progress={cell.progress} hasEvidence={cell.hasEvidence} isBadge />{" "}
        {isSynthetic && <SyntheticValue />}
      </p>
    );
  }
  if (cell.state === "PLANNED") return <Told why={<Absent why="notDue" />}>{texts.planned}</Told>;
  if (cell.state === "MISSING") return <Told why={<Absent why="missing" />}>{texts.missing}</Told>;
  return <Told why={<Absent why="notCarried" />}>{texts.notCarried}</Told>;
}

function Told({ why, children }: { why: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.told}>
      {why}
      <p>{children}</p>
    </div>
  );
}

function Quoted({ text }: { text: { da: string; en: string | null; enSource: string | null } }) {
  const language = useLanguage();
  const textOf = useGraphText();
  const marks = language === "da" ? ["»", "«"] : ["“", "”"];
  return (
    <blockquote className={styles.quote}>
      {marks[0]}
      {textOf(text)}
      {marks[1]}
      {language === "en" && text.en !== null && text.enSource !== "OFFICIAL" && <OurTranslation />}
    </blockquote>
  );
}

const COMMITTEE = list("committee");
const MAIN_GOAL = list("mainGoal");
/** The initiative whose panel opens there. */
const OPENED = text("open");

function Initiatives({ cell, instant }: { cell: Cell; instant: Instant }) {
  const texts = useTexts(PANEL_TEXTS);
  const states = useTexts(INITIATIVE_STATE_TEXTS);
  const financing = useTexts(FINANCING_STATE_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const variables = variablesOf(instant);
  const answer = useQuestion(
    askPictureCellInitiatives,
    { ...variables, years: [variables.year], committee: [cell.committee.code], goal: [cell.goal.code] },
    { isPaused: !cell.isPublishing || cell.state === "MISSING" },
  );
  if (!cell.isPublishing) return null;
  const nodes = answer.data?.initiatives?.nodes ?? [];
  const head = texts.initiatives(cell.initiatives, format.million(cell.financed.oere), format.million(cell.lacking));
  return (
    <PanelPart title={cell.initiatives === 0 ? texts.noInitiatives : head}>
      <Trouble answer={answer} />
      <ul className={styles.initiatives}>
        {nodes.map((each) => {
          const lacking = (each.unfinancedAmount?.oere ?? 0) + (each.lapsedAmount?.oere ?? 0);
          const isLacking = lacking > (each.financedAmount?.oere ?? 0);
          return (
            <li key={each.id}>
              <span>
                <PageLink to={PATHS.initiatives} changes={[OPENED.is(`${cell.committee.code}:${each.code}`)]}>
                  {textOf(each.title)}
                </PageLink>
                <small>
                  {each.code} · {states[each.state]}
                  {each.financing && ` · ${financing[each.financing]}`}
                </small>
              </span>
              <strong className={isLacking ? styles.lacking : undefined}>
                {format.million(isLacking ? lacking : (each.financedAmount?.oere ?? 0), 2)}
              </strong>
            </li>
          );
        })}
      </ul>
      {cell.initiatives > 0 && (
        <p>
          <PageLink
            to={PATHS.initiatives}
            changes={[COMMITTEE.is([cell.committee.code]), MAIN_GOAL.is([cell.goal.code])]}
          >
            {texts.allInExplorer(cell.initiatives)}
          </PageLink>
        </p>
      )}
      {cell.alsoServing > 0 && <p className={styles.source}>{texts.alsoServing(cell.alsoServing)}</p>}
    </PanelPart>
  );
}
