import type { ReactNode } from "react";
import { committeePath, PATHS, PageLink, YEAR } from "../../../address/index.js";
import { useQuestion } from "../../../graph/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card, SkeletonBlock, Trouble } from "../../../layout/index.js";
import { Absent, GoalState } from "../../../mark/index.js";
import { styles } from "../page-styles.js";
import {
  type CorrectedReport,
  type Entry,
  erratumOf,
  lackingOf,
  OPEN_CELL,
  type Report,
  type ReportCell,
} from "../report.js";
import { askReportCorrected } from "../report.operations.js";
import { REPORT_TEXTS } from "../texts.js";

/** What an erratum changed, against the edition before; nothing for a first edition. */
export function Erratum({ report }: { report: Report }) {
  const texts = useTexts(REPORT_TEXTS);
  const isErratum = report.edition > 1 && report.frozenAt !== null;
  const variables = { year: report.year, edition: report.edition - 1 };
  const answer = useQuestion(askReportCorrected, variables, { isPaused: !isErratum });
  const before = answer.data?.statusReport;
  if (!isErratum) return null;
  return (
    <Card isFlush>
      <h2 className={styles.head}>{texts.erratum}</h2>
      <Trouble answer={answer} />
      {before ? <Changes before={before} after={report} /> : answer.isFirst && <SkeletonBlock height={320} />}
    </Card>
  );
}

function Changes({ before, after }: { before: CorrectedReport; after: Report }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const { documents, cells, wants } = erratumOf(before, after);
  if (documents.length + cells.length + wants.length === 0) return <p className={styles.within}>{texts.erratumNone}</p>;
  const amountOf = (want: { amount: { oere: number } } | undefined) =>
    want === undefined ? "–" : texts.mio(format.million(want.amount.oere));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="unseen">{texts.erratum}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.was}</th>
            <th scope="col">{texts.is}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ key, before: was, after: now }) => (
            <Row
              key={key}
              what={<Document entry={now ?? was} />}
              was={<There entry={was} />}
              now={<There entry={now} />}
            />
          ))}
          {cells.map(({ key, before: was, after: now }) => {
            const cell = now ?? was;
            const what = cell && (
              <PageLink
                to={PATHS.picture}
                changes={[YEAR.is(after.year), OPEN_CELL.is(`${cell.committee.code}.${cell.goal.code}`)]}
              >
                {`${cell.committee.code} · ${cell.goal.ordinal} ${textOf(cell.goal.title)}`}
              </PageLink>
            );
            return <Row key={key} what={what} was={<Said cell={was} />} now={<Said cell={now} />} />;
          })}
          {wants.map(({ key, before: was, after: now }) => {
            const title = (now ?? was)?.initiative?.title;
            const what = `${(now ?? was)?.code ?? ""} · ${title ? textOf(title) : texts.redacted}`;
            return <Row key={key} what={what} was={amountOf(was)} now={amountOf(now)} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

function Row({ what, was, now }: { what: ReactNode; was: ReactNode; now: ReactNode }) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{was}</td>
      <td>{now}</td>
    </tr>
  );
}

function Document({ entry }: { entry: Entry | undefined }) {
  const texts = useTexts(REPORT_TEXTS);
  if (entry === undefined) return null;
  const isPlan = entry.kind === "ACTION_PLAN";
  return (
    <PageLink to={committeePath(entry.committee.code)}>
      {`${entry.committee.code} · ${isPlan ? texts.ACTION_PLAN : texts.INTEGRATION_STATEMENT}`}
    </PageLink>
  );
}

function There({ entry }: { entry: Entry | undefined }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  if (entry === undefined || entry.inclusion === "MISSING") return <Absent why="missing" />;
  if (entry.inclusion === "EXEMPT") return <Absent why="exempt" />;
  const { document, revision } = entry;
  return (
    <>
      {texts[entry.inclusion]}
      <small className={styles.small}>
        {document && texts.revision(revision ?? 1, format.day(document.publishedAt))}
      </small>
    </>
  );
}

function Said({ cell }: { cell: ReportCell | undefined }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  if (cell === undefined) return <Absent why="missing" />;
  const lacking = lackingOf(cell);
  const money = texts.mio(format.million(cell.financed.oere));
  return (
    <>
      {cell.progress === null ? (
        <Absent why="notDue" />
      ) : (
        <GoalState progress={cell.progress} hasEvidence={cell.state === "ANSWERED"} />
      )}
      <small className={styles.small}>
        {lacking > 0 ? `${money}, ${texts.lacking(format.million(lacking))}` : money}
      </small>
    </>
  );
}
