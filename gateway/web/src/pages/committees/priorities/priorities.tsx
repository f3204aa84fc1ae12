import { PATHS, PageLink } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { OPEN_CELL, type Revision } from "../committee.js";
import { styles as page } from "../page-styles.js";
import { COMMITTEE_TEXTS } from "../texts.js";
import { drawPriorities, pathOf, ROW, WIDTH, xOf, yOf } from "./drawing.js";
import styles from "./priorities.module.css";
import { depthOf, type Rank, ranksOf } from "./ranks.js";

/** Which goals the committee has put first, revision by revision. */
export function Priorities({ revisions, code }: { revisions: readonly Revision[]; code: string }) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const textOf = useGraphText();
  const ranks = ranksOf(revisions);
  const titles = ranks.map(({ goal }) => `${goal.ordinal} ${textOf(goal.title)}`);
  const names = revisions.map(({ revision }) => texts.revision(revision));
  return (
    <Card isFlush>
      <h2 className={page.head}>{texts.priorities}</h2>
      <p className={page.within}>{texts.prioritiesMore}</p>
      <ChartFrame
        name="priorities"
        table={usePrioritiesTable(revisions, ranks, code)}
        draw={() => drawPriorities(ranks, { titles, names })}
      >
        <div className={styles.figure}>
          <Lines revisions={revisions} ranks={ranks} />
          <ol className={styles.goals}>
            {ranks.map(({ goal, priorities }) => (
              <li key={goal.code} style={{ height: ROW }} data-gone={priorities.at(-1) === undefined || undefined}>
                <PageLink to={PATHS.picture} changes={[OPEN_CELL.is(`${code}.${goal.code}`)]}>
                  {goal.ordinal} {textOf(goal.title)}
                </PageLink>
              </li>
            ))}
          </ol>
        </div>
      </ChartFrame>
    </Card>
  );
}

function Lines({ revisions, ranks }: { revisions: readonly Revision[]; ranks: readonly Rank[] }) {
  const texts = useTexts(COMMITTEE_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const count = revisions.length;
  const told = ranks.map(
    ({ goal, priorities }) => `${textOf(goal.title)}: ${priorities.map((each) => each ?? texts.notCarried).join(", ")}`,
  );
  return (
    <div className={styles.lines}>
      <svg
        viewBox={`0 0 ${WIDTH} ${depthOf(ranks) * ROW}`}
        preserveAspectRatio="none"
        height={depthOf(ranks) * ROW}
        role="img"
        aria-label={told.join("; ")}
      >
        {ranks.map(({ goal, priorities }, index) => (
          <path key={goal.code} className={styles.line} data-tone={index % 4} d={pathOf(priorities)} />
        ))}
      </svg>
      {ranks.map(({ goal, priorities }, index) =>
        priorities.map((priority, column) =>
          priority === undefined ? null : (
            <span
              key={`${goal.code} ${revisions[column]?.id}`}
              className={styles.point}
              data-tone={index % 4}
              style={{ left: `${(xOf(column, count) / WIDTH) * 100}%`, top: yOf(priority) }}
              aria-hidden="true"
            >
              {priority}
            </span>
          ),
        ),
      )}
      <ol className={styles.revisions}>
        {revisions.map(({ id, revision, publishedAt }, column) => (
          <li key={id} style={{ left: `${(xOf(column, count) / WIDTH) * 100}%` }}>
            {texts.revision(revision)}
            <small>{format.day(publishedAt)}</small>
          </li>
        ))}
      </ol>
    </div>
  );
}

function usePrioritiesTable(revisions: readonly Revision[], ranks: readonly Rank[], code: string): FigureTable {
  const texts = useTexts(COMMITTEE_TEXTS);
  const textOf = useGraphText();
  return {
    name: `priorities-${code}`,
    caption: texts.priorities,
    columns: [
      { title: texts.goal, kind: "text" },
      ...revisions.map(({ revision }) => ({ title: texts.revision(revision), kind: "whole" as const })),
    ],
    rows: ranks.map(({ goal, priorities }) => [textOf(goal.title), ...priorities.map((each) => each ?? null)]),
  };
}
