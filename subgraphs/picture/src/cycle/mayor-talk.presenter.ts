import type { MayorTalkFacts } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { text } from "@hub/frame";
import { deliveredRevision, hashedContent, revisionInForce, type SeriesRevision } from "@hub/rules";
import { lazily, made } from "@hub/subgraph-kit";
import { committeeOnRecord, goalOnRecord, type PictureContext } from "../context/picture.context.js";
import { MayorTalk } from "./remark.types.js";

interface StatementOfYear extends SeriesRevision {
  id: string;
  committee: string;
  synthetic: boolean;
}

/** Every revision of the year's statements, oldest first. */
function statementsOfYear(context: PictureContext, year: number): Promise<StatementOfYear[]> {
  return rowsOf<StatementOfYear>(
    context.dataSource,
    `SELECT id, committee, revision, published_at AS "publishedAt", superseded_at AS "supersededAt",
            withdrawn_at AS "withdrawnAt", synthetic
     FROM picture.document WHERE kind = 'INTEGRATION_STATEMENT' AND year = $1 ORDER BY revision`,
    [year],
  );
}

/** Which of a year's talks are shown. */
interface TalksShown {
  year: number;
  isShown: (talk: string) => boolean;
}

/** All or some of the year's talks on record, oldest first. */
export async function talksOnRecord(context: PictureContext, shown: TalksShown): Promise<MayorTalk[]> {
  return presentTalks(context, await statementsOfYear(context, shown.year), shown);
}

function presentTalks(
  context: PictureContext,
  statements: readonly StatementOfYear[],
  { year, isShown }: TalksShown,
): MayorTalk[] {
  const published = new Map(statements.map((statement) => [statement.id, statement.publishedAt]));
  const talks = context.cycle.council.talks(year).filter(({ id }) => isShown(id));
  return talks.map((talk) => presentTalk(context, talk, published.get(talk.statement ?? "") ?? null));
}

/** By committee: the talks on record, or else the talk that the committee's published statement offers. */
export async function mayorTalksOf(context: PictureContext, year: number): Promise<MayorTalk[]> {
  const statements = await statementsOfYear(context, year);
  const recorded = presentTalks(context, statements, { year, isShown: () => true });
  return context.frame.committees.flatMap(({ code }) => {
    const talks = recorded.filter(({ committee }) => committee.code === code);
    if (talks.length > 0) return talks;
    const own = statements.filter(({ committee }) => committee === code);
    const offer = offeredTalk(own, { committee: code, year, now: context.clock.now() });
    return offer ? [presentOffer(context, offer)] : [];
  });
}

interface Offer {
  year: number;
  committee: string;
  statement: string;
  offeredAt: Date;
  synthetic: boolean;
}

/** The statement in force is what the talk is about; what delivered it offered the talk. */
function offeredTalk(
  statements: readonly StatementOfYear[],
  { committee, year, now }: { committee: string; year: number; now: Date },
): Offer | undefined {
  const inForce = revisionInForce(statements, now);
  const first = deliveredRevision(statements, now);
  if (!inForce || !first) return undefined;
  return {
    year,
    committee,
    statement: inForce.id,
    offeredAt: first.publishedAt,
    synthetic: inForce.synthetic,
  };
}

/** The graph's object for a talk on record, in the names of then. `offeredAt` is when its statement was published. */
function presentTalk(context: PictureContext, facts: MayorTalkFacts, offeredAt: Date | null): MayorTalk {
  const recordedAt = new Date(facts.recordedAt);
  const talk = made<MayorTalk, "content">(MayorTalk, {
    id: facts.id,
    year: facts.year,
    committee: committeeOnRecord(context, facts.committee, recordedAt),
    state: facts.outcome,
    offeredAt,
    heldOn: facts.on,
    summary: text(facts.summary),
    goals: facts.goals.map((goal) => goalOnRecord(context, goal, recordedAt)),
    statementId: facts.statement,
    recordedAt,
    contentHash: facts.contentHash,
    synthetic: facts.synthetic,
  });
  return lazily(talk, "content", () => hashedContent(facts));
}

/** The graph's object for a talk that a published statement offers and that is not on record yet. */
function presentOffer(context: PictureContext, offer: Offer): MayorTalk {
  return made(MayorTalk, {
    id: `mayor-talk-offered-${offer.statement}`,
    year: offer.year,
    committee: committeeOnRecord(context, offer.committee, offer.offeredAt),
    state: "OFFERED",
    offeredAt: offer.offeredAt,
    heldOn: null,
    summary: null,
    goals: [],
    statementId: offer.statement,
    recordedAt: null,
    contentHash: null,
    content: null,
    synthetic: offer.synthetic,
  });
}
