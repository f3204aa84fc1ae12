import { rename, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { compose, TestHub } from "./gateway.testkit.js";
import { TestSubgraph } from "./subgraph.testkit.js";

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

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await condition()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it never came true");
}

async function replace(sdl: string): Promise<void> {
  await writeFile(`${hub.supergraphFile}.new`, sdl);
  await rename(`${hub.supergraphFile}.new`, hub.supergraphFile);
}

describe("a supergraph file that changes", () => {
  test("is loaded again, while requests go on and none is lost", async () => {
    const small = compose(hub.subgraphs);
    const large = compose([...hub.subgraphs, weather]);
    let isBusy = true;
    const answers: (string | undefined)[] = [];
    const load = Array.from({ length: 8 }, async (_, caller) => {
      for (let turn = 0; isBusy; turn += 1) {
        const text = `${caller}-${turn}`;
        const { body } = await hub.ask("query($text: String!) { echo(text: $text) initiatives { code } }", {
          variables: { text },
        });
        answers.push(body.errors || body.data.echo !== text ? JSON.stringify(body) : undefined);
      }
    });
    for (let turn = 0; turn < 3; turn += 1) {
      await replace(large);
      await until(knowsWeather);
      await replace(small);
      await until(async () => !(await knowsWeather()));
    }
    isBusy = false;
    await Promise.all(load);
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.filter(Boolean)).toEqual([]);
  });

  test.each([
    ["is no GraphQL", "type Query {"],
    ["is empty", ""],
    ["is no supergraph", "type Query { weather: String }"],
    ["is cut off", undefined],
  ])("and %s is told in the log, and the graph before stays until a good one comes", async (_, sdl) => {
    const large = compose([...hub.subgraphs, weather]);
    await replace(sdl ?? large.slice(0, large.length / 2));
    await until(async () => hub.logged.some((line) => line.includes("supergraph file is broken")));
    expect((await hub.ask("{ policy { title } }")).body.errors).toBeUndefined();
    await replace(large);
    await until(knowsWeather);
  });
});

test("a graph that turns out broken half-way is not taken for the one that is served", async () => {
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
    await until(async () => broken() === times);
  }
  expect(hub.logged.join("")).not.toContain("loaded again");
  expect((await hub.ask("{ policy { title } }")).body.errors).toBeUndefined();
  await secret.stop();
});

test("a file that is not there keeps the gateway from starting", async () => {
  await expect(TestHub.start({ SUPERGRAPH_FILE: "/nowhere/supergraph.graphql" })).rejects.toThrow("ENOENT");
});
