import { type ActionPlanContent, type PlanContext, validateActionPlan } from "@hub/rules";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase, POLICY } from "../testing/picture.testkit.js";
import { project } from "./projector.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());

const SPRING = Date.parse("2012-03-15T12:00:00Z");
const spring2012: PlanContext = {
  owner: "BUU",
  today: "2012-03-15",
  policies: [{ id: POLICY, state: "IN_FORCE", goals: ["goal-1", "goal-2", "goal-3"], themes: [] }],
  committees: ["BUU"],
};

const ofLength = (length: number) => fc.string({ unit: "grapheme", minLength: length, maxLength: length });
const [incompressible] = fc.sample(ofLength(20_000), { seed: 1, numRuns: 1 }) as [string];

/** What databases, indexes and JSON are known to stumble over. */
const WORDS = ["", " ", "\0", "\ud800", "\u2028", "\ufeff", "'; DROP SCHEMA picture; --", "%_\\", "{}"];
const LONG_WORDS = [40, 500, 501, 3_000, 20_000].map((length) => [...incompressible].slice(0, length).join(""));
const DAYS = ["0000-01-01", "0001-01-01", "9999-12-31", "2012-02-29", "2012-02-30"];
const YEARS = [-1, 0, 1, 2011, 2014, 2015, 2 ** 31 - 1, -(2 ** 31)];
const AMOUNTS = [-1, 0, 1e13, 1e13 + 1, Number.MAX_SAFE_INTEGER];

type Change = Partial<Record<"plan" | "initiative" | "line" | "commitment" | "money", object>>;

/** Every place in a plan where something of its own may stand, by what the graph lets stand there. */
const places: Record<"text" | "word" | "words" | "day" | "year" | "oere", readonly ((value: unknown) => Change)[]> = {
  text: [
    (title) => ({ plan: { title } }),
    (title) => ({ initiative: { title } }),
    (description) => ({ initiative: { description } }),
    (ambition) => ({ commitment: { ambition } }),
  ],
  word: [
    (code) => ({ initiative: { code } }),
    (schoolLevel) => ({ initiative: { schoolLevel } }),
    (account) => ({ line: { account } }),
  ],
  words: [
    (targetGroups) => ({ initiative: { targetGroups } }),
    (districts) => ({ initiative: { districts } }),
    (venues) => ({ initiative: { venues } }),
  ],
  day: [
    (approvedOn) => ({ plan: { approvedOn } }),
    (from) => ({ initiative: { from } }),
    (to) => ({ initiative: { to } }),
    (estimatedOn) => ({ line: { estimatedOn } }),
  ],
  year: [(year) => ({ money: { year } })],
  oere: [(oere) => ({ money: { oere } })],
};

const word = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom(...WORDS, ...LONG_WORDS));
const values: Record<keyof typeof places, fc.Arbitrary<unknown>> = {
  text: fc.record({ da: word, en: fc.option(word) }),
  word,
  words: fc.array(word, { maxLength: 3 }),
  day: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  year: fc.integer(),
  oere: fc.maxSafeNat(),
};
const kinds = Object.keys(places) as (keyof typeof places)[];
const change = fc.oneof(
  ...kinds.flatMap((kind) => places[kind].map((place) => values[kind].map((value) => place(value)))),
);
const changes = fc.array(change, { minLength: 1, maxLength: 3 });

/** Each of these at each of those places. */
const known = {
  text: [...WORDS, ...LONG_WORDS].flatMap((da) => [{ da }, { da: "Ord", en: da }]),
  word: [...WORDS, ...LONG_WORDS],
  words: [...WORDS, ...LONG_WORDS].map((each) => [each]),
  day: DAYS,
  year: YEARS,
  oere: AMOUNTS,
};
const examples = kinds.flatMap((kind) =>
  places[kind].flatMap((place) => known[kind].map((value): [Change[]] => [[place(value)]])),
);

function changed(
  plan: ActionPlanContent,
  { plan: head, initiative, line, commitment, money }: Change,
): ActionPlanContent {
  const [first] = plan.initiatives;
  if (!first) return plan;
  const budgetLines = first.budgetLines.map((each) => ({ ...each, ...line, ...money }));
  const totals = first.totals.map((each) => ({ ...each, ...money }));
  return {
    ...plan,
    ...head,
    totals,
    commitments: plan.commitments.map((each) => ({ ...each, ...commitment })),
    initiatives: [{ ...first, ...initiative, budgetLines, totals }],
  };
}

test("the picture projects every plan that the rules accept", async () => {
  const picture = await PictureDatabase.make(cluster);
  await project(picture.dataSource, "policy", [frameEvent()]);
  const published: { publish: ActionPlanContent; at: Date }[] = [];
  await fc.assert(
    fc.asyncProperty(changes, async (planChanges) => {
      const plan = planChanges.reduce(changed, aPlan("BUU", 1, 100));
      if (!validateActionPlan(plan, spring2012).valid) return;
      published.push({ publish: plan, at: new Date(SPRING + published.length * 1000) });
      await project(picture.dataSource, "children", streamOf("children", "BUU", published).slice(-1));
    }),
    { examples, numRuns: examples.length + 100, endOnFailure: true },
  );
  expect(published.length).toBeGreaterThan(100);
  await picture.close();
});
