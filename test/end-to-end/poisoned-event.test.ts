import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { inheritedEnvironment } from "../testkit/config.js";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { eventually, ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { asLogin } from "../testkit/machine/database-session.js";

/** An event with content that cannot be parsed. Only the database's administrator can put one there. */
const POISON = `WITH next AS (UPDATE children.sequence SET last = last + 1 RETURNING last)
  INSERT INTO children.outbox (position, id, aggregatetype, aggregateid, type, payload, recorded_at)
  SELECT last, gen_random_uuid(), 'ActionPlan', 'none', 'action-plan.published.v1', '{"data": {"secret": "of the database"}}',
         (SELECT max(recorded_at) FROM children.outbox) FROM next RETURNING position`;

let hub: RunningHub;
let poison: number;
beforeAll(async () => {
  hub = await RunningHub.start();
  poison = await asLogin(await hub.databaseUrl("hub_admin", "hub_children"), async (query) => {
    await query("SET ROLE hub_children_owner");
    return Number((await query(POISON))[0]?.position);
  });
});
afterAll(() => hub?.forget());

async function freshness() {
  const answer = await hub
    .as()
    .ask<GraphAnswer>(
      "{ freshness { committee { code } stalledAt stalledSince reachable } initiatives { totalCount } }",
    );
  const of = (code: string) => answer.data.freshness.find((each: GraphAnswer) => each.committee.code === code);
  return { children: of("BUU"), culture: of("KFU"), stale: (answer.extensions.hub as GraphAnswer).stale };
}
const health = async () => (await fetch(`${hub.url}/health/degraded`)).json() as Promise<GraphAnswer>;
const changesOf = async (code: string): Promise<string[]> =>
  (
    await hub
      .as()
      .demand<GraphAnswer>(
        "query ($of: [ID!]) { changes(first: 200, filter: { committee: $of, type: [ACTION_PLAN_PUBLISHED_V1] }) { nodes { ownerPosition } } }",
        { of: [code] },
      )
  ).changes.nodes.map(({ ownerPosition }: GraphAnswer) => ownerPosition);
const publish = async (slug: string, committee: string, basedOn: number) =>
  (await hub.committee(slug).publishActionPlan(planOf({ committee, basedOn }), `poison/${slug}/${basedOn}`)).receipt;

async function skip(...args: string[]): Promise<{ exitCode: number | null; output: string }> {
  const command = spawn(process.execPath, [`${ROOT}/infra/dist/skip.main.js`, ...args], {
    env: { ...inheritedEnvironment, HUB_DATA_DIR: hub.dataDir },
  });
  let output = "";
  for (const stream of [command.stdout, command.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  await once(command, "close");
  return { exitCode: command.exitCode, output };
}

describe("an event that cannot be projected", () => {
  test("an event that cannot be projected stops its committee's stream; freshness, health and every answer say where", async () => {
    expect(await eventually(async () => (await freshness()).children.stalledAt !== null)).toBe(true);
    const { children, culture } = await freshness();
    expect(children).toMatchObject({ stalledAt: `children:${poison}`, reachable: true });
    expect(culture).toMatchObject({ stalledAt: null, stalledSince: null });
    expect(await eventually(async () => (await freshness()).stale.includes("children"))).toBe(true);
    expect((await freshness()).stale).toEqual(["children"]);

    expect(await eventually(async () => (await health()).status === "degraded")).toBe(true);
    const { subgraphs } = await health();
    expect(subgraphs.picture.answer.checks).toMatchObject({
      "projection children": expect.stringMatching(
        new RegExp(
          `^stands still since .*Z: the event children:${poison} cannot be taken in; this process's log says why$`,
        ),
      ),
      "projection culture": true,
    });
    expect(hub.output).toMatch(
      new RegExp(`picture: the event children:${poison} cannot be taken.*: Its data is not that of`),
    );
  });

  test("public answers about the stopped stream contain nothing of the event or of the servers", async () => {
    const shown = JSON.stringify([await health(), await freshness()]);
    expect(shown).not.toMatch(/secret|expected|zod|SELECT|postgres|\/dist\//i);
  });

  test("a stopped stream delays no other committee, and its own committee can still publish", async () => {
    expect(await publish("culture", "KFU", 2)).toMatchObject({ position: "culture:3" });
    expect(await eventually(async () => (await changesOf("KFU")).includes("culture:3"))).toBe(true);
    expect(await publish("children", "BUU", 2)).toMatchObject({ position: `children:${poison + 1}` });
    expect(await publish("children", "BUU", 3)).toMatchObject({ position: `children:${poison + 2}` });
    expect(await changesOf("BUU")).toEqual([`children:${poison - 2}`, `children:${poison - 1}`]);
  });

  test("an operator skips the event by its position and a reason; a wrong position is refused", async () => {
    expect(await skip(`children:${poison}`)).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining("and why:"),
    });
    expect(await skip(`children:${poison + 1}`, "wrong one")).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining(`does not stand still at children:${poison + 1}`),
    });
    expect(await skip(`children:${poison}`, "written by hand")).toMatchObject({ exitCode: 0 });
  });

  test("after the skip the stream goes on in order, with nothing lost", async () => {
    expect(await eventually(async () => (await freshness()).children.stalledAt === null)).toBe(true);
    expect(await changesOf("BUU")).toEqual([
      `children:${poison - 2}`,
      `children:${poison - 1}`,
      `children:${poison + 1}`,
      `children:${poison + 2}`,
    ]);
    expect(await eventually(async () => (await health()).status === "ok")).toBe(true);
    expect(await eventually(async () => (await freshness()).stale.length === 0)).toBe(true);
  });
});
