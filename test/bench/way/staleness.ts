import type { Acknowledged } from "./publisher.client.js";

/** Without `x-hub-wait-for` an answer may lack what was acknowledged so shortly before the question; then it is stale. */
export const FRESHNESS_BOUND_MS = 1000;

/** An answer to a question. */
interface Shown {
  /** What its content shows. */
  revision: number;
  /** What it claims to show; other gateways than the hub's tell none. */
  position: number | undefined;
  /** By performance.now(). */
  askedAt: number;
  receivedAt: number;
  /** The publication that was asked to be waited for. */
  waitedFor: Acknowledged | undefined;
}

interface Publication extends Acknowledged {
  at: number;
}

export interface Staleness {
  answers: number;
  /** Of these with `x-hub-wait-for`. */
  waited: number;
  stale: number;
  /** The first of them in words. */
  examples: readonly string[];
  /** How many lacked a publication that was acknowledged before, within the bound or not, and for how long it was at most. */
  behind: number;
  longestBehindMs: number;
  publications: number;
}

/** Compares each answer with what was published and acknowledged before it was asked for. */
export class StalenessWatch {
  readonly #publications: Publication[] = [];
  readonly #examples: string[] = [];
  /** The newest revision that an answer has shown, and when it was received. */
  readonly #seen: { revision: number; at: number }[] = [];
  readonly #counts = { answers: 0, waited: 0, stale: 0, behind: 0, longestBehindMs: 0 };

  acknowledged(publication: Acknowledged, at: number): void {
    this.#publications.push({ ...publication, at });
  }

  /** What was acknowledged last. */
  get newest(): Acknowledged | undefined {
    return this.#publications.at(-1);
  }

  answered(shown: Shown): void {
    this.#counts.answers++;
    if (shown.waitedFor !== undefined) this.#counts.waited++;
    const behindMs = this.#behindMs(shown);
    if (behindMs > 0) this.#counts.behind++;
    this.#counts.longestBehindMs = Math.max(this.#counts.longestBehindMs, behindMs);
    const fault = this.#faultOf(shown, behindMs);
    this.#see(shown);
    if (fault === undefined) return;
    this.#counts.stale++;
    if (this.#examples.length < 5) this.#examples.push(fault);
  }

  result(): Staleness {
    return { ...this.#counts, examples: this.#examples, publications: this.#publications.length };
  }

  /** For how long the first publication that an answer lacks had been acknowledged when it was asked for. */
  #behindMs({ revision, askedAt }: Shown): number {
    const lacking = this.#publications.find((each) => each.revision > revision);
    return lacking === undefined ? 0 : Math.max(0, askedAt - lacking.at);
  }

  #see({ revision, receivedAt: at }: Shown): void {
    if (revision > (this.#seen.at(-1)?.revision ?? 0)) this.#seen.push({ revision, at });
  }

  /** The newest revision that somebody had an answer with before this was asked for. */
  #seenBefore(askedAt: number): number {
    return this.#seen.findLast(({ at }) => at < askedAt)?.revision ?? 0;
  }

  #newestAt(position: number): Publication | undefined {
    return this.#publications.findLast((each) => each.position <= position);
  }

  #faultOf({ revision, position, waitedFor, askedAt }: Shown, behindMs: number): string | undefined {
    const text = `revision ${revision} at position ${position ?? "unknown"}`;
    if (
      waitedFor !== undefined &&
      (revision < waitedFor.revision || (position ?? waitedFor.position) < waitedFor.position)
    )
      return `${text}, though ${waitedFor.position} was waited for`;
    const seen = this.#seenBefore(askedAt);
    if (revision < seen) return `${text}, after an answer with revision ${seen}`;
    const claimed = position === undefined ? undefined : this.#newestAt(position);
    if (claimed !== undefined && revision < claimed.revision) return `${text}, which is revision ${claimed.revision}`;
    if (behindMs > FRESHNESS_BOUND_MS) return `${text}, ${behindMs.toFixed(0)} ms after the next was acknowledged`;
    return undefined;
  }
}
