import type { Logger } from "pino";

/** The default number of entries for one caller and kind of refusal in a minute. */
const REFUSALS_AUDITED = 20;
const WINDOW_MS = 60_000;
/** Callers and kinds that are told apart in one window; all further ones are counted by their kind. */
const MOST_TOLD_APART = 1_000;
/** Entries of all callers together in one window: of more callers than that refusals are only counted. */
const MOST_ENTRIES = 1_000;

/** What is counted together: who was refused what, and how. */
interface Kind<Use> {
  entries: number;
  more: number;
  /** Of the first refusal that has no entry of its own: what the count's entry says beside its number. */
  use: Use | undefined;
}

interface Options<Use> {
  log: Pick<Logger, "error">;
  /** Writes one entry for several refusals. */
  writeCount(use: Use, count: number): Promise<unknown>;
  /** Entries of one caller and kind in one window; one further entry counts the rest. */
  most?: number | undefined;
  windowMs?: number;
}

/**
 * Which refusals have an audit entry of their own: the first of each caller and kind in a minute. The others are counted, and each count
 * is written at the end of the minute and when the process stops. A process that is killed loses the counts of that minute.
 */
export class CountedRefusals<Use> {
  readonly #kinds = new Map<string, Kind<Use>>();
  #entries = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: Options<Use>) {}

  /** Whether this one gets an entry; it is counted if not. `kind` is everything that is counted together, whoever the caller is. */
  hasOwnEntry(caller: string, kind: string, use: Use): boolean {
    const { most = REFUSALS_AUDITED, windowMs = WINDOW_MS } = this.options;
    this.#timer ??= setTimeout(() => this.#endWindow(), windowMs).unref();
    const counted = this.#kindOf(caller, kind);
    if (counted.entries < most && this.#entries < MOST_ENTRIES) {
      this.#entries += 1;
      counted.entries += 1;
      return true;
    }
    counted.use ??= use;
    counted.more += 1;
    return false;
  }

  /** Writes what was counted. To be called after the last request is answered. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#endWindow();
    await this.#writing;
  }

  #kindOf(caller: string, kind: string): Kind<Use> {
    const own = JSON.stringify([caller, kind]);
    const key = this.#kinds.has(own) || this.#kinds.size < MOST_TOLD_APART ? own : JSON.stringify(["", kind]);
    const known = this.#kinds.get(key) ?? { entries: 0, more: 0, use: undefined };
    this.#kinds.set(key, known);
    return known;
  }

  #endWindow(): void {
    const counted = [...this.#kinds.values()];
    this.#kinds.clear();
    this.#entries = 0;
    this.#timer = undefined;
    for (const { use, more } of counted) {
      if (use === undefined) continue;
      this.#writing = this.#writing
        .then(() => this.options.writeCount(use, more))
        .catch((error: unknown) =>
          this.options.log.error({ err: error, more }, "refusals that were counted could not be put into the audit"),
        );
    }
  }
}
