import { currentPolicy } from "../../testkit/documents/generated-plan.js";
import type { GraphAnswer } from "../../testkit/hub/graph-answer.js";
import { Connections } from "./connections.client.js";
import type { Contender, ContenderName } from "./contender/contenders.js";
import { type Figures, figuresOf } from "./figures.js";
import { PAGE } from "./operations.js";
import { PUBLISHING, Publisher } from "./publisher.client.js";
import { type Staleness, StalenessWatch } from "./staleness.js";

export interface MixResult {
  contender: ContenderName;
  figures: Figures;
  staleness: Staleness;
}

const CONNECTIONS = 16;
const PUBLISH_EVERY_MS = 1000;
/** Every so many questions one waits for what was acknowledged last. */
const WAITING_EVERY = 10;

interface Node {
  committee: { code: string };
  plan: { revision: number } | null;
}

interface MixQuestion {
  body: string;
  /** The revision of the publishing committee's plan that an answer shows. */
  revisionIn: (data: GraphAnswer) => number | undefined;
}

const ofPublisher = (nodes: readonly Node[]): number | undefined =>
  nodes.find(({ committee, plan }) => committee.code === PUBLISHING.code && plan !== null)?.plan?.revision;

/** The same questions again and again, as a city's pages ask them. */
const questions: readonly MixQuestion[] = [
  {
    body: `{ initiatives(filter: { policy: ["${currentPolicy.id}"] }, first: ${PAGE}) { totalCount nodes { code title { da } state
      committee { code name { da } } plan { revision } goals { title { da } } budgetLines { year amount { oere } financing } } } }`,
    revisionIn: ({ initiatives }) => ofPublisher(initiatives.nodes),
  },
  {
    body: `{ policyPicture(year: 2012) { cells { committee { code name { da } } goal { title { da } } state initiatives
      financed { oere } unfinanced { oere } plan { revision } } totals { initiatives financed { oere } } } }`,
    revisionIn: ({ policyPicture }) => ofPublisher(policyPicture.cells),
  },
  {
    body: `{ actionPlans(filter: { policy: ["${currentPolicy.id}"], committee: ["${PUBLISHING.code}"] }) { nodes { title { da } revision } } }`,
    revisionIn: ({ actionPlans }) => actionPlans.nodes[0]?.revision,
  },
];

/** Asks as fast as it is answered while a committee publishes every second, and follows every answer. */
export async function readMix(contender: Contender, limits: { answers: number; ms: number }): Promise<MixResult> {
  const watch = new StalenessWatch();
  const publisher = new Publisher(contender);
  watch.acknowledged(await publisher.publish(), performance.now());
  const connections = new Connections(contender.url, CONNECTIONS);
  const isOver = { value: false };
  const publishing = publishUntil(isOver, publisher, watch);
  let asked = 0;
  const askOnce = async (took: (ms: number | undefined) => void) => {
    const began = performance.now();
    const isAnswered = await askAndWatch(connections, watch, asked++);
    took(isAnswered ? performance.now() - began : undefined);
  };
  const figures = await figuresOf(contender, (took) =>
    connections.keepAsking(() => askOnce(took), { ms: limits.ms, times: limits.answers }),
  );
  isOver.value = true;
  await publishing;
  connections.close();
  return { contender: contender.name, figures, staleness: watch.result() };
}

async function publishUntil(isOver: { value: boolean }, publisher: Publisher, watch: StalenessWatch): Promise<void> {
  while (!isOver.value) {
    const began = performance.now();
    watch.acknowledged(await publisher.publish(), performance.now());
    await new Promise((resolve) => setTimeout(resolve, began + PUBLISH_EVERY_MS - performance.now()));
  }
}

/** False where the question was refused. */
async function askAndWatch(connections: Connections, watch: StalenessWatch, number: number): Promise<boolean> {
  const question = questions[number % questions.length] as MixQuestion;
  const waited = number % WAITING_EVERY === 0 ? watch.newest : undefined;
  const headers = waited ? { "x-hub-wait-for": `${PUBLISHING.root}:${waited.position}` } : {};
  const askedAt = performance.now();
  const body = await connections.ask(JSON.stringify({ query: question.body }), headers).catch(() => undefined);
  const receivedAt = performance.now();
  if (body === undefined) return false;
  const { data, extensions } = JSON.parse(body.toString());
  const revision = question.revisionIn(data);
  if (revision === undefined) throw new Error(`An answer shows no plan of ${PUBLISHING.code}: ${question.body}`);
  const position = extensions?.hub?.positions?.[PUBLISHING.root];
  watch.answered({ revision, position, askedAt, receivedAt, waitedFor: waited });
  return true;
}
