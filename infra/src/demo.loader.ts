import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ActionPlanDraft, CommitteeClient, HubClient, HubRequestError, patiently } from "@hub/client";
import { StartError } from "@hub/database";
import { committeeOfSlug } from "@hub/registry";
import { ROOT } from "./config.js";
import { prepareDemoBarometer } from "./demo.barometer.js";
import { acknowledgeDemoLetter, issueDemoLetters } from "./demo.letters.js";
import type { Tell } from "./start.report.js";

const PATIENCE_MS = 30_000;

export interface DemoOptions {
  readonly gatewayUrl: string;
  readonly secretOf: (clientId: string) => string;
  readonly tell: Tell;
  /** Aborted when the hub is asked to stop. */
  readonly signal: AbortSignal;
}

type DemoStep =
  | { readonly on: string; readonly adopt: string }
  /** Its barometer becomes public on the day that its file sets. */
  | { readonly on: string; readonly release: number }
  | { readonly on: string; readonly letters: number }
  | { readonly on: string; readonly acknowledge: { readonly slug: string; readonly year: number } }
  | { readonly on: string; readonly publish: string; readonly revision: number };

/** The policy's decision as the seed plans it. That it was taken is not in the seed: SYNTHETIC. */
const ADOPTED_ON = "2011-01-27";
/** The day the demo ends on; a hub whose clock has come so far has its demo. */
const DEMO_ENDS = "2011-05-02T06:00:00Z";

/** The first months of 2011 as the demo city lives them; instants in UTC. */
const steps: readonly DemoStep[] = [
  { on: "2011-01-17T09:00:00Z", release: 2011 },
  { on: "2011-01-27T19:00:00Z", adopt: ADOPTED_ON },
  { on: "2011-01-31T09:00:00Z", letters: 2011 },
  { on: "2011-02-03T09:00:00Z", acknowledge: { slug: "children", year: 2011 } },
  { on: "2011-02-08T09:00:00Z", acknowledge: { slug: "employment", year: 2011 } },
  { on: "2011-02-10T09:00:00Z", acknowledge: { slug: "social-services", year: 2011 } },
  { on: "2011-03-07T09:00:00Z", publish: "children", revision: 1 },
  { on: "2011-03-10T09:00:00Z", publish: "employment", revision: 1 },
  { on: "2011-03-14T09:00:00Z", publish: "social-services", revision: 1 },
  { on: "2011-03-21T09:00:00Z", publish: "culture", revision: 1 },
  { on: "2011-04-26T08:00:00Z", publish: "children", revision: 2 },
  { on: "2011-04-27T08:00:00Z", publish: "employment", revision: 2 },
  { on: "2011-04-28T08:00:00Z", publish: "social-services", revision: 2 },
  { on: "2011-04-29T08:00:00Z", publish: "culture", revision: 2 },
];

/** Loads the demo through the gateway where it is not loaded yet; answers in a few words what there is. */
export async function loadDemo(options: DemoOptions): Promise<string> {
  const { gatewayUrl, secretOf, tell, signal } = options;
  const as = (clientId: string) =>
    new HubClient({ gatewayUrl, credentials: { clientId, clientSecret: secretOf(clientId) } });
  const coordinator = as("coordinator");
  if (await despiteRestarts(() => isLoaded(coordinator), signal)) return "there already";
  for (const [index, step] of steps.entries()) {
    if (signal.aborted) return "not finished";
    tell(`${index + 1} of ${steps.length}: ${step.on.slice(0, 10)}`);
    await despiteRestarts(() => travelTo(coordinator, step.on), signal);
    await despiteRestarts(() => take(step, coordinator, as), signal);
  }
  await despiteRestarts(() => travelTo(coordinator, DEMO_ENDS), signal);
  return "a barometer, partly SYNTHETIC; call letters and four committees' plans, SYNTHETIC; the hub's clock stands on 2 May 2011";
}

type As = (clientId: string) => HubClient;

async function take(step: DemoStep, coordinator: HubClient, as: As): Promise<void> {
  if ("release" in step) return prepareDemoBarometer(coordinator, step.release);
  if ("letters" in step) return issueDemoLetters(coordinator, step.letters);
  if ("acknowledge" in step) return acknowledgeDemoLetter(as, step.acknowledge);
  if ("adopt" in step) return adopt(coordinator, step.adopt);
  return publish(as, step.publish, step.revision);
}

/** A part of the hub that ends meanwhile is started again by the launcher. What has been refused for good is told at once. */
function despiteRestarts<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return patiently(work, { forMs: PATIENCE_MS, signal });
}

async function isLoaded(coordinator: HubClient): Promise<boolean> {
  const answer = await coordinator.ask("{ policy { id } }");
  const hub = answer.extensions.hub as { asOf?: string } | undefined;
  if (hub?.asOf === undefined) throw new HubRequestError(answer);
  return hub.asOf >= DEMO_ENDS;
}

async function travelTo(coordinator: HubClient, at: string): Promise<void> {
  const answer = await coordinator.ask(
    "mutation Travel($at: DateTime!, $key: ID!) { sandbox { travelTo(at: $at, idempotencyKey: $key) { now } } }",
    { at, key: `demo/travel/${at}` },
  );
  const [refusal] = answer.errors;
  // The clock may be past the step already, when an earlier load was cut short.
  if (refusal && refusal.extensions?.code !== "BAD_USER_INPUT") throw new HubRequestError(answer);
}

async function adopt(coordinator: HubClient, decidedOn: string): Promise<void> {
  await coordinator.demand(
    `mutation Adopt($policy: ID!, $decidedOn: LocalDate!, $key: ID!) { policy {
       recordDecision(policy: $policy, decidedOn: $decidedOn, body: "BR", outcome: APPROVED, recommendation: 1, synthetic: true,
         idempotencyKey: $key) { receipt { position } } } }`,
    { policy: "policy-integrationspolitik-2011-2014", decidedOn, key: `demo/adopt/${decidedOn}` },
  );
}

async function publish(as: As, slug: string, revision: number): Promise<void> {
  const entry = committeeOfSlug(slug);
  const file = join(ROOT, "infra", "demo", "plans", `${slug}-${revision}.json`);
  const { input } = JSON.parse(await readFile(file, "utf8")) as { input: ActionPlanDraft };
  const client = new CommitteeClient(entry, as(entry.clientId), as(`${entry.clientId}-publisher`));
  const { receipt, problems } = await client.publishActionPlan(input, `demo/${slug}/${revision}`);
  if (receipt) return;
  const reasons = problems.map(({ rule, path, message }) => `${rule} at ${path}: ${message.en ?? message.da}`);
  throw new StartError(`The demo plan ${file} was refused: ${reasons.join("; ")}`);
}
