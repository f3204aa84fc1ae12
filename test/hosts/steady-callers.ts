import { setTimeout as sleep } from "node:timers/promises";
import { type HubAnswer, HubClient } from "@hub/client";
import { committeeOfSlug } from "@hub/registry";
import { POLICY, planOf } from "../testkit/documents/action-plan.js";
import { CommitteeTestClient } from "../testkit/hub/committee.client.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { Caller } from "../testkit/hub/own-issuer.js";
import type { HostedHub } from "./hosted-hub.testkit.js";

/** Asks every subgraph, each by a field that it alone has. */
const QUESTION = `{ policy { title { en } } freshness { reachable } policyPicture(year: 2012) { totals { initiatives } }
  children { actionPlanRevisions(last: 1) { totalCount } } employment { actionPlanRevisions(last: 1) { totalCount } }
  socialServices { actionPlanRevisions(last: 1) { totalCount } } culture { actionPlanRevisions(last: 1) { totalCount } } }`;

/** What was sent while one thing happened to the hub, and what became of it. */
export interface Phase {
  readonly what: string;
  reads: number;
  failedReads: number;
  slowestReadMs: number;
  publications: number;
  /** Commands that were answered with an error and sent again with the same key. */
  sentAgain: number;
  readonly errors: Set<string>;
}

/** Callers that ask and publish all the time. */
export class SteadyCallers {
  readonly phases: Phase[] = [];
  /** The revisions that were acknowledged, in their order. */
  readonly acknowledged: number[] = [];
  #isRunning = true;
  #loops: Promise<void>[] = [];

  constructor(private readonly hub: HostedHub) {
    this.begin("nothing happens");
  }

  start(readers: number): void {
    this.#loops = [...Array.from({ length: readers }, () => this.#read()), this.#publish()];
  }

  begin(what: string): void {
    const none = { reads: 0, failedReads: 0, slowestReadMs: 0, publications: 0, sentAgain: 0 };
    this.phases.push({ what, ...none, errors: new Set() });
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    await Promise.all(this.#loops);
  }

  /** The policy is adopted, without which no plan is published. */
  async adoptPolicy(): Promise<void> {
    const coordinator = { client_id: "coordinator", scope: "hub:coordinate" };
    const commands = [
      `sandbox { travelTo(input: { at: "2011-01-27T19:00:00Z", idempotencyKey: "travel" }) { now } }`,
      `policy { recordDecision(input: { policy: "${POLICY}", decidedOn: "2011-01-27", body: "BR", outcome: APPROVED,
         synthetic: true, idempotencyKey: "decision" }) { receipt { position } } }`,
      `sandbox { travelTo(input: { at: "2011-03-01T08:00:00Z", idempotencyKey: "on" }) { now } }`,
    ];
    for (const command of commands) {
      const { errors } = await this.ask(coordinator, `mutation { ${command} }`);
      if (errors[0]) throw new Error(JSON.stringify(errors));
    }
  }

  /** Sends one operation as somebody. */
  async ask(caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<HubAnswer<GraphAnswer>> {
    const headers = caller ? { authorization: `Bearer ${this.hub.issuer.token(caller)}` } : {};
    return new HubClient({ gatewayUrl: this.hub.url, timeoutMs: 15_000 }).ask<GraphAnswer>(query, variables, headers);
  }

  get #phase(): Phase {
    return this.phases.at(-1) as Phase;
  }

  async #read(): Promise<void> {
    while (this.#isRunning) {
      const phase = this.#phase;
      const began = performance.now();
      const problem = await this.#problemOf(() => this.ask(null, QUESTION));
      phase.reads += 1;
      phase.slowestReadMs = Math.max(phase.slowestReadMs, performance.now() - began);
      if (problem !== undefined) {
        phase.failedReads += 1;
        phase.errors.add(problem);
      }
      await sleep(100);
    }
  }

  async #publish(): Promise<void> {
    const children = new CommitteeTestClient(committeeOfSlug("children"), {
      ask: (caller, query, variables) => this.ask(caller, query, variables),
      demand: async (caller, query) => (await this.ask(caller, query)).data,
    });
    for (let basedOn = 0; this.#isRunning; basedOn += 1) {
      const plan = planOf({ committee: "BUU", basedOn, oere: (basedOn + 1) * 100 });
      const saved = await this.#surely(() => children.saveDraft(plan, { key: `draft ${basedOn}` }));
      const { draft } = saved.children.saveActionPlanDraft;
      if (!draft) throw new Error(`The draft was refused: ${JSON.stringify(saved)}`);
      const published = await this.#surely(() => children.publishDraft(draft, { key: `publication ${basedOn}` }));
      const { document, findings } = published.children.publishActionPlan;
      if (!document) throw new Error(`The plan was refused: ${JSON.stringify(findings)}`);
      this.acknowledged.push(document.revision);
      this.#phase.publications += 1;
      await sleep(300);
    }
  }

  /** Sends a command until it is carried out, as a committee's system does. */
  async #surely(send: () => Promise<HubAnswer<GraphAnswer>>): Promise<GraphAnswer> {
    for (;;) {
      let answer: HubAnswer<GraphAnswer> | undefined;
      const problem = await this.#problemOf(async () => {
        answer = await send();
        return answer;
      });
      if (problem === undefined) return answer?.data;
      this.#phase.sentAgain += 1;
      this.#phase.errors.add(problem);
      await sleep(200);
    }
  }

  async #problemOf(send: () => Promise<HubAnswer<GraphAnswer>>): Promise<string | undefined> {
    try {
      const { status, errors } = await send();
      const [first] = errors;
      if (first) return `${first.extensions?.code}: ${first.message}`;
      return status === 200 ? undefined : `status ${status}`;
    } catch (error) {
      const { message, cause } = error as Error;
      return `${message} ${(cause as { code?: string } | undefined)?.code ?? ""}`.trim();
    }
  }
}
