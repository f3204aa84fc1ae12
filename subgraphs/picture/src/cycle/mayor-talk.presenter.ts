import type { MayorTalkFacts } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { text } from "@hub/frame";
import { made } from "@hub/subgraph-kit";
import { committeeOnRecord, frameAt, type PictureContext } from "../context/picture.context.js";
import { MayorTalk } from "./remark.types.js";

interface StatementOfYear {
  id: string;
  committee: string;
  published_at: Date;
  is_withdrawn: boolean;
  synthetic: boolean;
}

/** Every revision of the year's statements, oldest first. */
function statementsOfYear(context: PictureContext, year: number): Promise<StatementOfYear[]> {
  return rowsOf<StatementOfYear>(
    context.dataSource,
    `SELECT id, committee, published_at, withdrawn_at IS NOT NULL AS is_withdrawn, synthetic FROM picture.document
     WHERE kind = 'INTEGRATION_STATEMENT' AND year = $1 ORDER BY revision`,
    [year],
  );
}

/** Which of a year's talks are shown, in the names of which instant (undefined means now). */
interface TalksShown {
  year: number;
  isShown: (talk: string) => boolean;
  asOf: Date | undefined;
}

/** All or some of the year's talks on record, oldest first. */
export async function talksOnRecord(context: PictureContext, shown: TalksShown): Promise<MayorTalk[]> {
  return presentTalks(context, await statementsOfYear(context, shown.year), shown);
}

function presentTalks(
  context: PictureContext,
  statements: readonly StatementOfYear[],
  { year, isShown, asOf }: TalksShown,
): MayorTalk[] {
  const published = new Map(statements.map((statement) => [statement.id, statement.published_at]));
  const talks = context.cycle.council.talks(year).filter(({ id }) => isShown(id));
  return talks.map((talk) =>
    presentTalk(context, talk, { offeredAt: published.get(talk.statement ?? "") ?? null, asOf }),
  );
}

/** By committee: the talks on record, or else the talk that the committee's published statement offers. */
export async function mayorTalksOf(context: PictureContext, year: number): Promise<MayorTalk[]> {
  const statements = await statementsOfYear(context, year);
  const recorded = presentTalks(context, statements, { year, isShown: () => true, asOf: undefined });
  return context.frame.committees.flatMap(({ code }) => {
    const talks = recorded.filter(({ committee }) => committee.code === code);
    if (talks.length > 0) return talks;
    const offer = offeredTalk(statements, code, year);
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

/** The first revision that has not been withdrawn offers the talk; the newest one is what the talk is about. */
function offeredTalk(statements: readonly StatementOfYear[], committee: string, year: number): Offer | undefined {
  const notWithdrawn = statements.filter((each) => each.committee === committee && !each.is_withdrawn);
  const [first, newest] = [notWithdrawn[0], notWithdrawn.at(-1)];
  if (!first || !newest) return undefined;
  const { published_at: offeredAt } = first;
  return { year, committee, statement: newest.id, offeredAt, synthetic: newest.synthetic };
}

/** The graph's object for a talk on record. `offeredAt` is when its statement was published. */
function presentTalk(
  context: PictureContext,
  facts: MayorTalkFacts,
  { offeredAt, asOf }: { offeredAt: Date | null; asOf: Date | undefined },
): MayorTalk {
  return made(MayorTalk, {
    id: facts.id,
    year: facts.year,
    committee: committeeOnRecord(context, facts.committee, asOf),
    state: facts.outcome,
    offeredAt,
    on: facts.on,
    summary: text(facts.summary),
    goals: facts.goals.flatMap((goal) => frameAt(context, asOf).goal(goal) ?? []),
    statement: facts.statement,
    recordedAt: new Date(facts.recordedAt),
    contentHash: facts.contentHash,
    synthetic: facts.synthetic,
  });
}

/** The graph's object for a talk that a published statement offers and that is not on record yet. */
function presentOffer(context: PictureContext, offer: Offer): MayorTalk {
  return made(MayorTalk, {
    id: null,
    year: offer.year,
    committee: committeeOnRecord(context, offer.committee, undefined),
    state: "OFFERED",
    offeredAt: offer.offeredAt,
    on: null,
    summary: null,
    goals: [],
    statement: offer.statement,
    recordedAt: null,
    contentHash: null,
    synthetic: offer.synthetic,
  });
}
