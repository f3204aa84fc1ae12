import type { InitiativeContent, IntegrationStatementContent, IntegrationStatementForm, TextContent } from "@hub/rules";
import {
  type ActionPlanContent,
  asInput,
  type EarlierStatement,
  earlierAnswersTo,
  type LetterFacts,
  sumOere,
} from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import type { CommitteeContext } from "../context/committee.context.js";
import { newestNumber, publishedContent, type RevisionFacts, revisionFacts } from "../document/document.store.js";
import { planSeries } from "../plan/plan-content.js";
import { statementSeries } from "./statement-content.js";
import { evidenceOf } from "./statement-evidence.rules.js";
import { earlierOf, liveLetter } from "./statement-facts.store.js";

/** A statement to begin with, in the form of the input. */
export type PrefilledStatement = IntegrationStatementForm & { basedOn: number };

/** A statement to begin with: a published revision of the year's by its number, else one that the hub fills in. */
export async function statementToBeginWith(
  context: CommitteeContext,
  year: number,
  revision: number | null,
): Promise<PrefilledStatement> {
  if (revision === null) return prefilledStatement(context, year);
  const series = statementSeries(year);
  const content = await publishedContent<IntegrationStatementContent>(context.dataSource, series, revision);
  if (!content) throw new HubError("NOT_FOUND", `There is no text of revision ${revision} of '${series}'.`);
  const basedOn = await newestNumber(context.dataSource.manager, series);
  return asInput("INTEGRATION_STATEMENT", { basedOn, ...content });
}

/** Fills in the statement of a year from the plan in force, the live call letter, the barometer and last year's statement. */
async function prefilledStatement(context: CommitteeContext, year: number): Promise<PrefilledStatement> {
  const policy = context.frame.policyOfYear(year)?.code;
  if (policy === undefined || context.cycle.milestones(year).length === 0) {
    throw new HubError("BAD_USER_INPUT", `No cycle is planned for ${year}: there is no statement to write.`);
  }
  const [plans, own] = [planSeries(policy), statementSeries(year)];
  const series = [plans, own, statementSeries(year - 1)];
  const newest = await revisionFacts(context.dataSource.manager, { ids: [], series, isLocked: false });
  const plan = newest.find((revision) => revision.series === plans && revision.isInForce);
  if (!plan) {
    throw new HubError(
      "NOT_FOUND",
      `No plan for the policy '${policy}' is in force. Publish one; a statement is about it.`,
    );
  }
  const basedOn = newest.find((revision) => revision.series === own)?.number ?? 0;
  const known = {
    letter: liveLetter(context, year),
    lastYear: earlierOf(context, newest, year),
    evidence: evidenceOf(context, year),
  };
  return asInput("INTEGRATION_STATEMENT", { basedOn, ...fillIn(year, plan, known) });
}

const NOTHING_YET: TextContent = { da: "" };

/** What a statement is filled in with, beside its plan. */
interface Known {
  letter: LetterFacts | undefined;
  lastYear: EarlierStatement | undefined;
  /** Ids of observations by goal. */
  evidence: ReadonlyMap<string, readonly string[]>;
}

function fillIn(year: number, plan: RevisionFacts, { letter, lastYear, evidence }: Known): IntegrationStatementContent {
  const content: ActionPlanContent = JSON.parse(plan.content);
  const before = lastYear?.content;
  return {
    year,
    plan: plan.id,
    callLetter: letter?.id ?? null,
    summary: before?.summary ?? null,
    synthetic: content.synthetic,
    goalAnswers: content.commitments.map(({ goal }) => {
      const earlier = before?.goalAnswers.find((answer) => answer.goal === goal);
      const { progress = "NOT_STARTED", narrative = NOTHING_YET, noEvidenceReason = null } = earlier ?? {};
      const found = evidence.get(goal) ?? [];
      return {
        goal,
        progress,
        narrative,
        evidence: found,
        noEvidenceReason: found.length > 0 ? null : noEvidenceReason,
      };
    }),
    questionAnswers: (letter?.questions ?? []).map((question) => ({
      question: question.id,
      text: earlierAnswersTo(question, lastYear)[0] ?? NOTHING_YET,
    })),
    initiativeStatuses: content.initiatives.map(({ code, state }) => ({
      initiativeCode: code,
      state,
      spentOere: null,
      narrative: before?.initiativeStatuses.find((status) => status.initiativeCode === code)?.narrative ?? null,
    })),
    budgetContribution: content.initiatives.flatMap((initiative) => contributionLine(initiative, year + 1)),
    spentThrough: null,
    finalAccount: [],
  };
}

/** The initiative's budget lines of a year, summed up in one line. */
function contributionLine({ code, budgetLines }: InitiativeContent, year: number) {
  const amounts = budgetLines.filter((line) => line.year === year).map(({ oere }) => oere);
  if (amounts.length === 0) return [];
  return [{ initiativeCode: code, year, oere: sumOere(amounts), differsBecause: null }];
}
