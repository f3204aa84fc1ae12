import fc from "fast-check";
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from "graphql";
import { deaths, processesOf } from "../attacks/watched-processes.js";
import { QueryGenerator } from "../federation/query-generator.js";
import { fuzzRun } from "../testkit/config.js";
import { currentPolicy } from "../testkit/documents/generated-plan.js";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { SeededRandom } from "../testkit/machine/seeded-random.js";
import { damaged, damages } from "./broken-document.js";
import { changed, changes } from "./broken-text.js";
import { FuzzedCommittee } from "./fuzzed-committee.js";
import { assertSound } from "./sound-answer.js";

const { seconds, seed } = fuzzRun;
const tried = { queries: 0, brokenQueries: 0, bodies: 0, documents: 0 };

/** Runs as often as the time allows; a failing input is made as small as possible and printed. */
const forAShare = (share: number) => ({
  seed,
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: seconds * 1_000 * share,
  markInterruptAsFailure: false,
});

const VALUES = {
  committee: ["BUU", "BIU", "SOU", "KFU", "NONE"],
  policy: [currentPolicy.id, "none"],
  goal: currentPolicy.goals,
  year: [2011, 2012, 2014, -1],
  first: [1, 5, 200, 0, -1, 201],
  text: ["unge", "a & !b", "%"],
  asOf: ["2011-04-01T12:00:00Z", "tomorrow"],
  startsOn: ["2011-04-01"],
  endsOn: ["2011-06-01"],
};

async function post(hub: RunningHub, body: string): Promise<void> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  assertSound(response.status, await response.text(), body);
}

async function sendQueries(hub: RunningHub, schema: GraphQLSchema): Promise<void> {
  const variable = fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined, freq: 8 });
  const property = fc.asyncProperty(
    fc.nat(),
    changes,
    fc.array(variable, { maxLength: 3 }),
    async (nth, made, replaced) => {
      const random = new SeededRandom(nth);
      const { query, variables } = new QueryGenerator(schema, VALUES, () => random.next()).next();
      const given = Object.entries(variables ?? {}).map(([name, value], index) => [name, replaced[index] ?? value]);
      tried[made.length === 0 ? "queries" : "brokenQueries"] += 1;
      await post(hub, JSON.stringify({ query: changed(query, made), variables: Object.fromEntries(given) }));
    },
  );
  await fc.assert(property, forAShare(0.4));
}

async function sendBodies(hub: RunningHub): Promise<void> {
  const right = JSON.stringify({
    query: "query A($t: String!) { search(text: $t) { totalCount } }",
    variables: { t: "x" },
    operationName: "A",
    extensions: {},
  });
  const body = fc.oneof(
    fc.json(),
    changes.map((made) => changed(right, made)),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  const property = fc.asyncProperty(body, async (text) => {
    tried.bodies += 1;
    await post(hub, text);
  });
  await fc.assert(property, forAShare(0.15));
}

async function sendDocuments(committee: FuzzedCommittee): Promise<void> {
  const wish = fc.constantFrom("publish" as const, "discard" as const);
  const property = fc.asyncProperty(fc.nat(10_000), damages, wish, async (nth, done, then) => {
    tried.documents += 1;
    await committee.send(damaged(committee.plan(nth), done), then);
  });
  await fc.assert(property, forAShare(0.45));
}

console.log(`Fuzzing a hub for ${seconds} s: FUZZ_SECONDS=${seconds} FUZZ_SEED=${seed}`);
const hub = await RunningHub.start();
try {
  const schema = buildClientSchema(await hub.as().demand<IntrospectionQuery>(getIntrospectionQuery()));
  const before = processesOf(hub);
  const committee = await FuzzedCommittee.of(hub);
  await sendQueries(hub, schema);
  await sendBodies(hub);
  await sendDocuments(committee);
  const died = deaths(before, processesOf(hub)).map((name) => `${name} died`);
  const problems = [...(await committee.problems()), ...died];
  console.log(
    JSON.stringify({
      ...tried,
      drafts: committee.saved,
      refused: committee.refused,
      published: committee.acknowledged.length,
      problems,
    }),
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await hub.forget();
}
