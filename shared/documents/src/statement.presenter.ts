import { type BarometerSources, CallLetter, presentObservation, presentQuestion } from "@hub/cycle";
import { type Goal, text } from "@hub/frame";
import { type IntegrationStatementContent, sameSpelling, spentThrough } from "@hub/rules";
import { lazily, made, reference } from "@hub/subgraph-kit";
import type { ActionPlan, Initiative } from "./action-plan.types.js";
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

type PlanOfStatement = () => ActionPlan | null | Promise<ActionPlan | null>;

/**
 * The graph's objects for a stored statement, in the names of its publication; the plan that it cites, its initiatives and the
 * observations are loaded when a query reads them.
 */
export function presentStatement(
  stored: StatementRecord & { plan: PlanOfStatement },
  types: CommitteeTypes,
  sources: BarometerSources,
): IntegrationStatement {
  const { content } = stored;
  const through = spentThrough({ year: content.year, told: content.spentThrough, publishedAt: stored.publishedAt });
  const initiativeOf = initiativesOf(stored.plan);
  const statement = made<IntegrationStatement, "plan">(types.statement, {
    ...presentRevision(stored, { entry: types.entry, type: types.statement }, sources.frame),
    year: content.year,
    callLetter: content.callLetter ? reference(CallLetter, content.callLetter) : null,
    summary: optionalText(content.summary),
    goalAnswers: presentAnswers(stored, sources),
    questionAnswers: presentQuestionAnswers(content, sources),
    initiativeStatuses: content.initiativeStatuses.map((status) => presentStatus(status, through, initiativeOf)),
    budgetContribution: content.budgetContribution.map((line) => presentContribution(line, initiativeOf)),
    spentThrough: through,
    finalAccount: (content.finalAccount ?? []).map(({ initiativeCode: code, oere }) =>
      withInitiative(
        made<FinalAccountLine, "initiative" | "statement">(FinalAccountLine, {
          code,
          year: content.year - 1,
          amount: money(oere),
        }),
        initiativeOf,
      ),
    ),
  });
  const { goalAnswers, initiativeStatuses, budgetContribution, finalAccount } = statement;
  for (const part of [...goalAnswers, ...initiativeStatuses, ...budgetContribution, ...finalAccount]) {
    lazily<{ statement: IntegrationStatement | null }, "statement">(part, "statement", () => statement);
  }
  return lazily(statement, "plan", stored.plan as () => ActionPlan | Promise<ActionPlan>);
}

function presentAnswers({ content, ids, publishedAt }: StatementRecord, sources: BarometerSources): GoalAnswer[] {
  const frame = sources.frame.at(publishedAt);
  return content.goalAnswers.map((answer, index) => {
    const presented = made<GoalAnswer, "evidence" | "statement">(GoalAnswer, {
      id: ids.goalAnswers[index] ?? "",
      goal: frame.goal(answer.goal) as Goal,
      progress: answer.progress,
      narrative: text(answer.narrative),
      noEvidenceReason: optionalText(answer.noEvidenceReason),
    });
    const observed = () => answer.evidence.flatMap((id) => sources.record.observation(id) ?? []);
    return lazily(presented, "evidence", () => observed().map((facts) => presentObservation(facts, sources)));
  });
}

function presentQuestionAnswers(
  { callLetter, questionAnswers }: IntegrationStatementContent,
  { record, frame }: BarometerSources,
): QuestionAnswer[] {
  const letter = callLetter ? record.letter(callLetter) : undefined;
  return questionAnswers.map((answer) => {
    const asked = letter?.questions.find(({ id }) => id === answer.question);
    return made(QuestionAnswer, {
      question: letter && asked ? presentQuestion(letter, asked, frame) : null,
      text: text(answer.text),
    });
  });
}

type InitiativeOfCode = (code: string) => Promise<Initiative | null>;

/** The initiatives of the plan that a statement cites, by code; they are read once, for all that ask. */
function initiativesOf(plan: PlanOfStatement): InitiativeOfCode {
  let byCode: Promise<Map<string, Initiative>> | undefined;
  const read = async () => {
    const initiatives: Initiative[] = (await (await plan())?.initiatives) ?? [];
    return new Map(initiatives.map((initiative) => [sameSpelling(initiative.code), initiative]));
  };
  return async (code) => {
    byCode ??= read();
    return (await byCode).get(sameSpelling(code)) ?? null;
  };
}

function withInitiative<T extends { code: string; initiative: Initiative | null }>(
  line: T,
  initiativeOf: InitiativeOfCode,
): T {
  return lazily(line, "initiative", () => initiativeOf(line.code) as Promise<T["initiative"]>);
}

function presentStatus(
  status: IntegrationStatementContent["initiativeStatuses"][number],
  through: string,
  initiativeOf: InitiativeOfCode,
): InitiativeStatus {
  const { initiativeCode: code, state, spentOere, narrative } = status;
  const spent = typeof spentOere === "number" ? money(spentOere) : null;
  const presented = made<InitiativeStatus, "initiative" | "statement">(InitiativeStatus, {
    code,
    state,
    spent,
    spentThrough: spent && through,
    narrative: optionalText(narrative),
  });
  return withInitiative(presented, initiativeOf);
}

function presentContribution(
  line: IntegrationStatementContent["budgetContribution"][number],
  initiativeOf: InitiativeOfCode,
): ContributionLine {
  const { initiativeCode: code, year, oere, differsBecause } = line;
  const presented = made<ContributionLine, "initiative" | "statement">(ContributionLine, {
    code,
    year,
    amount: money(oere),
    differsBecause: optionalText(differsBecause),
  });
  return withInitiative(presented, initiativeOf);
}

const optionalText = (from: Parameters<typeof text>[0] | null | undefined) => (from ? text(from) : null);
