import { type BarometerSources, presentIndicator } from "@hub/cycle";
import { type Committee, type EffortTheme, type Goal, type Policy, type PolicyFrame, text } from "@hub/frame";
import type { ActionPlanContent, BudgetLineContent, InitiativeContent, YearTotalContent } from "@hub/rules";
import { lazily, made } from "@hub/subgraph-kit";
import { type ActionPlan, GoalCommitment, IndicatorLink, type Initiative } from "./action-plan.types.js";
import { BudgetLine } from "./budget-line.types.js";
import type { CommitteeTypes } from "./committee.types.js";
import { presentRevision, type RevisionRecord } from "./revision.presenter.js";
import { money, YearTotal } from "./value.types.js";

/** The ids of a revision's parts, in the order of its content. */
export interface PlanIds {
  initiatives: InitiativeIds[];
}
export interface InitiativeIds {
  id: string;
  budgetLines: string[];
}

/** A published plan as it is stored. */
export type PlanRecord = RevisionRecord<ActionPlanContent, PlanIds>;

/** A published revision without its initiatives, of which there may be 500. */
export type PlanHeader = Omit<PlanRecord, "content" | "ids"> & { content: Omit<ActionPlanContent, "initiatives"> };

/** The initiatives of a revision as they are stored. */
export interface StoredInitiatives {
  content: readonly InitiativeContent[];
  ids: PlanIds;
}

/** One initiative as it is stored. */
export interface StoredInitiative {
  content: InitiativeContent;
  ids: InitiativeIds;
  publishedAt: Date;
  plan: () => ActionPlan | Promise<ActionPlan>;
}

/** The graph's objects for a stored plan, in the names of its publication. */
export function presentPlan(record: PlanRecord, types: CommitteeTypes, sources: BarometerSources): ActionPlan {
  const { content, ids } = record;
  return presentPlanHeader(record, types, sources, (initiativesOf) =>
    initiativesOf({ content: content.initiatives, ids }),
  );
}

/**
 * The graph's object for a plan, in the names of its publication. Its initiatives are loaded once, and only when a query reads
 * them: most queries do without them. `load` calls the given function with what is stored.
 */
export function presentPlanHeader(
  header: PlanHeader,
  types: CommitteeTypes,
  sources: BarometerSources,
  load: (initiativesOf: (stored: StoredInitiatives) => Initiative[]) => Initiative[] | Promise<Initiative[]>,
): ActionPlan {
  const { content, publishedAt } = header;
  const frame = sources.frame.at(publishedAt);
  const plan = made<ActionPlan, "initiatives">(types.actionPlan, {
    ...presentRevision(header, { entry: types.entry, type: types.actionPlan }, sources.frame),
    // A published plan cites only what the frame names.
    policy: frame.policy(content.policy) as Policy,
    title: text(content.title),
    politicalStatus: content.politicalStatus,
    approvedOn: content.approvedOn ?? null,
    commitments: content.commitments.map(({ goal, priority, ambition }) =>
      made(GoalCommitment, { goal: frame.goal(goal) as Goal, priority, ambition: text(ambition) }),
    ),
    totals: yearTotals(content.totals),
  });
  const initiativesOf = ({ content: initiatives, ids }: StoredInitiatives) =>
    initiatives.map((initiative, index) =>
      presentInitiative(
        {
          content: initiative,
          ids: ids.initiatives[index] ?? { id: "", budgetLines: [] },
          publishedAt,
          plan: () => plan,
        },
        types,
        sources,
      ),
    );
  let initiatives: Initiative[] | Promise<Initiative[]> | undefined;
  Object.defineProperty(plan, "initiatives", {
    get: () => {
      initiatives ??= load(initiativesOf);
      return initiatives;
    },
  });
  return plan;
}

/** The graph's object for one initiative, by what was known at its publication; its plan is loaded when a query reads it. */
export function presentInitiative(
  stored: StoredInitiative,
  types: CommitteeTypes,
  sources: BarometerSources,
): Initiative {
  const { content, ids, publishedAt } = stored;
  const frame = sources.frame.at(publishedAt);
  const {
    goals,
    themes,
    partners,
    targetGroups,
    districts,
    from,
    to,
    budgetLines,
    totals,
    title,
    description,
    stateReason,
    indicators,
    ...plain
  } = content;
  const initiative = made<Initiative, "plan">(types.initiative, {
    ...plain,
    id: ids.id,
    committee: frame.committee(types.entry.code) as Committee,
    title: text(title),
    description: description ? text(description) : null,
    stateReason: stateReason ? text(stateReason) : null,
    goals: goals.map((goal) => frame.goal(goal) as Goal),
    themes: themes.map((theme) => frame.theme(theme) as EffortTheme),
    partners: partners.map((code) => frame.committee(code) as Committee),
    indicators: (indicators ?? []).map((link) => presentLink(link, publishedAt, sources)),
    targetGroups: [...targetGroups],
    districts: [...districts],
    startsOn: from ?? null,
    endsOn: to ?? null,
    budgetLines: budgetLines.map((line, index) => presentLine(line, ids.budgetLines[index] ?? "", frame)),
    totals: yearTotals(totals),
  });
  Object.defineProperty(initiative, "plan", { get: stored.plan });
  return initiative;
}

function presentLink(
  { indicator, contribution }: NonNullable<InitiativeContent["indicators"]>[number],
  publishedAt: Date,
  sources: BarometerSources,
): IndicatorLink {
  const link = made<IndicatorLink, "indicator">(IndicatorLink, {
    contribution: contribution ? text(contribution) : null,
  });
  return lazily(link, "indicator", () => {
    const facts = sources.record.indicator(indicator, publishedAt);
    return facts ? presentIndicator(facts, sources) : null;
  });
}

/** The graph's object for a budget line, in the frame of its publication. */
export function presentLine(line: BudgetLineContent, id: string, frame: PolicyFrame): BudgetLine {
  return made(BudgetLine, {
    id,
    year: line.year,
    amount: money(line.oere, line.priceLevelYear ?? null),
    payer: frame.committee(line.payer) as Committee,
    account: line.account ?? null,
    declared: line.financing,
    estimate: line.estimate,
    estimatedOn: line.estimatedOn ?? null,
  });
}

function yearTotals(totals: readonly YearTotalContent[]): YearTotal[] {
  return totals.map(({ year, oere }) => made(YearTotal, { year, amount: money(oere) }));
}
