import { PATHS, PageLink, reportPath, YEAR } from "../../../address/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { GoalState } from "../../../mark/index.js";
import { styles } from "../page-styles.js";
import { OPEN_CELL, SEARCHED } from "../report.js";
import type { AroundReport } from "./around-report.js";
import { AROUND_TEXTS } from "./around-texts.js";

type Changes = NonNullable<AroundReport["changes"]>;
type CellChange = Changes["cells"][number];

/** What differs from the last edition of the year before: states that changed, wants that came and went. */
export function SinceLastYear({ changes }: { changes: Changes }) {
  const texts = useTexts(AROUND_TEXTS);
  const { since, cells, newUnfinanced, goneUnfinanced } = changes;
  const changed = cells.filter(({ before, after }) => before?.progress !== after?.progress);
  return (
    <Card isFlush>
      <h2 className={styles.head}>
        <PageLink to={reportPath(since.year)} changes={[YEAR.is(since.year)]}>
          {texts.changes(since.year)}
        </PageLink>
      </h2>
      <p className={styles.within}>{changed.length === 0 ? texts.sameGoals : texts.changedGoals(changed.length)}</p>
      {changed.length > 0 && <Cells cells={changed} year={since.year + 1} />}
      <div className={styles.columns}>
        <WantList title={texts.newWants} wants={newUnfinanced} />
        <WantList title={texts.goneWants} wants={goneUnfinanced} />
      </div>
    </Card>
  );
}

function Cells({ cells, year }: { cells: readonly CellChange[]; year: number }) {
  const texts = useTexts(AROUND_TEXTS);
  const textOf = useGraphText();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.goal}</th>
            <th scope="col">{texts.committee}</th>
            <th scope="col">{texts.was}</th>
            <th scope="col">{texts.is}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ committee, goal, before, after }) => (
            <tr key={`${committee.code} ${goal.code}`}>
              <th scope="row">
                <PageLink to={PATHS.picture} changes={[YEAR.is(year), OPEN_CELL.is(`${committee.code}.${goal.code}`)]}>
                  {textOf(goal.title)}
                </PageLink>
              </th>
              <td>{committee.code}</td>
              <td>
                <State cell={before} />
              </td>
              <td>
                <State cell={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ cell }: { cell: CellChange["before"] }) {
  const texts = useTexts(AROUND_TEXTS);
  if (!cell?.progress) return <span className={styles.quiet}>{texts.noAnswer}</span>;
  return <GoalState progress={cell.progress} hasEvidence={cell.state === "ANSWERED"} />;
}

function WantList({ title, wants }: { title: string; wants: Changes["newUnfinanced"] }) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  return (
    <section>
      <h3>{title}</h3>
      {wants.length === 0 && <p className={styles.quiet}>{texts.none}</p>}
      <ul className={styles.list}>
        {wants.map(({ code, committee, year, amount, initiative }) => (
          <li key={`${committee.code} ${code}`}>
            <span>
              <PageLink to={PATHS.initiatives} changes={[YEAR.is(year), SEARCHED.is(code)]}>
                {initiative ? textOf(initiative.title) : code}
              </PageLink>
              <small className={styles.small}>{code}</small>
            </span>
            <span className="numbers">{texts.mio(format.million(amount.oere))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
