import { type Deadline, MilestoneReference, termsOf } from "@hub/cycle";
import type { PublishedDocument } from "@hub/documents";
import {
  countingDueAt,
  daysFrom,
  daysRemaining,
  deliveredRevision,
  deliveryStanding,
  FORECAST_DAYS,
  forecastStage,
  localDateOf,
  type ValidationReport,
  withoutRepetition,
} from "@hub/rules";
import { HubError, made, reference } from "@hub/subgraph-kit";
import type { ClassType } from "type-graphql";
import type { CommitteeContext } from "../context/committee.context.js";
import { deliveryRevisions, revisionFacts } from "../document/document.store.js";
import type { DocumentContent, PublishedKind } from "../document/document-kind.js";
import { presentDraft, presentReport } from "../draft/draft.presenter.js";
import type { SavedDraft } from "../draft/draft.service.js";
import { judgeUnpublished } from "../draft/draft-judgement.service.js";
import { planSeries } from "../plan/plan-content.js";
import { statementSeries } from "../statement/statement-content.js";
import { documentTypes } from "./document-registry.js";
import { DeliveryForecast, ForecastDay } from "./forecast.types.js";
import { openDrafts } from "./open-drafts.service.js";

/** One milestone of a year, and the series that meets it. */
interface Owed {
  slot: "PLAN_REVISION" | "STATEMENT";
  kind: PublishedKind;
  series: string;
  deadline: Deadline;
}

/** A document to judge, and the revision that it follows; one in force follows none that is newer. */
interface Candidate {
  id: string;
  content: DocumentContent;
  basedOn: number;
  /** Where it is a draft. */
  draft?: SavedDraft;
}

function owedIn(context: CommitteeContext, year: number): Owed[] {
  const policy = context.frame.policyOfYear(year)?.code;
  if (policy === undefined || context.cycle.milestones(year).length === 0) {
    throw new HubError(
      "BAD_USER_INPUT",
      `No cycle is planned for ${year}: nothing falls due in it. 'cycles' has the years.`,
    );
  }
  const kinds = [
    { slot: "PLAN_REVISION", kind: "ACTION_PLAN", series: planSeries(policy) },
    { slot: "STATEMENT", kind: "INTEGRATION_STATEMENT", series: statementSeries(year) },
  ] as const;
  return kinds.flatMap((each) => {
    const deadline = context.cycle.deadline(year, each.slot, context.types.entry.code);
    return deadline ? [{ ...each, deadline }] : [];
  });
}

/** What the documents in force of a year would fail on: everybody may know. */
export async function forecastsOfPublished(context: CommitteeContext, year: number): Promise<DeliveryForecast[]> {
  const owed = owedIn(context, year);
  const requested = { ids: [], series: owed.map(({ series }) => series), isLocked: false };
  const newest = await revisionFacts(context.dataSource.manager, requested);
  return forecast(
    context,
    owed.map((each) => {
      const found = newest.find(({ series, isInForce }) => series === each.series && isInForce);
      return [each, found && { id: found.id, content: JSON.parse(found.content), basedOn: found.number }] as const;
    }),
  );
}

/** What the open drafts for a year's milestones would fail on: their owner alone may know. */
export async function forecastsOfDrafts(context: CommitteeContext, year: number): Promise<DeliveryForecast[]> {
  const owed = owedIn(context, year);
  const drafts = await openDrafts(context);
  return forecast(
    context,
    owed.flatMap((each) =>
      drafts
        .filter(({ kind, content }) => kind === each.kind && documentTypes[kind].seriesOf(content) === each.series)
        .map((draft) => [each, { ...draft, draft }] as const),
    ),
  );
}

async function forecast(
  context: CommitteeContext,
  subjects: readonly (readonly [owed: Owed, candidate: Candidate | undefined])[],
): Promise<DeliveryForecast[]> {
  const now = context.clock.now();
  const stored = await deliveryRevisions(
    context.dataSource,
    subjects.map(([{ series }]) => series),
  );
  return Promise.all(
    subjects.map(async ([owed, candidate]) => {
      const own = stored.filter(({ series }) => series === owed.series);
      const newest = Math.max(0, ...own.map(({ revision }) => revision));
      const lastInstant = new Date(countingDueAt(termsOf(owed.deadline)).getTime() - 1);
      const judged = async (at: Date): Promise<ValidationReport | undefined> => {
        if (!candidate || at < now) return undefined;
        const [judgement] = await judgeUnpublished(context, documentTypes[owed.kind], [{ ...candidate, newest }], {
          at,
        });
        return judgement && !candidate.draft ? withoutRepetition(judgement.report) : judgement?.report;
      };
      return presentForecast(owed, now, {
        delivered: deliveredRevision(own, now, ({ counts }) => counts)?.publishedAt ?? null,
        candidate,
        type: typeOf(context, owed.kind),
        today: await judged(now),
        onDueDay: await judged(lastInstant),
      });
    }),
  );
}

const typeOf = ({ types }: CommitteeContext, kind: PublishedKind): ClassType<PublishedDocument> =>
  kind === "ACTION_PLAN" ? types.actionPlan : types.statement;

interface Judged {
  delivered: Date | null;
  candidate: Candidate | undefined;
  /** The committee's type of the document. */
  type: ClassType<PublishedDocument>;
  today: ValidationReport | undefined;
  onDueDay: ValidationReport | undefined;
}

function presentForecast({ slot, kind, deadline }: Owed, now: Date, judged: Judged): DeliveryForecast {
  const terms = termsOf(deadline);
  const dueAt = countingDueAt(terms);
  const lastDay = localDateOf(new Date(dueAt.getTime() - 1));
  const isOwed = !judged.delivered && !terms.isExempt && !terms.closedAt;
  const remaining = isOwed ? daysRemaining(now, dueAt) : null;
  const { candidate } = judged;
  return made(DeliveryForecast, {
    slot,
    milestone: reference(MilestoneReference, deadline.milestone.id),
    dueAt,
    daysRemaining: remaining,
    stage: forecastStage(remaining),
    days: FORECAST_DAYS.map((daysBefore) => {
      const day = dayBefore(lastDay, daysBefore);
      return made(ForecastDay, { daysBefore, day, isReached: daysFrom(day, localDateOf(now)) >= 0 });
    }),
    timeliness: deliveryStanding(terms, judged.delivered, now).timeliness,
    kind,
    document: candidate && !candidate.draft ? reference(judged.type, candidate.id) : null,
    draft: candidate?.draft ? presentDraft(candidate.draft) : null,
    today: judged.today ? presentReport(judged.today) : null,
    onDueDay: judged.onDueDay ? presentReport(judged.onDueDay) : null,
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;
const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
