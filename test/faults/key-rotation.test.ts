import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { keyRotation } from "../testkit/config.js";
import { IssuedHub } from "../testkit/hub/issued-hub.js";
import { ROOT } from "../testkit/hub/running-hub.js";
import { rotationReport } from "./key-rotation-report.js";

const PER_SECOND = 50;
const ROTATE_EVERY_MS = 5_000;
const WITHDRAW_AFTER_MS = 2_500;
const REVOKED_AT_MOST_MS = 60_000;
const DRAFTER = { client_id: "children", scope: "hub:draft", committee: "BUU" };
const SUBGRAPHS = ["policy", "children", "employment", "social-services", "culture", "picture"];

let hub: IssuedHub;
beforeAll(async () => {
  hub = await IssuedHub.start({ env: { LOG_LEVEL: "debug" } });
});
afterAll(() => hub?.forget());

/** What the run has sent and received. */
const tokens = new Set<string>();
const failures: string[] = [];
let answered = 0;
let slowestMs = 0;

function newToken(): string {
  const token = hub.issuer.token(DRAFTER);
  tokens.add(token);
  return token;
}

async function ask(url: string, token: string, query: string): Promise<{ status: number; text: string }> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return { status: response.status, text: await response.text() };
}

async function askRightly(): Promise<void> {
  const since = performance.now();
  try {
    const { status, text } = await ask(hub.hub.url, newToken(), "{ children { drafts { nodes { id } } } }");
    if (status === 200 && text.startsWith('{"data":{"children":{"drafts":{"nodes":[')) answered += 1;
    else failures.push(`${status} ${text.slice(0, 200)}`);
  } catch (error) {
    failures.push(String(error));
  }
  slowestMs = Math.max(slowestMs, performance.now() - since);
}

/** Sends requests at a steady rate, however long the answers take. */
async function askSteadily(seconds: number): Promise<void> {
  const begun = performance.now();
  const requests: Promise<void>[] = [];
  for (let index = 0; index < seconds * PER_SECOND; index++) {
    await sleep(Math.max(0, begun + (index * 1000) / PER_SECOND - performance.now()));
    requests.push(askRightly());
  }
  await Promise.all(requests);
}

async function rotateSteadily(seconds: number): Promise<number> {
  let rotations = 0;
  for (const until = Date.now() + seconds * 1000; Date.now() + ROTATE_EVERY_MS < until; rotations++) {
    await sleep(ROTATE_EVERY_MS - WITHDRAW_AFTER_MS);
    hub.issuer.rotate();
    // Tokens that were signed before are still on their way, and must be accepted.
    await sleep(WITHDRAW_AFTER_MS);
    hub.issuer.withdrawOlder();
  }
  return rotations;
}

/** How long a process still accepts a token of a key that is withdrawn now. */
async function takenFor(url: string, token: string, withdrawnAt: number): Promise<number> {
  let taken = 0;
  while ((await ask(url, token, "{ __typename }")).status === 200) {
    taken = Date.now() - withdrawnAt;
    if (taken > 2 * REVOKED_AT_MOST_MS) break;
    await sleep(1_000);
  }
  return taken;
}

async function revoke(): Promise<Map<string, number>> {
  const processes = new Map(SUBGRAPHS.map((name) => [name, hub.hub.subgraphUrl(name)]));
  processes.set("gateway", hub.hub.url);
  const old = newToken();
  hub.issuer.rotate();
  // Every process must know the new key before the old one goes, so that no unknown key makes it fetch the keys again.
  for (const url of processes.values()) expect((await ask(url, newToken(), "{ __typename }")).status).toBe(200);
  hub.issuer.withdrawOlder();
  const withdrawnAt = Date.now();
  const taken = [...processes].map(async ([name, url]) => [name, await takenFor(url, old, withdrawnAt)] as const);
  return new Map(await Promise.all(taken));
}

/** All logs that the hub has written. */
async function logs(): Promise<string> {
  const files = await readdir(hub.hub.dataDir, { recursive: true });
  const texts = files
    .filter((file) => file.endsWith(".log"))
    .map((file) => readFile(join(hub.hub.dataDir, file), "utf8"));
  return [hub.hub.output, ...(await Promise.all(texts))].join("\n");
}

test(
  "while keys rotate no valid request fails, a withdrawn key is refused within a minute, and no log holds a token",
  async () => {
    const { seconds } = keyRotation;
    await askRightly();
    expect(failures).toEqual([]);
    const [rotations] = await Promise.all([rotateSteadily(seconds), askSteadily(seconds)]);
    await ask(hub.hub.url, `${newToken()}x`, "{ __typename }");
    const refusedAfterMs = await revoke();
    const log = await logs();
    const logged = [...tokens].filter((token) =>
      token
        .split(".")
        .slice(1)
        .some((part) => log.includes(part)),
    ).length;
    const found = { seconds, perSecond: PER_SECOND, rotations, answered, failures, slowestMs, refusedAfterMs };
    const report = rotationReport({ ...found, searchedBytes: log.length, logged });
    if (keyRotation.resultsFile) {
      const file = join(ROOT, keyRotation.resultsFile);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, report);
    }
    console.log(report);
    expect([...new Set(failures)]).toEqual([]);
    expect(answered).toBe(seconds * PER_SECOND + 1);
    expect(Math.max(...refusedAfterMs.values())).toBeLessThanOrEqual(REVOKED_AT_MOST_MS);
    expect(log).toContain('"level"');
    expect(logged).toBe(0);
  },
  (keyRotation.seconds + 300) * 1000,
);
