import { randomUUID } from "node:crypto";
import { committeeOfSlug } from "@hub/registry";
import { currentPolicy, generatedPlan } from "../testkit/documents/generated-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";
import { type Acknowledged, audit } from "./publication-audit.js";
import { assertSound } from "./sound-answer.js";

const SAVE = `mutation ($input: CultureActionPlanInput!, $key: ID!) { culture {
  saveActionPlanDraft(input: { content: $input, idempotencyKey: $key }) { draft { id contentHash } report { valid findings { rule } } } } }`;
const PUBLISH = `mutation ($id: ID!, $hash: String!, $key: ID!) { culture {
  publishActionPlan(input: { draft: $id, contentHash: $hash, idempotencyKey: $key }) {
    document { id revision } receipt { id contentHash position } findings { rule } } } }`;
const DISCARD =
  "mutation ($id: ID!, $key: ID!) { culture { discardDraft(input: { id: $id, idempotencyKey: $key }) { discardedDraftId } } }";
const STATE =
  "{ culture { drafts(last: 200) { nodes { id contentHash } } actionPlanRevisions(last: 200) { nodes { revision contentHash } } } }";

interface Owned {
  drafts: { id: string; contentHash: string }[];
  actionPlanRevisions: { revision: number; contentHash: string }[];
}

/** Sends documents of any kind to the culture committee, and checks after each that it owns exactly what the answers said. */
export class FuzzedCommittee {
  readonly acknowledged: Acknowledged[] = [];
  saved = 0;
  refused = 0;
  #owned: Owned = { drafts: [], actionPlanRevisions: [] };

  private constructor(private readonly hub: RunningHub) {}

  static async of(hub: RunningHub): Promise<FuzzedCommittee> {
    const committee = new FuzzedCommittee(hub);
    committee.#owned = await committee.#state();
    return committee;
  }

  /** A valid plan on the newest revision. Each is different, since the same content published twice has two positions. */
  plan(seed: number): object {
    const committee = committeeOfSlug("culture");
    const basedOn = this.#owned.actionPlanRevisions.at(-1)?.revision ?? 0;
    const plan = generatedPlan({ policy: currentPolicy, committee, initiatives: 1 + (seed % 5), basedOn, seed });
    return { ...plan, title: { da: `Handleplan ${this.saved + this.refused} (SYNTETISK)` } };
  }

  /** Saves the document and, if it was accepted, publishes or discards it. */
  async send(input: object, next: "publish" | "discard"): Promise<void> {
    const saved = await this.#command("culture", SAVE, { input, key: randomUUID() });
    const draft = saved?.saveActionPlanDraft?.draft;
    const drafts = draft ? [...this.#owned.drafts, draft] : this.#owned.drafts;
    await this.#expect({ ...this.#owned, drafts }, "saving");
    if (!draft) {
      this.refused += 1;
      return;
    }
    this.saved += 1;
    if (next === "publish") await this.#publish(draft);
    if (this.#owned.drafts.some(({ id }) => id === draft.id)) {
      await this.#command("culture", DISCARD, { id: draft.id, key: randomUUID() });
      await this.#expect(
        { ...this.#owned, drafts: this.#owned.drafts.filter(({ id }) => id !== draft.id) },
        "discarding",
      );
    }
  }

  /** Acknowledged publications, and no others, must be in the outbox, the change feed and the picture. */
  async problems(): Promise<string[]> {
    const found = await audit(this.hub, "culture", this.acknowledged);
    return Object.entries(found).flatMap(([name, count]) => (count === 0 ? [] : [`${name}: ${count}`]));
  }

  async #publish({ id, contentHash }: Owned["drafts"][number]): Promise<void> {
    const answer = await this.#command("culture-publisher", PUBLISH, { id, hash: contentHash, key: randomUUID() });
    const { document, receipt } = answer?.publishActionPlan ?? {};
    if (!receipt) {
      await this.#expect(this.#owned, "publishing");
      return;
    }
    const { position } = receipt;
    this.acknowledged.push({
      id: document.id,
      revision: document.revision,
      position,
      contentHash: receipt.contentHash,
    });
    const drafts = this.#owned.drafts.filter((draft) => draft.id !== id);
    const revision = { revision: document.revision, contentHash: receipt.contentHash };
    await this.#expect({ drafts, actionPlanRevisions: [...this.#owned.actionPlanRevisions, revision] }, "publishing");
  }

  async #command(client: string, query: string, variables: Record<string, unknown>): Promise<GraphAnswer> {
    const answer = await this.hub.as(client).ask<GraphAnswer>(query, variables);
    assertSound(answer.status, JSON.stringify({ data: answer.data, errors: answer.errors }));
    return answer.data?.culture;
  }

  async #expect(owned: Owned, what: string): Promise<void> {
    const found = await this.#state();
    if (inOrder(found) !== inOrder(owned)) {
      throw new Error(`After ${what} the committee has ${inOrder(found)} and not ${inOrder(owned)}.`);
    }
    this.#owned = found;
  }

  async #state(): Promise<Owned> {
    const { culture } = await this.hub.as("culture").demand<GraphAnswer>(STATE);
    return { drafts: culture.drafts.nodes, actionPlanRevisions: culture.actionPlanRevisions.nodes };
  }
}

function inOrder({ drafts, actionPlanRevisions }: Owned): string {
  const ids = drafts.map(({ id, contentHash }) => `${id} ${contentHash}`).sort();
  const revisions = actionPlanRevisions.map(({ revision, contentHash }) => `${revision} ${contentHash}`).sort();
  return JSON.stringify([ids, revisions]);
}
