import { useParameter } from "../../../address/index.js";
import { ChartFrame, type FigureTable } from "../../../chart/index.js";
import { Segments } from "../../../control/index.js";
import { useQuestion } from "../../../graph/index.js";
import { type Instant, useComparedWord } from "../../../instant/index.js";
import { catalogue, useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { Card, SkeletonBlock, Trouble } from "../../../layout/index.js";
import { askFinancingSplit, askFinancingStages } from "../financing.operations.js";
import { BY, DIMENSIONS, SHOWS } from "../parameters.js";
import { barsByStage, barsByYear, type Wording, withFinancedThen } from "./grouping.js";
import { SERIES_TEXTS, type Series, SeriesKey, STAGES, STATES } from "./series.js";
import { type Group, SmallMultiples } from "./small-multiples.js";
import styles from "./split-card.module.css";

const TEXTS = catalogue({
  states: {
    da: (by: string) => `Finansiering efter ${by} og tilstand, mio. kr.`,
    en: (by: string) => `Financing by ${by} and state, DKK million`,
  },
  stages: {
    da: (year: number, by: string) => `${year} efter ${by}: planlagt, vedtaget, brugt, mio. kr.`,
    en: (year: number, by: string) => `${year} by ${by}: planned, adopted, spent, DKK million`,
  },
  by: { da: "Opdelt efter", en: "Split by" },
  area: { da: "Område", en: "Area" },
  committee: { da: "Udvalg", en: "Committee" },
  goal: { da: "Mål", en: "Goal" },
  district: { da: "Bydel", en: "District" },
  shows: { da: "Viser", en: "Shows" },
  allYears: { da: "Alle år", en: "All years" },
  oneYear: { da: "Årets tre tal", en: "The year's three figures" },
  none: { da: "Ikke oplyst", en: "Not told" },
  group: { da: "Gruppe", en: "Group" },
  bar: { da: "År eller trin", en: "Year or stage" },
  series: { da: "Tilstand", en: "State" },
  money: { da: "Kr.", en: "DKK" },
  plannedShort: { da: "Planlagt", en: "Planned" },
  adoptedShort: { da: "Vedtaget", en: "Adopted" },
  spentShort: { da: "Brugt", en: "Spent" },
  through: { da: (day: string) => `Brugt til og med ${day}.`, en: (day: string) => `Spent through ${day}.` },
  noSpending: { da: "Intet er oplyst om, hvad der er brugt.", en: "Nothing is told of what was spent." },
  financedThen: { da: (day: string) => `Finansieret ${day}`, en: (day: string) => `Financed on ${day}` },
  known: {
    da: "Søjlerne viser alle år, som de kendes nu; sætningen foroven er årets budget, som det blev vedtaget.",
    en: "The bars show all years as they are known now; the sentence above is the year's budget as it was adopted.",
  },
  marked: {
    da: (day: string) => `Den stiplede streg i hver søjle er, hvor meget der var finansieret ${day}.`,
    en: (day: string) => `The dashed line in each bar is how much was financed on ${day}.`,
  },
  noAdoption: {
    da: (year: number) => `Budgettet for ${year} er ikke vedtaget på dette tidspunkt, så der er kun ét tal at vise.`,
    en: (year: number) => `The budget of ${year} is not adopted at this instant, so there is one figure alone to show.`,
  },
  districts: {
    da: "En indsats i flere bydele tæller i dem alle, så bydelenes sum er større end det hele.",
    en: "An initiative in several districts counts in each, so that the districts' sum is more than the whole.",
  },
});

interface SplitProps {
  instant: Instant;
  /** When the year's budget counts from; undefined where none is adopted. */
  settledAt: string | undefined;
}

/** The money split by area, committee, goal or district: all years by state, or one year's stages side by side. */
export function SplitCard({ instant, settledAt }: SplitProps) {
  const texts = useTexts(TEXTS);
  const by = useParameter(BY);
  const shows = useParameter(SHOWS);
  const dimension = texts[by].toLocaleLowerCase();
  const title = shows === "states" ? texts.states(dimension) : texts.stages(instant.year ?? 0, dimension);
  return (
    <Card label={title} isFlush>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Segments
          label={texts.shows}
          segments={[
            { label: texts.allYears, changes: [SHOWS.is("states")], isCurrent: shows === "states" },
            { label: texts.oneYear, changes: [SHOWS.is("stages")], isCurrent: shows === "stages" },
          ]}
        />
        <Segments
          label={texts.by}
          segments={(["area", "committee", "goal", "district"] as const).map((each) => ({
            label: texts[each],
            changes: [BY.is(each)],
            isCurrent: each === by,
          }))}
        />
      </div>
      {shows === "states" ? <States instant={instant} title={title} /> : <Stages {...{ instant, settledAt, title }} />}
    </Card>
  );
}

function States({ instant, title }: { instant: Instant; title: string }) {
  const by = useParameter(BY);
  const wording = useWording();
  const variables = { by: [DIMENSIONS[by], "FINANCING" as const, "YEAR" as const], asOf: instant.asOf ?? null };
  const answer = useQuestion(askFinancingSplit, variables);
  const texts = useTexts(TEXTS);
  // Other years stand beside this one already: an instant is what is marked in each bar.
  const then = instant.compare !== undefined && "asOf" in instant.compare ? instant.compare.asOf : undefined;
  const word = useComparedWord(instant);
  const before = useQuestion(askFinancingSplit, { ...variables, asOf: then ?? null }, { isPaused: then === undefined });
  if (answer.isFirst) return <SkeletonBlock height={390} />;
  const barsOf = (rows: typeof answer.data) => barsByYear(rows?.breakdown ?? [], STATES, instant.year ?? 0, wording);
  const shown = barsOf(answer.data);
  const isCompared = then !== undefined && before.data !== undefined;
  const groups = isCompared ? withFinancedThen(shown, barsOf(before.data), texts.financedThen(word)) : shown;
  const used = STATES.filter((state) => isUsed(groups, state));
  return (
    <>
      <Trouble answer={answer} />
      <Figure groups={groups} title={title} series={used} name={`financing-by-${by}`} />
      {instant.basis === "AS_REPORTED" && <p className={styles.note}>{texts.known}</p>}
      {isCompared && <p className={styles.note}>{texts.marked(word)}</p>}
    </>
  );
}

function Stages({ instant, settledAt, title }: SplitProps & { title: string }) {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const by = useParameter(BY);
  const wording = useWording();
  const year = instant.year ?? 0;
  const adopted = settledAt ?? new Date(0).toISOString();
  const before = new Date(Date.parse(adopted) - 1).toISOString();
  const answer = useQuestion(
    askFinancingStages,
    { year: [year], by: [DIMENSIONS[by]], before, adopted, asOf: instant.asOf ?? null },
    { isPaused: settledAt === undefined },
  );
  if (settledAt === undefined) return <p className={styles.note}>{texts.noAdoption(year)}</p>;
  if (answer.isFirst) return <SkeletonBlock height={390} />;
  const { planned, spent, adopted: ofAdopted } = answer.data ?? {};
  const groups = barsByStage({ planned: planned ?? [], adopted: ofAdopted ?? [], spent: spent ?? [] }, wording);
  const through = spent
    ?.map((row) => row.spentThrough ?? "")
    .filter((day) => day !== "")
    .sort()[0];
  return (
    <>
      <Trouble answer={answer} />
      <Figure groups={groups} title={title} series={STAGES} name={`stages-${year}-by-${by}`} />
      <p className={styles.note}>{through === undefined ? texts.noSpending : texts.through(format.day(through))}</p>
    </>
  );
}

interface FigureProps {
  groups: readonly Group[];
  title: string;
  series: readonly Series[];
  name: string;
}

function Figure({ groups, title, series, name }: FigureProps) {
  const texts = useTexts(TEXTS);
  const by = useParameter(BY);
  const table: FigureTable = {
    name,
    caption: title,
    columns: [
      { title: texts[by], kind: "text" },
      { title: texts.bar, kind: "text" },
      { title: texts.series, kind: "text" },
      { title: texts.money, kind: "money" },
    ],
    rows: groups.flatMap((group) =>
      group.bars.flatMap((bar) =>
        bar.parts
          .filter(({ oere }) => oere > 0)
          .map((part) => [group.title, bar.name, bar.nameOf(part.series), part.oere]),
      ),
    ),
  };
  return (
    <ChartFrame name="split" table={table} isDrawing legend={<SeriesKey series={series} />}>
      <div className={styles.figure}>
        <SmallMultiples groups={groups} label={title} />
      </div>
      {by === "district" && <p className={styles.note}>{texts.districts}</p>}
    </ChartFrame>
  );
}

function useWording(): Wording {
  const texts = useTexts(TEXTS);
  const names = useTexts(SERIES_TEXTS);
  const read = useGraphText();
  const short: Readonly<Record<string, string>> = {
    "planned.short": texts.plannedShort,
    "adopted.short": texts.adoptedShort,
    "spent.short": texts.spentShort,
  };
  return { read, none: texts.none, nameOf: (series) => short[series] ?? names[series as Series] ?? series };
}

function isUsed(groups: readonly Group[], series: string): boolean {
  return groups.some(({ bars }) =>
    bars.some(({ parts }) => parts.some((part) => part.series === series && part.oere > 0)),
  );
}
