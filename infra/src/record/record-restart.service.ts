import {
  asRole,
  createDataSource,
  rowsOf,
  StartError,
  type SubgraphDatabase,
  urlOf,
  withConnection,
  withSetting,
} from "@hub/database";
import {
  appendToOutbox,
  chainOf,
  LOST_EVENT,
  type RecordedEvent,
  RecordRestarted,
  readEvents,
  signWith,
} from "@hub/events";
import { type HubSigner, uncheckedPayload } from "@hub/receipts";
import { placeOf } from "./put-back.store.js";

type EntityManager = Parameters<typeof appendToOutbox>[0];

/** How many numbers behind the newest known one are never given again: nobody knows which of them a lost receipt has. */
const LEFT_OUT = 10_000;
/** A second restore of the same backup knows nothing of the first: so a restart also takes no number below one that grows with time. */
const NUMBERS_BEGAN_AT = Date.UTC(2026, 0, 1);
const MS_FOR_A_NUMBER = 10_000;

export interface RecordRestart {
  readonly adminUrl: string;
  readonly owner: SubgraphDatabase;
  /** Who has most of what the owner has lost; undefined where nobody has more than the owner. */
  readonly witness: SubgraphDatabase | undefined;
  readonly signer: HubSigner | undefined;
  /** The domain's time now. */
  readonly now: Date;
}

/** What a restart has put on record. */
export interface RestartOutcome {
  readonly owner: string;
  readonly restart: number;
  /** Positions of the lost events that others had on record: `children:41`. */
  readonly lost: readonly string[];
  /** The first position that is given from now on. */
  readonly resumes: string;
}

interface RecordEnd {
  readonly last: number;
  readonly last_entry_hash: string | null;
}

/**
 * Lets an owner whose database was put back go on behind every number that may have been given. What others have on record of it
 * comes back into its outbox, marked as lost, and its chain goes on behind that; a signed event says so.
 */
export async function recordRestart(of: RecordRestart): Promise<RestartOutcome | undefined> {
  const { adminUrl, owner, signer } = of;
  const url = withSetting(urlOf(adminUrl, owner.database), "role", owner.ownerRole);
  const dataSource = createDataSource({
    url,
    entities: [],
    applicationName: "hub record restart",
    isPatient: true,
    poolSize: 2,
  });
  await dataSource.initialize();
  signWith(dataSource, signer);
  try {
    return await dataSource.transaction((manager) => restartIn(manager, of));
  } finally {
    await dataSource.destroy();
  }
}

async function restartIn(manager: EntityManager, of: RecordRestart): Promise<RestartOutcome | undefined> {
  const { owner, now } = of;
  const source = owner.schema;
  const [end] = await rowsOf<RecordEnd>(manager, `SELECT last, last_entry_hash FROM ${source}.sequence FOR UPDATE`);
  const kept = end?.last ?? 0;
  const lost = await lostEvents(of, kept);
  if (kept + lost.length === 0) return undefined;
  const previous = end?.last_entry_hash ?? (await lastHashIn(manager, source));
  await insertLost(manager, source, lost);
  const known = lost.at(-1)?.position ?? kept;
  const resumes = Math.max(known + LEFT_OUT, Math.floor((Date.now() - NUMBERS_BEGAN_AT) / MS_FOR_A_NUMBER));
  await manager.query(`UPDATE ${source}.sequence SET last = $1, last_entry_hash = $2`, [
    resumes - 1,
    endOfChain(owner, lost, previous),
  ]);
  const [counted] = await rowsOf<{ restarts: number; newest: Date | null }>(
    manager,
    `SELECT count(*) FILTER (WHERE type = $1) AS restarts, max(recorded_at) AS newest FROM ${source}.outbox`,
    [RecordRestarted.type],
  );
  const restart = (counted?.restarts ?? 0) + 1;
  // The record's time never runs back.
  const at = new Date(Math.max(now.getTime(), counted?.newest?.getTime() ?? 0));
  const data = { restart, kept, known, resumes };
  await appendToOutbox(manager, source, { event: RecordRestarted, subject: source, at, data });
  const places = lost.map(({ position }) => placeOf(owner, position));
  return { owner: owner.subgraph, restart, lost: places, resumes: placeOf(owner, resumes) };
}

/** What the witness has on record behind the owner's own end. */
async function lostEvents({ adminUrl, owner, witness }: RecordRestart, kept: number): Promise<RecordedEvent[]> {
  if (witness === undefined) return [];
  return withConnection(urlOf(adminUrl, witness.database), (client) =>
    asRole(client, witness.ownerRole, async () => {
      const lost: RecordedEvent[] = [];
      for (let after = kept; ; ) {
        const events = await readEvents(client, { table: "hub.inbox", source: owner.schema, after, limit: 500 });
        if (events.length === 0) return lost;
        lost.push(...events);
        after = events.at(-1)?.position ?? after;
      }
    }),
  );
}

async function insertLost(manager: EntityManager, source: string, lost: readonly RecordedEvent[]): Promise<void> {
  for (const { position, id, aggregateId, payload, recordedAt, type } of lost) {
    // An earlier restart stays one: its numbers are still left out.
    const marked = type === RecordRestarted.type ? type : LOST_EVENT;
    await manager.query(
      `INSERT INTO ${source}.outbox (source, position, id, aggregatetype, aggregateid, type, payload, recorded_at)
       VALUES ($1, $2, $3, 'Lost', $4, $5, $6, $7)`,
      [source, position, id, aggregateId, marked, JSON.stringify(payload), recordedAt],
    );
  }
}

/** The end of the chain behind the lost events; refuses events that do not continue what the owner has. */
function endOfChain(owner: SubgraphDatabase, lost: readonly RecordedEvent[], previous: string | null): string | null {
  for (const [index, entry] of chainOf(lost, previous).entries()) {
    const { hubreceipt } = lost[index]?.payload ?? {};
    const receipt = hubreceipt === undefined ? undefined : uncheckedPayload(hubreceipt);
    if (receipt !== undefined && receipt.entryHash !== entry.entryHash) {
      throw new StartError(
        `${placeOf(owner, entry.position)} is on record elsewhere and does not follow on what is in the database of ${owner.subgraph}: ` +
          "positions were given a second time there. Put back a state from before that.",
      );
    }
  }
  return chainOf(lost, previous).at(-1)?.entryHash ?? previous;
}

/** The end of the chain in an outbox from before its sequence kept it. */
async function lastHashIn(manager: EntityManager, source: string): Promise<string | null> {
  let last: string | null = null;
  for (let after = 0; ; ) {
    const events = await readEvents(manager, { table: `${source}.outbox`, source, after, limit: 500 });
    if (events.length === 0) return last;
    last = chainOf(events, last).at(-1)?.entryHash ?? last;
    after = events.at(-1)?.position ?? after;
  }
}
