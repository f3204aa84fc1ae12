import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { randomQuestions } from "../testkit/config.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { SeededRandom } from "../testkit/machine/seeded-random.js";
import { difference } from "./answer-comparison.js";
import { OwnGateway, StockGateway } from "./compared-gateways.testkit.js";
import { queryOfTypes } from "./entity-numbering.js";
import { FederationServer } from "./federation.server.js";
import type { FederationSpec, GraphRequest } from "./federation-definition.js";
import { federations } from "./federations.js";
import { knownWrong } from "./known-wrong.fixture.js";
import { mergedPaths } from "./merged-paths.fixture.js";
import { plannedWrong, sentWrong } from "./planned-wrong.fixture.js";
import { QueryGenerator } from "./query-generator.js";
import { leavesOf, variantsOf } from "./question-variants.js";
import { withOwnNames, withoutConditions } from "./resolved-request.js";
import { variantDifference, withNamesBack } from "./variant-comparison.js";

let server: FederationServer;
let own: OwnGateway | undefined;
beforeAll(async () => {
  server = await FederationServer.start();
});
afterAll(async () => {
  await own?.stop();
  await server?.stop();
});

interface Gateways {
  readonly stock: StockGateway;
  readonly own: OwnGateway;
}

/** Both gateways in front of one federation. */
async function both(federation: FederationSpec): Promise<Gateways> {
  const supergraph = server.serve(federation);
  const stock = await StockGateway.start(supergraph);
  if (own) await own.serve(supergraph);
  else own = await OwnGateway.start(supergraph);
  return { stock, own };
}

const asRequest = (request: string | GraphRequest): GraphRequest =>
  typeof request === "string" ? { query: request } : request;

/** Where subgraphs have state, each gateway gets its own. */
const inRun = (run: string, request: GraphRequest): GraphRequest => ({
  ...request,
  query: request.query.replaceAll('"$run"', `"${run}"`),
});

/** The types of the objects in the answer; a command is not sent again to learn them. */
async function typesOf(gateway: OwnGateway, request: GraphRequest): Promise<unknown> {
  return request.query.startsWith("mutation") ? null : (await gateway.ask(queryOfTypes(request))).data;
}

/** @apollo/gateway may be right about a request only once its conditions are resolved, and no two types share a place in the answer. */
async function differenceFor(request: GraphRequest, gateways: Gateways): Promise<string | undefined> {
  const ours = await gateways.own.ask(inRun("own", request));
  const types = () => typesOf(gateways.own, request);
  const found = await difference(await gateways.stock.ask(inRun("stock", request)), ours, types);
  if (!found) return undefined;
  const resolved = /@(skip|include)/.test(request.query) ? withoutConditions(request) : request;
  const left = resolved === request ? found : await difference(await gateways.stock.ask(resolved), ours, types);
  if (!left) return undefined;
  const { request: unshared, originalName } = withOwnNames(resolved);
  const stock = await gateways.stock.ask(inRun("stock, in other words", unshared));
  return await difference(withNamesBack(stock, originalName, leavesOf(request.query)), ours, types);
}

const MINUTE_MS = 60_000;

/** Random questions: a number of them, or as many as there is time for. */
function* randomRequestsOf(
  schema: GraphQLSchema,
  federation: FederationSpec,
  random: SeededRandom,
): Generator<GraphRequest> {
  const { values = {}, hasNoRandomRequests, subgraphs } = federation;
  if (hasNoRandomRequests) return;
  const { count, minutes } = randomQuestions;
  const endsAt = performance.now() + ((minutes ?? 0) * MINUTE_MS) / federations.length;
  // Without an alias @apollo/gateway's own answer is wrong there.
  const typename = subgraphs.some(({ sdl }) => sdl.includes("@interfaceObject")) ? "t: __typename" : "__typename";
  const generator = new QueryGenerator(schema, values, () => random.next(), { typename });
  for (let number = 0; minutes === undefined ? number < count : performance.now() < endsAt; number += 1) {
    yield generator.next();
  }
}

/** How the answers to a question in other words differ from that to the question itself. */
async function variantDifferences(request: GraphRequest, gateways: Gateways, random: SeededRandom): Promise<string[]> {
  const ours = await gateways.own.ask(request);
  const found: string[] = [];
  for (const variant of variantsOf(request, gateways.stock.schema, random)) {
    const difference = variantDifference(ours, await gateways.own.ask(variant.request), variant);
    if (difference) found.push(difference);
  }
  return found;
}

async function randomDifferences(gateways: Gateways, federation: FederationSpec): Promise<string[]> {
  const { seed } = randomQuestions;
  const random = new SeededRandom(seed);
  const found: string[] = [];
  for (const request of randomRequestsOf(gateways.stock.schema, federation, random)) {
    const all = [await differenceFor(request, gateways), ...(await variantDifferences(request, gateways, random))];
    found.push(...all.flatMap((each) => (each ? [`FEDERATION_SEED=${seed} ${shown(request)}\n${each}`] : [])));
    if (found.length > 5) break;
  }
  return found;
}

const shown = ({ query, variables = {} }: GraphRequest): string => `${query} ${JSON.stringify(variables)}`;

const about = <T extends FederationSpec>(specs: readonly T[]) => specs.map((spec) => [spec.about, spec] as const);

describe("the two gateways", () => {
  test.each(about(federations))(
    "the gateway answers %s as @apollo/gateway does",
    async (_, federation) => {
      const gateways = await both(federation);
      const differences: string[] = [];
      for (const request of federation.requests.map(asRequest)) {
        const found = await differenceFor(request, gateways);
        if (found) differences.push(`${shown(request)}\n${found}`);
      }
      differences.push(...(await randomDifferences(gateways, federation)));
      await gateways.stock.stop();
      expect(differences).toEqual([]);
    },
    3_600_000,
  );
});

describe("known wrong answers", () => {
  test.each(about([...knownWrong, ...mergedPaths, ...plannedWrong, ...sentWrong]))(
    "the gateway answers %s correctly, which @apollo/gateway does not",
    async (_, federation) => {
      const gateways = await both(federation);
      const requests = federation.requests.map(asRequest);
      const stock = await Promise.all(requests.map((request) => gateways.stock.ask(request)));
      const ours = await Promise.all(requests.map((request) => gateways.own.ask(request)));
      await gateways.stock.stop();
      const told = ({ errors = [] }: GraphAnswer) =>
        errors.map(({ path = [] }: { path?: unknown[] }) => path.join("."));
      expect(ours.map((answer) => [answer.data, told(answer)])).toEqual(
        federation.right.map((data, index) => [data, federation.errors?.[index] ?? []]),
      );
      // Once @apollo/gateway answers correctly, the correction can go.
      const right = federation.right.map((data, index) => JSON.stringify([data, federation.errors?.[index] ?? []]));
      expect(stock.filter((answer, index) => JSON.stringify([answer.data, told(answer)]) === right[index])).toEqual([]);
    },
    600_000,
  );
});
