import { validateActionPlan } from "../document-validation.js";
import type { Finding } from "../rule/rule.js";
import type {
  ActionPlanContent,
  BudgetLineContent,
  CommitmentContent,
  InitiativeContent,
  PlanContext,
} from "./action-plan.document.js";

export const MIO = 100_000_000;

export const spring2011: PlanContext = {
  owner: "BUU",
  today: "2011-03-15",
  policies: [
    {
      id: "policy-new",
      state: "IN_FORCE",
      goals: ["goal-1", "goal-2", "goal-3"],
      themes: ["theme-1", "theme-2"],
      from: "2011-01-01",
      to: "2015-01-01",
    },
    { id: "policy-draft", state: "RECOMMENDED", goals: ["goal-1"], themes: ["theme-1"] },
  ],
  committees: ["BUU", "BIU", "SOU", "KFU", "TMU"],
};

export function aLine(changes: Partial<BudgetLineContent> = {}): BudgetLineContent {
  return { year: 2011, oere: 2 * MIO, payer: "BUU", financing: "FINANCED_IN_FRAME", estimate: false, ...changes };
}

export function aCommitment(changes: Partial<CommitmentContent> = {}): CommitmentContent {
  return { goal: "goal-1", priority: 1, ambition: { da: "Flere unge skal klare sig godt." }, ...changes };
}

export function anInitiative(changes: Partial<InitiativeContent> = {}): InitiativeContent {
  return {
    code: "BUU-01",
    title: { da: "Sprogstimulering", en: "Language stimulation", enSource: "EDITORIAL" },
    goals: ["goal-1"],
    themes: ["theme-1"],
    partners: ["SOU"],
    state: "RUNNING",
    targetGroups: ["småbørn"],
    districts: ["Nørrebro"],
    from: "2011-01-01",
    to: "2015-01-01",
    budgetLines: [aLine()],
    totals: [{ year: 2011, oere: 2 * MIO }],
    ...changes,
  };
}

/** A plan that every rule accepts. */
export function aPlan(changes: Partial<ActionPlanContent> = {}): ActionPlanContent {
  return {
    policy: "policy-new",
    title: { da: "Handleplan for integration", en: "Action plan for integration" },
    politicalStatus: "COMMITTEE_DRAFT",
    synthetic: true,
    commitments: [aCommitment()],
    initiatives: [anInitiative()],
    totals: [{ year: 2011, oere: 2 * MIO }],
    ...changes,
  };
}

export function aPlanWith(initiative: Partial<InitiativeContent>): ActionPlanContent {
  return aPlan({ initiatives: [anInitiative(initiative)] });
}

export function findingsOf(plan: ActionPlanContent, context: PlanContext = spring2011): readonly Finding[] {
  return validateActionPlan(plan, context).findings;
}

/** The findings in short: `FATAL I8 /policy`. */
export function refusals(plan: ActionPlanContent, context: PlanContext = spring2011): readonly string[] {
  return findingsOf(plan, context).map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);
}
