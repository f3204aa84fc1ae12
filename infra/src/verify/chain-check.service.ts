import { asRole, rowsOf, urlOf, withConnection } from "@hub/database";
import { type ChainEntry, chainEntry, LOST_EVENT } from "@hub/events";
import { rootOfSource, sourceOf } from "@hub/registry";
import { contentHash } from "@hub/rules";
import { type ChainPlaces, eventOf, type OutboxRow } from "./outbox-row.js";
import { committeeProblem, coordinatorProblem, hashedTexts } from "./owner-tables-check.service.js";
import {
  type CheckingKeys,
  type PublishedRevision,
  revisionDiffers,
  signatureProblem,
} from "./receipt-check.service.js";
import { Restarts, restartsOf } from "./record-restarts.js";
import { RecordedRedactions } from "./recorded-redactions.js";

type Client = Parameters<Parameters<typeof withConnection>[1]>[0];

/** Whose chain: its subgraph, and whether it publishes documents in revisions. */
export interface ChainOwner {
  readonly subgraph: string;
  readonly hasRevisions: boolean;
}

/** The result for one owner's chain. `broken` names the first place where the databases contradict each other. */
export interface ChainVerdict {
  readonly source: string;
  readonly checked: number;
  /** Events that are not in the chain yet. */
  readonly unchained: number;
  /** Publications from before their parts and findings had a hash. */
  readonly uncovered: number;
  readonly broken: { readonly position: string; readonly what: string } | undefined;
}

interface ChainRow {
  position: number;
  entry_hash: string;
  previous_entry_hash: string | null;
}

const SKIPPED = "event.skipped.v1";
const BATCH = 200;
const OUTBOX = "SELECT source, position, id, type, aggregateid, payload, recorded_at FROM";

interface RevisionRow extends PublishedRevision {
  position: number;
  content: string;
  content_hash: string;
  data: Record<string, unknown> | null;
}

/**
 * Recomputes an owner's chain from its own outbox, and compares it with the chain, the receipts, the inbox and the published
 * revisions (I32); checks the hub's and the committee's signatures (I7).
 */
export async function checkChain(places: ChainPlaces, of: ChainOwner, keys: CheckingKeys): Promise<ChainVerdict> {
  const owner = places.databaseOf(of.subgraph);
  const picture = places.databaseOf("picture");
  const isCopiedAfter = places.copiedAfter?.has(sourceOf(of.subgraph)) ?? false;
  return withConnection(urlOf(places.adminUrl, owner.database), (own) =>
    withConnection(urlOf(places.adminUrl, picture.database), (kept) =>
      asRole(own, owner.ownerRole, () =>
        asRole(kept, picture.ownerRole, () => new ChainCheck(of, keys, { own, kept, isCopiedAfter }).run()),
      ),
    ),
  );
}

/** The owner's database, and the picture's; the latter's inbox counts unless it is copied anew. */
interface ReadPlaces {
  readonly own: Client;
  readonly kept: Client;
  readonly isCopiedAfter: boolean;
}

class ChainCheck {
  private readonly source: string;
  private readonly own: Client;
  private readonly kept: Client;
  private readonly isCopiedAfter: boolean;
  private checked = 0;
  private entries = 0;
  private restarts = new Restarts([]);
  private previous: string | null = null;
  /** From the first one on, every event has its receipt. */
  private hasReceipts = false;
  private redactions = new RecordedRedactions();
  /** The newest position of the chain. */
  private chained = 0;

  constructor(
    private readonly owner: ChainOwner,
    private readonly keys: CheckingKeys,
    { own, kept, isCopiedAfter }: ReadPlaces,
  ) {
    this.source = sourceOf(owner.subgraph);
    this.own = own;
    this.kept = kept;
    this.isCopiedAfter = isCopiedAfter;
  }

  async run(): Promise<ChainVerdict> {
    this.redactions = await RecordedRedactions.read(this.own, this.source);
    const [chain] = await rowsOf<{ last: number }>(
      this.kept,
      "SELECT coalesce(max(position), 0) AS last FROM hub.chain WHERE source = $1",
      [this.source],
    );
    this.chained = chain?.last ?? 0;
    const [outbox] = await rowsOf<{ last: number; given: number }>(
      this.own,
      `SELECT coalesce(max(position), 0) AS last, (SELECT last FROM ${this.source}.sequence) AS given FROM ${this.source}.outbox`,
    );
    const { last: newest = 0, given = 0 } = outbox ?? {};
    const last = Math.max(this.chained, newest, given);
    this.restarts = await restartsOf(this.own, this.source);
    let broken: ChainVerdict["broken"];
    while (this.checked < last && !broken) broken = await this.#checkBatch(last);
    if (given < newest) broken ??= this.#place(newest, "has a number that its owner has not given");
    broken ??= (await this.#checkRevisions()) ?? (await this.#checkTables());
    const { uncovered } = this.redactions;
    const unchained = last - this.chained;
    return { source: this.source, checked: this.entries, unchained, uncovered, broken };
  }

  async #checkBatch(last: number): Promise<ChainVerdict["broken"]> {
    // A restart leaves out millions.
    this.checked = Math.min(this.restarts.endOfLeftOut(this.checked), last);
    const upto = Math.min(this.checked + BATCH, last);
    const range = [this.source, this.checked, upto];
    const where = "WHERE source = $1 AND position > $2 AND position <= $3 ORDER BY position";
    const sent = byPosition(await rowsOf<OutboxRow>(this.own, `${OUTBOX} ${this.source}.outbox ${where}`, range));
    const received = byPosition(await rowsOf<OutboxRow>(this.kept, `${OUTBOX} hub.inbox ${where}`, range));
    const chained = byPosition(
      await rowsOf<ChainRow>(
        this.kept,
        `SELECT position, entry_hash, previous_entry_hash FROM hub.chain ${where}`,
        range,
      ),
    );
    for (let position = this.checked + 1; position <= upto; position++) {
      this.checked = position;
      if (this.restarts.leaveOut(position)) continue;
      const what = await this.#contradiction(sent.get(position), received.get(position), chained.get(position));
      if (what !== undefined) return this.#place(position, what);
      this.entries += 1;
    }
    return undefined;
  }

  async #contradiction(sent?: OutboxRow, received?: OutboxRow, chained?: ChainRow): Promise<string | undefined> {
    if (!sent) return "is not in the owner's outbox any more";
    if (sent.type === LOST_EVENT && !this.restarts.lost(sent.position)) return "is called lost, and no restart says so";
    if (!chained && sent.position <= this.chained) return "is not in the chain, and later ones are";
    const entry = chainEntry(eventOf(sent), this.previous);
    if (!chained) return this.#newProblem(sent, entry);
    if (chained.previous_entry_hash !== entry.previousEntryHash || chained.entry_hash !== entry.entryHash) {
      return "says other in the owner's outbox than what the chain has for it";
    }
    const problem = await this.#newProblem(sent, entry);
    return problem ?? (this.isCopiedAfter ? undefined : contradicted(sent, received));
  }

  /** What is wrong with an event by itself, whether or not the chain has it yet. */
  async #newProblem(sent: OutboxRow, entry: ChainEntry): Promise<string | undefined> {
    this.previous = entry.entryHash;
    return (
      this.redactions.contentProblem(sent) ??
      this.redactions.restProblem(sent) ??
      (await this.#receiptProblem(sent, entry))
    );
  }

  async #receiptProblem(event: OutboxRow, entry: ChainEntry): Promise<string | undefined> {
    const hasReceipt = event.payload.hubreceipt !== undefined;
    if (this.hasReceipts && !hasReceipt) return "has no receipt any more, and earlier ones have";
    this.hasReceipts = hasReceipt;
    return signatureProblem(eventOf(event), entry, this.keys);
  }

  /** Checks a committee's revisions against their hashes and their events. */
  async #checkRevisions(): Promise<ChainVerdict["broken"]> {
    if (!this.owner.hasRevisions) return undefined;
    const rows = await rowsOf<RevisionRow>(
      this.own,
      `SELECT r.position, r.content, r.content_hash, r.id, r.series, r.number, r.correction, r.ids, r.findings, r.signature,
         r.four_eyes, r.published_at, o.payload->'data' AS data
       FROM hub.revision r LEFT JOIN ${this.source}.outbox o ON o.position = r.position ORDER BY r.position`,
    );
    for (const { data, position, content, content_hash, ...revision } of rows) {
      if (!this.redactions.hasDocument(position) && contentHash(JSON.parse(content)) !== content_hash) {
        return this.#place(position, "has a revision whose content is not the one of its hash");
      }
      if (data?.contentHash !== content_hash) {
        return this.#place(position, "has a revision with another hash than its event told");
      }
      if (revisionDiffers(revision, data))
        return this.#place(position, "has a revision that says other than its event");
    }
    return undefined;
  }

  /** Checks what the owner keeps beside its events. */
  async #checkTables(): Promise<ChainVerdict["broken"]> {
    const { hasRevisions } = this.owner;
    const problem = await (hasRevisions ? committeeProblem(this.own, this.source) : coordinatorProblem(this.own));
    if (problem) return this.#place(problem.position, problem.what);
    const texts = hasRevisions ? [] : await hashedTexts(this.own);
    const changed = texts.find(
      ({ position, content, hash }) => !this.redactions.hasTexts(position) && contentHash(JSON.parse(content)) !== hash,
    );
    return changed && this.#place(changed.position, "has a text beside its event that is not the one of its hash");
  }

  #place(position: number, what: string) {
    return { position: `${rootOfSource(this.source)}:${position}`, what };
  }
}

const byPosition = <T extends { position: number }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.position, row]));

function contradicted(sent: OutboxRow, received: OutboxRow | undefined): string | undefined {
  if (!received) return "is not in the picture's inbox any more";
  const isSkipped = received.type === SKIPPED;
  const facts = ({ id, aggregateid, recorded_at, type, payload }: OutboxRow) => ({
    id,
    aggregateid,
    at: recorded_at.toISOString(),
    ...(!isSkipped && { type, payload }),
  });
  const isSame = contentHash(facts(received)) === contentHash(facts(sent));
  return isSame ? undefined : "says other in the picture's inbox than in the owner's outbox";
}
