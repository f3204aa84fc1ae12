import { setTimeout as sleep } from "node:timers/promises";
import { recordVersion } from "@hub/clock";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { type EventTable, gaplessFrom, readEvents } from "./event.store.js";
import type { RecordedEvent } from "./event-definition.js";
import { NotificationListener } from "./notification-listener.js";

export interface FollowerOptions {
  dataSource: DataSource;
  /** Connection string for the LISTEN connection. */
  url: string;
  table: EventTable;
  sources: readonly string[];
  /** The position of the last event taken from each source; 0 for a source that is absent. */
  positions?: ReadonlyMap<string, number>;
  /** Receives one batch, by position. When it throws, only that source waits and retries. */
  onEvents(source: string, events: RecordedEvent[]): Promise<void>;
  /** Called after each batch, once `position` has moved. */
  onTaken?(): void;
  /** Called for each announced row of the database with its source, of other sources too; without one when any may have been missed. */
  onAnnounced?(source?: string): void;
  log: Logger;
}

/** A source whose events cannot be processed. `at` is the position of the event that fails, `since` is by the real clock. */
export interface Standstill {
  /** undefined where the events cannot even be read, as while the database is down. */
  readonly at: number | undefined;
  readonly since: Date;
}

/** A standstill in a health check, which anybody can read: where and since when. The reason is in the log only. */
export function standstillText(owner: string, { at, since }: Standstill): string {
  const where = at === undefined ? "its events cannot be read" : `the event ${owner}:${at} cannot be taken in`;
  return `stands still since ${since.toISOString()}: ${where}; this process's log says why`;
}

const BATCH = 500;
/** NOTIFY wakes the follower. This interval only covers a notification that was lost with its connection. */
const SAFETY_CHECK_MS = 2_000;
const RETRY_MS = { first: 200, longest: 10_000 };

/** Follows the events of several sources, each by its owner's own number: there is no common order of their commits. */
export class Follower {
  readonly #options: FollowerOptions;
  readonly #positions = new Map<string, number>();
  readonly #standstills = new Map<string, Standstill>();
  readonly #wakers = new Map<string, () => void>();
  readonly #stopping = new AbortController();
  #listener: NotificationListener | undefined;
  #loops: Promise<void>[] = [];

  constructor(options: FollowerOptions) {
    this.#options = options;
    for (const source of options.sources) this.#positions.set(source, options.positions?.get(source) ?? 0);
  }

  /** The number of the last event taken from a source. */
  position(source: string): number {
    return this.#positions.get(source) ?? 0;
  }

  /** The standstill of a source, if it is stuck. */
  standstill(source: string): Standstill | undefined {
    return this.#standstills.get(source);
  }

  /** Processes what is there already, then goes on in the background until `stop`. */
  async start(): Promise<void> {
    this.#listener = new NotificationListener(
      this.#options.url,
      "inbox",
      (source) => {
        recordVersion.raise();
        this.wake(source);
        this.#options.onAnnounced?.(source);
      },
      this.#options.log,
    );
    await this.#listener.start();
    await Promise.all(this.#options.sources.map((source) => this.#takeQuietly(source)));
    this.#loops = this.#options.sources.map((source) => this.#follow(source));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const wake of this.#wakers.values()) wake();
    await this.#listener?.stop();
    await Promise.all(this.#loops);
  }

  /** Looks for new events now, of one source or of all. */
  wake(source?: string): void {
    if (source === undefined) for (const each of this.#wakers.values()) each();
    else this.#wakers.get(source)?.();
  }

  async #follow(source: string): Promise<void> {
    let retryMs = RETRY_MS.first;
    while (!this.#stopping.signal.aborted) {
      const woken = this.#nextWake(source);
      const ok = await this.#takeQuietly(source);
      if (ok) {
        retryMs = RETRY_MS.first;
        await woken;
      } else {
        await sleep(retryMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
        retryMs = Math.min(retryMs * 2, RETRY_MS.longest);
      }
    }
  }

  /** Resolves on the next notification, or after the interval. Registered before reading, so that no notification is missed. */
  #nextWake(source: string): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, SAFETY_CHECK_MS);
      this.#wakers.set(source, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  async #takeQuietly(source: string): Promise<boolean> {
    try {
      await this.#takeAll(source);
      this.#standstills.delete(source);
      return true;
    } catch (error) {
      if (this.#stopping.signal.aborted) return true;
      this.#standStill(source, error);
      return false;
    }
  }

  /** After a failure it goes on one event at a time, so that all events before the one that fails are processed. */
  async #takeAll(source: string): Promise<void> {
    let singlyUpTo = 0;
    for (let isMore = true; isMore && !this.#stopping.signal.aborted; ) {
      const limit = this.position(source) < singlyUpTo ? 1 : BATCH;
      const events = await this.#read(source, limit);
      isMore = events.length > 0;
      await this.#take(source, events).catch((error: unknown) => {
        if (events.length === 1) throw new EventFailure(events[0]?.position, error);
        singlyUpTo = events.at(-1)?.position ?? 0;
        isMore = true;
      });
    }
  }

  async #read(source: string, limit: number): Promise<RecordedEvent[]> {
    const { dataSource, table } = this.#options;
    const after = this.position(source);
    return gaplessFrom(after, await readEvents(dataSource, { table, source, after, limit }));
  }

  async #take(source: string, events: RecordedEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    await recordVersion.during(async () => {
      await this.#options.onEvents(source, events);
      this.#positions.set(source, last.position);
    });
    this.#options.onTaken?.();
  }

  #standStill(source: string, error: unknown): void {
    const at = error instanceof EventFailure ? error.position : undefined;
    const before = this.#standstills.get(source);
    if (before === undefined || before.at !== at) this.#standstills.set(source, { at, since: new Date() });
    const { log } = this.#options;
    if (at === undefined) log.error({ err: error, source }, `the events of ${source} cannot be read`);
    else
      log.error(
        { err: (error as EventFailure).cause },
        `the event ${source}:${at} cannot be taken, and its stream waits`,
      );
  }
}

class EventFailure extends Error {
  constructor(
    readonly position: number | undefined,
    cause: unknown,
  ) {
    super("An event cannot be taken.", { cause });
  }
}
