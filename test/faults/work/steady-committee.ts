import { setTimeout as sleep } from "node:timers/promises";
import { type ActionPlanDraft, type CommitteeClient, HubRequestError, withRetry } from "@hub/client";
import type { CommitteeEntry } from "@hub/registry";
import { storedPlan, storedStatement } from "@hub/rules";
import { planOf } from "../../testkit/documents/action-plan.js";
import { statementOf } from "../../testkit/documents/statement.js";
import type { GraphAnswer } from "../../testkit/hub/graph-answer.js";
import type { RunningHub } from "../../testkit/hub/running-hub.js";

/** A command that the hub has acknowledged, with what was sent. */
export interface Acknowledged {
  /** The type of the event that it has put on record. */
  readonly type: string;
  /** Position of the record's owner, e.g. `children:42`. */
  readonly position: string;
  readonly contentHash: string;
  /** Of all parts of the command. */
  readonly keys: readonly string[];
  /** What the event has to hold. */
  readonly sent: object;
}

interface Receipt {
  position: string;
  contentHash: string;
}

const PATIENCE_MS = 180_000;
/** For how long something may be unknown to one part that another has acknowledged. */
const ARRIVAL_MS = 120_000;
const YEAR = 2011;
const RECEIPT = "receipt { position contentHash }";
const SUBSTANTIVE = { kind: "SUBSTANTIVE", reason: "SYNTETISK: nye tal" } as const;
const words = (of: string) => ({ da: `SYNTETISK: ${of}, som udvalget selv har skrevet i denne kørsel.` });

/**
 * A committee's systems and the coordinator's, which use all main commands in turn: a plan, a call letter in place of another, its
 * acknowledgement, a statement, a remark and its reply. Each has an idempotency key, and is sent again with it when it fails.
 */
export class SteadyCommittee {
  readonly acknowledged: Acknowledged[] = [];
  sentAgain = 0;
  /** Why it has given up. */
  failure: unknown;
  #isRunning = true;
  #letter: string | undefined;
  /** Of that letter, once the picture has it. */
  #questions: { id: string; required: boolean }[] = [];
  readonly #client: CommitteeClient;
  readonly #done: Promise<void>;

  constructor(
    private readonly hub: RunningHub,
    readonly entry: CommitteeEntry,
    private readonly everyMs: number,
  ) {
    // A restarted hub has the same address.
    this.#client = hub.committee(entry);
    this.#done = this.#run();
    this.#done.catch((error: unknown) => {
      this.failure = error;
    });
  }

  /** Stops after the current round of commands. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    await this.#done;
  }

  async #run(): Promise<void> {
    this.#letter = await this.#liveLetter();
    // The demo city's second plan is the newest.
    for (let round = 1; this.#isRunning; round++) await this.#round(round);
  }

  async #round(round: number): Promise<void> {
    const plan = planOf({ committee: this.entry.code, basedOn: round + 1, oere: (round + 2) * 100 });
    const planId = await this.#publishPlan(plan, round);
    await this.#replaceLetter(round);
    await this.#publishStatement({ id: planId, content: plan }, round);
    await this.#remarkOn(planId, round);
  }

  async #publishPlan(plan: ActionPlanDraft, round: number): Promise<string> {
    const key = this.#key(round, "plan");
    const { document, receipt } = await this.#until(async () =>
      published(await this.#client.publishActionPlan(plan, key)),
    );
    const sent = { content: storedPlan(plan) };
    await this.#note(receipt, { type: "action-plan.published.v1", keys: publicationKeys(key), sent });
    return document.id;
  }

  async #publishStatement(plan: { id: string; content: ActionPlanDraft }, round: number): Promise<void> {
    const statement = statementOf({
      year: YEAR,
      basedOn: round - 1,
      plan,
      letter: { id: this.#letter ?? "", questions: this.#questions },
    });
    const key = this.#key(round, "statement");
    const correction = round === 1 ? undefined : SUBSTANTIVE;
    const { receipt } = await this.#until(async () =>
      published(await this.#client.publishIntegrationStatement(statement, key, correction)),
    );
    const type = "integration-statement.published.v1";
    const sent = { content: storedStatement(statement) };
    await this.#note(receipt, { type, keys: publicationKeys(key), sent });
  }

  async #replaceLetter(round: number): Promise<void> {
    if (this.#letter !== undefined) await this.#withdrawLetter(this.#letter, round);
    const content = {
      year: YEAR,
      committee: this.entry.code,
      synthetic: true,
      challenges: [{ text: words(`udfordring ${round}`), goals: ["goal-1"], evidence: [] }],
      questions: [{ text: words(`spørgsmål ${round}`), goal: "goal-1", required: true }],
    };
    const drafted = await this.#coordinate(
      `draftCallLetter(input: { content: $content, idempotencyKey: $key }) { draft { id contentHash } }`,
      { content: "CallLetterInput!" },
      { content, key: this.#key(round, "letter-draft") },
    );
    const key = this.#key(round, "letter");
    const { letter, receipt } = await this.#coordinate(
      `issueCallLetter(input: { draft: $draft, contentHash: $hash, idempotencyKey: $key }) { letter { id } ${RECEIPT} findings { rule } }`,
      { draft: "ID!", hash: "String!" },
      { draft: drafted.draft.id, hash: drafted.draft.contentHash, key },
    );
    this.#letter = letter.id as string;
    this.#questions = await this.#questionsOf(this.#letter);
    const { challenges, year, committee } = content;
    await this.#note(receipt, { type: "call-letter.issued.v1", keys: [key], sent: { year, committee, challenges } });
    await this.#acknowledgeLetter(this.#letter, round);
  }

  async #withdrawLetter(id: string, round: number): Promise<void> {
    const key = this.#key(round, "letter-withdrawal");
    const reason = `SYNTETISK: brev ${round} kommer i stedet`;
    const { receipt } = await this.#coordinate(
      `withdrawCallLetter(input: { id: $id, reason: $reason, idempotencyKey: $key }) { ${RECEIPT} }`,
      { id: "ID!", reason: "String!" },
      { id, reason, key },
    );
    await this.#note(receipt, { type: "call-letter.withdrawn.v1", keys: [key], sent: { id, reason } });
  }

  async #acknowledgeLetter(id: string, round: number): Promise<void> {
    const key = this.#key(round, "acknowledgement");
    const receipt = await this.#until(() => this.#client.acknowledgeCallLetter(id, key));
    await this.#note(receipt, { type: "call-letter.acknowledged.v1", keys: [key], sent: {} });
  }

  async #remarkOn(document: string, round: number): Promise<void> {
    const key = this.#key(round, "remark");
    const text = words(`bemærkning ${round}`);
    const { remark, receipt } = await this.#coordinate(
      `remark(input: { document: $document, text: $text, synthetic: true, idempotencyKey: $key }) { remark { id } ${RECEIPT} }`,
      { document: "ID!", text: "TextInput!" },
      { document, text, key },
    );
    await this.#note(receipt, { type: "remark.written.v1", keys: [key], sent: { document, text } });
    const replyKey = this.#key(round, "reply");
    const reply = words(`svar ${round}`);
    const replied = await this.#until(() => this.#client.answerRemark(remark.id, reply, replyKey));
    await this.#note(replied, { type: "remark.answered.v1", keys: [replyKey], sent: { text: reply } });
  }

  #key(round: number, what: string): string {
    return `faults/${this.entry.code}/${round}/${what}`;
  }

  async #note(receipt: Receipt, facts: Omit<Acknowledged, keyof Receipt>): Promise<void> {
    const { position, contentHash } = receipt;
    this.acknowledged.push({ position, contentHash, ...facts });
    await sleep(this.everyMs);
  }

  async #liveLetter(): Promise<string | undefined> {
    const { callLetters } = await this.#until(() =>
      this.hub
        .as()
        .demand<GraphAnswer>(
          `query ($of: [ID!]) { callLetters(filter: { year: [${YEAR}], committee: $of }, first: 200) { nodes { id state } } }`,
          { of: [this.entry.code] },
        ),
    );
    return callLetters.nodes.find(({ state }: GraphAnswer) => state !== "WITHDRAWN")?.id;
  }

  #questionsOf(letter: string): Promise<{ id: string; required: boolean }[]> {
    return this.#until(async () => {
      const question = "query ($id: ID!) { callLetter(id: $id) { questions { id required } } }";
      const { callLetter } = await this.hub.as().demand<GraphAnswer>(question, { id: letter });
      if (callLetter === null) throw new NotYet(`The picture does not have the letter ${letter}.`);
      return callLetter.questions;
    });
  }

  /** One command of the coordinator. */
  #coordinate(field: string, types: Record<string, string>, variables: Record<string, unknown>): Promise<GraphAnswer> {
    const declared = Object.entries({ ...types, key: "ID!" }).map(([name, type]) => `$${name}: ${type}`);
    const query = `mutation (${declared.join(", ")}) { policy { done: ${field} } }`;
    const coordinator = this.hub.as("coordinator");
    return this.#until(async () => {
      const { policy } = await coordinator.demand<GraphAnswer>(query, variables);
      if (policy.done.receipt === null) throw new NotYet(`It was refused: ${JSON.stringify(policy.done)}`);
      return policy.done;
    });
  }

  /** Sends it until it is done: again what fails, and again what another part has not heard of yet. */
  async #until<T>(work: () => Promise<T>): Promise<T> {
    const giveUpAt = performance.now() + ARRIVAL_MS;
    const onRetry = () => {
      this.sentAgain += 1;
    };
    for (;;) {
      try {
        return await withRetry(work, { forMs: PATIENCE_MS, onRetry });
      } catch (error) {
        if (!isNotYet(error) || performance.now() > giveUpAt) throw error;
        await sleep(200);
      }
    }
  }
}

class NotYet extends Error {}

/** A committee hears of a letter, and the coordinator of a plan, a moment after it is acknowledged. */
const NOT_YET = new Set<string | undefined>(["NOT_FOUND", "CONFLICT"]);

const isNotYet = (error: unknown): boolean =>
  error instanceof NotYet ||
  (error instanceof HubRequestError && error.answer.errors.every(({ extensions }) => NOT_YET.has(extensions?.code)));

const publicationKeys = (key: string): string[] => [`${key}/draft`, `${key}/publish`];

function published({ document, receipt, findings }: Awaited<ReturnType<CommitteeClient["publishActionPlan"]>>) {
  if (document && receipt) return { document, receipt };
  throw new NotYet(`It was refused: ${JSON.stringify(findings.filter(({ severity }) => severity !== "WARNING"))}`);
}
