import { setTimeout as sleep } from "node:timers/promises";
import { asRole, rowsOf, urlOf, withConnection } from "@hub/database";
import { rootOfSource, sourceOf } from "@hub/registry";
import type { ChainPlaces } from "./outbox-row.js";

/** The result for what a subgraph has received of an owner. */
export interface CopyVerdict {
  readonly subgraph: string;
  readonly checked: number;
  readonly broken: string | undefined;
}

interface Digest {
  position: number;
  digest: string;
}

const ARRIVAL = { attempts: 20, everyMs: 500 };

/** Compares what a committee has received of the coordinator with the coordinator's own events. */
export async function checkCopy(places: ChainPlaces, subgraph: string): Promise<CopyVerdict> {
  const sent = await digestsIn(places, "policy", OUTBOX);
  let received = await digestsIn(places, subgraph, INBOX);
  for (let attempt = 0; received.size < sent.size && attempt < ARRIVAL.attempts; attempt++) {
    await sleep(ARRIVAL.everyMs);
    received = await digestsIn(places, subgraph, INBOX);
  }
  return { subgraph, checked: received.size, broken: difference(sent, received, subgraph) };
}

function difference(sent: Digests, received: Digests, subgraph: string): string | undefined {
  for (const [position, digest] of sent) {
    const place = `${rootOfSource("policy")}:${position}`;
    const copy = received.get(position);
    if (copy === undefined) return `${place} is not in the inbox of ${subgraph}`;
    if (copy !== digest) return `${place} says other in the inbox of ${subgraph} than in the owner's outbox`;
  }
  const more = [...received.keys()].find((position) => !sent.has(position));
  return more === undefined
    ? undefined
    : `${rootOfSource("policy")}:${more} is in the inbox of ${subgraph}, and policy has not sent it`;
}

type Digests = ReadonlyMap<number, string>;

const DIGEST = "md5(concat_ws(' ', id, aggregateid, type, extract(epoch FROM recorded_at), payload)) AS digest";
const OUTBOX = `SELECT position, ${DIGEST} FROM policy.outbox WHERE source = $1 ORDER BY position`;
const INBOX = `SELECT position, ${DIGEST} FROM hub.inbox WHERE source = $1 ORDER BY position`;

async function digestsIn({ adminUrl, databaseOf }: ChainPlaces, subgraph: string, sql: string): Promise<Digests> {
  const { database, ownerRole } = databaseOf(subgraph);
  const rows = await withConnection(urlOf(adminUrl, database), (client) =>
    asRole(client, ownerRole, () => rowsOf<Digest>(client, sql, [sourceOf("policy")])),
  );
  return new Map(rows.map(({ position, digest }) => [position, digest]));
}
