import type { PictureDesk } from "../context/picture.context.js";
import { type Offer, presentOffer, presentTalk } from "./remark.presenter.js";
import type { MayorTalk } from "./remark.types.js";

interface StatementOfYear {
  id: string;
  committee: string;
  published_at: Date;
  is_withdrawn: boolean;
  synthetic: boolean;
}

/** Every revision of the year's statements, oldest first. */
function statementsOf(desk: PictureDesk, year: number): Promise<StatementOfYear[]> {
  return desk.dataSource.query(
    `SELECT id, committee, published_at, withdrawn_at IS NOT NULL AS is_withdrawn, synthetic FROM picture.document
     WHERE kind = 'INTEGRATION_STATEMENT' AND year = $1 ORDER BY revision`,
    [year],
  );
}

/** The talks of a year that are on record, of some or all of them, oldest first. */
export async function talksOnRecord(
  desk: PictureDesk,
  year: number,
  isShown: (talk: string) => boolean = () => true,
): Promise<MayorTalk[]> {
  return present(desk, await statementsOf(desk, year), { year, isShown });
}

function present(
  desk: PictureDesk,
  statements: readonly StatementOfYear[],
  { year, isShown }: { year: number; isShown: (talk: string) => boolean },
): MayorTalk[] {
  const published = new Map(statements.map((statement) => [statement.id, statement.published_at]));
  const talks = desk.cycle.council.talks(year).filter(({ id }) => isShown(id));
  return talks.map((talk) => presentTalk(desk, talk, published.get(talk.statement ?? "") ?? null));
}

/** By committee: the talks on record, and one offered to each whose statement is published and of which nothing is on record. */
export async function mayorTalksOf(desk: PictureDesk, year: number): Promise<MayorTalk[]> {
  const statements = await statementsOf(desk, year);
  const recorded = present(desk, statements, { year, isShown: () => true });
  return desk.frame.committees.flatMap(({ code }) => {
    const talks = recorded.filter(({ committee }) => committee.code === code);
    if (talks.length > 0) return talks;
    const offer = offerOf(statements, code, year);
    return offer ? [presentOffer(desk, offer)] : [];
  });
}

/** The first revision that has not been withdrawn offers it; the newest says what it is about. */
function offerOf(statements: readonly StatementOfYear[], committee: string, year: number): Offer | undefined {
  const standing = statements.filter((each) => each.committee === committee && !each.is_withdrawn);
  const [first, newest] = [standing[0], standing.at(-1)];
  if (!first || !newest) return undefined;
  const { published_at: offeredAt } = first;
  return { year, committee, statement: newest.id, offeredAt, synthetic: newest.synthetic };
}
