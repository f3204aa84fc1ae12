import { type Block, chapter, paragraph } from "@hub/print";
import type { Tongue } from "../tongue.js";
import type { AnsweredReport } from "./report-question.js";
import { isThere, type ReportWriting } from "./report-writing.js";

const GOOD = new Set(["ON_TRACK", "ACHIEVED"]);
const sumOf = (wants: AnsweredReport["unfinancedNextYear"]) => wants.reduce((sum, { amount }) => sum + amount.oere, 0);

/** What the edition comes to. */
export function summaryChapter(writing: ReportWriting): Block[] {
  const { report, tongue } = writing;
  const { say, million, whole, all, text } = tongue;
  const { year, picture, unfinancedNextYear: wants, manifest } = report;
  const answered = picture.cells.filter(({ progress }) => progress !== null);
  const withState = (states: ReadonlySet<string>) =>
    answered.filter(({ progress }) => progress !== null && states.has(progress)).length;
  const good = withState(GOOD);
  const risk = withState(new Set(["AT_RISK"]));
  const some = (count: number) => (count === 0 ? say({ da: "ingen", en: "none" }) : whole(count));
  const bad = withState(new Set(["OFF_TRACK"]));
  const heard = new Set(manifest.filter(isThere).map(({ committee }) => committee.code));
  const silent = new Map(
    manifest.filter(({ committee }) => !heard.has(committee.code)).map(({ committee }) => [committee.code, committee]),
  );
  const names = [...silent.values()].map(({ name }) => text(name));
  const states = say({
    da: `${whole(good)} af ${whole(answered.length)} svar på målene er på rette vej eller nået, ${some(risk)} er i fare, og ${some(bad)} er ude af kurs.`,
    en: `${whole(good)} of ${whole(answered.length)} answers to the goals are on track or achieved, ${some(risk)} at risk, and ${some(bad)} off track.`,
  });
  const asked = tongue.count(wants.length, { da: "indsats", en: "initiative" }, { da: "indsatser", en: "initiatives" });
  const wanted = say({
    da: `Til budget ${year + 1} ønskes ${asked} for ${million(sumOf(wants))}`,
    en: `The budget of ${year + 1} is asked for ${asked} at ${million(sumOf(wants))}`,
  });
  const nothing = say({
    da: `Der er ingen ønsker til budget ${year + 1}`,
    en: `Nothing is asked of the budget of ${year + 1}`,
  });
  return [
    chapter(say({ da: "Sammenfatning", en: "Summary" })),
    paragraph(
      `${answered.length === 0 ? noAnswers(tongue) : states} ${ended(wants.length === 0 ? nothing : wanted)}`,
      "lead",
    ),
    ...(names.length === 0
      ? []
      : [
          paragraph(
            say({ da: `Rapporten har intet fra ${all(names)}.`, en: `The report has nothing from ${all(names)}.` }),
          ),
        ]),
    keyFigures(writing),
  ];
}

function keyFigures({ report, tongue, sources }: ReportWriting): Block {
  const { say, million, whole } = tongue;
  const { year, picture } = report;
  const { totals } = picture;
  const made = (kind: string) =>
    sources.of(report.manifest.filter((entry) => entry.kind === kind).map(({ contentHash }) => contentHash));
  const plans = made("ACTION_PLAN");
  const statements = made("INTEGRATION_STATEMENT");
  const row = (name: { da: string; en: string }, figure: string | undefined, from: string) =>
    figure === undefined ? [] : [{ cells: [say(name), figure, from] }];
  const amount = (of: { oere: number } | null) => of && million(of.oere);
  return {
    kind: "table",
    caption: say({ da: `Hovedtal for ${year}`, en: `Key figures of ${year}` }),
    columns: [
      { name: say({ da: "Hvad", en: "What" }), share: 52 },
      { name: say({ da: "Tal", en: "Figure" }), share: 24, isNumber: true },
      { name: say({ da: "Kilder", en: "Sources" }), share: 24 },
    ],
    rows: [
      ...row({ da: "Indsatser", en: "Initiatives" }, whole(totals.initiatives), plans),
      ...row(
        { da: "Redegørelser i rapporten", en: "Statements in the report" },
        whole(totals.statementsPublished),
        statements,
      ),
      ...row({ da: "Finansieret", en: "Financed" }, million(totals.financed.oere), plans),
      ...row({ da: "Ikke finansieret, åbent", en: "Not financed, open" }, million(totals.unfinanced.oere), plans),
      ...row(
        { da: "Ikke finansieret, bortfaldet", en: "Not financed, lapsed" },
        amount(totals.lapsed) ?? undefined,
        plans,
      ),
      ...row(
        { da: "Brugt ifølge redegørelserne", en: "Spent, as the statements tell" },
        amount(totals.spent) ?? undefined,
        statements,
      ),
    ],
  };
}

/** A Danish amount ends with a full stop of its own. */
const ended = (sentence: string): string => (sentence.endsWith(".") ? sentence : `${sentence}.`);

const noAnswers = ({ say }: Tongue) =>
  say({ da: "Ingen redegørelse svarer på målene endnu.", en: "No statement answers to the goals yet." });
