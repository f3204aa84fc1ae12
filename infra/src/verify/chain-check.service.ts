import { asRole, urlOf, withConnection } from "@hub/database";
import { type ChainEntry, chainEntry } from "@hub/events";
import { rootOfSource, sourceOf } from "@hub/registry";
import { contentHash } from "@hub/rules";
import { type ChainPlaces, eventOf, type OutboxRow } from "./outbox-row.js";
import { type CheckingKeys, revisionDiffers, signatureProblem } from "./receipt-check.service.js";

type Client = Parameters<Parameters<typeof withConnection>[1]>[0];

/** Whose chain: its subgraph, and whether it publishes documents in revisions. */
export interface ChainOwner {
  readonly subgraph: string;
  readonly hasRevisions: boolean;
}

/** What one owner's chain came to. `broken` names the first place where the databases contradict each other. */
export interface ChainVerdict {
  readonly source: string;
  readonly checked: number;
  /** Events that the chain has not come to yet. */
  readonly unchained: number;
  readonly broken: { readonly position: string; readonly what: string } | undefined;
}

interface Chained {
  entry_hash: string;
  previous_entry_hash: string | null;
}

const SKIPPED = "event.skipped.v1";
const BATCH = 200;
const OUTBOX = "SELECT source, position, id, type, aggregateid, payload, recorded_at FROM";

/**
 * Computes an owner's chain anew from its own outbox, and compares: with the chain, the receipts, the inbox and the published
 * revisions (I32); checks the hub's and the committee's signatures (I7).
 */
export async function checkChain(places: ChainPlaces, of: ChainOwner, keys: CheckingKeys): Promise<ChainVerdict> {
  const owner = places.databaseOf(of.subgraph);
  const picture = places.databaseOf("picture");
  return withConnection(urlOf(places.adminUrl, owner.database), (own) =>
    withConnection(urlOf(places.adminUrl, picture.database), (kept) =>
      asRole(own, owner.ownerRole, () =>
        asRole(kept, picture.ownerRole, () => new ChainCheck(of, keys, own, kept).run()),
      ),
    ),
  );
}

class ChainCheck {
  private readonly source: string;
  private checked = 0;
  private previous: string | null = null;
  /** From the first one on, every event has its receipt. */
  private hasReceipts = false;
  /** Hashes whose content is gone by a recorded REDACTION. */
  private redacted: ReadonlySet<string> = new Set();

  constructor(
    private readonly owner: ChainOwner,
    private readonly keys: CheckingKeys,
    private readonly own: Client,
    private readonly kept: Client,
  ) {
    this.source = sourceOf(owner.subgraph);
  }

  async run(): Promise<ChainVerdict> {
    if (this.owner.hasRevisions) {
      const { rows: gone } = await this.own.query("SELECT content_hash FROM hub.redaction");
      this.redacted = new Set(gone.map((row) => row.content_hash));
    }
    const { rows } = await this.kept.query(
      "SELECT coalesce(max(position), 0) AS last FROM hub.chain WHERE source = $1",
      [this.source],
    );
    const last = Number(rows[0].last);
    let broken: ChainVerdict["broken"];
    while (this.checked < last && !broken) broken = await this.#checkBatch(last);
    broken ??= await this.#checkRevisions();
    const { rows: ends } = await this.own.query(`SELECT last FROM ${this.source}.sequence`);
    return { source: this.source, checked: this.checked, unchained: Number(ends[0].last) - last, broken };
  }

  async #checkBatch(last: number): Promise<ChainVerdict["broken"]> {
    const upto = Math.min(this.checked + BATCH, last);
    const range = [this.source, this.checked, upto];
    const where = "WHERE source = $1 AND position > $2 AND position <= $3 ORDER BY position";
    const told = byPosition<OutboxRow>((await this.own.query(`${OUTBOX} ${this.source}.outbox ${where}`, range)).rows);
    const heard = byPosition<OutboxRow>((await this.kept.query(`${OUTBOX} hub.inbox ${where}`, range)).rows);
    const chained = byPosition<Chained & { position: string }>(
      (await this.kept.query(`SELECT position, entry_hash, previous_entry_hash FROM hub.chain ${where}`, range)).rows,
    );
    for (let position = this.checked + 1; position <= upto; position++) {
      const what = await this.#contradiction(told.get(position), heard.get(position), chained.get(position));
      if (what !== undefined) return this.#place(position, what);
      this.checked = position;
    }
    return undefined;
  }

  async #contradiction(told?: OutboxRow, heard?: OutboxRow, chained?: Chained): Promise<string | undefined> {
    if (!told) return "is not in the owner's outbox any more";
    if (!chained) return "is not in the chain, and later ones are";
    const entry = chainEntry(eventOf(told), this.previous);
    if (chained.previous_entry_hash !== entry.previousEntryHash || chained.entry_hash !== entry.entryHash) {
      return "says other in the owner's outbox than what the chain has for it";
    }
    const what = this.#contentProblem(told) ?? (await this.#receiptProblem(told, entry)) ?? contradicted(told, heard);
    this.previous = entry.entryHash;
    return what;
  }

  #contentProblem({ payload }: OutboxRow): string | undefined {
    const { content, contentHash: hash } = payload.data as { content?: object; contentHash?: string };
    if (!content || hash === undefined || this.#holds(content, hash)) return undefined;
    return "has a content in the owner's outbox that is not the one of its hash";
  }

  async #receiptProblem(told: OutboxRow, entry: ChainEntry): Promise<string | undefined> {
    const hasReceipt = told.payload.hubreceipt !== undefined;
    if (this.hasReceipts && !hasReceipt) return "has no receipt any more, and earlier ones have";
    this.hasReceipts = hasReceipt;
    return signatureProblem(eventOf(told), entry, this.keys);
  }

  /** A committee's revisions: each is what its hash says, and what its event has told. */
  async #checkRevisions(): Promise<ChainVerdict["broken"]> {
    if (!this.owner.hasRevisions) return undefined;
    const { rows } = await this.own.query(
      `SELECT r.*, o.payload->'data' AS told FROM hub.revision r LEFT JOIN ${this.source}.outbox o ON o.position = r.position ORDER BY r.position`,
    );
    for (const { told, ...revision } of rows) {
      const { position, content, content_hash } = revision;
      if (!this.#holds(JSON.parse(content), content_hash)) {
        return this.#place(position, "has a revision whose content is not the one of its hash");
      }
      if (told?.contentHash !== content_hash) {
        return this.#place(position, "has a revision with another hash than its event told");
      }
      if (revisionDiffers(revision, told))
        return this.#place(position, "has a revision that says other than its event");
    }
    return undefined;
  }

  #holds(content: object, hash: string): boolean {
    return this.redacted.has(hash) || contentHash(content) === hash;
  }

  #place(position: number, what: string) {
    return { position: `${rootOfSource(this.source)}:${position}`, what };
  }
}

const byPosition = <T extends { position: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [Number(row.position), row]));

function contradicted(told: OutboxRow, heard: OutboxRow | undefined): string | undefined {
  if (!heard) return "is not in the picture's inbox any more";
  const isSkipped = heard.type === SKIPPED;
  const facts = ({ id, aggregateid, recorded_at, type, payload }: OutboxRow) => ({
    ...{ id, aggregateid, at: recorded_at.toISOString() },
    ...(!isSkipped && { type, payload }),
  });
  const isSame = contentHash(facts(heard)) === contentHash(facts(told));
  return isSame ? undefined : "says other in the picture's inbox than in the owner's outbox";
}
