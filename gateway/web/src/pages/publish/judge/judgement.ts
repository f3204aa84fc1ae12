import {
  type ActionPlanContent,
  type Finding,
  groupFindings,
  type IntegrationStatementContent,
  inputPlaces,
  localDateOf,
  moneyFindings,
  type PlanContext,
  type PolicyFacts,
  type StatementContext,
  spellingFindings,
  storedPlan,
  storedStatement,
  validateActionPlanInSlices,
  validateIntegrationStatementInSlices,
} from "@hub/rules";
import type { PublishFrameQuery, PublishLetterQuery, PublishStatementBaseQuery } from "../begin/begin.operations.js";
import type { Root } from "../roots.js";
import type { DocumentKindName } from "../shape/shape.js";
import type { Content } from "../shape/value.js";
import type { Found } from "./found.js";

/** What is on record of the document's series. */
export interface PlanBase {
  readonly content: unknown;
}
export type StatementBase = NonNullable<PublishStatementBaseQuery[Root]>;

/** What a document is judged against, as far as everybody may read it. */
export interface Judging {
  readonly kind: DocumentKindName;
  readonly committee: string;
  readonly now: string;
  readonly frame: PublishFrameQuery;
  readonly planBase?: PlanBase | undefined;
  readonly statementBase?: StatementBase | undefined;
  readonly letter?: PublishLetterQuery | undefined;
}

/**
 * The findings of the hub's own rules on what is entered, in the browser. Undefined where the document is not whole enough to be read, or
 * where what it is judged against is not known: then the hub's report stands alone.
 */
export async function judge(
  judging: Judging,
  content: Content,
  othersTurn: () => Promise<unknown>,
): Promise<readonly Found[] | undefined> {
  const findings = await findingsOn(judging, content, othersTurn).catch(() => undefined);
  return findings && groupFindings(findings).map(foundOf);
}

async function findingsOn(judging: Judging, content: Content, othersTurn: () => Promise<unknown>) {
  const { kind } = judging;
  const sent: Finding[] = [...spellingFindings(kind, content), ...moneyFindings(kind, content)];
  if (kind === "ACTION_PLAN") {
    const report = await validateActionPlanInSlices(storedPlan(content), planContext(judging), othersTurn);
    return [...sent, ...report.findings];
  }
  const context = statementContext(judging, content);
  if (context === undefined) return undefined;
  const report = await validateIntegrationStatementInSlices(storedStatement(content), context, othersTurn);
  return [...sent, ...report.findings];
}

function foundOf(finding: Finding): Found {
  const { rule, severity, message, hint, count = 1 } = finding;
  return { rule, severity, message, hint, count, places: inputPlaces(finding) };
}

function planContext({ committee, now, frame, planBase }: Judging): PlanContext {
  const before = planBase?.content as ActionPlanContent | undefined;
  return {
    owner: committee,
    today: localDateOf(new Date(now)),
    policies: policiesOf(frame),
    committees: (frame.committees ?? []).map(({ code }) => code),
    indicators: (frame.indicators ?? []).map(({ code, goals }) => ({
      id: code,
      goals: goals.map((goal) => goal.code),
    })),
    before,
  };
}

function policiesOf({ policies }: PublishFrameQuery): PolicyFacts[] {
  return (policies ?? []).flatMap(({ code, current, goals, areas, startsOn, endsOn }) => {
    if (!current) return [];
    return {
      id: code,
      state: current.state,
      goals: goals.map((goal) => goal.code),
      themes: areas.flatMap(({ themes }) => themes.map((theme) => theme.code)),
      from: startsOn,
      to: endsOn,
    };
  });
}

function statementContext({ now, frame, statementBase, letter }: Judging, content: Content) {
  const plan = statementBase?.actionPlan;
  if (statementBase === undefined || letter === undefined || !plan?.content || plan.id !== content.plan)
    return undefined;
  const planned = plan.content as ActionPlanContent;
  const year = Number(content.year);
  const live = letter.callLetters?.nodes.find(({ state }) => !["DRAFT", "LAPSED", "WITHDRAWN"].includes(state));
  const observations = new Map(
    letter.barometerRelease?.observations.map(({ id }) => [id, letter.barometerRelease?.year] as const),
  );
  const { earlier } = statementBase;
  const milestone = frame.cycles
    ?.find((cycle) => cycle.year === year)
    ?.milestones.find(({ slot }) => slot === "STATEMENT");
  const context: StatementContext = {
    now: new Date(now),
    plan: { content: planned, isWithdrawn: false, isInForce: true, isEnded: false },
    letter: live && { id: live.id, questions: live.questions.map(questionOf) },
    lastYear: earlier?.content
      ? {
          content: earlier.content as IntegrationStatementContent,
          questions: (earlier.callLetter?.questions ?? []).map(questionOf),
        }
      : undefined,
    before: (statementBase.integrationStatement?.content ?? undefined) as IntegrationStatementContent | undefined,
    policy: policiesOf(frame).find(({ id }) => id === planned.policy),
    window: milestone && {
      opensAt: new Date(milestone.opensAt),
      locksAt: milestone.locksAt ? new Date(milestone.locksAt) : null,
      extendedDueAt: null,
    },
    releaseYearOf: (id) => observations.get(id) ?? year,
  };
  return context;
}

interface AskedQuestion {
  readonly id: string;
  readonly text: { readonly da: string };
  readonly goal?: { readonly code: string } | null;
  readonly required: boolean;
}

const questionOf = ({ id, text, goal, required }: AskedQuestion) => ({
  id,
  text: { da: text.da },
  goal: goal?.code ?? null,
  required,
});
