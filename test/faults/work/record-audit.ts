import { createHash } from "node:crypto";
import { withRetry } from "@hub/client";
import { rootOfSource, slugOfSource, sources } from "@hub/registry";
import { contentHash } from "@hub/rules";
import type { GraphAnswer } from "../../testkit/hub/graph-answer.js";
import type { RunningHub } from "../../testkit/hub/running-hub.js";
import { asLogin } from "../../testkit/machine/database-session.js";
import type { Acknowledged } from "./steady-committee.js";

/** Where an owner's acknowledged commands are now. Each list names positions. */
export interface OwnerAudit {
  readonly source: string;
  readonly acknowledged: number;
  /** Acknowledged, but not in the owner's outbox as what it was. */
  readonly lost: string[];
  /** It, or its revision, does not say what was sent, or has another hash than its receipt. */
  readonly changed: string[];
  /** Not in the picture's inbox and its feed, or otherwise than in the outbox. */
  readonly notInPicture: string[];
  /** On record during the run, and never acknowledged. */
  readonly tooMany: string[];
  /** Numbers that are missing among the owner's, in its outbox or in the change feed. */
  readonly gaps: string[];
  /** Receipts that the graph does not confirm. */
  readonly unverified: string[];
  /** Commands without an entry in the owner's audit, or in the picture's copy of it. */
  readonly unaudited: string[];
}

interface Event {
  position: number;
  type: string;
  data: Record<string, unknown>;
  content: string | null;
}

const VERIFIED_AT_ONCE = 8;

/** How far each owner's numbers have come. */
export async function newestPositions(hub: RunningHub): Promise<ReadonlyMap<string, number>> {
  const newest = new Map<string, number>();
  for (const source of sources) newest.set(source, (await outboxOf(hub, source)).at(-1)?.position ?? 0);
  return newest;
}

/** Compares what was acknowledged with the owners' databases, with the picture's and with the graph. */
export async function auditRecord(
  hub: RunningHub,
  acknowledged: readonly Acknowledged[],
  before: ReadonlyMap<string, number>,
): Promise<OwnerAudit[]> {
  const feed = await feedOf(hub);
  const unverified = await unverifiedOf(hub, acknowledged);
  const audits: OwnerAudit[] = [];
  for (const source of sources) {
    const own = acknowledged.filter(({ position }) => position.startsWith(`${rootOfSource(source)}:`));
    audits.push({
      source,
      acknowledged: own.length,
      ...(await comparedWithOutbox(hub, { source, own, feed, since: before.get(source) ?? 0 })),
      unverified: own.flatMap(({ position }) => (unverified.has(position) ? position : [])),
      unaudited: await unauditedOf(hub, source, own),
    });
  }
  return audits;
}

interface Compared {
  source: string;
  own: readonly Acknowledged[];
  feed: readonly string[];
  /** The owner's newest number before the run. */
  since: number;
}

async function comparedWithOutbox(hub: RunningHub, { source, own, feed, since }: Compared) {
  const root = rootOfSource(source);
  const outbox = await outboxOf(hub, source);
  const byPosition = new Map(outbox.map((event) => [`${root}:${event.position}`, event]));
  const inbox = await inboxOf(hub, source);
  const shown = new Set(feed);
  const positions = new Set(own.map(({ position }) => position));
  const isLost = ({ position, type }: Acknowledged) => byPosition.get(position)?.type !== type;
  const isChanged = (each: Acknowledged) => !isLost(each) && differs(each, byPosition.get(each.position) as Event);
  const isMissing = ({ position }: Acknowledged) => {
    const sent = byPosition.get(position);
    return !shown.has(position) || sent === undefined || inbox.get(position) !== contentHash(sent.data);
  };
  // Of the coordinator's events the feed leaves out those that say nothing to others.
  const received = source === "policy" ? [...inbox.keys()] : feed.filter((position) => position.startsWith(`${root}:`));
  return {
    lost: own.filter(isLost).map(({ position }) => position),
    changed: own.filter(isChanged).map(({ position }) => position),
    notInPicture: own.filter(isMissing).map(({ position }) => position),
    tooMany: [...byPosition].flatMap(([name, { position }]) => (position > since && !positions.has(name) ? name : [])),
    gaps: [...gapsIn([...byPosition.keys()]), ...gapsIn(received)],
  };
}

/** Whether an event or its revision says other than what was sent, or its hash is not the receipt's. */
function differs({ sent, contentHash: hash }: Acknowledged, { data, content }: Event): boolean {
  if (!holds(data, sent)) return true;
  if (content === null) return false;
  const revision = JSON.parse(content);
  return data.contentHash !== hash || contentHash(revision) !== hash || !holds({ content: revision }, sent);
}

/** Whether all that was sent is there; what the hub has added beside it does not count. */
function holds(there: unknown, sent: unknown): boolean {
  if (sent === null || sent === undefined) return there === null || there === undefined;
  if (typeof sent !== "object") return there === sent;
  if (typeof there !== "object" || there === null) return false;
  if (Array.isArray(sent) && (!Array.isArray(there) || there.length !== sent.length)) return false;
  return Object.entries(sent).every(([name, value]) => holds((there as Record<string, unknown>)[name], value));
}

/** The places where the number is not the next one. */
const gapsIn = (positions: readonly string[]): string[] =>
  positions.filter((position, index) => Number(position.split(":")[1]) !== index + 1).slice(0, 3);

async function outboxOf(hub: RunningHub, source: string): Promise<Event[]> {
  const content = source === "policy" ? "NULL" : "(SELECT r.content FROM hub.revision r WHERE r.position = o.position)";
  const rows = await asOwner(hub, source, (query) =>
    query(
      `SELECT o.position, o.type, o.payload->'data' AS data, ${content} AS content FROM ${source}.outbox o ORDER BY o.position`,
    ),
  );
  return rows.map((row) => ({ ...(row as Event), position: Number(row.position) }));
}

/** The hash of what the picture has received of each event. */
async function inboxOf(hub: RunningHub, source: string): Promise<Map<string, string>> {
  const rows = await asOwner(hub, "picture", (query) =>
    query("SELECT position, payload->'data' AS data FROM hub.inbox WHERE source = $1 ORDER BY position", [source]),
  );
  return new Map(rows.map(({ position, data }) => [`${rootOfSource(source)}:${position}`, contentHash(data)]));
}

const asOwner = async <T>(hub: RunningHub, source: string, work: Parameters<typeof asLogin<T>>[1]): Promise<T> =>
  asLogin(await hub.databaseUrl(`hub_${source}_app`, `hub_${source}`), work);

/** All owners' positions, in the order of the change feed. */
async function feedOf(hub: RunningHub): Promise<string[]> {
  const all: string[] = [];
  for (let after: string | null = null; ; ) {
    const ask: () => Promise<GraphAnswer> = () =>
      hub
        .as()
        .demand(
          "query ($after: String) { changes(first: 200, after: $after) { nodes { ownerPosition } pageInfo { endCursor } caughtUp } }",
          { after },
        );
    const { changes } = await withRetry(ask, { forMs: 30_000 });
    all.push(...changes.nodes.map(({ ownerPosition }: GraphAnswer) => ownerPosition));
    after = changes.pageInfo.endCursor;
    if (changes.caughtUp) return all;
  }
}

async function unverifiedOf(hub: RunningHub, receipts: readonly Acknowledged[]): Promise<Set<string>> {
  const wrong = new Set<string>();
  for (let from = 0; from < receipts.length; from += VERIFIED_AT_ONCE) {
    const some = receipts.slice(from, from + VERIFIED_AT_ONCE);
    const fields = some.map((_, n) => `v${n}: verify(position: $p${n}) { receipt { contentHash } }`).join(" ");
    const types = some.map((_, n) => `$p${n}: String!`).join(", ");
    const variables = Object.fromEntries(some.map(({ position }, n) => [`p${n}`, position]));
    const ask = () => hub.as().demand<GraphAnswer>(`query (${types}) { ${fields} }`, variables);
    const answer = await withRetry(ask, { forMs: 30_000 });
    for (const [n, { position, contentHash: hash }] of some.entries()) {
      if (answer[`v${n}`]?.receipt?.contentHash !== hash) wrong.add(position);
    }
  }
  return wrong;
}

async function unauditedOf(hub: RunningHub, source: string, own: readonly Acknowledged[]): Promise<string[]> {
  const hashes = (sql: string) => async (query: (sql: string) => Promise<GraphAnswer[]>) =>
    new Set((await query(sql)).map((row) => row.key_hash as string));
  const done = "does = 'WRITES' AND outcome = 'DONE'";
  const kept = await asOwner(hub, source, hashes(`SELECT key_hash FROM ${source}.audit WHERE ${done}`));
  const copied = await asOwner(
    hub,
    "picture",
    hashes(`SELECT key_hash FROM hub.audit WHERE source = '${source}' AND ${done}`),
  );
  const isAudited = (key: string) => {
    const hash = createHash("sha256").update(key).digest("hex");
    return kept.has(hash) && copied.has(hash);
  };
  return own.filter(({ keys }) => !keys.every(isAudited)).map(({ position }) => position);
}

/** What does not hold, a sentence each. */
export function problemsOf(audits: readonly OwnerAudit[]): string[] {
  return audits.flatMap(({ source, acknowledged: _, ...lists }) =>
    Object.entries(lists)
      .filter(([, positions]) => positions.length > 0)
      .map(([what, positions]) => `${slugOfSource(source)}: ${positions.length} ${what}, the first ${positions[0]}`),
  );
}
