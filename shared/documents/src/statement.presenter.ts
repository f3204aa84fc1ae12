import { type Goal, type PolicyFrame, text } from "@hub/frame";
import { type IntegrationStatementContent, spentThrough } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import type { ActionPlan } from "./action-plan.types.js";
import type { CommitteeTypes } from "./committee.types.js";
import {
  ContributionLine,
  FinalAccountLine,
  GoalAnswer,
  InitiativeStatus,
  type IntegrationStatement,
  QuestionAnswer,
} from "./integration-statement.types.js";
import { presentRevision, type RevisionRecord } from "./revision.presenter.js";
import { money } from "./value.types.js";

/** The ids of a statement's parts, in the order of its content. */
export interface StatementIds {
  goalAnswers: string[];
}

/** A published statement as it is stored. */
export type StatementRecord = RevisionRecord<IntegrationStatementContent, StatementIds>;

/** The graph's objects for a stored statement, in the names of its publication; the plan that it cites is loaded when a query reads it. */
export function presentStatement(
  stored: StatementRecord & { plan: () => ActionPlan | null | Promise<ActionPlan | null> },
  types: CommitteeTypes,
  frame: PolicyFrame,
): IntegrationStatement {
  const { content, ids } = stored;
  const through = spentThrough({ year: content.year, told: content.spentThrough, publishedAt: stored.publishedAt });
  const statement = made<IntegrationStatement, "plan">(types.statement, {
    ...presentRevision(stored, types, frame),
    year: content.year,
    callLetter: content.callLetter ?? null,
    summary: optionalText(content.summary),
    goalAnswers: content.goalAnswers.map((answer, index) =>
      made(GoalAnswer, {
        id: ids.goalAnswers[index] ?? "",
        goal: frame.at(stored.publishedAt).goal(answer.goal) as Goal,
        progress: answer.progress,
        narrative: text(answer.narrative),
        evidence: [...answer.evidence],
        noEvidenceReason: optionalText(answer.noEvidenceReason),
      }),
    ),
    questionAnswers: content.questionAnswers.map((answer) =>
      made(QuestionAnswer, { question: answer.question, text: text(answer.text) }),
    ),
    initiativeStatuses: content.initiativeStatuses.map((status) => presentStatus(status, through)),
    budgetContribution: content.budgetContribution.map(presentContribution),
    spentThrough: through,
    finalAccount: (content.finalAccount ?? []).map(({ initiativeCode, oere }) =>
      made(FinalAccountLine, { initiativeCode, year: content.year - 1, amount: money(oere) }),
    ),
  });
  Object.defineProperty(statement, "plan", { get: stored.plan });
  return statement;
}

function presentStatus(
  status: IntegrationStatementContent["initiativeStatuses"][number],
  through: string,
): InitiativeStatus {
  const { initiativeCode, state, spentOere, narrative } = status;
  const spent = typeof spentOere === "number" ? money(spentOere) : null;
  return made(InitiativeStatus, {
    initiativeCode,
    state,
    spent,
    spentThrough: spent && through,
    narrative: optionalText(narrative),
  });
}

function presentContribution(line: IntegrationStatementContent["budgetContribution"][number]): ContributionLine {
  const { initiativeCode, year, oere, differsBecause } = line;
  return made(ContributionLine, {
    initiativeCode,
    year,
    amount: money(oere),
    differsBecause: optionalText(differsBecause),
  });
}

const optionalText = (from: Parameters<typeof text>[0] | null | undefined) => (from ? text(from) : null);
