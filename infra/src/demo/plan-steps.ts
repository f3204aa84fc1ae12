import type { ActionPlanDraft } from "@hub/client";
import { committeeOfSlug } from "@hub/registry";
import {
  type ActionPlanContent,
  asInput,
  asStored,
  type BudgetLineContent,
  type InitiativeContent,
  isFinanced,
  sumOere,
} from "@hub/rules";
import { coordinatorsYear, decisionsOf } from "./coordinator-steps.js";
import { refusal } from "./demo-city.client.js";
import { demoText, type Pair, readDemo } from "./demo-data.store.js";
import type { Step } from "./step.js";

/** A plan as it is stored, and the revision that it follows. */
export type DemoPlan = ActionPlanContent & { readonly basedOn: number };

type NewLine = Omit<BudgetLineContent, "estimate" | "estimatedOn"> & { readonly code: string };

interface FinancingStep {
  readonly code: string;
  readonly payer: string;
  readonly years: readonly number[];
  readonly to: BudgetLineContent["financing"];
  /** Needed where the payer has lines of more than one account. */
  readonly account?: string;
  /** The new amount, where it changes too. */
  readonly oere?: number;
}

/** What a spring's revision changes in the one before it. */
interface PlanChange {
  readonly year: number;
  readonly revision: number;
  readonly politicalStatus: DemoPlan["politicalStatus"];
  readonly approvedOn?: string;
  /** When the estimates of this spring were made. */
  readonly estimatedOn: string;
  /** The goals in their new order; the old order if left out. */
  readonly priorities?: readonly string[];
  readonly set?: Readonly<Record<string, Partial<InitiativeContent>>>;
  readonly financing?: readonly FinancingStep[];
  readonly initiatives?: readonly (Pick<InitiativeContent, "code"> & { title: Pair; description: Pair })[];
  readonly lines?: readonly NewLine[];
}

/** The revision that a committee publishes in the spring of a year; the first year has two before it. */
export function springRevision(slug: string, year: number): number {
  if (year === 2011) return 2;
  return changesOf(slug).find((change) => change.year === year)?.revision ?? 0;
}

/** A committee's plan in that revision: the first two are files, each later one is the one before it with changes. */
export function demoPlan(slug: string, revision: number): DemoPlan {
  if (revision <= 2) {
    return asStored("ACTION_PLAN", readDemo<{ input: object }>("plans", `${slug}-${revision}.json`).input);
  }
  const change = changesOf(slug).find((each) => each.revision === revision);
  if (!change) throw new Error(`The demo has no revision ${revision} of ${slug}'s plan.`);
  return changed(demoPlan(slug, revision - 1), change);
}

/** Publishes a revision of a committee's plan. */
export function plan(slug: string, revision: number): Step {
  const { code } = committeeOfSlug(slug);
  return {
    by: slug,
    summary: `${code} publishes revision ${revision} of its action plan`,
    async run(city) {
      const key = `demo/${slug}/${revision}`;
      const input = asInput<ActionPlanDraft>("ACTION_PLAN", demoPlan(slug, revision));
      const { receipt, findings } = await city.committee(slug).client.publishActionPlan(input, key);
      if (!receipt) throw refusal(key, findings);
    },
  };
}

const changesOf = (slug: string): readonly PlanChange[] =>
  readDemo<{ revisions: PlanChange[] }>("plan-changes", `${slug}.json`).revisions;

function changed(before: DemoPlan, change: PlanChange): DemoPlan {
  const { year, revision, politicalStatus, approvedOn, priorities, initiatives: added = [] } = change;
  const { approvedOn: _, ...rest } = before;
  const initiatives = [...before.initiatives, ...added.map(newInitiative)]
    .map((initiative) => ({ ...initiative, ...change.set?.[initiative.code] }))
    .map((initiative) => withLines(initiative, linesOf(initiative, change, settledIn(year - 1))));
  return {
    ...rest,
    basedOn: revision - 1,
    politicalStatus,
    ...(approvedOn && { approvedOn }),
    commitments: ranked(before.commitments, priorities),
    initiatives,
    totals: yearTotals(initiatives.flatMap(({ totals }) => totals)),
  };
}

type Commitments = DemoPlan["commitments"];

function ranked(commitments: Commitments, order?: readonly string[]): Commitments {
  return (order ?? commitments.map(({ goal }) => goal)).map((goal, index) => {
    const commitment = commitments.find((each) => each.goal === goal);
    if (!commitment) throw new Error(`The plan does not carry ${goal}.`);
    return { ...commitment, priority: index + 1 };
  });
}

function newInitiative({ title, description, ...facts }: NonNullable<PlanChange["initiatives"]>[number]) {
  return {
    ...facts,
    title: demoText(title),
    description: demoText(description),
    budgetLines: [],
    totals: [],
  } as unknown as InitiativeContent;
}

/** What the council has decided on lines in budget negotiation, by initiative and year. */
type Settled = (code: string, year: number) => "FINANCED_BY_BUDGET" | "NOT_FINANCED" | undefined;

function settledIn(cycle: number): Settled {
  const council = coordinatorsYear(cycle);
  const decisions = new Map(decisionsOf(council).map(({ code, year, outcome }) => [`${code} ${year}`, outcome]));
  return (code, year) => {
    if (year <= cycle) return undefined;
    const outcome = decisions.get(`${code} ${year}`) ?? council.budget.others;
    if (outcome === undefined) return undefined;
    return outcome === "FINANCED" ? "FINANCED_BY_BUDGET" : "NOT_FINANCED";
  };
}

/** Applies October's decisions first, then what the committee changes itself. */
function linesOf({ code, budgetLines }: InitiativeContent, change: PlanChange, settled: Settled): BudgetLineContent[] {
  const steps = (change.financing ?? []).filter((step) => step.code === code);
  const decided = budgetLines.map((line) => {
    const financing = line.financing === "IN_BUDGET_NEGOTIATION" ? settled(code, line.year) : undefined;
    return financing ? inState(line, financing, undefined) : line;
  });
  const added = (change.lines ?? [])
    .filter((line) => line.code === code)
    .map(({ code: _, ...line }) => inState({ ...line, estimate: false }, line.financing, change.estimatedOn));
  return [...decided.map((line) => stepped(line, steps, change.estimatedOn)), ...added];
}

function stepped(line: BudgetLineContent, steps: readonly FinancingStep[], estimatedOn: string): BudgetLineContent {
  const step = steps.find(({ payer, years, account }) => {
    return payer === line.payer && years.includes(line.year) && (account === undefined || account === line.account);
  });
  return step ? inState({ ...line, ...(step.oere && { oere: step.oere }) }, step.to, estimatedOn) : line;
}

/** Money that a committee has is no estimate; money that it asks for is one, made this spring. */
function inState(
  line: BudgetLineContent,
  financing: BudgetLineContent["financing"],
  estimatedOn: string | undefined,
): BudgetLineContent {
  const { estimate: _, estimatedOn: before, ...money } = line;
  if (isFinanced(financing)) return { ...money, financing, estimate: false };
  const made = estimatedOn ?? before;
  return { ...money, financing, estimate: true, ...(made && { estimatedOn: made }) };
}

function withLines(initiative: InitiativeContent, budgetLines: BudgetLineContent[]): InitiativeContent {
  return { ...initiative, budgetLines, totals: yearTotals(budgetLines) };
}

function yearTotals(amounts: readonly { year: number; oere: number }[]): { year: number; oere: number }[] {
  const years = [...new Set(amounts.map(({ year }) => year))].sort((one, other) => one - other);
  return years.map((year) => ({
    year,
    oere: sumOere(amounts.filter((each) => each.year === year).map(({ oere }) => oere)),
  }));
}
