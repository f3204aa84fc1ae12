import { createHash } from "node:crypto";
import { RecentlyUsed } from "@hub/memory";
import { count } from "@hub/telemetry";
import type { OperationState } from "../operation/operation.context.js";
import { isCurrent, type Origin } from "../record/answer-origin.js";
import type { PackedAnswer } from "./packed-answer.js";

/** What a request asks for, as it is written. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
}

/** An answer that may be sent again. */
export interface KeptAnswer<Facts> {
  readonly packed: PackedAnswer;
  readonly origin: Origin;
  /** Up to which event of each owner it holds what is on record. */
  readonly positions: Readonly<Record<string, number>>;
  readonly facts: Facts;
}

/** Longer questions are answered anew. */
const MOST_KEY = 16 * 1024;
/** Nobody is shown an older `asOf`, however quiet the record is. */
const MOST_KEPT_MS = 60_000;
/** For what is around an answer; its compressed forms together are no longer than itself. */
const AROUND_BYTES = 1_024;
const FORMS = 2;

/**
 * Answers without errors, each for one question as it is written and one token, or for all who have none. One is sent again only while the record
 * of each subgraph that it is made from is as it was, so that it is never older than an answer that is made anew.
 */
export class KeptAnswers<Facts> {
  readonly #answers: RecentlyUsed<KeptAnswer<Facts>>;

  constructor(private readonly mostBytes: number) {
    this.#answers = new RecentlyUsed(mostBytes);
  }

  find(key: string | undefined, { waitFor }: Pick<OperationState, "waitFor">): KeptAnswer<Facts> | undefined {
    if (key === undefined) return undefined;
    const kept = this.#answers.get(key);
    const isHit = kept !== undefined && isCurrent(kept.origin) && holdsAwaited(waitFor, kept.positions);
    count("hub_kept_answers_total", { outcome: isHit ? "sent again" : "made anew" });
    return isHit ? kept : undefined;
  }

  keep(key: string, { origin, ...answer }: KeptAnswer<Facts>): void {
    const holdsUntil = Math.min(origin.holdsUntil, performance.now() + MOST_KEPT_MS);
    const size = FORMS * answer.packed.bytes.byteLength + 2 * key.length + AROUND_BYTES;
    this.#answers.keep(key, { ...answer, origin: { ...origin, holdsUntil } }, size);
  }

  /** undefined where no answer to the question is kept. */
  keyOf({ query, operationName, variables }: Asked, operation: OperationState): string | undefined {
    if (this.mostBytes === 0 || operation.showsQueryPlan || query.length > MOST_KEY) return undefined;
    const { authorization } = operation;
    const who = authorization === undefined ? "" : createHash("sha256").update(authorization).digest("base64");
    const key = `${who}\n${JSON.stringify([operationName, variables])}\n${query}`;
    return key.length > MOST_KEY ? undefined : key;
  }
}

/** Whether an answer holds all that the request is to wait for; what is not plainly so is for the subgraphs to say. */
function holdsAwaited(waitFor: string | undefined, positions: Readonly<Record<string, number>>): boolean {
  return (waitFor?.split(",") ?? []).every((each) => {
    const [, root = "", number] = /^\s*([A-Za-z]{1,64}):(\d{1,15})\s*$/.exec(each) ?? [];
    return number !== undefined && Object.hasOwn(positions, root) && Number(positions[root]) >= Number(number);
  });
}
