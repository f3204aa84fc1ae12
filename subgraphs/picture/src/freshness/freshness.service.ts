import { noteNotOnRecord } from "@hub/clock";
import { subscriptionHealth } from "@hub/database";
import type { Follower } from "@hub/events";
import { partFetch } from "@hub/parts";
import { committeeOfCode, committees, sourceOf } from "@hub/registry";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { CommitteeFreshness } from "../context/picture.context.js";

/** How often the subgraphs of the committees are probed. */
const PROBE_EVERY_MS = 5_000;
/** The same while one of them is unreachable: right after a start that must not be shown for long. */
const PROBE_ABSENT_EVERY_MS = 500;
const PROBE_TIMEOUT_MS = 2_000;
/** A stream without a message for longer is stale; PostgreSQL sends a keepalive every few seconds. */
const STALE_AFTER_S = 60;

/** The coordinator's stream. Every committee's part depends on it. */
const FRAME = "policy";

export interface FreshnessOptions {
  dataSource: DataSource;
  projector: Follower;
  subgraphUrls: Record<string, string>;
  log: Logger;
}

/** Probes the committees' subgraphs and reads the state of their streams, so that an answer can say how fresh it is. */
export class FreshnessWatch {
  readonly #reachable = new Map<string, boolean>();
  readonly #beganAt = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #stale: string[] = [];

  constructor(private readonly options: FreshnessOptions) {}

  async start(): Promise<void> {
    await this.#refresh();
    const isAbsent = [...this.#reachable.values()].includes(false);
    if (!this.#isStopped) {
      this.#timer = setTimeout(() => void this.start(), isAbsent ? PROBE_ABSENT_EVERY_MS : PROBE_EVERY_MS);
    }
  }

  /** Root fields of the owners whose part may be out of date, as of the last probe. */
  get stale(): string[] {
    return this.#stale;
  }

  /** Seconds since this process began to receive events, by the real clock. */
  get listeningSeconds(): number {
    return (performance.now() - this.#beganAt) / 1000;
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Probes the subgraphs of all publishing committees at once. */
  async probe(): Promise<void> {
    await Promise.all(
      committees.map(async ({ slug, code }) => {
        const before = this.#reachable.get(code);
        const now = await isLive(this.options.subgraphUrls[slug]);
        this.#reachable.set(code, now);
        if (before !== undefined && before !== now) this.#logChange(code, now);
      }),
    );
  }

  async read(): Promise<CommitteeFreshness[]> {
    noteNotOnRecord();
    const streams = await subscriptionHealth(this.options.dataSource);
    return committees.map(({ slug, code }) => {
      const source = sourceOf(slug);
      const lastMessageAt = streams.find((stream) => stream.source === source)?.lastMessageAt;
      return {
        code,
        reachable: this.#reachable.get(code) ?? false,
        lagSeconds: lastMessageAt ? Math.max(0, (Date.now() - lastMessageAt.getTime()) / 1000) : undefined,
        standstill: this.options.projector.standstill(source),
      };
    });
  }

  #logChange(committee: string, reachable: boolean): void {
    if (reachable) this.options.log.info({ committee }, "a committee's subgraph is reachable again");
    else this.options.log.warn({ committee }, "a committee's subgraph is not reachable");
  }

  async #refresh(): Promise<void> {
    await this.probe();
    try {
      const stale = (await this.read()).filter(isStale).map(({ code }) => committeeOfCode(code)?.root ?? code);
      this.#stale = this.options.projector.standstill(FRAME) ? [FRAME, ...stale] : stale;
    } catch (error) {
      this.options.log.warn({ err: error }, "streams could not be looked at");
    }
  }
}

function isStale({ lagSeconds, standstill }: CommitteeFreshness): boolean {
  return standstill !== undefined || (lagSeconds ?? Number.POSITIVE_INFINITY) > STALE_AFTER_S;
}

async function isLive(url: string | undefined): Promise<boolean> {
  if (!url) return false;
  try {
    const answer = await partFetch(new URL("/health/live", url), { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
