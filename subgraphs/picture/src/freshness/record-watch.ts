import type { Follower } from "@hub/events";
import { rootOfSource, slugOfSource, sources } from "@hub/registry";
import type { Logger } from "pino";
import { positionOnRecord } from "./position-on-record.client.js";

const LOOK_EVERY_MS = 5_000;

export interface RecordWatchOptions {
  readonly projector: Pick<Follower, "position">;
  readonly subgraphUrls: Readonly<Record<string, string | undefined>>;
  readonly log: Pick<Logger, "error">;
}

/** Notices that an owner has less on record than has arrived here: its database was put back to an older state while the hub serves. */
export class RecordWatch {
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #problem: string | undefined;

  constructor(private readonly options: RecordWatchOptions) {}

  /** Which record ends too early, in a text that anybody may read. */
  get problem(): string | undefined {
    return this.#problem;
  }

  async start(): Promise<void> {
    await this.look();
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.start(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async look(): Promise<void> {
    const found = await Promise.all(sources.map((source) => this.#shortfallOf(source)));
    const problem = found.filter((each) => each !== undefined).join("; ") || undefined;
    if (problem !== undefined && problem !== this.#problem) this.options.log.error(problem);
    this.#problem = problem;
  }

  async #shortfallOf(source: string): Promise<string | undefined> {
    const root = rootOfSource(source);
    // Before the owner is asked: its record only grows.
    const here = this.options.projector.position(source);
    const newest = await positionOnRecord(root, this.options.subgraphUrls[slugOfSource(source)]);
    if (newest === undefined || newest >= here) return undefined;
    return `the record of ${root} ends at ${root}:${newest}, and ${root}:${here} is here: its database was put back to an older state`;
  }
}
