import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freeLoopbackPorts } from "@hub/database";
import { eventually, ROOT } from "../testkit/hub/running-hub.js";
import { PartProcess } from "./part-process.js";

/** What two gateways let through of one address's requests within a minute. */
export interface SharedRates {
  readonly limit: number;
  readonly sentToEach: number;
  readonly together: number;
  /** While Redis was away. */
  readonly alone: number;
  readonly healthAlone: string;
  /** After it came back. */
  readonly togetherAgain: number;
}

const LIMIT = 20;
const SENT = 30;

/** Two gateways that count in one Redis, which goes away and comes back. */
export async function tryShareRates(folder: string): Promise<SharedRates> {
  const [redisPort = 0, first = 0, second = 0] = await freeLoopbackPorts(3);
  let redis = await startRedis(redisPort);
  const settings = {
    SUPERGRAPH_FILE: `${ROOT}/infra/supergraph.graphql`,
    HUB_RATES_REDIS: `redis://127.0.0.1:${redisPort}`,
    HUB_RATE_PER_ADDRESS: String(LIMIT),
    HUB_TRUSTED_PROXIES: "127.0.0.1",
  };
  const gateways = [first, second].map((port) =>
    PartProcess.start(["gateway"], { ...settings, PORT: String(port) }, folder),
  );
  try {
    await Promise.all([first, second].map((port) => eventually(() => isLive(port))));
    const together = await letThrough([first, second], "192.0.2.1");
    redis.kill("SIGKILL");
    await once(redis, "exit");
    await eventually(async () => (await ratesOf(first)).includes("alone") && (await ratesOf(second)).includes("alone"));
    const healthAlone = await ratesOf(first);
    const alone = await letThrough([first, second], "192.0.2.2");
    redis = await startRedis(redisPort);
    await eventually(async () => (await ratesOf(first)).includes("together"));
    await eventually(async () => (await ratesOf(second)).includes("together"));
    const togetherAgain = await letThrough([first, second], "192.0.2.3");
    return { limit: LIMIT, sentToEach: SENT, together, alone, healthAlone, togetherAgain };
  } finally {
    await Promise.all(gateways.map((gateway) => gateway.leave()));
    redis.kill();
  }
}

async function startRedis(port: number): Promise<ChildProcess> {
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const redis = spawn("redis-server", options, { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise<void>((resolve, reject) => {
    redis.once("error", () => reject(new Error("redis-server is missing: apt-get install redis-server (or valkey).")));
    redis.stdout?.on("data", (text) => String(text).includes("Ready to accept") && resolve());
  });
  return redis;
}

/** Each time by another address, so that it begins with none counted. */
async function letThrough(ports: readonly number[], address: string): Promise<number> {
  let through = 0;
  for (let each = 0; each < SENT; each += 1) {
    for (const port of ports) {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql?query={__typename}`, {
        headers: { accept: "application/json", "x-forwarded-for": address },
      });
      await answer.body?.cancel();
      if (answer.status !== 429) through += 1;
    }
  }
  return through;
}

const isLive = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

async function ratesOf(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/degraded`);
  return String(((await answer.json()) as { rates?: string }).rates);
}
