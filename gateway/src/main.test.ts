import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { compose } from "./gateway.testkit.js";
import { TestSubgraph } from "./subgraph.testkit.js";
import { TOWN } from "./town.testkit.js";

const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));

let folder: string;
let subgraphs: TestSubgraph[];
let supergraphFile: string;

beforeAll(async () => {
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

  test("settings that are wrong are told all at once, and it does not start", async () => {
    const { process: child, output } = run({ PORT: "http", HUB_MODE: "test" });
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(output.join("")).toMatch(/HUB_MODE .*\n.*PORT .*\n.*SUPERGRAPH_FILE is missing/);
  });
});
