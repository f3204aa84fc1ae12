import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { PublishedReceipt } from "@hub/client";
import { committees } from "@hub/registry";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { eventually, type RunningHub } from "../testkit/hub/running-hub.js";

/** What came of a receipt. */
interface Verified {
  readonly position: string;
  readonly state: string;
  /** The receipt's own content hash, where there is one. */
  readonly contentHash: string | undefined;
  /** What of its checks does not hold. */
  readonly broken: readonly string[];
}

/** The committees' systems in a drill: they publish, keep every receipt, and ask what became of each. */
export class DrillCity {
  /** By committee: every receipt that its system has got, in order. */
  readonly receipts = new Map<string, PublishedReceipt[]>(committees.map(({ slug }) => [slug, []]));
  /** Positions of receipts that were lost with their owner's database. */
  readonly lost = new Set<string>();
  /** How long a publication took at most, its draft included. */
  slowestMs = 0;
  #oere = 0;

  constructor(public hub: RunningHub) {}

  /** One plan of a committee, on its newest revision. */
  async publish(slug: string, code: string): Promise<PublishedReceipt> {
    this.#oere += 100;
    const began = Date.now();
    const plan = planOf({ committee: code, basedOn: await this.hub.newestRevision(slug), oere: this.#oere });
    const { receipt, findings } = await this.hub.committee(slug).publishActionPlan(plan, randomUUID());
    if (!receipt) throw new Error(`${code}'s plan was refused: ${JSON.stringify(findings)}`);
    this.slowestMs = Math.max(this.slowestMs, Date.now() - began);
    this.receipts.get(slug)?.push(receipt);
    return receipt;
  }

  /** Every committee publishes until the work is done, and a moment longer. */
  async publishDuring<T>(work: () => Promise<T>): Promise<T> {
    let isWorking = true;
    const publishing = committees.map(async ({ slug, code }) => {
      while (isWorking) {
        await this.publish(slug, code);
        await sleep(200);
      }
      await this.publish(slug, code);
    });
    const done = await work().finally(() => {
      isWorking = false;
    });
    await Promise.all(publishing);
    return done;
  }

  /** Waits until the picture holds the newest publication of each. */
  async arrive(): Promise<void> {
    const newest = [...this.receipts.values()].flatMap((all) => all.at(-1)?.position ?? []).join(",");
    const isThere = async () => {
      const { errors } = await this.hub.as().ask("{ freshness { lagSeconds } }", {}, { "x-hub-wait-for": newest });
      return errors.length === 0;
    };
    if (!(await eventually(isThere))) throw new Error(`The picture does not come to hold ${newest}.`);
  }

  /** Receipts that the hub answers otherwise than they are, a line each. */
  async wrongAnswers(): Promise<string[]> {
    const wrong: string[] = [];
    for (const receipt of [...this.receipts.values()].flat()) {
      const answer = await this.#verify(receipt.position);
      if (!this.#isRight(answer, receipt)) wrong.push(JSON.stringify(answer));
    }
    return wrong;
  }

  /** How many of these lost positions the restore's console or `verify` has told of. */
  async toldAsLost(positions: readonly string[], console: string): Promise<number> {
    const range = /has lost (\d+) positions/.exec(console)?.[1];
    if (range !== undefined) return Number(range);
    const answers = await Promise.all(positions.map((each) => this.#verify(each)));
    return answers.filter(({ position, state }) => state === "LOST" || console.includes(position)).length;
  }

  /** Positions that were given to two publications. */
  givenTwice(): string[] {
    const all = [...this.receipts.values()].flat();
    return all
      .filter(({ position, id }) => all.some((other) => other.position === position && other.id !== id))
      .map(({ position }) => position);
  }

  async #verify(position: string): Promise<Verified> {
    const { verify }: GraphAnswer = await this.hub
      .as()
      .demand(
        "query ($at: String!) { verify(position: $at) { state receipt { contentHash } checks { holds what } } }",
        {
          at: position,
        },
      );
    const checks: { holds: boolean | null; what: string }[] = verify.checks;
    const broken = checks.filter(({ holds }) => holds === false).map(({ what }) => what);
    return { position, state: verify.state, contentHash: verify.receipt?.contentHash, broken };
  }

  /** Lost with the receipt's own content or none, or on record with that content; and every check holds. */
  #isRight({ position, state, contentHash, broken }: Verified, given: PublishedReceipt): boolean {
    if (broken.length > 0) return false;
    if (this.lost.has(position)) return state === "LOST" && [undefined, given.contentHash].includes(contentHash);
    return ["IN_FORCE", "SUPERSEDED"].includes(state) && contentHash === given.contentHash;
  }
}

/** The number in a position. */
export const numberOf = (position: string): number => Number(position.split(":")[1]);
