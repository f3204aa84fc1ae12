import { setTimeout as sleep } from "node:timers/promises";
import { asRole, rowsOf, urlOf, withConnection } from "@hub/database";
import { rootOfSource, sourceOf } from "@hub/registry";
import type { ChainPlaces } from "./outbox-row.js";

/** The result for an owner's audit. */
export interface AuditVerdict {
  readonly source: string;
  readonly checked: number;
  readonly broken: string | undefined;
}

type Client = Parameters<Parameters<typeof withConnection>[1]>[0];

interface Entry {
  id: string;
  digest: string;
}

/** Older entries may be forgotten, here before there (docs/audit.md): all are kept for 180 days at least. */
const KEPT = "recorded_at > now() - interval '179 days'";

const ARRIVAL = { attempts: 20, everyMs: 500 };

/**
 * Compares an owner's audit with the picture's copy of it, and both with the events that commands have recorded: each of these left
 * an entry in the same transaction.
 */
export async function checkAudit(places: ChainPlaces, subgraph: string): Promise<AuditVerdict> {
  const source = sourceOf(subgraph);
  const own = (work: (client: Client) => Promise<Entry[]>) => inDatabase(places, subgraph, work);
  const kept = await own((client) =>
    rowsOf<Entry>(client, `SELECT id, ${DIGEST} FROM ${source}.audit WHERE ${KEPT} ORDER BY recorded_at, id`),
  );
  const copied = await copyOf(places, source, kept.length);
  const broken = difference(kept, copied) ?? (await silentCommand(places, subgraph));
  return { source, checked: kept.length, broken: broken && `${rootOfSource(source)}: ${broken}` };
}

const DIGEST = `md5(concat_ws(' ', at, recorded_at, request_id, client, issuer, key_id, scopes, committee, does, command, subject, key_hash,
  outcome, rules)) AS digest`;

async function copyOf(places: ChainPlaces, source: string, wanted: number): Promise<Entry[]> {
  const read = () =>
    inDatabase(places, "picture", (client) =>
      rowsOf<Entry>(
        client,
        `SELECT id, ${DIGEST} FROM hub.audit WHERE source = $1 AND ${KEPT} ORDER BY recorded_at, id`,
        [source],
      ),
    );
  let copied = await read();
  for (let attempt = 0; copied.length < wanted && attempt < ARRIVAL.attempts; attempt++) {
    await sleep(ARRIVAL.everyMs);
    copied = await read();
  }
  return copied;
}

function difference(kept: readonly Entry[], copied: readonly Entry[]): string | undefined {
  const copies = new Map(copied.map(({ id, digest }) => [id, digest]));
  const missing = kept.filter(({ id }) => !copies.has(id)).length;
  if (missing > 0) return `${missing} entries of its audit are not in the picture's copy`;
  const own = new Set(kept.map(({ id }) => id));
  const gone = copied.filter(({ id }) => !own.has(id)).length;
  if (gone > 0) return `${gone} entries of its audit are gone; the picture's copy still has them`;
  const changed = kept.find(({ id, digest }) => copies.get(id) !== digest);
  return changed && `the entry ${changed.id} of its audit says other than the picture's copy`;
}

/** What is recorded by the clock alone, and by the start of a hub: no command, so no entry. */
const BY_ITSELF = [
  "barometer.released.v1",
  "cycle.planned.v1",
  "event.lost.v1",
  "policy.expired.v1",
  "policy-version.recorded.v1",
  "record.restarted.v1",
  "wheel.turned.v1",
];

interface SilentRow {
  position: number;
  all: number;
}

/** Events name their real instant in their id (UUIDv7); the command's entry has it within the minute. */
async function silentCommand(places: ChainPlaces, subgraph: string): Promise<string | undefined> {
  const source = sourceOf(subgraph);
  const [silent] = await inDatabase(places, subgraph, (client) =>
    rowsOf<SilentRow>(
      client,
      `WITH done AS MATERIALIZED (SELECT recorded_at FROM ${source}.audit WHERE outcome = 'DONE' AND does = 'WRITES'),
         command AS (SELECT position, to_timestamp(('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0) AS at
           FROM ${source}.outbox WHERE type <> ALL($1::text[]) AND substr(id::text, 15, 1) = '7')
       SELECT min(position) AS position, count(*) AS all FROM command c WHERE c.at > now() - interval '179 days' AND NOT EXISTS (
         SELECT FROM done d WHERE d.recorded_at BETWEEN c.at - interval '1 minute' AND c.at + interval '1 minute')`,
      [BY_ITSELF],
    ),
  );
  if (!silent || silent.all === 0) return undefined;
  return `${silent.all} commands on record have no entry in the audit, the first is ${rootOfSource(source)}:${silent.position}`;
}

async function inDatabase<T>(
  { adminUrl, databaseOf }: ChainPlaces,
  subgraph: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { database, ownerRole } = databaseOf(subgraph);
  return withConnection(urlOf(adminUrl, database), (client) => asRole(client, ownerRole, () => work(client)));
}
