import { RecentlyUsed } from "@hub/memory";
import { count } from "@hub/telemetry";
import type { OperationState } from "../operation/operation.context.js";
import { isCurrent, type Origin } from "../record/answer-origin.js";
import type { PackedAnswer } from "./packed-answer.js";
import { type Asked, questionKey } from "./question-key.js";

/** An answer that may be sent again. */
export interface KeptAnswer<Facts> {
  readonly packed: PackedAnswer;
  readonly origin: Origin;
  /** Up to which event of each owner it holds what is on record. */
  readonly positions: Readonly<Record<string, number>>;
  readonly facts: Facts;
}

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
  keyOf(asked: Asked, { authorization, showsQueryPlan }: OperationState): string | undefined {
    return this.mostBytes === 0 || showsQueryPlan ? undefined : questionKey(asked, authorization);
  }
}

/** Whether an answer holds all that the request is to wait for; what is not plainly so is for the subgraphs to say. */
function holdsAwaited(waitFor: string | undefined, positions: Readonly<Record<string, number>>): boolean {
  return (waitFor?.split(",") ?? []).every((each) => {
    const [, root = "", number] = /^\s*([A-Za-z]{1,64}):(\d{1,15})\s*$/.exec(each) ?? [];
    return number !== undefined && Object.hasOwn(positions, root) && Number(positions[root]) >= Number(number);
  });
}
