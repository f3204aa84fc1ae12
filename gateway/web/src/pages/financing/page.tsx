import { AS_OF, type Change, PATHS, PageLink, useParameter } from "../../address/index.js";
import { useQuestion } from "../../graph/index.js";
import { useInstant, variablesOf } from "../../instant/index.js";
import { useFormat, useTexts } from "../../language/index.js";
import { Counted, Finding, SkeletonPage, Trouble } from "../../layout/index.js";
import { useSigned } from "../../mark/index.js";
import { Annex } from "./annex.js";
import { type Compared, useCompared } from "./compared.js";
import { askFinancingBefore, askFinancingPage } from "./financing.operations.js";
import { GameCard } from "./game/game-card.js";
import styles from "./page.module.css";
import { MEETING, SHOWS, UNFINANCED } from "./parameters.js";
import { PathCard } from "./path/path-card.js";
import { mainGoalOf, type Overview, type ProgressOf, progressOf, riskyGoals, wantsOf } from "./rows.js";
import { SplitCard } from "./split/split-card.js";
import { FINANCING_TEXTS } from "./texts.js";

/** Financing: annex 3 at any date, the path between budgets, and the budget game. */
export function Page() {
  const instant = useInstant();
  const isMeeting = useParameter(MEETING);
  const answer = useQuestion(askFinancingPage, variablesOf(instant), { isPaused: instant.year === undefined });
  const against = useCompared(instant);
  if (answer.isFirst) return <SkeletonPage />;
  const overview = answer.data?.financingOverview;
  const progress = answer.data === undefined ? () => undefined : progressOf(answer.data);
  const year = instant.year ?? 0;
  if (isMeeting && overview) return <GameCard rows={overview.rows.nodes} {...{ progress, year }} />;
  return (
    <>
      {overview && <Title overview={overview} progress={progress} compared={against.compared} />}
      <Trouble answer={answer} />
      {instant.compare !== undefined && <Trouble answer={against.answer} />}
      <div className={styles.cards}>
        <SplitCard instant={instant} settledAt={overview?.adoption?.settledAt} />
        {overview && <GameCard rows={overview.rows.nodes} {...{ progress, year }} />}
        <PathCard year={year} asOf={instant.asOf} />
        {overview && <Annex overview={overview} compared={against.compared} />}
      </div>
    </>
  );
}

interface TitleProps {
  overview: Overview;
  progress: ProgressOf;
  compared: Compared | undefined;
}

function Title({ overview, progress, compared }: TitleProps) {
  const texts = useTexts(FINANCING_TEXTS);
  const format = useFormat();
  const { year, financed, unfinanced } = overview;
  const total = financed.oere + unfinanced.oere;
  const wants = wantsOf(overview.rows.nodes).map(({ row }) => row);
  const goals = new Set(wants.map((row) => mainGoalOf(row)?.code));
  return (
    <Finding name={texts.name} beside={<Beside overview={overview} compared={compared} />}>
      {total === 0 ? (
        texts.nothing(year)
      ) : (
        <>
          {texts.total(format.million(total), year)}
          <Counted changes={[SHOWS.is("stages")]}>{texts.financed(format.million(financed.oere))}</Counted>
          {". "}
          {unfinanced.oere === 0 ? (
            texts.all
          ) : (
            <>
              <Counted to={PATHS.initiatives} changes={openWants(overview)}>
                {texts.missing(format.million(unfinanced.oere))}
              </Counted>
              {texts.goals(goals.size)}
              {texts.risky(riskyGoals(wants, progress).size)}
            </>
          )}
        </>
      )}
    </Finding>
  );
}

/** The initiatives that lack it, on the record that the overview was read from. */
function openWants({ basis, asOf }: Overview): Change[] {
  return [UNFINANCED.is(["OPEN"]), ...(basis === "AS_REPORTED" ? [AS_OF.is(asOf)] : [])];
}

function Beside({ overview, compared }: Omit<TitleProps, "progress">) {
  const texts = useTexts(FINANCING_TEXTS);
  const format = useFormat();
  const { adoption, lapsed, cancelled, year, asOf } = overview;
  const before = new Date(Date.parse(adoption?.settledAt ?? asOf) - 1).toISOString();
  const answer = useQuestion(askFinancingBefore, { year, before }, { isPaused: adoption === null });
  const closed = lapsed.oere + cancelled.oere;
  const missing = answer.data?.financingOverview?.unfinanced.oere;
  return (
    <>
      {texts.asOf(format.day(asOf))}{" "}
      {adoption !== null && missing !== undefined && (
        <PageLink changes={[AS_OF.is(before)]}>
          {texts.before(format.day(adoption.adoptedOn), format.million(missing))}
        </PageLink>
      )}{" "}
      {closed > 0 && texts.closed(format.million(closed))}{" "}
      {compared !== undefined && <Against overview={overview} compared={compared} />}
    </>
  );
}

function Against({ overview, compared: { what, overview: before } }: { overview: Overview; compared: Compared }) {
  const texts = useTexts(FINANCING_TEXTS);
  const format = useFormat();
  const signed = useSigned();
  const difference = (now: number, then: number) => signed(now - then, format.million);
  return texts.against(
    what,
    difference(overview.financed.oere, before.financed.oere),
    difference(overview.unfinanced.oere, before.unfinanced.oere),
  );
}
