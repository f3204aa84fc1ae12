import { until } from "@hub/clock";
import { createDataSource } from "@hub/database";
import { appendToOutbox } from "@hub/events";
import { type PolicyVersionFacts, PolicyVersionRecorded } from "@hub/frame";
import { canonicalJson, contentHash } from "@hub/rules";
import type { DataSource, EntityManager } from "typeorm";
import { currentPolicy, type PolicyOutline } from "../testkit/documents/generated-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";

/** The rules accept years up to 2200, and 50 periods must fit. */
const YEARS_EACH = 3;
const FIRST_YEAR = 2015;

/** The policy of the n-th period after the current one, with goals and themes of its own. */
function outlineOf(n: number): PolicyOutline {
  const own = (id: string) => `p${n}-${id}`;
  return {
    id: `policy-synthetic-${n}`,
    firstYear: FIRST_YEAR + YEARS_EACH * (n - 1),
    goals: currentPolicy.goals.map(own),
    themes: currentPolicy.themes.map(own),
  };
}

/**
 * Records SYNTHETIC policies of later periods, and their adoption by the council. They go into the coordinator's database as
 * its own seed does, a version that is recommended and its event in one transaction: a hearing for each would add nothing to the load.
 */
export async function recordPolicies(hub: RunningHub, count: number): Promise<PolicyOutline[]> {
  const url = await hub.databaseUrl("hub_policy_app", "hub_policy");
  const dataSource = createDataSource({ url, entities: [], applicationName: "hub load generator" });
  await dataSource.initialize();
  try {
    const seed = await seedOf(dataSource);
    const outlines = Array.from({ length: count }, (_, index) => outlineOf(index + 1));
    for (const outline of outlines) await dataSource.transaction((manager) => recordVersion(manager, seed, outline));
    await untilKnown(hub, outlines);
    for (const outline of outlines) await adopt(hub, outline);
    return outlines;
  } finally {
    await dataSource.destroy();
  }
}

interface Seed {
  content: GraphAnswer;
  facts: PolicyVersionFacts;
}

async function seedOf(dataSource: DataSource): Promise<Seed> {
  const [version] = await dataSource.query("SELECT content, position FROM hub.policy_version WHERE policy = $1", [
    currentPolicy.id,
  ]);
  const [event] = await dataSource.query("SELECT payload FROM policy.outbox WHERE position = $1", [version.position]);
  return { content: JSON.parse(version.content), facts: PolicyVersionRecorded.parse(event.payload.data) };
}

async function recordVersion(manager: EntityManager, seed: Seed, outline: PolicyOutline): Promise<void> {
  const [known] = await manager.query("SELECT FROM hub.policy_version WHERE policy = $1", [outline.id]);
  if (known) return;
  const { content, facts } = renamed(seed, outline);
  const id = `${outline.id}-version-1`;
  const hash = contentHash(content);
  const at = new Date("2011-05-02T06:00:00Z");
  const version = { ...facts.version, number: 1, contentHash: hash, synthetic: true };
  const { position } = await appendToOutbox(manager, "policy", {
    event: PolicyVersionRecorded,
    subject: id,
    at,
    data: { ...facts, version },
  });
  await manager.query(
    `INSERT INTO hub.policy_version (id, policy, number, state, content, content_hash, synthetic, recorded_at, position)
     VALUES ($1, $2, 1, $3, $4, $5, true, $6, $7)`,
    [id, outline.id, version.state, canonicalJson(content), hash, at, position],
  );
}

/** The seed's frame under other ids and another period, in the document and in the event alike. */
function renamed(seed: Seed, { id, firstYear, goals }: PolicyOutline): Seed {
  const prefix = goals[0]?.split("goal-")[0] ?? "";
  const text = JSON.stringify(seed)
    .replaceAll(/"((?:goal|area|theme)-\d[\d-]*|concept-[^"]*)"/g, `"${prefix}$1"`)
    .replaceAll(currentPolicy.id, id);
  const { content, facts } = JSON.parse(text) as Seed;
  const period = { from: `${firstYear}-01-01`, to: `${firstYear + YEARS_EACH}-01-01` };
  const title = {
    da: `Integrationspolitik ${firstYear} (SYNTETISK)`,
    en: `Integration policy ${firstYear} (SYNTHETIC)`,
  };
  Object.assign(content.policy, { period, title: { ...title, enSource: "EDITORIAL" } });
  Object.assign(facts.policy, { ...period, title: { ...title, enSource: "EDITORIAL" } });
  return { content, facts };
}

/** The coordinator's process is not notified of events that it has not written itself; it looks every two seconds. */
async function untilKnown(hub: RunningHub, outlines: readonly PolicyOutline[]): Promise<void> {
  const last = outlines.at(-1);
  if (!last) return;
  const isKnown = async () => {
    const { data } = await hub.as().ask<GraphAnswer>("query ($id: ID) { policy(code: $id) { id } }", { id: last.id });
    return Boolean(data?.policy);
  };
  if (await until(isKnown, { timeoutMs: 30_000, everyMs: 200 })) return;
  throw new Error(`The hub has not taken in ${last.id}.`);
}

async function adopt(hub: RunningHub, { id }: PolicyOutline): Promise<void> {
  const answer = await hub.as("coordinator").ask<GraphAnswer>(
    `mutation ($policy: ID!, $key: ID!) { policy { recordDecision(input: { policy: $policy, decidedOn: "2011-05-02", body: "BR", outcome: APPROVED,
       recommendation: 1, synthetic: true, idempotencyKey: $key }) { receipt { position } } } }`,
    { policy: id, key: `load/adopt/${id}` },
  );
  if (answer.errors.length > 0) throw new Error(`${id} was not adopted: ${JSON.stringify(answer.errors)}`);
}
