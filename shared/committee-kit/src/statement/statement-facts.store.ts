import type { CallLetterFacts } from "@hub/cycle";
import {
  type ActionPlanContent,
  type EarlierStatement,
  type IntegrationStatementContent,
  isCompleteBy,
  type StatementContext,
  type StatementWindow,
} from "@hub/rules";
import type { CommitteeContext } from "../context/committee.context.js";
import { plannedCodes, type RevisionFacts, revisionFacts } from "../document/document.store.js";
import type { Moment } from "../document/document-type.js";
import { statementSeries } from "./statement-content.js";

/** What a statement is judged by, and whether the statement of its year is delivered already. */
export interface StatementFacts {
  context: StatementContext;
  isDelivered: boolean;
}

/** What statements are judged by: the coordinator's acts, and what this committee has published. */
export async function factsOf(
  context: CommitteeContext,
  statements: readonly IntegrationStatementContent[],
  { at, manager, isPublishing, correction }: Moment,
): Promise<StatementFacts[]> {
  const published = await revisionFacts(manager, {
    ids: statements.map(({ plan }) => plan),
    series: statements.flatMap(({ year }) => [statementSeries(year - 1), statementSeries(year)]),
    isLocked: isPublishing,
  });
  const plans = new Map(published.filter(({ kind }) => kind === "ACTION_PLAN").map((plan) => [plan.id, plan]));
  const policies = context.frame.facts(at);
  const inForce = new Map(published.filter(({ isInForce }) => isInForce).map((each) => [each.series, each]));
  const entered = statements.flatMap(({ budgetContribution }) => budgetContribution.map((line) => line.initiativeCode));
  const planned = await plannedCodes(manager, entered);
  return statements.map(({ plan: cited, year }) => {
    const plan = plans.get(cited);
    const content: ActionPlanContent | undefined = plan && JSON.parse(plan.content);
    const own = inForce.get(statementSeries(year));
    return {
      context: {
        now: at,
        plan: plan &&
          content && {
            content,
            isWithdrawn: plan.isWithdrawn,
            isInForce: plan.isInForce,
            isEnded: plan.isEnded,
          },
        policy: policies.find(({ id }) => id === content?.policy),
        before: contentOf(own),
        isPlanned: (code) => planned.has(code),
        correction,
        letter: liveLetter(context, year),
        lastYear: earlierOf(context, published, year),
        window: windowOf(context, year),
        releaseYearOf: (id) => context.cycle.observation(id)?.release.year,
      },
      isDelivered: own !== undefined && isCompleteBy(own.findings),
    };
  });
}

export function liveLetter(context: CommitteeContext, year: number): CallLetterFacts | undefined {
  return context.cycle.liveLetter(year, context.types.entry.code);
}

/** The statement of the year before, if it is among the published revisions. */
export function earlierOf(
  context: CommitteeContext,
  published: readonly RevisionFacts[],
  year: number,
): EarlierStatement | undefined {
  const series = statementSeries(year - 1);
  const content = contentOf(published.find((revision) => revision.series === series && revision.isInForce));
  return content && { content, questions: context.cycle.letter(content.callLetter ?? "")?.questions ?? [] };
}

const contentOf = (revision: RevisionFacts | undefined): IntegrationStatementContent | undefined =>
  revision && JSON.parse(revision.content);

function windowOf(context: CommitteeContext, year: number): StatementWindow | undefined {
  const deadline = context.cycle.deadline(year, "STATEMENT", context.types.entry.code);
  if (!deadline) return undefined;
  const { milestone, extension } = deadline;
  return {
    opensAt: new Date(milestone.opensAt),
    locksAt: milestone.locksAt === null ? null : new Date(milestone.locksAt),
    extendedDueAt: extension ? new Date(extension.newDueAt) : null,
  };
}
