import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "@hub/clock";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { urlOf, withConnection } from "../connection/admin-connection.js";
import { StartError } from "../connection/start-error.js";
import { type EmbeddedPostgres, secretsFile, startEmbeddedPostgres } from "./embedded-postgres.service.js";

// Most of these run initdb, on machines that may be busy with other tests.

const isRoot = process.getuid?.() === 0;
const onLinux = process.platform === "linux" ? test : test.skip;

let place: string;
let dataDir: string;
const running: EmbeddedPostgres[] = [];

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "hub-embedded-"));
  await chmod(place, 0o711);
  dataDir = join(place, "data");
});

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  await rm(place, { recursive: true, force: true });
});

async function start(folder = dataDir, outside = join(place, "outside")): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir: folder, durability: "nothing", outside });
  running.push(postgres);
  return postgres;
}

async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => new Error("it was not refused"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  const { message } = error as StartError;
  expect(message).not.toContain("\n");
  return message;
}

const remember = (postgres: EmbeddedPostgres, word: string) =>
  withConnection(postgres.adminUrl, async (client) => {
    await client.query(`CREATE DATABASE ${word}`);
  });
const remembers = (postgres: EmbeddedPostgres, word: string) =>
  withConnection(postgres.adminUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [word]);
    return rowCount === 1;
  });

const postmasterPid = (postgres: EmbeddedPostgres) =>
  Number(readFileSync(join(postgres.folder, "postmaster.pid"), "utf8").split("\n")[0]);
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const untilDead = (pid: number) => until(() => !isAlive(pid), { timeoutMs: 60_000, everyMs: 20 });

describe("the embedded PostgreSQL", () => {
  test("a second start keeps the data and the port", async () => {
    const first = await start();
    await remember(first, "kept");
    const pid = postmasterPid(first);
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    const second = await start();
    expect(await remembers(second, "kept")).toBe(true);
    expect(second.port).toBe(first.port);
  });

  test("the server is version 18 in UTF-8 and UTC, has logical replication, and lets nobody in without a password", async () => {
    const postgres = await start();
    const shown = await withConnection(postgres.adminUrl, async (client) => {
      const settings = ["server_version_num", "server_encoding", "TimeZone", "wal_level", "listen_addresses"];
      const { rows } = await client.query("SELECT current_setting(name) AS value FROM unnest($1::text[]) AS name", [
        settings,
      ]);
      return rows.map(({ value }) => value);
    });
    expect(shown).toEqual([expect.stringMatching(/^18\d{4}$/), "UTF8", "UTC", "logical", "127.0.0.1"]);
    const withoutPassword = urlOf(postgres.adminUrl, "postgres", { user: "postgres", password: "" });
    await expect(withConnection(withoutPassword, async () => undefined)).rejects.toThrow(/password/i);
  });

  test("only the owner of the data folder can read the passwords", async () => {
    await start();
    expect((await stat(secretsFile(dataDir))).mode & 0o777).toBe(0o600);
  });

  test("a data folder that was closed to others is used, and others still cannot read it", async () => {
    await mkdir(dataDir, { mode: 0o700 });
    const postgres = await start();
    expect(dirname(postgres.folder)).toBe(dataDir);
    expect((await stat(dataDir)).mode & 0o066).toBe(0);
  });

  test("the server runs as an account that is not root", async () => {
    const postgres = await start();
    expect((await stat(postgres.folder)).uid).not.toBe(0);
  });

  test("the server ends when the launcher is killed", async () => {
    const script = `import { startEmbeddedPostgres } from "@hub/database";
      const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durability: "nothing" });
      console.log(postgres.folder);`;
    const launcher = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      cwd: dirname(dirname(dirname(fileURLToPath(import.meta.url)))),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const folder = String(await new Promise((resolve) => launcher.stdout.once("data", resolve))).trim();
    const pid = Number((await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n")[0]);
    expect(isAlive(pid)).toBe(true);
    launcher.kill("SIGKILL");
    expect(await untilDead(pid)).toBe(true);
  });

  onLinux("a start takes over from a server that was left running, and loses nothing", async () => {
    const left = await start();
    await remember(left, "acknowledged");
    const pid = postmasterPid(left);
    const watchdog = Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);
    process.kill(watchdog, "SIGKILL");
    await left.ended;
    expect(isAlive(pid)).toBe(true);

    const next = await start();
    expect(isAlive(pid)).toBe(false);
    expect(await remembers(next, "acknowledged")).toBe(true);
  });

  test("the pid file of a crash stops neither the start nor the program that has its number now", async () => {
    const postgres = await start();
    const stale = await readFile(join(postgres.folder, "postmaster.pid"), "utf8");
    await postgres.stop();
    const bystander = spawn(process.execPath, ["-e", "setTimeout(() => undefined, 60_000)"]);
    try {
      const pid = String(bystander.pid);
      await writeFile(join(postgres.folder, "postmaster.pid"), stale.replace(/^\d+/, pid));
      await start();
      expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
    } finally {
      bystander.kill("SIGKILL");
    }
  });

  test("an interrupted initdb is not taken for a database", async () => {
    await mkdir(join(dataDir, "postgres-unfinished"), { recursive: true });
    await writeFile(join(dataDir, "postgres-unfinished", "PG_VERSION"), "18\n");
    await expect(start()).resolves.toBeDefined();
  });
});

describe("a start that is refused in one clear line", () => {
  test("a data folder that cannot be written is refused", async () => {
    await writeFile(join(place, "file"), "");
    const message = await refusal(start(join(place, "file", "data")));
    expect(message).toMatch(/^The data folder .* cannot be written \(ENOTDIR\): .*set HUB_DATA_DIR/);
  });

  onLinux("a data folder where no folder can be made is refused", async () => {
    expect(await refusal(start("/proc/hub/data"))).toMatch(
      /^The data folder \/proc\/hub\/data cannot be written \(ENOENT\)/,
    );
  });

  test("a database whose passwords are gone is refused", async () => {
    await (await start()).stop();
    await rm(secretsFile(dataDir));
    expect(await refusal(start())).toMatch(/needs the passwords of .*secrets\.json.*restore that file/);
  });

  test("a database that this version cannot read is refused", async () => {
    const postgres = await start();
    await postgres.stop();
    await writeFile(join(postgres.folder, "PG_VERSION"), "17\n");
    expect(await refusal(start())).toMatch(/did not start in .*: database files are incompatible with server \(log: /);
  });
});

(isRoot ? describe : describe.skip)("a clone in root's own closed home", () => {
  let clone: string;

  beforeEach(async () => {
    clone = join(place, "root");
    await mkdir(join(clone, "hub"), { recursive: true });
    await chmod(clone, 0o700);
  });

  test("the database of a closed folder is outside, and a second start finds it", async () => {
    const first = await start(join(clone, "hub"));
    expect(dirname(dirname(first.folder))).toBe(join(place, "outside"));
    await remember(first, "kept");
    await first.stop();
    expect(await remembers(await start(join(clone, "hub")), "kept")).toBe(true);
  });

  test("two clones never share a database outside", async () => {
    const one = await start(join(clone, "hub"));
    const other = await start(join(clone, "other"));
    expect(other.folder).not.toBe(one.folder);

    await one.stop();
    await cp(join(clone, "hub"), join(clone, "copy"), { recursive: true });
    expect(await refusal(start(join(clone, "copy")))).toMatch(/is a copy of .*hub.*remove .*postgres\.location/);
  });

  test("a data folder that is moved keeps its database outside", async () => {
    const before = await start(join(clone, "hub"));
    await remember(before, "kept");
    await before.stop();
    await rename(join(clone, "hub"), join(clone, "moved"));
    expect(await remembers(await start(join(clone, "moved")), "kept")).toBe(true);
  });

  test("the start is refused when the database outside is gone", async () => {
    await (await start(join(clone, "hub"))).stop();
    await rm(join(place, "outside"), { recursive: true });
    expect(await refusal(start(join(clone, "hub")))).toMatch(/is gone: put it back, or remove .*postgres\.location/);
  });

  test("the start is refused when the database is inside a folder that was closed later", async () => {
    await chmod(clone, 0o711);
    await chmod(join(clone, "hub"), 0o711);
    await (await start(join(clone, "hub"))).stop();
    await chmod(clone, 0o700);
    expect(await refusal(start(join(clone, "hub")))).toMatch(/can no longer enter .*chmod o\+x/);
  });
});
