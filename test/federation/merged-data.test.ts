import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { randomQuestions } from "../testkit/config.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { SeededRandom } from "../testkit/machine/seeded-random.js";
import { OwnGateway, StockGateway } from "./compared-gateways.testkit.js";
import { FederationServer } from "./federation.server.js";
import type { GraphRequest } from "./federation-definition.js";
import { rightAnswer } from "./merged-data.js";
import { QueryGenerator } from "./query-generator.js";
import { variantsOf } from "./question-variants.js";
import { splitWorld } from "./split-world.js";
import { variantDifference } from "./variant-comparison.js";
import { worldArguments } from "./world.fixture.js";

const WORLDS = 8;
/** Worlds with a question for which the planner once made no plan. */
const FOUND = [692_244];
const QUESTIONS_PER_WORLD = 10;
/** Names of keys, of required fields and of others, and two that no field has. */
const ALIASES = ["id", "name", "age", "label", "code", "done", "rank", "owner", "__typename", "p", "q"];

let server: FederationServer;
let own: OwnGateway | undefined;
let asked = 0;
let refused = 0;
beforeAll(async () => {
  server = await FederationServer.start();
});
afterAll(async () => {
  await own?.stop();
  await server?.stop();
});

/** The graph that clients see of a world that is split in this way, served by the own gateway. */
async function served(seed: number): Promise<GraphQLSchema> {
  const random = new SeededRandom(seed);
  const supergraph = server.serve(splitWorld(random, 2 + random.below(3)));
  if (own) await own.serve(supergraph);
  else own = await OwnGateway.start(supergraph);
  const stock = await StockGateway.start(supergraph);
  await stock.stop();
  return stock.schema;
}

/** What the planner would answer wrongly is refused. */
const isRefused = ({ data, errors = [] }: GraphAnswer): boolean =>
  data === undefined && errors.every(({ message }: { message: string }) => message.includes("cannot be answered"));

/** What is told of a question: its data, and where errors are. */
const told = ({ data = null, errors = [] }: GraphAnswer): string =>
  JSON.stringify({
    data,
    errors: [...new Set(errors.map(({ path = [] }: { path?: unknown[] }) => path.join(".")))].sort(),
  });

async function differencesOf(request: GraphRequest, schema: GraphQLSchema, random: SeededRandom): Promise<string[]> {
  const answer = await own?.ask(request);
  if (isRefused(answer)) {
    refused += 1;
    return [];
  }
  const [right, ours] = [told(await rightAnswer(schema, request)), told(answer)];
  if (right !== ours) {
    return [
      `${request.query} ${JSON.stringify(request.variables ?? {})}\n  right ${right}\n  own   ${ours}\n  ${JSON.stringify(answer.errors)}`,
    ];
  }
  const found: string[] = [];
  for (const variant of variantsOf(request, schema, random)) {
    const difference = variantDifference(answer, await own?.ask(variant.request), variant);
    if (difference) found.push(difference);
  }
  return found;
}

/** Asks one world its questions. */
async function failuresOf(worldSeed: number): Promise<string[]> {
  const schema = await served(worldSeed);
  const random = new SeededRandom(worldSeed);
  const options = { aliases: ALIASES, isFree: true };
  const generator = new QueryGenerator(schema, worldArguments, () => random.next(), options);
  const failures: string[] = [];
  for (let question = 0; question < QUESTIONS_PER_WORLD; question += 1) {
    asked += 1;
    const differences = await differencesOf(generator.next(), schema, random);
    failures.push(...differences.map((each) => `FEDERATION_SEED=${worldSeed}, question ${question}: ${each}`));
  }
  return failures;
}

test("a world that is split at random into subgraphs is answered as by graphql-js on all of its data at once, in whatever words it is asked", async () => {
  const { seed, minutes } = randomQuestions;
  const endsAt = performance.now() + (minutes ?? 0) * 60_000;
  const hasTime = (world: number) => (minutes === undefined ? world < WORLDS : performance.now() < endsAt);
  const failures: string[] = [];
  for (const world of FOUND) failures.push(...(await failuresOf(world)));
  for (let world = 0; failures.length < 3 && hasTime(world); world += 1) {
    failures.push(...(await failuresOf(seed + world * 1_000)));
  }
  expect(failures).toEqual([]);
  expect(refused).toBeLessThan(asked / 5);
}, 3_600_000);
