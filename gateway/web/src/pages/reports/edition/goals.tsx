import { PATHS, PageLink, YEAR } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import { useIsNarrow } from "../../../control/index.js";
import { textsOf, useFormat, useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { Absent, GoalState, PROGRESS_TEXTS, useSigned } from "../../../mark/index.js";
import type { ComparedReport } from "../compared.js";
import { styles } from "../page-styles.js";
import { cellThere, goalRowsOf, lackingOf, OPEN_CELL, type Report, type ReportCell } from "../report.js";
import { REPORT_TEXTS } from "../texts.js";
import list from "./goals.module.css";

/** The goals of the edition with each committee's answer; every one leads to what is behind it. */
interface GoalsProps {
  report: Report;
  /** The report that it is compared with. */
  compared: ComparedReport | undefined;
}

export function Goals({ report, compared }: GoalsProps) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const isNarrow = useIsNarrow();
  const silent = report.picture.committees.filter(({ publishes }) => !publishes).map(({ code }) => code);
  return (
    <Card isFlush>
      <h2 className={styles.head}>{texts.goals(report.year)}</h2>
      {silent.length > 0 && <p className={styles.within}>{texts.silent(format.all(silent))}</p>}
      <ChartFrame name="goals" table={useGoalsTable(report)}>
        {isNarrow ? (
          <GoalList report={report} compared={compared} />
        ) : (
          <GoalTable report={report} compared={compared} />
        )}
      </ChartFrame>
    </Card>
  );
}

/** On a narrow page: the goals one under the other, each with the committees that carry it. */
function GoalList({ report, compared }: GoalsProps) {
  const textOf = useGraphText();
  return (
    <ul>
      {goalRowsOf(report.picture).map(({ goal, cells }) => (
        <li key={goal.code} className={list.goal}>
          <h3>
            <span className={styles.ordinal}>{goal.ordinal}</span> {textOf(goal.title)}
          </h3>
          <ul className={list.answers}>
            {[...cells.values()]
              .filter(({ state, committee }) => state !== "NOT_CARRIED" && publishesIn(report, committee.code))
              .map((cell) => (
                <li key={cell.committee.code}>
                  <span>{cell.committee.code}</span> <Answered cell={cell} year={report.year} compared={compared} />
                </li>
              ))}
          </ul>
          <SumsLine cells={[...cells.values()]} />
        </li>
      ))}
    </ul>
  );
}

function publishesIn({ picture }: Report, code: string): boolean {
  return picture.committees.some((each) => each.code === code && each.publishes);
}

function GoalTable({ report, compared }: GoalsProps) {
  const texts = useTexts(REPORT_TEXTS);
  const textOf = useGraphText();
  const committees = report.picture.committees.filter(({ publishes }) => publishes);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="unseen">{texts.goals(report.year)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.goal}</th>
            {committees.map(({ code, name }) => (
              <th key={code} scope="col">
                <abbr title={textOf(name)}>{code}</abbr>
              </th>
            ))}
            <th scope="col" className="numbers">
              {texts.money}
            </th>
          </tr>
        </thead>
        <tbody>
          {goalRowsOf(report.picture).map(({ goal, cells }) => (
            <tr key={goal.code}>
              <th scope="row">
                <span className={styles.ordinal}>{goal.ordinal}</span> {textOf(goal.title)}
              </th>
              {committees.map(({ code }) => (
                <td key={code}>
                  <Answered cell={cells.get(code)} year={report.year} compared={compared} />
                </td>
              ))}
              <Sums cells={[...cells.values()]} compared={compared} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SumsLine({ cells }: { cells: readonly ReportCell[] }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const lacking = cells.reduce((sum, cell) => sum + lackingOf(cell), 0);
  const financed = cells.reduce((sum, cell) => sum + cell.financed.oere, 0);
  return (
    <p className={styles.small}>
      {texts.mio(format.million(financed))}
      {lacking > 0 && `, ${texts.lacking(format.million(lacking))}`}
    </p>
  );
}

interface AnsweredProps extends Pick<GoalsProps, "compared"> {
  cell: ReportCell | undefined;
  year: number;
}

/** An answer, and under it what it was in the report that it is compared with, where that is another. */
function Answered({ cell, year, compared }: AnsweredProps) {
  const then = cell && compared && cellThere(compared.report, cell);
  const isOther = compared !== undefined && (then?.progress ?? null) !== (cell?.progress ?? null);
  return (
    <div>
      <Answer cell={cell} year={year} />
      {isOther && <Was progress={then?.progress ?? null} what={compared.what} />}
    </div>
  );
}

function Was({ progress, what }: { progress: ReportCell["progress"]; what: string }) {
  const texts = useTexts(REPORT_TEXTS);
  const states = useTexts(PROGRESS_TEXTS);
  return (
    <small className={styles.small}>
      {texts.wasThen(what, progress === null ? texts.noAnswer : states[progress].toLowerCase())}
    </small>
  );
}

function Answer({ cell, year }: Omit<AnsweredProps, "compared">) {
  if (cell === undefined || cell.state === "NOT_CARRIED") return <Absent why="notCarried" />;
  if (cell.progress === null) return <Absent why={cell.state === "PLANNED" ? "notDue" : "missing"} />;
  const changes = [YEAR.is(year), OPEN_CELL.is(`${cell.committee.code}.${cell.goal.code}`)];
  return (
    <PageLink to={PATHS.picture} changes={changes}>
      <GoalState progress={cell.progress} hasEvidence={cell.state === "ANSWERED"} />
    </PageLink>
  );
}

function Sums({ cells, compared }: { cells: readonly ReportCell[] } & Pick<GoalsProps, "compared">) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const lacking = cells.reduce((sum, cell) => sum + lackingOf(cell), 0);
  const signed = useSigned();
  const financed = cells.reduce((sum, each) => sum + each.financed.oere, 0);
  const then = cells.reduce(
    (sum, each) => sum + ((compared && cellThere(compared.report, each)?.financed.oere) ?? 0),
    0,
  );
  return (
    <td className="numbers">
      {format.million(financed)}
      {compared !== undefined && (
        <small className={styles.small}>{texts.against(compared.what, signed(financed - then, format.million))}</small>
      )}
      {lacking > 0 && <small className={styles.lacking}>{texts.lacking(format.million(lacking))}</small>}
    </td>
  );
}

function useGoalsTable(report: Report): FigureTable {
  const texts = useTexts(REPORT_TEXTS);
  const states = textsOf(PROGRESS_TEXTS, useLanguage());
  const textOf = useGraphText();
  return {
    name: `status-report-${report.year}-${report.edition}-goals`,
    caption: texts.goals(report.year),
    columns: [
      { title: texts.goal, kind: "text" },
      { title: texts.committee, kind: "text" },
      { title: texts.state, kind: "text" },
      { title: texts.financedColumn, kind: "money" },
      { title: texts.lackingColumn, kind: "money" },
    ],
    rows: report.picture.cells
      .filter(({ state }) => state !== "NOT_CARRIED" && state !== "MISSING")
      .map((cell) => [
        textOf(cell.goal.title),
        cell.committee.code,
        cell.progress === null ? null : states[cell.progress],
        cell.financed.oere,
        lackingOf(cell),
      ]),
  };
}
