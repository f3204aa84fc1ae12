import { type AccessKeyFacts, accessKeyFacts, IssuerUnavailable } from "@hub/auth";
import { partFetch } from "@hub/parts";
import type { Logger } from "pino";
import { z } from "zod";

const TIMEOUT_MS = 2_000;
/** A key that is revoked is refused from then on, at the latest. */
const MAX_AGE_MS = 20_000;
/** The least time between two requests for a key that is not known: a new key works soon, and guessed ones cause few requests. */
const LEAST_INTERVAL_MS = 1_000;
/** How often uses are told. */
const TELL_EVERY_MS = 60_000;
/** As long as those of an issuer that does not answer. */
const OUTAGE_HOURS = 4;
const HOUR_MS = 3_600_000;
/** Further ones wait for the next time. */
const BATCH = 1_000;

export interface AccessKeysOptions {
  /** Where the keys are known, and what the gateway proves itself with there. */
  readonly from: { readonly url: string; readonly key: string };
  readonly log: Logger;
  /** For how long known keys count while nobody answers there. */
  readonly outageHours?: number | undefined;
  /** How old what is known may become, and how soon it may be asked for again. */
  readonly maxAgeMs?: number;
  readonly leastIntervalMs?: number;
}

interface Use {
  uses: number;
  lastUsedAt: string;
}

/**
 * The access keys of the hub, as a subgraph keeps them: the gateway has no database. It asks when a key is sent, and not before, tells how
 * often each was used, and keeps what it heard for a few seconds.
 */
export class AccessKeys {
  #keys: ReadonlyMap<string, AccessKeyFacts> = new Map();
  /** When the keys came, and when they were last asked for; of real time that has passed. */
  #cameAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | undefined;
  readonly #used = new Map<string, Use>();
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly options: AccessKeysOptions) {
    this.#timer = setInterval(() => this.#tell(), TELL_EVERY_MS).unref();
  }

  /** What is known of a key; undefined where there is none. Throws IssuerUnavailable where nobody says which keys there are. */
  async find(id: string): Promise<AccessKeyFacts | undefined> {
    const { maxAgeMs = MAX_AGE_MS, leastIntervalMs = LEAST_INTERVAL_MS } = this.options;
    const now = performance.now();
    const isOld = now - this.#cameAt > maxAgeMs || !this.#keys.has(id);
    if (isOld && (this.#asking !== undefined || now - this.#askedAt > leastIntervalMs)) await this.#ask();
    const outageMs = (this.options.outageHours ?? OUTAGE_HOURS) * HOUR_MS;
    if (performance.now() - this.#cameAt > outageMs) throw new IssuerUnavailable("access keys");
    return this.#keys.get(id);
  }

  /** Counts a use of a key. */
  note(id: string): void {
    const uses = (this.#used.get(id)?.uses ?? 0) + 1;
    this.#used.set(id, { uses, lastUsedAt: new Date().toISOString() });
  }

  /** Tells the uses that were not told yet. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#tell();
  }

  async #tell(): Promise<void> {
    if (this.#used.size > 0) await this.#ask();
  }

  #ask(): Promise<void> {
    this.#asking ??= this.#exchange()
      .catch((error: unknown) => {
        this.options.log.warn({ err: error }, "the access keys could not be asked for: those that are known count");
      })
      .finally(() => {
        this.#asking = undefined;
      });
    return this.#asking;
  }

  async #exchange(): Promise<void> {
    const { url, key } = this.options.from;
    this.#askedAt = performance.now();
    const used = [...this.#used].slice(0, BATCH);
    const response = await partFetch(url, {
      method: "POST",
      headers: { authorization: `Internal ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ uses: used.map(([id, use]) => ({ id, ...use })) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`The subgraph answered with status ${response.status}.`);
    }
    for (const [id, { uses }] of used) this.#take(id, uses);
    const { keys } = z.object({ keys: z.array(accessKeyFacts) }).parse(await response.json());
    this.#keys = new Map(keys.map((each) => [each.id, each]));
    this.#cameAt = performance.now();
  }

  /** What was counted meanwhile is told the next time. */
  #take(id: string, told: number): void {
    const use = this.#used.get(id);
    if (use === undefined) return;
    if (use.uses === told) this.#used.delete(id);
    else this.#used.set(id, { ...use, uses: use.uses - told });
  }
}
