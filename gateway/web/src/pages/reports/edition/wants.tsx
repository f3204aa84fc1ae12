import { PATHS, PageLink, YEAR } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import { useRovingFocus } from "../../../control/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { styles } from "../page-styles.js";
import { COMMITTEE, type Report, SEARCHED, sumOf, type Want } from "../report.js";
import { REPORT_TEXTS } from "../texts.js";

/** What is not financed and open for the year after: what the budget talks are about. */
export function Wants({ report }: { report: Report }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const year = report.year + 1;
  const wants = [...report.unfinancedNextYear].sort((one, other) => other.amount.oere - one.amount.oere);
  const sum = sumOf(wants);
  const still = report.unfinancedThisYear.length;
  const table = useWantsTable(report, wants);
  return (
    <Card isFlush>
      <h2 className={styles.head} id="wants">
        {texts.wants(year)}
      </h2>
      <p className={styles.within}>
        {wants.length === 0 ? texts.noWants : texts.wantsMore(texts.mio(format.million(sum)))}{" "}
        {still > 0 && texts.thisYear(report.year, texts.initiatives(still))}
      </p>
      {wants.length > 0 && (
        <ChartFrame name="wants" table={table}>
          <WantsTable wants={wants} sum={sum} />
        </ChartFrame>
      )}
    </Card>
  );
}

function useWantsTable(report: Report, wants: readonly Want[]): FigureTable {
  const texts = useTexts(REPORT_TEXTS);
  const textOf = useGraphText();
  return {
    name: `status-report-${report.year}-${report.edition}-wants`,
    caption: texts.wants(report.year + 1),
    columns: [
      { title: texts.code, kind: "text" },
      { title: texts.initiative, kind: "text" },
      { title: texts.committee, kind: "text" },
      { title: texts.goal, kind: "text" },
      { title: texts.amount, kind: "money" },
    ],
    rows: wants.map(({ code, initiative, committee, amount }) => [
      code,
      initiative && textOf(initiative.title),
      textOf(committee.name),
      initiative?.goals[0] ? textOf(initiative.goals[0].title) : null,
      amount.oere,
    ]),
  };
}

function WantsTable({ wants, sum }: { wants: readonly Want[]; sum: number }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const { gridProps } = useRovingFocus();
  const most = Math.max(...wants.map(({ amount }) => amount.oere));
  return (
    <div className={styles.scroll}>
      <table className={styles.table} {...gridProps}>
        <thead>
          <tr>
            <th scope="col">{texts.initiative}</th>
            <th scope="col" className={styles.aside}>
              {texts.goal}
            </th>
            <th scope="col" className="numbers">
              {texts.amount}
            </th>
            <td className={styles.bars} />
          </tr>
        </thead>
        <tbody>
          {wants.map((want, index) => (
            <WantRow key={`${want.committee.code} ${want.code}`} want={want} index={index} most={most} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            <td className={styles.aside} />
            <td className="numbers">
              <strong>{format.kroner(sum)}</strong>
            </td>
            <td className={styles.bars} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function WantRow({ want, index, most }: { want: Want; index: number; most: number }) {
  const texts = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const { initiative, committee, code, amount, year } = want;
  const goal = initiative?.goals[0];
  return (
    <tr>
      <th scope="row">
        <PageLink
          to={PATHS.initiatives}
          changes={[YEAR.is(year), SEARCHED.is(code), COMMITTEE.is([committee.code])]}
          data-row={index}
          data-column={0}
          tabIndex={-1}
        >
          {initiative ? textOf(initiative.title) : texts.redacted}
        </PageLink>
        <small className={styles.small}>
          {code} · {textOf(committee.name)}
        </small>
      </th>
      <td className={styles.aside}>{goal && textOf(goal.title)}</td>
      <td className="numbers">{format.kroner(amount.oere)}</td>
      <td className={styles.bars}>
        <span className={styles.bar} style={{ width: `${(amount.oere / most) * 100}%` }} />
      </td>
    </tr>
  );
}
