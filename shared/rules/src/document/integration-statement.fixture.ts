import { validateIntegrationStatement } from "../document-validation.js";
import { aCommitment, aLine, anInitiative, aPlan, MIO } from "./action-plan.fixture.js";
import type {
  ContributionLineContent,
  GoalAnswerContent,
  InitiativeStatusContent,
  IntegrationStatementContent,
  StatementContext,
} from "./integration-statement.document.js";

export const PLAN = "0192f0c4-0000-7000-8000-000000000001";
export const LETTER = "0192f0c4-0000-7000-8000-000000000002";
export const QUESTION = "0192f0c4-0000-7000-8000-000000000003";
export const OPTIONAL_QUESTION = "0192f0c4-0000-7000-8000-000000000004";
export const OBSERVATION = "0192f0c4-0000-7000-8000-000000000005";
export const OLD_OBSERVATION = "0192f0c4-0000-7000-8000-000000000006";

export const NARRATIVE =
  "Flere unge har gennemført en ungdomsuddannelse, og forskellen mellem bydelene er blevet mindre.";
export const ANSWER = "Sprogstimuleringen er udvidet til alle daginstitutioner i de fire bydele, skrivelsen nævner.";

/** Two goals and two initiatives, each with 2 million kroner in 2012 and 3 in 2013. */
export const thePlan = aPlan({
  commitments: [aCommitment(), aCommitment({ goal: "goal-2", priority: 2 })],
  initiatives: ["BUU-01", "BUU-02"].map((code) =>
    anInitiative({
      code,
      budgetLines: [aLine({ year: 2012 }), aLine({ year: 2013, oere: MIO }), aLine({ year: 2013, account: "2" })],
    }),
  ),
});

/** The middle of May 2012: the window is open, the letter live, and there was no statement the year before. */
export const may2012: StatementContext = {
  now: new Date("2012-05-15T10:00:00Z"),
  plan: { content: thePlan, isWithdrawn: false, isInForce: true, isEnded: false },
  letter: {
    id: LETTER,
    questions: [
      { id: QUESTION, text: { da: "Hvad er der gjort for sproget?" }, goal: "goal-1", required: true },
      { id: OPTIONAL_QUESTION, text: { da: "Andet?" }, goal: null, required: false },
    ],
  },
  lastYear: undefined,
  window: {
    opensAt: new Date("2012-04-30T22:00:00Z"),
    locksAt: new Date("2012-06-30T22:00:00Z"),
    extendedDueAt: null,
  },
  releaseYearOf: (id) => ({ [OBSERVATION]: 2012, [OLD_OBSERVATION]: 2011 })[id],
};

export function anAnswer(changes: Partial<GoalAnswerContent> = {}): GoalAnswerContent {
  return { goal: "goal-1", progress: "ON_TRACK", narrative: { da: NARRATIVE }, evidence: [OBSERVATION], ...changes };
}

export function aStatus(changes: Partial<InitiativeStatusContent> = {}): InitiativeStatusContent {
  return { initiativeCode: "BUU-01", state: "RUNNING", spentOere: MIO, ...changes };
}

export function aContribution(changes: Partial<ContributionLineContent> = {}): ContributionLineContent {
  return { initiativeCode: "BUU-01", year: 2013, oere: 3 * MIO, ...changes };
}

/** A statement of 2012 that every rule accepts. */
export function aStatement(changes: Partial<IntegrationStatementContent> = {}): IntegrationStatementContent {
  return {
    year: 2012,
    plan: PLAN,
    callLetter: LETTER,
    synthetic: true,
    goalAnswers: [anAnswer(), anAnswer({ goal: "goal-2" })],
    questionAnswers: [{ question: QUESTION, text: { da: ANSWER } }],
    initiativeStatuses: [aStatus(), aStatus({ initiativeCode: "BUU-02" })],
    budgetContribution: [aContribution(), aContribution({ initiativeCode: "BUU-02" })],
    ...changes,
  };
}

/** The findings in short: `FATAL I20 /plan`. */
export function refusalsOf(
  statement: IntegrationStatementContent,
  changes: Partial<StatementContext> = {},
): readonly string[] {
  const { findings } = validateIntegrationStatement(statement, { ...may2012, ...changes });
  return findings.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);
}
