import { InitiativeState } from "@hub/documents";
import { buildFederatedSchema, requestContextOf, type SubgraphService } from "@hub/subgraph-kit";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type GraphQLSchema, graphql } from "graphql";
import pino from "pino";
import { pictureProcess } from "../picture.subgraph.js";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase, POLICY } from "../testing/picture.testkit.js";

const on = (day: string) => new Date(`2011-${day}T12:00:00Z`);

let cluster: TestCluster;
let picture: PictureDatabase;
let service: SubgraphService;
let schema: GraphQLSchema;

beforeAll(async () => {
  cluster = await startTestCluster();
  picture = await PictureDatabase.make(cluster);
  await picture.receive([frameEvent()]);
  await picture.receive(
    streamOf("children", "BUU", [
      { publish: aPlan("BUU", 7, 100), at: on("02-01") },
      { publish: aPlan("BUU", 11, 100), at: on("03-01") },
      { withdraw: 1, at: on("04-01") },
    ]),
  );
  await picture.receive(streamOf("culture", "KFU", [{ publish: aPlan("KFU", 5, 100), at: on("02-15") }]));
  const subgraph = pictureProcess();
  const config = { mode: "sandbox", host: "", port: 0, audience: "", subgraphUrls: {}, logLevel: "silent" } as const;
  const { appUrl: databaseUrl } = picture.database;
  service = await subgraph.open({ ...config, issuers: [], fourEyesOff: [], databaseUrl }, pino({ level: "silent" }));
  schema = await buildFederatedSchema(subgraph.definition);
});
afterAll(async () => {
  await service?.close();
  await picture?.close();
  await cluster?.stop();
});

async function ask(variables: Record<string, unknown>): Promise<{ total: number; nodes: number }> {
  const source = `query ($filter: InitiativeFilter, $asOf: DateTime) {
    initiatives(filter: $filter, asOf: $asOf, first: 200) { totalCount nodes { id } } }`;
  const contextValue = requestContextOf(service.context, { actor: undefined, requestId: "test" });
  const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue });
  expect(errors).toBeUndefined();
  const found = data?.initiatives as { totalCount: number; nodes: unknown[] };
  return { total: found.totalCount, nodes: found.nodes.length };
}

test.each([
  ["before the first plan", "01-15", 0],
  ["with one committee's plan", "02-10", 7],
  ["with two committees' plans", "02-20", 12],
  ["after one was revised", "03-15", 16],
  ["after the revision was withdrawn", "05-01", 5],
])("the total of the initiatives in whole plans is the length of their list: %s", async (_when, day, expected) => {
  const whole = await ask({ asOf: on(day) });
  expect(whole).toEqual({ total: expected, nodes: expected });
  // A filter with every state leaves nothing out, but the total has to be counted.
  expect(await ask({ asOf: on(day), filter: { state: Object.keys(InitiativeState) } })).toEqual(whole);
  expect(await ask({ asOf: on(day), filter: { policy: [POLICY] } })).toEqual(whole);
});

test("the total of one committee's whole plans leaves out other committees", async () => {
  const filter = { committee: ["KFU"] };
  expect(await ask({ asOf: on("03-15"), filter })).toEqual({ total: 5, nodes: 5 });
  await expect(ask({ filter: { policy: ["another"] } })).rejects.toThrow("filter.policy names 'another'");
});
