import { RecentlyUsed } from "@hub/memory";
import { count } from "@hub/telemetry";
import type { OperationState } from "../operation/operation.context.js";
import { isCurrent, type Origin } from "../record/answer-origin.js";
import type { RecordMoment, SubgraphRecord } from "../record/subgraph-record.js";
import { AskedLately } from "./asked-lately.js";
import type { PackedAnswer } from "./packed-answer.js";
import { type Asked, askerOf, questionKey } from "./question-key.js";

/** An answer that may be sent again. */
export interface KeptAnswer<Facts> {
  readonly packed: PackedAnswer;
  readonly origin: Origin;
  /** Up to which event of each owner it holds what is on record. */
  readonly positions: Readonly<Record<string, number>>;
  readonly facts: Facts;
}

/** A question as it is written, and who asks it: one token, or all who have none. */
export interface KeptQuestion {
  readonly key: string;
  readonly asker: string;
}

/** Nobody is shown an older `asOf`, however quiet the record is. */
const MOST_KEPT_MS = 60_000;
/** For what is around an answer; its compressed forms together are no longer than itself. */
const AROUND_BYTES = 1_024;
const FORMS = 2;

/** Tokens of which it is known who has accepted them; those used least lately are asked for again. */
const ACCEPTED_TOKENS = 5_000;

/**
 * Answers without errors, each for one question as it is written. One is sent again only while the record of each subgraph that it is made from is
 * as it was, so that it is never older than an answer that is made anew. What does not depend on who asks is for everybody: for a token once each
 * of these subgraphs has accepted it at that record, since a revocation is on record too. The rest is for one token, or for all who have none.
 */
export class KeptAnswers<Facts> {
  readonly #answers: RecentlyUsed<KeptAnswer<Facts>>;
  readonly #asked = new AskedLately();
  readonly #accepted = new RecentlyUsed<Map<SubgraphRecord, RecordMoment>>(ACCEPTED_TOKENS);

  constructor(private readonly mostBytes: number) {
    this.#answers = new RecentlyUsed(mostBytes);
  }

  /** Whose question it is; undefined where no answer to it is kept. */
  questionOf(asked: Asked, { authorization, showsQueryPlan }: OperationState): KeptQuestion | undefined {
    if (this.mostBytes === 0 || showsQueryPlan) return undefined;
    const key = questionKey(asked);
    return key === undefined ? undefined : { key, asker: askerOf(authorization) };
  }

  find({ key, asker }: KeptQuestion, operation: OperationState): KeptAnswer<Facts> | undefined {
    const forAll = this.#good(key, operation);
    const isForAsker = forAll && (asker === "" || this.#isAcceptedFor(asker, forAll.origin));
    const found = isForAsker ? forAll : this.#good(keyFor(asker, key), operation);
    count("hub_kept_answers_total", { outcome: found ? "sent again" : "made anew" });
    return found;
  }

  keep({ key: question, asker }: KeptQuestion, { origin, ...answer }: KeptAnswer<Facts>): void {
    if (asker !== "") this.#noteAccepted(asker, origin);
    const key = origin.isForAll ? question : keyFor(asker, question);
    const size = FORMS * answer.packed.bytes.byteLength + 2 * key.length + AROUND_BYTES;
    if (this.#isFullFor(key, size)) return;
    const holdsUntil = Math.min(origin.holdsUntil, performance.now() + MOST_KEPT_MS);
    this.#answers.keep(key, { ...answer, origin: { ...origin, holdsUntil } }, size);
  }

  /** Once there is no more room a question that was not asked lately, such as one with values of its own, takes no other answer's place. */
  #isFullFor(key: string, size: number): boolean {
    if (this.#answers.size + size <= this.mostBytes || this.#answers.get(key)) return false;
    return !this.#asked.isAgain(key);
  }

  #good(key: string, { waitFor }: OperationState): KeptAnswer<Facts> | undefined {
    const kept = this.#answers.get(key);
    return kept && isCurrent(kept.origin) && holdsAwaited(waitFor, kept.positions) ? kept : undefined;
  }

  /** Each of the subgraphs has made an answer for the token. */
  #noteAccepted(asker: string, { moments }: Origin): void {
    const accepted = this.#accepted.get(asker) ?? new Map<SubgraphRecord, RecordMoment>();
    for (const [record, moment] of moments) accepted.set(record, moment);
    this.#accepted.keep(asker, accepted, 1);
  }

  #isAcceptedFor(asker: string, { moments }: Origin): boolean {
    const accepted = this.#accepted.get(asker);
    return accepted !== undefined && moments.every(([record, moment]) => isSame(accepted.get(record), moment));
  }
}

const keyFor = (asker: string, question: string): string => `${asker || "nobody"}\n${question}`;

const isSame = (one: RecordMoment | undefined, other: RecordMoment): boolean =>
  one?.process === other.process && one.number === other.number;

/** Whether an answer holds all that the request is to wait for; what is not plainly so is for the subgraphs to say. */
function holdsAwaited(waitFor: string | undefined, positions: Readonly<Record<string, number>>): boolean {
  return (waitFor?.split(",") ?? []).every((each) => {
    const [, root = "", number] = /^\s*([A-Za-z]{1,64}):(\d{1,15})\s*$/.exec(each) ?? [];
    return number !== undefined && Object.hasOwn(positions, root) && Number(positions[root]) >= Number(number);
  });
}
