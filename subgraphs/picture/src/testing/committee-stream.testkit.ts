import { randomUUID } from "node:crypto";
import { CallLetterAcknowledged, RemarkAnswered } from "@hub/cycle";
import { ActionPlanPublished, DocumentWithdrawn, IntegrationStatementPublished } from "@hub/documents";
import type { EventDefinition, RecordedEvent } from "@hub/events";
import { type ActionPlanContent, contentHash, type IntegrationStatementContent } from "@hub/rules";
import { type CommitteeAct, eventOf } from "./picture.testkit.js";

interface PublishedDocument {
  id: string;
  series: string;
  hash: string;
  position: number;
  revision: number;
  content: object;
  isWithdrawn: boolean;
  isRedacted: boolean;
}

/** A committee's events as its own subgraph would have written them, one act after the other. */
export class CommitteeStream {
  readonly events: RecordedEvent[] = [];
  readonly #published: PublishedDocument[] = [];

  constructor(
    private readonly source: string,
    private readonly committee: string,
  ) {}

  apply(act: CommitteeAct): void {
    if ("publish" in act) this.#publishPlan(act);
    else if ("state" in act) this.#publishStatement(act);
    else if ("reply" in act) this.#reply(act);
    else if ("acknowledge" in act) this.#acknowledge(act);
    else this.#withdraw(act);
  }

  #publishPlan({ publish: content, findings = [], at }: Extract<CommitteeAct, { publish: ActionPlanContent }>): void {
    const initiatives = content.initiatives.map(({ budgetLines }) => {
      return { id: randomUUID(), budgetLines: budgetLines.map(() => randomUUID()) };
    });
    this.#publish(ActionPlanPublished, {
      series: `action-plan/${content.policy}`,
      content,
      at,
      facts: { ids: { initiatives }, findings },
    });
  }

  /** A statement of a year on the newest plan that has not been withdrawn; nothing if there is no such plan. */
  #publishStatement(act: Extract<CommitteeAct, { state: number }>): void {
    const { state: year, spentOere, at } = act;
    const plan = this.#published.findLast(
      ({ series, isWithdrawn }) => series.startsWith("action-plan") && !isWithdrawn,
    );
    if (!plan) return;
    const content = statementOf(act, plan);
    const facts = {
      ids: { goalAnswers: content.goalAnswers.map(() => randomUUID()) },
      year,
      delivery: {
        timeliness: "ON_TIME",
        against: "MILESTONE",
        dueAt: at.toISOString(),
        extendedDueAt: null,
        daysLate: 0,
      },
      isComplete: spentOere % 2 === 0,
      answersLetter: false,
    };
    this.#publish(IntegrationStatementPublished, { series: `integration-statement/${year}`, content, at, facts });
  }

  #publish<T>(
    event: EventDefinition<T>,
    { series, content, at, facts }: { series: string; content: object; at: Date; facts: object },
  ): void {
    const id = randomUUID();
    const newest = this.#published.findLast((each) => each.series === series);
    const revision = (newest?.revision ?? 0) + 1;
    const hash = contentHash(content);
    const data = {
      id,
      committee: this.committee,
      series,
      revision,
      content,
      contentHash: hash,
      findings: [],
      correction: null,
      publishedAt: at.toISOString(),
      supersedes: newest && !newest.isWithdrawn ? newest.id : null,
      ...facts,
    };
    const position = this.#append(event, { subject: id, at, data: data as T });
    this.#published.push({ id, series, hash, position, revision, content, isWithdrawn: false, isRedacted: false });
  }

  #withdraw({ withdraw: index, kind = "SUBSTANTIVE", at }: Extract<CommitteeAct, { withdraw: number }>): void {
    const target = this.#published[index];
    const isRedaction = kind === "REDACTION";
    if (!target || target.isRedacted || (target.isWithdrawn && !isRedaction)) return;
    Object.assign(target, { isWithdrawn: true, isRedacted: isRedaction });
    const { id, series, hash, position } = target;
    const data = {
      id,
      committee: this.committee,
      series,
      contentHash: hash,
      kind,
      reason: "fejl",
      withdrawnAt: at.toISOString(),
      publishedPosition: position,
    };
    this.#append(DocumentWithdrawn, { subject: id, at, data });
  }

  #reply({ reply: da, to: remark, at }: Extract<CommitteeAct, { reply: string }>): void {
    const id = randomUUID();
    const facts = { id, remark, committee: this.committee, text: { da }, contentHash: contentHash([da]) };
    this.#append(RemarkAnswered, { subject: id, at, data: { ...facts, answeredAt: at.toISOString() } });
  }

  #acknowledge({ acknowledge: id, year, at }: Extract<CommitteeAct, { acknowledge: string }>): void {
    const facts = { id, year, committee: this.committee, contentHash: contentHash([id]) };
    this.#append(CallLetterAcknowledged, { subject: id, at, data: { ...facts, acknowledgedAt: at.toISOString() } });
  }

  #append<T>(event: EventDefinition<T>, about: { subject: string; at: Date; data: T }): number {
    const position = this.events.length + 1;
    this.events.push(eventOf(this.source, position, event, about));
    return position;
  }
}

function statementOf(
  { state: year, spentOere, through, account, says }: Extract<CommitteeAct, { state: number }>,
  plan: PublishedDocument,
): IntegrationStatementContent {
  const { commitments, initiatives } = plan.content as ActionPlanContent;
  return {
    year,
    plan: plan.id,
    callLetter: null,
    synthetic: true,
    questionAnswers: [],
    budgetContribution: [],
    goalAnswers: commitments.map(({ goal }) => {
      return { goal, progress: "ON_TRACK" as const, narrative: { da: `Der sker mere for ${goal}` }, evidence: [] };
    }),
    initiativeStatuses: initiatives.map(({ code }) => ({ initiativeCode: code, state: "RUNNING" as const, spentOere })),
    ...(through ? { spentThrough: through } : {}),
    ...(account
      ? { finalAccount: Object.entries(account).map(([initiativeCode, oere]) => ({ initiativeCode, oere })) }
      : {}),
    ...says,
  };
}

/** The events of a story. A withdrawal names its publication by number; acts that are impossible are left out. */
export function streamOf(source: string, committee: string, acts: readonly CommitteeAct[]): RecordedEvent[] {
  const stream = new CommitteeStream(source, committee);
  for (const act of acts) stream.apply(act);
  return stream.events;
}
