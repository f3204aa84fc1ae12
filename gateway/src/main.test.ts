import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPrograms, until } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { EXAMPLE_SUPERGRAPH } from "./example-supergraph.fixture.js";
import { compose } from "./gateway.testkit.js";
import { TestSubgraph } from "./subgraph.testkit.js";

// For what hangs: processes and builds start as slowly as the machine is loaded.
jest.setTimeout(600_000);

const MAIN = fileURLToPath(new URL("../dist/program.js", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;
let subgraphs: TestSubgraph[];
let supergraphFile: string;

beforeAll(async () => {
  await buildPrograms();
  folder = await mkdtemp(join(tmpdir(), "gateway-main-"));
  subgraphs = await Promise.all(EXAMPLE_SUPERGRAPH.map((definition) => TestSubgraph.start(definition)));
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

async function start(settings: Record<string, string> = {}): Promise<Started> {
  const child = run({ SUPERGRAPH_FILE: supergraphFile, PORT: "0", ...settings });
  const [message] = (await once(child.process, "message")) as [{ type: string; port: number }];
  expect(message.type).toBe("ready");
  return { ...child, port: message.port };
}

function subgraphNamed(name: string): TestSubgraph {
  const found = subgraphs.find(({ definition }) => definition.name === name);
  if (!found) throw new Error(`no subgraph ${name}`);
  return found;
}

const ask = async (port: number, query: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql?query=${encodeURIComponent(query)}`);
  return answer.json();
};

/** A drain time that no test could wait for. */
const PATIENT = { HUB_DRAIN_MS: "86400000" };

describe("the gateway as a process", () => {
  test("the gateway serves any federation with only a supergraph file and a port", async () => {
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
  ])("at %s the gateway ends without waiting for its drain time where no request runs", async (_, stop) => {
    const { process: child, port } = await start(PATIENT);
    await ask(port, "{ freshness }");
    const exit = once(child, "exit");
    stop(child);
    expect(await exit).toEqual([0, null]);
  });

  test("a gateway that is stopped answers its running requests before it ends, and takes no new ones", async () => {
    const { process: child, port } = await start(PATIENT);
    const picture = subgraphNamed("picture");
    const release = picture.holdAnswers();
    const before = picture.requests.length;
    const answer = ask(port, "{ freshness }");
    await until("the request reaches picture", () => picture.requests.length > before);
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    const isRefused = () =>
      ask(port, "{ policy { title } }").then(
        () => false,
        () => true,
      );
    await until("the gateway refuses new requests", isRefused);
    release();
    expect(await answer).toMatchObject({ data: { freshness: ["children"] } });
    expect(await exit).toEqual([0, null]);
  });

  test("at the end of its drain time the gateway cuts off a subgraph that hangs and connections without a request", async () => {
    const { process: child, port } = await start({ HUB_DRAIN_MS: "100" });
    const picture = subgraphNamed("picture");
    const release = picture.holdAnswers();
    const before = picture.requests.length;
    const hung = ask(port, "{ freshness }").catch(() => "cut off");
    await until("the request reaches picture", () => picture.requests.length > before);
    const idle = connect(port, "127.0.0.1");
    await once(idle, "connect");
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    expect(await exit).toEqual([0, null]);
    expect(await hung).toBe("cut off");
    release();
    idle.destroy();
  });

  test("the gateway starts through npm and its shell, and all its processes end when npm is stopped", async () => {
    const npm = spawn("npm", ["run", "gateway"], {
      cwd: ROOT,
      env: {
        PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
        HOME: folder,
        SUPERGRAPH_FILE: supergraphFile,
        PORT: "0",
        ...PATIENT,
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    npm.stdout.on("data", (chunk) => {
      output += chunk;
    });
    await until("the gateway listens", () => output.includes("gateway listens"));
    // The programs are built already, so the gateway's own line is the first.
    const [line = ""] = output.split("\n").filter((each) => each !== "" && !each.startsWith("> "));
    const { port } = JSON.parse(line) as { port: number };
    expect(await ask(port, "{ freshness }")).toMatchObject({ data: { freshness: ["children"] } });
    const closed = once(npm, "close");
    npm.kill("SIGTERM");
    // Its output closes when the last process that writes to it has ended.
    await closed;
    await expect(ask(port, "{ freshness }")).rejects.toThrow();
  });

  test("the gateway does not start with wrong settings, and names all of them at once", async () => {
    const { process: child, output } = run({ PORT: "http", HUB_MODE: "test" });
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(output.join("")).toMatch(/HUB_MODE .*\n.*PORT .*\n.*SUPERGRAPH_FILE is missing/);
  });
});
