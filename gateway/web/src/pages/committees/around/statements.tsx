import { PATHS, PageLink, YEAR } from "../../../address/index.js";
import { useFormat, useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { Card } from "../../../layout/index.js";
import { Absent, GoalState, OurTranslation } from "../../../mark/index.js";
import { type CommitteeAnswer, OPEN_CELL, type Statement } from "../committee.js";
import { styles } from "../page-styles.js";
import { AROUND_TEXTS } from "./around-texts.js";
import own from "./statements.module.css";

/** Year by year: what was asked of the committee, and what it answered. */
export function Statements({ committee }: { committee: CommitteeAnswer }) {
  const texts = useTexts(AROUND_TEXTS);
  const statements = committee.statements?.nodes ?? [];
  const letters = committee.callLetters?.nodes ?? [];
  const years = [...new Set([...statements, ...letters].map(({ year }) => year))].sort().reverse();
  return (
    <Card isFlush>
      <h2 className={styles.head}>{texts.statements}</h2>
      {years.length === 0 && <p className={styles.within}>{texts.noStatements}</p>}
      {years.map((year) => (
        <section key={year} className={own.yearOf}>
          <h3>{year}</h3>
          <div>
            <Letters letters={letters.filter((each) => each.year === year)} />
            <StatementOf statement={statements.find((each) => each.year === year)} code={committee.code} />
          </div>
        </section>
      ))}
    </Card>
  );
}

type Letter = NonNullable<CommitteeAnswer["callLetters"]>["nodes"][number];

function Letters({ letters }: { letters: readonly Letter[] }) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  return letters.map(({ id, issuedAt, acknowledgedAt, challenges }) => (
    <div key={id} className={own.letter}>
      <p className={styles.over}>
        {texts.letter}
        {issuedAt !== null && ` · ${texts.issued(format.day(issuedAt))}`}
        {acknowledgedAt !== null && ` · ${texts.acknowledged(format.day(acknowledgedAt))}`}
      </p>
      <ul>
        {challenges.map(({ text }) => (
          <li key={text.da}>{textOf(text)}</li>
        ))}
      </ul>
    </div>
  ));
}

function StatementOf({ statement, code }: { statement: Statement | undefined; code: string }) {
  const texts = useTexts(AROUND_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const language = useLanguage();
  if (statement === undefined) return <Absent why="notDue" />;
  const { revision, publishedAt, timeliness, summary, goalAnswers, year } = statement;
  return (
    <>
      <p className={styles.over}>
        {texts.statement} · {texts.revision(revision, format.day(publishedAt))}
        {(timeliness === "ON_TIME" || timeliness === "LATE") && ` · ${texts[timeliness]}`}
      </p>
      {summary && (
        <p className={styles.measure}>
          {textOf(summary)}
          {language === "en" && summary.en !== null && summary.enSource !== "OFFICIAL" && <OurTranslation />}
        </p>
      )}
      <ul className={own.answers} aria-label={texts.answers}>
        {goalAnswers.map(({ id, goal, progress, evidence }) => (
          <li key={id}>
            <GoalState progress={progress} hasEvidence={evidence.length > 0} />{" "}
            <PageLink to={PATHS.picture} changes={[YEAR.is(year), OPEN_CELL.is(`${code}.${goal.code}`)]}>
              {goal.ordinal} {textOf(goal.title)}
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
