import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { eventually, RunningHub } from "../testkit/hub/running-hub.js";
import { stillRunning } from "../testkit/machine/processes.js";

const HOUR_MS = 3_600_000;
/** Every process of the hub sees a clock that is three hours behind. */
const THREE_HOURS_BACK = {
  NODE_OPTIONS: `--import=${new URL("../testkit/machine/moved-clock.mjs", import.meta.url)}`,
  MOVED_CLOCK_MS: String(-3 * HOUR_MS),
};

/** What an answer of the picture says of itself. */
const hubOf = async (hub: RunningHub): Promise<GraphAnswer> =>
  (await hub.as().ask<GraphAnswer>("{ actionPlans { totalCount } }")).extensions.hub;

describe("starting and stopping", () => {
  let hub: RunningHub;
  afterAll(() => hub?.forget());

  test("the next start keeps all data, though the machine's clock was set back, and each stop leaves no process", async () => {
    const first = await RunningHub.start();
    const question =
      "{ changes(first: 200) { nodes { position ownerPosition contentHash at } } actionPlans { totalCount } }";
    const before = await first.as().demand(question);
    const { asOf } = await hubOf(first);
    const pids = first.pids();
    expect(pids.length).toBeGreaterThan(8);
    expect(await first.stop("SIGINT")).toBe(0);
    expect(stillRunning(pids)).toEqual([]);

    hub = await RunningHub.start({ dataDir: first.dataDir, env: THREE_HOURS_BACK });
    expect(await hub.as().demand(question)).toEqual(before);
    const now = await hubOf(hub);
    expect(Date.parse(now.asOf)).toBeGreaterThan(Date.parse(asOf) - HOUR_MS);
    expect(now).toMatchObject({ stale: [], missing: [], clockBehindSeconds: expect.any(Number) });
    expect(hub.output).toMatch(/! picture: the machine's clock is 10\d+ s behind the newest event on record/);
    const health = (await (await fetch(`${hub.subgraphUrl("policy")}/health/ready`)).json()) as GraphAnswer;
    expect(health).toMatchObject({ status: "ready", degraded: { clock: expect.stringContaining("behind") } });
  });

  test("a process that dies is started again, and the hub prints a line about it", async () => {
    const [before] = hub.pidsOf("subgraphs/children");
    hub.signal("subgraphs/children", "SIGKILL");
    const revision = async () =>
      (await hub.as().ask<GraphAnswer>("{ children { actionPlan { revision } } }")).data?.children?.actionPlan
        ?.revision;
    await eventually(async () => (hub.pidsOf("subgraphs/children")[0] ?? before) !== before);
    await eventually(async () => (await revision()) !== undefined);
    expect(await revision()).toBe(2);
    expect(hub.output).toContain("children ended (by SIGKILL)");
  });

  test("when the launcher is killed, all its processes end", async () => {
    const pids = hub.pids();
    await hub.stop("SIGKILL");
    await eventually(async () => stillRunning(pids).length === 0);
    expect(stillRunning(pids)).toEqual([]);
  });
});

describe("a start that cannot be says why in one clear line", () => {
  test("a port that is taken stops the start with one clear line", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { output, exitCode } = await RunningHub.refusal({ env: { PORT: String(port) } });
    server.close();
    expect(exitCode).toBe(1);
    expect(output).toMatch(new RegExp(`Port ${port}.*PORT=`));
  });

  test("a database that cannot be reached and wrong settings stop the start with one clear line each", async () => {
    const unreachable = await RunningHub.refusal({
      env: { DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:1/postgres" },
    });
    expect(unreachable.exitCode).toBe(1);
    expect(unreachable.output).toContain("127.0.0.1:1");
    const wrong = await RunningHub.refusal({ env: { PORT: "many", HUB_MODE: "party" } });
    expect(wrong.output).toMatch(/PORT/);
    expect(wrong.output).toMatch(/HUB_MODE/);
  });

  test("production without its settings does not start", async () => {
    const { output, exitCode } = await RunningHub.refusal({ env: { HUB_MODE: "production" } });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/DATABASE_URL/);
    expect(output).toMatch(/OIDC_ISSUER/);
  });

  test("a data folder that cannot be made stops the start with one clear line", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hub-test-"));
    const file = join(folder, "a-file");
    await writeFile(file, "not a folder");
    await chmod(file, 0o400);
    const { output, exitCode } = await RunningHub.refusal({ dataDir: join(file, "data") });
    expect(exitCode).toBe(1);
    expect(output).toContain("HUB_DATA_DIR");
    await rm(folder, { recursive: true, force: true });
  });
});
