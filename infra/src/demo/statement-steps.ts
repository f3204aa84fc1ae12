import type { IntegrationStatementDraft } from "@hub/client";
import { committeeOfSlug } from "@hub/registry";
import {
  asInput,
  type ContributionLineContent,
  type GoalProgress,
  type InitiativeContent,
  type IntegrationStatementContent,
  sumOere,
} from "@hub/rules";
import { type Evidence, releasedEvidence } from "./barometer-steps.js";
import { type DemoCity, refusal } from "./demo-city.client.js";
import { demoText, demoTextOrNull, type Pair, readDemo } from "./demo-data.store.js";
import { type LetterOnRecord, liveLetter } from "./letter-steps.js";
import { type DemoPlan, demoPlan, springRevision } from "./plan-steps.js";
import { documentOnRecord } from "./published-document.client.js";
import type { Step } from "./step.js";

type Progressed = readonly [progress: GoalProgress, da: string, en: string];

/** A committee's texts for the statement of a year. */
interface Written {
  readonly year: number;
  readonly spentPercent: number;
  readonly spending: Readonly<Record<string, number>>;
  readonly summary: Pair;
  readonly goals: Readonly<Record<string, Progressed>>;
  /** In the order of the letter's questions. */
  readonly questions: readonly Pair[];
  readonly statuses?: Readonly<Record<string, Pair>>;
  /** States that differ from what the plan says. */
  readonly states?: Readonly<Record<string, InitiativeContent["state"]>>;
  /** Contributions that differ from the plan's amount, and why. */
  readonly differs?: Readonly<Record<string, readonly [oere: number, da: string, en: string]>>;
  /** The parts that its correction changes. */
  readonly corrected?: Correction & Partial<Pick<Written, "spending" | "goals">>;
}

interface Correction {
  readonly kind: "CLERICAL" | "SUBSTANTIVE";
  readonly reason: string;
  /** Why the first one was withdrawn; none where it was not. */
  readonly withdrawal?: string;
}

interface StatementFile {
  readonly withoutEvidence: Readonly<Record<string, Pair>>;
  readonly statements: readonly Written[];
}

/** What a statement refers to, by the ids that the hub has given. */
export interface Grounds {
  readonly plan: string;
  readonly letter: LetterOnRecord | undefined;
  readonly evidence: Evidence;
}

/** Of a running initiative's budget, what its year came to. */
const FINAL_PERCENT = 97;

const fileOf = (slug: string): StatementFile => readDemo("statements", `${slug}.json`);

/** The years for which a committee writes a statement. */
export const statementYears = (slug: string): number[] => fileOf(slug).statements.map(({ year }) => year);

/** A committee's statement of a year as it hands it in; `edition` 2 is the corrected one. */
export function demoStatement(
  slug: string,
  { year, edition = 1 }: { year: number; edition?: number },
  grounds: Grounds,
): IntegrationStatementContent & { readonly basedOn: number } {
  const { withoutEvidence } = fileOf(slug);
  const written = writtenIn(slug, year, edition);
  const { summary, goals, questions, differs = {} } = written;
  const { commitments, initiatives } = planOf(slug, year);
  return {
    year,
    basedOn: edition - 1,
    plan: grounds.plan,
    callLetter: grounds.letter?.id ?? null,
    summary: demoText(summary),
    synthetic: true,
    spentThrough: `${year}-05-15`,
    finalAccount: finalAccountOf(slug, year - 1),
    goalAnswers: commitments.map(({ goal }) => {
      const [progress, da, en] = goals[goal] as Progressed;
      const reason = withoutEvidence[goal];
      const evidence = reason ? [] : grounds.evidence(goal);
      return { goal, progress, narrative: demoText([da, en]), evidence, noEvidenceReason: demoTextOrNull(reason) };
    }),
    questionAnswers: questions.map((answer, index) => {
      return { question: grounds.letter?.questions[index]?.id ?? "", text: demoText(answer) };
    }),
    initiativeStatuses: initiatives.map((initiative) => statusOf(initiative, written)),
    budgetContribution: initiatives.flatMap((initiative) => comingLine(initiative, year + 1, differs[initiative.code])),
  };
}

/** What a year came to in the end; of a year without a statement nothing is stated. */
function finalAccountOf(slug: string, year: number): { initiativeCode: string; oere: number }[] {
  if (!statementYears(slug).includes(year)) return [];
  const written = writtenIn(slug, year, 1);
  return planOf(slug, year).initiatives.flatMap((initiative) => {
    const { state, budgetLines } = initiative;
    const budget = sumOere(budgetLines.filter((line) => line.year === year).map(({ oere }) => oere));
    if (state !== "RUNNING" || budget === 0) return [];
    const { initiativeCode, spentOere } = statusOf(initiative, written);
    return [{ initiativeCode, oere: Math.max(Math.floor((budget / 100) * FINAL_PERCENT), spentOere) }];
  });
}

/** The plan that a year's statement accounts for: that of its spring. */
function planOf(slug: string, year: number): DemoPlan {
  return demoPlan(slug, springRevision(slug, year));
}

function writtenIn(slug: string, year: number, edition: number): Written {
  const written = fileOf(slug).statements.find((each) => each.year === year);
  if (!written) throw new Error(`${slug} writes no statement of ${year}.`);
  if (edition === 1) return written;
  const { goals = {}, spending = {} } = correctionOf(slug, year);
  return { ...written, goals: { ...written.goals, ...goals }, spending: { ...written.spending, ...spending } };
}

function correctionOf(slug: string, year: number): NonNullable<Written["corrected"]> {
  const corrected = fileOf(slug).statements.find((each) => each.year === year)?.corrected;
  if (!corrected) throw new Error(`${slug} does not correct its statement of ${year}.`);
  return corrected;
}

function statusOf({ code, state, budgetLines }: InitiativeContent, written: Written) {
  const lines = budgetLines.filter(({ year }) => year === written.year);
  const usual = state === "RUNNING" ? written.spentPercent : 0;
  const percent = state === "COMPLETED" ? 100 : (written.spending[code] ?? usual);
  const budget = sumOere(lines.map(({ oere }) => oere));
  const spentOere = Math.floor((budget / 100) * percent);
  const narrative = demoTextOrNull(written.statuses?.[code]);
  return { initiativeCode: code, state: written.states?.[code] ?? state, spentOere, narrative };
}

/** The plan's amount for the initiative in the coming year, or the amount that the statement gives instead. */
function comingLine(
  { code, budgetLines }: InitiativeContent,
  year: number,
  differs: readonly [oere: number, da: string, en: string] | undefined,
): ContributionLineContent[] {
  const amounts = budgetLines.filter((line) => line.year === year).map(({ oere }) => oere);
  if (amounts.length === 0) return [];
  const planned = { initiativeCode: code, year, oere: sumOere(amounts), differsBecause: null };
  return [differs ? { ...planned, oere: differs[0], differsBecause: demoText([differs[1], differs[2]]) } : planned];
}

/** A committee publishes its statement of a year. */
export function statement(slug: string, year: number): Step {
  const { code } = committeeOfSlug(slug);
  return {
    by: slug,
    summary: `${code} publishes its integration statement of ${year}`,
    run: (city) => publish(city, slug, { year, edition: 1 }),
  };
}

/** A committee withdraws its statement of a year, since something in it is wrong. */
export function withdrawnStatement(slug: string, year: number): Step {
  const { code } = committeeOfSlug(slug);
  return {
    by: slug,
    summary: `${code} withdraws its statement of ${year}`,
    async run(city) {
      const { kind, withdrawal = "" } = correctionOf(slug, year);
      const { id } = await documentOnRecord(city, slug, { of: "STATEMENT", year, revision: 1 });
      await city.committee(slug).client.withdraw(id, { kind, reason: withdrawal }, `${keyOf(slug, year)}/withdraw`);
    },
  };
}

/** A committee publishes its statement of a year again, corrected. */
export function correctedStatement(slug: string, year: number): Step {
  const { code } = committeeOfSlug(slug);
  const { kind } = correctionOf(slug, year);
  return {
    by: slug,
    summary: `${code} publishes its statement of ${year} anew, corrected (${kind.toLowerCase()})`,
    run: (city) => publish(city, slug, { year, edition: 2 }),
  };
}

const keyOf = (slug: string, year: number) => `demo/statement/${slug}/${year}`;

async function publish(city: DemoCity, slug: string, of: { year: number; edition: number }): Promise<void> {
  const { entry, client } = city.committee(slug);
  const { year, edition } = of;
  const plan = await documentOnRecord(city, slug, { of: "PLAN", year, revision: springRevision(slug, year) });
  const letter = await liveLetter(city, entry.code, year);
  const evidence = await releasedEvidence(city, year);
  const stored = demoStatement(slug, of, { plan: plan.id, letter, evidence });
  const input = asInput<IntegrationStatementDraft>("INTEGRATION_STATEMENT", stored);
  const key = `${keyOf(slug, year)}/${edition}`;
  const { kind, reason } = edition === 1 ? { kind: undefined, reason: "" } : correctionOf(slug, year);
  const correction = kind && { kind, reason };
  const { receipt, findings } = await client.publishIntegrationStatement(input, key, correction);
  if (!receipt) throw refusal(key, findings);
}
