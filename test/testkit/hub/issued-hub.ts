import { randomUUID } from "node:crypto";
import { type HubAnswer, HubClient } from "@hub/client";
import type { CommitteeEntry } from "@hub/registry";
import { POLICY } from "../documents/action-plan.js";
import { CommitteeTestClient } from "./committee.client.js";
import type { GraphAnswer } from "./graph-answer.js";
import { type Caller, OwnIssuer } from "./own-issuer.js";
import { type HubSettings, RunningHub } from "./running-hub.js";

const COORDINATOR: Caller = { client_id: "coordinator", scope: "hub:coordinate" };

/** A hub that accepts the tokens of a city's own issuer, so that a test can have any caller. It has no demo. */
export class IssuedHub {
  private constructor(
    readonly hub: RunningHub,
    readonly issuer: OwnIssuer,
  ) {}

  static async start(settings: HubSettings = {}): Promise<IssuedHub> {
    const issuer = await OwnIssuer.start();
    const env = { ...settings.env, OIDC_ISSUER: issuer.url };
    return new IssuedHub(await RunningHub.start({ ...settings, env }), issuer);
  }

  ask(
    caller: Caller,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<HubAnswer<GraphAnswer>> {
    const authorization = caller ? { authorization: `Bearer ${this.issuer.token(caller)}` } : {};
    return this.hub.as().ask<GraphAnswer>(query, variables, { ...authorization, ...headers });
  }

  /** Sends a query; an answer with errors is an exception. */
  async demand(caller: Caller, query: string, variables: Record<string, unknown> = {}, headers = {}) {
    const { data, errors } = await this.ask(caller, query, variables, headers);
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("; "));
    return data;
  }

  /** Sends a query without a token once the picture holds that publication. */
  after(position: string, query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> {
    return this.hub.after(position, query, variables);
  }

  /** The hub as a caller's own client sees it. */
  as(caller: Caller): HubClient {
    return new CallerClient(this.hub.url, caller ? this.issuer.token(caller) : undefined);
  }

  committee(committee: CommitteeEntry): CommitteeTestClient {
    return new CommitteeTestClient(committee, this);
  }

  /** Sets the hub's clock forward, to an instant or to the morning of a day. */
  async travelTo(when: string): Promise<void> {
    const at = when.includes("T") ? when : `${when}T08:00:00Z`;
    const travel =
      "mutation ($at: DateTime!, $key: ID!) { sandbox { travelTo(input: { at: $at, idempotencyKey: $key }) { now } } }";
    await this.demand(COORDINATOR, travel, { at, key: randomUUID() });
  }

  /** Records the council's adoption of the policy, without which no plan is published (I8). */
  async adoptPolicy(decidedOn: string): Promise<void> {
    await this.demand(
      COORDINATOR,
      `mutation ($policy: ID!, $on: LocalDate!, $key: ID!) { policy { recordDecision(input: { policy: $policy, decidedOn: $on, body: "BR",
         outcome: APPROVED, synthetic: true, idempotencyKey: $key }) { receipt { position } } } }`,
      { policy: POLICY, on: decidedOn, key: randomUUID() },
    );
  }

  /** The policy is adopted on 27 January 2011; then it is March of that year. */
  async liveUntil(year: number): Promise<void> {
    await this.travelTo("2011-01-27T19:00:00Z");
    await this.adoptPolicy("2011-01-27");
    await this.travelTo(`${year}-03-01`);
  }

  async stop(): Promise<void> {
    await this.hub.stop();
    await this.issuer.stop();
  }

  async forget(): Promise<void> {
    await this.hub.forget();
    await this.issuer.stop();
  }
}

/** A client with a token of the test's own issuer. */
class CallerClient extends HubClient {
  constructor(
    gatewayUrl: string,
    private readonly token: string | undefined,
  ) {
    super({ gatewayUrl });
  }

  override ask<T>(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    const own: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {};
    return super.ask<T>(query, variables, { ...own, ...headers });
  }
}

/** Builds a hub step by step: `aHub().inYear(2012).withPlanOf(children).start()`. */
export const aHub = (settings: HubSettings = {}) => new HubStory(settings);

class HubStory {
  private readonly steps: ((hub: IssuedHub) => Promise<unknown>)[] = [];

  constructor(private readonly settings: HubSettings) {}

  /** The policy is adopted on 27 January 2011, and the hub's clock is in that year. */
  inYear(year: number): this {
    this.steps.push((hub) => hub.liveUntil(year));
    return this;
  }

  withPlanOf(committee: CommitteeEntry, wishes: Parameters<CommitteeTestClient["plan"]>[0] = {}): this {
    this.steps.push((hub) => hub.committee(committee).publish(wishes));
    return this;
  }

  async start(): Promise<IssuedHub> {
    const hub = await IssuedHub.start(this.settings);
    for (const step of this.steps) await step(hub);
    return hub;
  }
}
