import { execFile, execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { chmodSync, chownSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { committees } from "@hub/registry";
import { startOwnCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { inheritedEnvironment } from "../testkit/config.js";
import { OwnIssuer } from "../testkit/hub/own-issuer.js";
import { eventually, ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { copyWhatIsWritten } from "../testkit/machine/repository-copy.js";

const run = promisify(execFile);
/** Who the hub runs as where the test may choose: nobody, as the image's own account has no rights either. */
const account = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : undefined;

let folder: string;
let program: string;
let cluster: TestCluster;
let issuer: OwnIssuer;
let hub: RunningHub | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hub-image-"));
  chmodSync(folder, 0o755);
  program = join(folder, "hub");
  await copyWhatIsWritten(program);
  for (const step of await buildSteps())
    await run("/bin/sh", ["-c", step], { cwd: program, env: { ...inheritedEnvironment } });
  await run("chmod", ["-R", "a-w,a+rX", program]);
  [cluster, issuer] = await Promise.all([startOwnCluster(), OwnIssuer.start()]);
}, 600_000);
afterAll(async () => {
  await hub?.stop();
  await Promise.all([cluster?.stop(), issuer?.stop()]);
  await run("chmod", ["-R", "u+w", folder]);
  await rm(folder, { recursive: true, force: true });
});

/** The commands of the image's first stage, as its Dockerfile has them. */
async function buildSteps(): Promise<string[]> {
  const lines = (await readFile(join(ROOT, "infra/Dockerfile"), "utf8")).split("\n");
  return lines
    .slice(0, lines.lastIndexOf(lines.findLast((line) => line.startsWith("FROM ")) ?? ""))
    .flatMap((line) => (line.startsWith("RUN ") ? line.slice("RUN ".length) : []));
}

/** A folder as a volume of the container is: the account's own. */
async function volume(name: string): Promise<string> {
  const made = join(folder, name);
  await mkdir(made, { mode: 0o700 });
  if (account) chownSync(made, account.uid, account.gid);
  return made;
}

async function receiptKeys(): Promise<string> {
  const keys = await volume("keys");
  for (const subgraph of ["policy", "picture", ...committees.map(({ slug }) => slug)]) {
    const jwk = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
    const file = join(keys, `${subgraph}.jwks.json`);
    await writeFile(file, JSON.stringify({ keys: [jwk] }), { mode: 0o400 });
    if (account) chownSync(file, account.uid, account.gid);
  }
  return keys;
}

test("the image's program starts for production as an account without rights, from files it cannot change", async () => {
  const dataDir = await volume("data");
  const env = {
    HUB_MODE: "production",
    HUB_DATABASE_FSYNC: "",
    HUB_DEMO_UNTIL: "",
    DATABASE_URL: cluster.adminUrl,
    OIDC_ISSUER: issuer.url,
    HUB_LOOPBACK_ISSUER: "on",
    HUB_RECEIPT_KEYS_DIR: await receiptKeys(),
  };
  const outset = Date.now();
  hub = await RunningHub.start({ root: program, dataDir, env, ...(account && { account }) });
  expect((await fetch(`${hub.url}/health/ready`)).status).toBe(200);
  const client = hub.as();
  const isWhole = async () => {
    const { freshness } = await client.demand<{
      freshness: { reachable: boolean; committee: { publishes: boolean } }[];
    }>("{ freshness { reachable committee { publishes } } }");
    const publishing = freshness.filter(({ committee }) => committee.publishes);
    return publishing.length === committees.length && publishing.every(({ reachable }) => reachable);
  };
  expect(await eventually(isWhole)).toBe(true);
  const status = await readFile(`/proc/${hub.launcherPid}/status`, "utf8");
  expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBe(account?.uid ?? process.getuid?.());
  const changed = await run("find", [program, "-newermt", new Date(outset).toISOString(), "-type", "f"]);
  expect(changed.stdout).toBe("");
  expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);
  const command = (...given: string[]) =>
    run(process.execPath, given, {
      cwd: program,
      env: { ...inheritedEnvironment, ...env, HUB_DATA_DIR: dataDir, PORT: String(hub?.port) },
      ...account,
    });
  expect((await command("infra/dist/chain.main.js")).stdout).toMatch(/✓ policy: \d+ events are as they went on record/);
  expect((await command("infra/dist/picture.main.js", "rebuild")).stdout).toMatch(/✓ Equal/);
  expect((await command("infra/dist/backup.main.js", "--to", dataDir)).stdout).toMatch(/\.tar\.gz/);
  expect(await hub.stop()).toBe(0);
});

test("without database, issuer and keys of one's own it does not start", async () => {
  const env = { HUB_MODE: "production", HUB_DATABASE_FSYNC: "", HUB_DEMO_UNTIL: "" };
  const { output, exitCode } = await RunningHub.refusal({ root: program, dataDir: await volume("none"), env });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/DATABASE_URL is needed .*OIDC_ISSUER is needed .*HUB_RECEIPT_KEYS_DIR is needed/);
});

function idOf(kind: "-u" | "-g"): number {
  return Number(execFileSync("id", [kind, "nobody"], { encoding: "utf8" }));
}
