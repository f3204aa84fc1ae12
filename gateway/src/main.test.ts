import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPrograms } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TOWN } from "./example-supergraph.fixture.js";
import { compose, freePort } from "./gateway.testkit.js";
import { TestSubgraph } from "./subgraph.testkit.js";

const MAIN = fileURLToPath(new URL("../dist/program.js", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;
let subgraphs: TestSubgraph[];
let supergraphFile: string;

beforeAll(async () => {
  await buildPrograms();
  folder = await mkdtemp(join(tmpdir(), "gateway-main-"));
  subgraphs = await Promise.all(TOWN.map((definition) => TestSubgraph.start(definition)));
  supergraphFile = join(folder, "supergraph.graphql");
  await writeFile(supergraphFile, compose(subgraphs));
});
afterAll(async () => {
  await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
  await rm(folder, { recursive: true });
});

interface Started {
  process: ChildProcess;
  port: number;
  output: string[];
}

function run(env: Record<string, string>): { process: ChildProcess; output: string[] } {
  const child = fork(MAIN, [], { env, silent: true });
  const output: string[] = [];
  child.stdout?.on("data", (chunk) => output.push(String(chunk)));
  child.stderr?.on("data", (chunk) => output.push(String(chunk)));
  return { process: child, output };
}

async function start(): Promise<Started> {
  const child = run({ SUPERGRAPH_FILE: supergraphFile, PORT: "0" });
  const [message] = (await once(child.process, "message")) as [{ type: string; port: number }];
  expect(message.type).toBe("ready");
  return { ...child, port: message.port };
}

const ask = async (port: number, query: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql?query=${encodeURIComponent(query)}`);
  return answer.json();
};

describe("the gateway as a process", () => {
  test("with a supergraph file and a port alone it serves any federation", async () => {
    const { process: child, port } = await start();
    expect(await ask(port, "{ initiatives { code ... on CultureInitiative { venue } } }")).toMatchObject({
      data: { initiatives: [{ code: "BUU-01" }, { code: "KFU-01", venue: "venue of i2" }, { code: "BUU-02" }] },
    });
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test.each([
    ["SIGTERM", (child: ChildProcess) => child.kill("SIGTERM")],
    ["SIGINT", (child: ChildProcess) => child.kill("SIGINT")],
    ["the parent's end", (child: ChildProcess) => child.disconnect()],
  ])("at %s it ends within two seconds where nothing is asked", async (_, stop) => {
    const { process: child, port } = await start();
    await ask(port, "{ freshness }");
    const startedAt = performance.now();
    const exit = once(child, "exit");
    stop(child);
    expect(await exit).toEqual([0, null]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test("it answers what is being asked before it ends, and takes nothing new", async () => {
    const { process: child, port } = await start();
    const picture = subgraphs.find(({ definition }) => definition.name === "picture");
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    Object.assign(picture ?? {}, { waitsFor: held });
    const before = picture?.requests.length ?? 0;
    const answer = ask(port, "{ freshness }");
    while (picture?.requests.length === before) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(ask(port, "{ policy { title } }")).rejects.toThrow();
    letGo();
    Object.assign(picture ?? {}, { waitsFor: undefined });
    expect(await answer).toMatchObject({ data: { freshness: ["children"] } });
    expect(await exit).toEqual([0, null]);
  });

  test("it does not wait long for a subgraph that hangs, nor for callers that hold their connections", async () => {
    const { process: child, port } = await start();
    const picture = subgraphs.find(({ definition }) => definition.name === "picture");
    Object.assign(picture ?? {}, { waitsFor: new Promise(() => {}) });
    const before = picture?.requests.length ?? 0;
    const hung = ask(port, "{ freshness }").catch(() => "cut off");
    while (picture?.requests.length === before) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const idle = connect(port, "127.0.0.1");
    await once(idle, "connect");
    const startedAt = performance.now();
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    expect(await exit).toEqual([0, null]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(await hung).toBe("cut off");
    Object.assign(picture ?? {}, { waitsFor: undefined });
    idle.destroy();
  });

  test("through npm and its shell it starts, and ends, as a whole", async () => {
    const port = await freePort();
    const npm = spawn("npm", ["run", "gateway"], {
      cwd: ROOT,
      env: {
        PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
        HOME: folder,
        SUPERGRAPH_FILE: supergraphFile,
        PORT: String(port),
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    npm.stdout.on("data", (chunk) => {
      output += chunk;
    });
    while (!output.includes("gateway listens")) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(output).toContain("✓ Build");
    expect(await ask(port, "{ freshness }")).toMatchObject({ data: { freshness: ["children"] } });
    const startedAt = performance.now();
    const closed = once(npm, "close");
    npm.kill("SIGTERM");
    // Its output closes when the last process that writes to it has ended.
    await closed;
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await expect(ask(port, "{ freshness }")).rejects.toThrow();
  }, 60_000);

  test("settings that are wrong are told all at once, and it does not start", async () => {
    const { process: child, output } = run({ PORT: "http", HUB_MODE: "test" });
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(output.join("")).toMatch(/HUB_MODE .*\n.*PORT .*\n.*SUPERGRAPH_FILE is missing/);
  });
});
