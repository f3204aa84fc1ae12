import type { ToldRecord } from "@hub/parts";
import { RecordFeed } from "./record-feed.client.js";

/** A feed that has ended is not begun again sooner. */
const RETRY_MS = 500;

/** The record of one process of a subgraph, as it was at a moment. */
export interface RecordMoment {
  readonly process: string;
  readonly number: number;
}

/**
 * The number of a subgraph's record, as far as the gateway knows: from its feed, and from all its answers, so that whoever has seen something
 * new through this gateway gets nothing older afterwards. Unknown where there is no feed.
 */
export class SubgraphRecord {
  #feed: RecordFeed | undefined;
  #endedAt = Number.NEGATIVE_INFINITY;
  #known: RecordMoment | undefined;

  /** @param isFollowed whether a feed is opened at all */
  constructor(
    private readonly url: URL,
    private readonly isFollowed: boolean,
  ) {}

  /** Another one whenever something newer is known; who asks then does not join who asked before. */
  get mark(): string {
    return this.#known === undefined ? "" : `${this.#known.process} ${this.#known.number}`;
  }

  isAt({ process, number }: RecordMoment): boolean {
    return this.#known?.number === number && this.#known.process === process;
  }

  /** An answer has told it. A command that another process has carried out is known here when the feed speaks again. */
  heard({ process, now }: ToldRecord, isCommand: boolean): void {
    if (!this.isFollowed) return;
    if (this.#feed === undefined && performance.now() - this.#endedAt >= RETRY_MS) this.#open();
    if (this.#known?.process === process) this.#raise({ process, number: now });
    else if (isCommand) this.#known = undefined;
  }

  close(): void {
    this.#feed?.close();
  }

  #open(): void {
    this.#feed = new RecordFeed(this.url, {
      told: ({ process, now }) => this.#raise({ process, number: now }),
      ended: () => {
        this.#feed = undefined;
        this.#known = undefined;
        this.#endedAt = performance.now();
      },
    });
  }

  /** What comes later may have been said earlier. */
  #raise(told: RecordMoment): void {
    if (this.#known?.process !== told.process || this.#known.number < told.number) this.#known = told;
  }
}
