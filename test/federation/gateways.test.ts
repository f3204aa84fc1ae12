import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { randomQuestions } from "../testkit/config.js";
import { SeededRandom } from "../testkit/machine/seeded-random.js";
import { difference } from "./answer-comparison.js";
import { OwnGateway, StockGateway } from "./compared-gateways.testkit.js";
import { questionOfTypes } from "./entity-numbering.js";
import { FederationServer } from "./federation.server.js";
import type { FederationSpec, Question } from "./federation-definition.js";
import { federations } from "./federations.js";
import { knownWrong } from "./known-wrong.fixture.js";
import { QuestionGenerator } from "./query-generator.js";

let server: FederationServer;
let own: OwnGateway | undefined;
beforeAll(async () => {
  server = await FederationServer.start();
});
afterAll(async () => {
  await own?.stop();
  await server?.stop();
});

/** Both gateways on one federation. */
async function both(federation: FederationSpec): Promise<{ stock: StockGateway; own: OwnGateway }> {
  const supergraph = server.serve(federation);
  const stock = await StockGateway.start(supergraph);
  if (own) await own.serve(supergraph);
  else own = await OwnGateway.start(supergraph);
  return { stock, own };
}

const asQuestion = (question: string | Question): Question =>
  typeof question === "string" ? { query: question } : question;

/** Where subgraphs keep state, each gateway has one of its own. */
const inRun = (run: string, question: Question): Question => ({
  ...question,
  query: question.query.replaceAll('"$run"', `"${run}"`),
});

/** The types of what is there; a command is not carried out again to learn them. */
async function typesOf(gateway: OwnGateway, question: Question): Promise<unknown> {
  return question.query.startsWith("mutation") ? null : (await gateway.ask(questionOfTypes(question))).data;
}

function randomQuestionsOf({ schema }: StockGateway, federation: FederationSpec): Question[] {
  const { values = {}, isOnlyAsked, subgraphs } = federation;
  const numbers = new SeededRandom(randomQuestions.seed);
  // Without another name @apollo/gateway's own answer is wrong there.
  const typename = subgraphs.some(({ sdl }) => sdl.includes("@interfaceObject")) ? "t: __typename" : "__typename";
  const generator = new QuestionGenerator(schema, values, () => numbers.next(), typename);
  return Array.from({ length: isOnlyAsked ? 0 : randomQuestions.count }, () => generator.next());
}

describe.each(federations.map((federation) => [federation.about, federation] as const))("%s", (_, federation) => {
  test("is answered as @apollo/gateway answers it", async () => {
    const gateways = await both(federation);
    const differences: string[] = [];
    for (const question of [
      ...federation.questions.map(asQuestion),
      ...randomQuestionsOf(gateways.stock, federation),
    ]) {
      const stock = await gateways.stock.ask(inRun("stock", question));
      const ours = await gateways.own.ask(inRun("own", question));
      const found = await difference(stock, ours, () => typesOf(gateways.own, question));
      if (found) differences.push(`${question.query} ${JSON.stringify(question.variables ?? {})}\n${found}`);
    }
    await gateways.stock.stop();
    expect(differences).toEqual([]);
  }, 600_000);
});

describe.each(knownWrong.map((federation) => [federation.about, federation] as const))("%s", (_, federation) => {
  test("is answered rightly, and not as @apollo/gateway answers it", async () => {
    const gateways = await both(federation);
    const questions = federation.questions.map(asQuestion);
    const stock = await Promise.all(questions.map((question) => gateways.stock.ask(question)));
    const ours = await Promise.all(questions.map((question) => gateways.own.ask(question)));
    await gateways.stock.stop();
    expect(ours.map(({ data, errors }) => [data, errors])).toEqual(federation.right.map((data) => [data, undefined]));
    // Once it is mended there, this has no reason to be here.
    const right = federation.right.map((data) => JSON.stringify(data));
    expect(stock.filter(({ data }, index) => JSON.stringify(data) === right[index])).toEqual([]);
  }, 600_000);
});
