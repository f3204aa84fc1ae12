import { asRole, rowsOf, StartError, type SubgraphDatabase, urlOf, withConnection } from "@hub/database";
import { rootOfSource } from "@hub/registry";

/** An owner, and the databases that follow its outbox. */
export interface RecordOwner {
  readonly owner: SubgraphDatabase;
  readonly followers: readonly SubgraphDatabase[];
}

/** An owner whose database ends before what somebody else has of it: it was put back to an older state. */
export interface PutBack {
  readonly owner: SubgraphDatabase;
  /** The newest number that the owner has. */
  readonly kept: number;
  /** The newest number that anybody else has on record. */
  readonly known: number;
  /** Who has it. */
  readonly witness: SubgraphDatabase;
}

/** The owners whose databases have been put back. */
export async function findPutBack(adminUrl: string, owners: readonly RecordOwner[]): Promise<PutBack[]> {
  const found = await Promise.all(owners.map((each) => putBackOf(adminUrl, each)));
  return found.filter((each) => each !== undefined);
}

async function putBackOf(adminUrl: string, { owner, followers }: RecordOwner): Promise<PutBack | undefined> {
  const kept = await newestIn(adminUrl, owner, `SELECT last AS newest FROM ${owner.schema}.sequence`);
  const inInbox = "SELECT max(position) AS newest FROM hub.inbox WHERE source = $1";
  const witnesses = await Promise.all(
    followers.map(async (witness) => ({
      owner,
      kept,
      witness,
      known: await newestIn(adminUrl, witness, inInbox, [owner.schema]),
    })),
  );
  const [most] = witnesses.sort((one, other) => other.known - one.known);
  return most && most.known > kept ? most : undefined;
}

/** Refuses to go on with an owner that would give positions a second time. */
export async function refusePutBack(adminUrl: string, owners: readonly RecordOwner[]): Promise<void> {
  const found = await findPutBack(adminUrl, owners);
  if (found.length === 0) return;
  const told = found.map(
    ({ owner, kept, known, witness }) =>
      `that of ${owner.subgraph} ends at ${placeOf(owner, kept)}, and ${witness.subgraph} has ${placeOf(owner, known)}`,
  );
  throw new StartError(
    `A database was put back to an older state, and would give positions a second time: ${told.join("; ")}. Put back a newer state, ` +
      `or go on behind what is known: npm run record:restart -- ${found.map(({ owner }) => owner.subgraph).join(" ")}`,
  );
}

/** A number of an owner as receipts spell it. */
export const placeOf = ({ schema }: SubgraphDatabase, position: number): string =>
  `${rootOfSource(schema)}:${position}`;

async function newestIn(adminUrl: string, at: SubgraphDatabase, sql: string, values: unknown[] = []): Promise<number> {
  return withConnection(urlOf(adminUrl, at.database), (client) =>
    asRole(client, at.ownerRole, async () => {
      const [row] = await rowsOf<{ newest: number | null }>(client, sql, values);
      return row?.newest ?? 0;
    }),
  );
}
