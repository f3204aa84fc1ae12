import { beforeAll, expect, test } from "@jest/globals";
import { changeTypes } from "../projection/projector.js";
import { on, sharedLivingPicture, statementMilestone } from "../testing/living-picture.testkit.js";
import { aPlan, POLICY } from "../testing/picture.testkit.js";
import { kindOf } from "./change.presenter.js";
import { ChangeType, changeTypeOf } from "./change.types.js";

const LETTERS = ["0192b000-0000-7000-8000-000000000001", "0192b000-0000-7000-8000-000000000002"] as const;
const dueAt = new Date("2012-06-01T00:00:00.000Z");

let plan: string;

interface Entry {
  id: string;
  position: number;
  type: string;
  kind: string;
  committee: { code: string } | null;
  subject: string;
  year: number | null;
  revision: number | null;
  milestone: { id: string } | null;
  moment: string | null;
  code: string | null;
  outcome: string | null;
  ownerPosition: string;
  about: { __typename: string; id: string } | null;
  document: { id: string } | null;
}

const FEED = `query ($type: [ChangeType!]) { changes(filter: { type: $type }, first: 200) { nodes { id position type kind committee { code } subject year revision milestone { id }
  moment code outcome ownerPosition about { __typename id } document { id } } } }`;

const entries = async (...types: string[]): Promise<Entry[]> =>
  (await picture.ask<{ changes: { nodes: Entry[] } }>(FEED, { type: types.length > 0 ? types : null })).changes.nodes;

const milestone = statementMilestone(2012);
const picture = sharedLivingPicture(
  "2012-12-01",
  { plan: [milestone], year: 2012, at: on("2012-01-01") },
  { exempt: "TMU", milestone: milestone.id, year: 2012, at: on("2012-02-01") },
  { issue: LETTERS[0], to: "BUU", year: 2012, at: on("2012-02-02") },
  { issue: LETTERS[1], to: "KFU", year: 2012, at: on("2012-02-02") },
);
beforeAll(async () => {
  const budgeted = aPlan("BUU", 2, 100, "IN_BUDGET_NEGOTIATION");
  [plan = ""] = await picture.committee("children", "BUU", { publish: budgeted, at: on("2012-03-01") });
  await picture.committee("children", "BUU", { state: 2012, spentOere: 2, at: on("2012-05-10") });
  await picture.council(
    { turn: "FELL_DUE", milestone, year: 2012, at: dueAt },
    {
      adopt: 2011,
      decide: [{ committee: "BUU", code: "BUU-0", year: 2012, outcome: "FINANCED", oere: 100 }],
      at: on("2012-06-04"),
    },
    { close: 2012, at: on("2012-10-01") },
    { expire: POLICY, at: on("2015-01-01") },
  );
  await picture.committee("children", "BUU", { withdraw: 0, at: on("2012-11-01") });
});

test("an entry says what it is about: kind, year, revision, document, and the object itself", async () => {
  const [published] = await entries("ACTION_PLAN_PUBLISHED_V1");
  const about = { __typename: "ChildrenActionPlan", id: plan };
  expect(published).toMatchObject({ kind: "ACTION_PLAN", revision: 1, year: null, document: { id: plan }, about });
  const [statement] = await entries("INTEGRATION_STATEMENT_PUBLISHED_V1");
  expect(statement).toMatchObject({ kind: "INTEGRATION_STATEMENT", revision: 1, year: 2012 });
  const [withdrawn] = await entries("DOCUMENT_WITHDRAWN_V1");
  expect(withdrawn).toMatchObject({ kind: "ACTION_PLAN", revision: 1, document: { id: plan }, about });
});

test("a turn of the wheel names its milestone, and is followed by an entry for each committee that misses it", async () => {
  const [turned] = await entries("WHEEL_TURNED_V1");
  const milestone = { id: "milestone-2012-statement" };
  expect(turned).toMatchObject({ kind: "MILESTONE", year: 2012, milestone, moment: "FELL_DUE" });
  const missing = await entries("DELIVERY_MISSING_V1");
  expect(missing.map(({ committee }) => committee?.code)).toEqual(["BIU", "SOU", "KFU", "ØU"]);
  expect(missing[0]).toMatchObject({ kind: "MILESTONE", year: 2012, milestone, subject: milestone.id });
  expect(missing.map(({ position }) => position)).toEqual([1, 2, 3, 4].map((n) => (turned?.position ?? 0) + n));
  expect(missing.map(({ ownerPosition }) => ownerPosition)).toEqual(missing.map(() => turned?.ownerPosition));
});

test("settled financing, lapsed letters and an expired policy are entries of their own", async () => {
  const [settled] = await entries("FINANCING_SETTLED_V1");
  expect(settled).toMatchObject({
    kind: "BUDGET_DECISION",
    committee: { code: "BUU" },
    code: "BUU-0",
    year: 2012,
    outcome: "FINANCED",
  });
  expect(settled?.about).toEqual({ __typename: "BudgetDecision", id: settled?.subject });
  const lapsed = await entries("CALL_LETTER_LAPSED_V1");
  expect(lapsed.map(({ subject, about }) => [subject, about?.__typename])).toEqual(
    LETTERS.map((id) => [id, "CallLetter"]),
  );
  const [expired] = await entries("POLICY_EXPIRED_V1");
  expect(expired).toMatchObject({ kind: "POLICY", subject: POLICY, about: { __typename: "Policy", id: POLICY } });
});

test("positions are gapless over all entries, and each entry is found by its id", async () => {
  const all = await entries();
  expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
  const { nodes } = await picture.ask<{ nodes: unknown[] }>(
    "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Change { position type } } }",
    { ids: all.map(({ id }) => id) },
  );
  expect(nodes).toEqual(all.map(({ id, position, type }) => ({ id, position, type })));
});

test("every type of the feed says what it is about", () => {
  expect(changeTypes.filter((type) => kindOf(type, {}) === undefined)).toEqual([]);
  expect(changeTypes.map(changeTypeOf)).toEqual(Object.keys(ChangeType));
});

test("a rebuild gives every entry its position again, and appends those of events from before at the feed's end", async () => {
  const before = await picture.database.feed();
  expect(await picture.database.rebuild()).toMatchObject({ differences: [], appended: 0 });
  expect(await picture.database.feed()).toEqual(before);
  await picture.database.damage("DELETE FROM picture.change WHERE type = 'financing.settled.v1'");
  expect(await picture.database.rebuild()).toMatchObject({ appended: 1 });
  const after = await entries();
  expect(after.at(-1)?.type).toBe("FINANCING_SETTLED_V1");
  expect(after).toHaveLength(before.length);
});
