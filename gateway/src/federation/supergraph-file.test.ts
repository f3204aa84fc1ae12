import { appendFile, rename, writeFile } from "node:fs/promises";
import { until } from "@hub/testing";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { compose, TestHub } from "../gateway.testkit.js";
import { TestSubgraph } from "../subgraph.testkit.js";

let hub: TestHub;
let weather: TestSubgraph;
beforeEach(async () => {
  hub = await TestHub.start();
  weather = await TestSubgraph.start({
    name: "weather",
    sdl: "type Query { weather: String }",
    resolvers: { Query: { weather: () => "rain" } },
  });
});
afterEach(async () => {
  await hub.stop();
  await weather.stop();
});

const knowsWeather = async () => (await hub.ask("{ weather }")).body.data?.weather === "rain";

async function replace(sdl: string): Promise<void> {
  await writeFile(`${hub.supergraphFile}.new`, sdl);
  await rename(`${hub.supergraphFile}.new`, hub.supergraphFile);
}

const overwrite = (sdl: string) => writeFile(hub.supergraphFile, sdl);

/** Like a slow copy: for a while the file has only its first part. */
async function writeInPieces(sdl: string): Promise<void> {
  await writeFile(hub.supergraphFile, "");
  const step = Math.ceil(sdl.length / 5);
  for (let from = 0; from < sdl.length; from += step) {
    await appendFile(hub.supergraphFile, sdl.slice(from, from + step));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Sends a query every 20 ms, whether the one before is answered or not. */
class SteadyLoad {
  readonly #answers: Promise<string | undefined>[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly hub: () => TestHub) {
    this.#timer = setInterval(() => this.#answers.push(this.#ask(`${this.#answers.length}`)), 20);
  }

  async stop(): Promise<{ count: number; failed: string[] }> {
    clearInterval(this.#timer);
    const answers = await Promise.all(this.#answers);
    return { count: answers.length, failed: answers.filter((answer) => answer !== undefined) };
  }

  async #ask(text: string): Promise<string | undefined> {
    try {
      const query = "query($text: String!) { echo(text: $text) initiatives { code } }";
      const { body } = await this.hub().ask(query, { variables: { text } });
      return body.errors || body.data.echo !== text ? JSON.stringify(body) : undefined;
    } catch (error) {
      return String(error);
    }
  }
}

describe("a supergraph file that changes", () => {
  test("a changed supergraph is loaded again, however it is written, while requests go on and none fails", async () => {
    const small = compose(hub.subgraphs);
    const large = compose([...hub.subgraphs, weather]);
    const load = new SteadyLoad(() => hub);
    const broken = () => hub.logged.filter((line) => line.includes("supergraph file is broken")).length;
    for (const write of [replace, overwrite, writeInPieces]) {
      for (const turn of [1, 2]) {
        await write(large);
        await until("the large graph is served", knowsWeather);
        const before = broken();
        await write(turn === 1 ? large.slice(0, large.length / 2) : "type Query { weather: String }");
        await until("the log has the broken file", () => broken() > before);
        expect(await knowsWeather()).toBe(true);
        await write(small);
        await until("the small graph is served", async () => !(await knowsWeather()));
      }
    }
    const { count, failed } = await load.stop();
    // Several for each of the twelve loads, however busy the machine is.
    expect(count).toBeGreaterThan(36);
    expect(failed).toEqual([]);
    expect(hub.logged.filter((line) => line.includes("supergraph loaded again")).length).toBe(12);
  }, 600_000);

  test.each([
    ["is no GraphQL", "type Query {"],
    ["is empty", ""],
    ["is no supergraph", "type Query { weather: String }"],
    ["is cut off", undefined],
  ])(
    "a new file that %s is an error in the log, and the graph before stays until a valid one comes",
    async (_, sdl) => {
      const large = compose([...hub.subgraphs, weather]);
      await replace(sdl ?? large.slice(0, large.length / 2));
      await until("the log has the broken file", () =>
        hub.logged.some((line) => line.includes("supergraph file is broken")),
      );
      expect((await hub.ask("{ policy { title } }")).body.errors).toBeUndefined();
      await replace(large);
      await until("the large graph is served", knowsWeather);
    },
  );
});

test("a graph that proves broken when it is half loaded is not served", async () => {
  const secret = await TestSubgraph.start({
    name: "secret",
    imports: '"@key", "@inaccessible"',
    sdl: "type Query { vault: Vault } type Vault { open: Int gold: Int @inaccessible }",
    resolvers: { Query: { vault: () => ({ open: 1 }) } },
  });
  const hidden = compose([...hub.subgraphs, secret]).replace("open: Int", "open: Int @inaccessible");
  const broken = () => hub.logged.filter((line) => line.includes("supergraph file is broken")).length;
  for (const times of [1, 2]) {
    await replace(hidden);
    await until(`the log has the broken file ${times} times`, () => broken() === times);
  }
  expect(hub.logged.join("")).not.toContain("loaded again");
  expect((await hub.ask("{ policy { title } }")).body.errors).toBeUndefined();
  await secret.stop();
});

test("the gateway does not start without its supergraph file", async () => {
  await expect(TestHub.start({ SUPERGRAPH_FILE: "/nowhere/supergraph.graphql" })).rejects.toThrow("ENOENT");
});
