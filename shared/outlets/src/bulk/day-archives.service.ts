import { Readable } from "node:stream";
import { CannotKeep, type KeptAnswer, type KeptAnswers } from "../delivery/kept-answers.store.js";
import { openRecord, type ReadRecord, tagOf } from "../delivery/record.service.js";
import type { OutletSource } from "../delivery/table-request.js";
import { localDay, readParameters } from "../query/parameters.js";
import { Problem } from "../query/problem.js";
import { budgetLines } from "../table/plan-tables.js";
import { type BulkRequest, bulkPackage } from "./bulk-package.js";
import { Nightly, type NightlySettings } from "./nightly-archive.js";

const DAY_MS = 86_400_000;
/** One is made in about so many seconds. */
const BUSY_S = 30;

export interface ArchiveOptions extends OutletSource {
  readonly kept: KeptAnswers;
  readonly onFailure: (error: unknown, requestId: string) => void;
  /** undefined: each is made when it is asked for first. */
  readonly nightly?: NightlySettings | undefined;
}

/** The record of a day, with the tag of its archive. */
export interface DayRecord {
  readonly record: ReadRecord;
  readonly tag: string;
}

/** Archives of all tables of a day: each is made once, one at a time, and kept. */
export class DayArchives {
  readonly #nightly: Nightly | undefined;
  #origin: string | undefined;
  #under: { day: string; done: number; of: number } | undefined;

  constructor(private readonly options: ArchiveOptions) {
    const { nightly } = options;
    if (nightly) this.#nightly = new Nightly(nightly, () => this.#makeLast(nightly));
  }

  close(): void {
    this.#nightly?.stop();
  }

  /** The last day that is over. */
  lastDay(): string {
    return localDay(new Date(Date.parse(`${localDay(this.options.now())}T12:00:00Z`) - DAY_MS));
  }

  async open(bulk: BulkRequest): Promise<DayRecord> {
    this.#origin = bulk.origin;
    const { options } = this;
    const record = await openRecord(options, readParameters(budgetLines, new URLSearchParams({ asOf: bulk.day })));
    const asked = { bulk, licence: options.licence, publisher: options.publisher, of: options.edition };
    return { record, tag: `"${tagOf(record, asked)}"` };
  }

  /** What is kept of it, made now where nothing is; throws CannotKeep. The record is closed. */
  async kept(bulk: BulkRequest, { record, tag }: DayRecord): Promise<KeptAnswer> {
    const found = this.options.kept.find(tag);
    if (found) {
      await record.snapshot.close();
      return found;
    }
    const under = this.#under;
    if (under && under.day !== bulk.day) {
      await record.snapshot.close();
      throw busy(under);
    }
    return this.options.kept.keepOnce(tag, () => this.bytes(bulk, record), record.snapshot);
  }

  /** The bytes; at their end, however it comes, the record is closed. */
  bytes(bulk: BulkRequest, record: ReadRecord): Readable {
    const onFile = (done: number, of: number) => {
      this.#under = { day: bulk.day, done, of };
    };
    const parts = bulkPackage(this.options, { ...bulk, onFile }, { ...record, before: undefined });
    const bytes = Readable.from(parts, { objectMode: false });
    bytes.once("close", () => {
      this.#under = undefined;
      record.snapshot.close().catch(() => undefined);
    });
    return bytes;
  }

  /** That of the last day, where anybody has asked for one since the start: without a caller there is no address to name in it. */
  async #makeLast({ onMade }: NightlySettings): Promise<boolean> {
    if (this.#origin === undefined) return false;
    const bulk = { day: this.lastDay(), origin: this.#origin };
    const began = performance.now();
    try {
      const { size } = await this.kept(bulk, await this.open(bulk));
      onMade({ day: bulk.day, bytes: size, seconds: Math.round((performance.now() - began) / 100) / 10 });
      return true;
    } catch (error) {
      if (error instanceof CannotKeep) return true;
      this.options.onFailure(error, "nightly archive");
      return false;
    }
  }
}

const busy = ({ day, done, of }: { day: string; done: number; of: number }): Problem =>
  new Problem(
    503,
    "Service Unavailable",
    `The package of ${day} is being made, ${done} of ${of} files are ready: ask again.`,
    BUSY_S,
  );
