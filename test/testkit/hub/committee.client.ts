import { randomUUID } from "node:crypto";
import type { ActionPlanDraft, HubAnswer, PublishedReceipt } from "@hub/client";
import type { CommitteeEntry } from "@hub/registry";
import { planOf } from "../documents/action-plan.js";
import type { GraphAnswer } from "./graph-answer.js";
import type { Caller } from "./own-issuer.js";

type Wishes = Partial<Parameters<typeof planOf>[0]>;

/** How a command is sent: by whom, and under which key. */
interface Sending {
  by?: Caller;
  key?: string;
}

export interface SavedDraft {
  id: string;
  contentHash: string;
}

export interface Published {
  document: { id: string; revision: number };
  receipt: PublishedReceipt;
}

/** What a committee's systems need of a hub. */
interface HubAccess {
  ask(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<HubAnswer<GraphAnswer>>;
  /** Rejects unless the answer is whole. */
  demand(caller: Caller, query: string): Promise<GraphAnswer>;
}

/** Sends a committee's commands to a hub, by default as its own systems; other callers can try the same in its name. */
export class CommitteeTestClient {
  readonly preparer: Caller;
  readonly publisher: Caller;

  constructor(
    readonly entry: CommitteeEntry,
    private readonly hub: HubAccess,
  ) {
    this.preparer = { client_id: entry.clientId, scope: "hub:draft", committee: entry.code };
    this.publisher = { client_id: `${entry.clientId}-publisher`, scope: "hub:publish", committee: entry.code };
  }

  /** A plan of this committee that adds up, based on the newest revision unless the wishes name another. */
  async plan(wishes: Wishes = {}): Promise<ActionPlanDraft> {
    const basedOn = wishes.basedOn ?? (await this.newestRevision());
    return planOf({ committee: this.entry.code, ...wishes, basedOn });
  }

  validate(input: ActionPlanDraft, { by = this.preparer }: Sending = {}): Promise<HubAnswer<GraphAnswer>> {
    return this.command(by, "validateActionPlan(input: { content: $plan }) { valid findings { rule } }", {
      plan: input,
    });
  }

  saveDraft(input: ActionPlanDraft, { by = this.preparer, key = randomUUID() }: Sending = {}) {
    const save =
      "saveActionPlanDraft(input: { content: $plan, idempotencyKey: $key }) { draft { id contentHash } report { valid } }";
    return this.command(by, save, { plan: input, key });
  }

  publishDraft({ id, contentHash }: SavedDraft, { by = this.publisher, key = randomUUID() }: Sending = {}) {
    const publish = `publishActionPlan(input: { draft: $id, contentHash: $hash, idempotencyKey: $key }) {
      document { id revision } receipt { id contentHash position publishedAt } findings { rule severity } }`;
    return this.command(by, publish, { id, hash: contentHash, key });
  }

  discardDraft(id: string, { by = this.preparer, key = randomUUID() }: Sending = {}) {
    return this.command(by, "discardDraft(input: { id: $id, idempotencyKey: $key }) { discardedDraftId }", { id, key });
  }

  withdraw(document: string, kind: string, { by = this.publisher, key = randomUUID() }: Sending = {}) {
    const withdraw = `withdraw(input: { document: $id, kind: ${kind}, reason: "Forkerte tal", idempotencyKey: $key }) {
      document { id contentHash ... on ActionPlan { title { da } initiatives { id } withdrawal { kind reason } } }
      receipt { contentHash position } }`;
    return this.command(by, withdraw, { id: document, key });
  }

  /** Saves a draft that is expected to be good. */
  async draft(wishes: Wishes = {}): Promise<SavedDraft> {
    const { data, errors } = await this.saveDraft(await this.plan(wishes));
    const draft = data?.[this.entry.root]?.saveActionPlanDraft?.draft;
    if (!draft) throw new Error(`No draft of ${this.entry.code} was saved: ${JSON.stringify({ data, errors })}`);
    return draft;
  }

  /** Drafts and publishes a plan that is expected to be good. */
  async publish(wishes: Wishes = {}): Promise<Published> {
    const { data, errors } = await this.publishDraft(await this.draft(wishes));
    const published = data?.[this.entry.root]?.publishActionPlan;
    if (!published?.receipt) throw new Error(`${this.entry.code} did not publish: ${JSON.stringify({ data, errors })}`);
    return published;
  }

  /** Sends a query to the committee's own subgraph. */
  async ask(selection: string, { by = null }: Sending = {}): Promise<GraphAnswer> {
    return (await this.hub.demand(by, `{ ${this.entry.root} { ${selection} } }`))[this.entry.root];
  }

  async newestRevision(): Promise<number> {
    const { actionPlanRevisions } = await this.ask("actionPlanRevisions(last: 1) { nodes { revision } }");
    return actionPlanRevisions.nodes.at(-1)?.revision ?? 0;
  }

  async draftIds(): Promise<string[]> {
    const { drafts } = await this.ask("drafts(first: 200) { nodes { id } }", { by: this.preparer });
    return drafts.nodes.map(({ id }: SavedDraft) => id);
  }

  private command(by: Caller, command: string, variables: Record<string, unknown>): Promise<HubAnswer<GraphAnswer>> {
    const types = { plan: `${this.entry.graphName}ActionPlanInput!`, key: "ID!", id: "ID!", hash: "String!" };
    const declared = Object.keys(variables).map((name) => `$${name}: ${types[name as keyof typeof types]}`);
    return this.hub.ask(by, `mutation (${declared.join(", ")}) { ${this.entry.root} { ${command} } }`, variables);
  }
}
