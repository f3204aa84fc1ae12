import type { CallLetterFacts } from "@hub/cycle";
import type {
  ActionPlanContent,
  EarlierStatement,
  IntegrationStatementContent,
  StatementContext,
  StatementWindow,
} from "@hub/rules";
import type { CommitteeContext } from "../context/committee.context.js";
import { type RevisionFacts, revisionFacts } from "../document/document.store.js";
import type { Moment } from "../document/document-type.js";
import { statementSeries } from "./statement-content.js";

/** What statements are judged by: the coordinator's acts, and what this committee has published. */
export async function contextsOf(
  context: CommitteeContext,
  statements: readonly IntegrationStatementContent[],
  { at, manager, isPublishing, correction }: Moment,
): Promise<StatementContext[]> {
  const published = await revisionFacts(manager, {
    ids: statements.map(({ plan }) => plan),
    series: statements.flatMap(({ year }) => [statementSeries(year - 1), statementSeries(year)]),
    isLocked: isPublishing,
  });
  const plans = new Map(published.filter(({ kind }) => kind === "ACTION_PLAN").map((plan) => [plan.id, plan]));
  const policies = context.frame.facts(at);
  return statements.map(({ plan: cited, year }) => {
    const plan = plans.get(cited);
    const content: ActionPlanContent | undefined = plan && JSON.parse(plan.content);
    return {
      now: at,
      plan: plan && content && { content, isWithdrawn: plan.isWithdrawn },
      policy: policies.find(({ id }) => id === content?.policy),
      before: contentOf(published, statementSeries(year)),
      correction,
      letter: liveLetter(context, year),
      lastYear: earlierOf(context, published, year),
      window: windowOf(context, year),
      releaseYearOf: (id) => context.cycle.observation(id)?.release.year,
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
  const content = contentOf(published, statementSeries(year - 1));
  return content && { content, questions: context.cycle.letter(content.callLetter ?? "")?.questions ?? [] };
}

/** The statement of a series that is in force, if it is among the published revisions. */
function contentOf(published: readonly RevisionFacts[], series: string): IntegrationStatementContent | undefined {
  const found = published.find((revision) => revision.series === series && !revision.isWithdrawn);
  return found && JSON.parse(found.content);
}

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
