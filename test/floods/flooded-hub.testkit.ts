import { randomUUID } from "node:crypto";
import type { ActionPlanDraft, CommitteeClient, HubClient } from "@hub/client";
import { committeeOfSlug } from "@hub/registry";
import { SUBGRAPHS } from "../attacks/attacked-hub.testkit.js";
import { currentPolicy, generatedPlan } from "../testkit/documents/generated-plan.js";

import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { RunningHub } from "../testkit/hub/running-hub.js";
import type { FloodTarget } from "./flood.js";

/** Production's rates: the sandbox allows more. */
const PRODUCTION_RATES = { HUB_RATE_PER_CLIENT: "12000", HUB_RATE_PER_ADDRESS: "60000" };
const CLIENTS = ["analyst", "culture-validator"] as const;
const INITIATIVES = 500;
/** 500 of them are 3 MB. */
const DESCRIPTION_LENGTH = 5_800;

export interface FloodedHub {
  readonly hub: RunningHub;
  readonly target: FloodTarget;
  readonly publisher: Publisher;
}

/** A hub with all demo years and a committee whose plan is as large as a legal one may be; all tokens have been fetched. */
export async function startFloodedHub(): Promise<FloodedHub> {
  const hub = await RunningHub.first({ env: { ...PRODUCTION_RATES, HUB_DEMO_UNTIL: "" } });
  try {
    await publishLargePlan(hub);
    return { hub, target: await targetOf(hub), publisher: new Publisher(hub) };
  } catch (error) {
    await hub.forget();
    throw error;
  }
}

async function targetOf(hub: RunningHub): Promise<FloodTarget> {
  const tokens = await Promise.all(CLIENTS.map(async (client) => [client, await tokenOf(hub, client)] as const));
  return {
    gateway: hub.url,
    subgraphs: Object.fromEntries(SUBGRAPHS.map((name) => [name, hub.subgraphUrl(name)])),
    tokens: Object.fromEntries(tokens),
  };
}

async function tokenOf(hub: RunningHub, client: string): Promise<string> {
  const form = { grant_type: "client_credentials", client_id: client, client_secret: `dev-${client}` };
  const response = await fetch(`${hub.url}/oauth/token`, { method: "POST", body: new URLSearchParams(form) });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Publishes a plan of 3 MB. */
export async function publishLargePlan(hub: RunningHub): Promise<void> {
  const committee = committeeOfSlug("culture");
  const plan = generatedPlan({
    policy: currentPolicy,
    committee,
    initiatives: INITIATIVES,
    basedOn: await hub.newestRevision("culture"),
    seed: 7,
  });
  const initiatives = plan.initiatives.map((each) => ({ ...each, description: { da: longText(each.code) } }));
  await published(hub.committee("culture"), { ...plan, initiatives } as ActionPlanDraft);
}

const longText = (code: string): string => `Om ${code}: `.repeat(1 + DESCRIPTION_LENGTH / (code.length + 5));

async function published(committee: CommitteeClient, plan: ActionPlanDraft): Promise<string> {
  const { receipt, findings } = await committee.publishActionPlan(plan, randomUUID());
  if (!receipt) throw new Error(`The plan was refused: ${JSON.stringify(findings.slice(0, 3))}`);
  return receipt.position;
}

/** The milliseconds that a committee's publication took, and those until the picture showed it. */
export interface PublicationTimes {
  readonly publishedMs: number;
  readonly seenMs: number;
}

/** The children's committee's own system. */
export class Publisher {
  /** By its own token: without one it would be the flooders, whose address it has. */
  readonly #own: HubClient;
  readonly #committee: CommitteeClient;

  constructor(hub: RunningHub) {
    this.#own = hub.as("children");
    this.#committee = hub.committee("children");
  }

  /** Publishes the newest plan again, and asks the picture until it shows it. */
  async publishAndSee(): Promise<PublicationTimes> {
    const { children } = await this.#own.demand<GraphAnswer>("{ children { actionPlan { revision } } }");
    const basedOn: number = children.actionPlan.revision;
    const committee = committeeOfSlug("children");
    const plan = generatedPlan({ policy: currentPolicy, committee, initiatives: 20, basedOn, seed: basedOn });
    const began = performance.now();
    const position = await published(this.#committee, plan);
    const publishedMs = performance.now() - began;
    const question = '{ actionPlans(filter: { committee: ["BUU"] }, first: 1) { totalCount } }';
    const seen = await this.#own.demand<GraphAnswer>(question, {}, { "x-hub-wait-for": position });
    if (!seen.actionPlans) throw new Error("The picture shows no plan.");
    return { publishedMs, seenMs: performance.now() - began - publishedMs };
  }
}
