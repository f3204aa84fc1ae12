import { afterAll, afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Restarts } from "./record-restarts.js";
import { VerifiedRecord } from "./verified-record.testkit.js";

const record = new VerifiedRecord();
let [first, second] = ["", ""];

beforeEach(async () => {
  await record.begin();
  first = await record.publish(1);
  second = await record.publish(2, first);
  await record.publish(3, second);
});
afterEach(() => record.end());
afterAll(() => record.stop());

const OTHER = `jsonb_set(payload, '{data,content,title,da}', '"Noget andet"')`;

describe("the check of what is on record", () => {
  test("finds nothing where nothing was changed, also after redactions of every kind", async () => {
    expect(await record.broken()).toBeUndefined();
    await record.redactReason(second, 2);
    await record.redactDocument(first, 1);
    expect(await record.broken()).toBeUndefined();
    const texts = await record.as("picture", "SELECT payload->'data' AS data FROM hub.inbox ORDER BY position LIMIT 2");
    expect(texts).toMatchObject([
      { data: { content: { title: { da: "[slettet]" }, initiatives: [] } } },
      { data: { correction: { reason: "[slettet]" }, content: { title: { da: "Plan 2" } } } },
    ]);
  });

  test.each([
    [
      "children",
      "children.outbox",
      `UPDATE children.outbox SET payload = ${OTHER} WHERE position = 1`,
      /^children:1 has a content/,
    ],
    [
      "children",
      "children.outbox",
      "DELETE FROM children.outbox WHERE position = 2",
      /^children:2 is not in the owner's outbox/,
    ],
    [
      "children",
      "children.outbox",
      "DELETE FROM children.outbox WHERE position = 3",
      /^children:3 is not in the owner's outbox/,
    ],
    [
      "children",
      "children.outbox",
      `UPDATE children.outbox SET payload = jsonb_set(payload, '{data,committee}', '"KFU"') WHERE position = 1`,
      /^children:1 says other/,
    ],
    [
      "children",
      "children.outbox",
      `UPDATE children.outbox SET payload = jsonb_set(payload, '{data,ids}', '{"initiatives":[]}') WHERE position = 2`,
      /^children:2 has other findings or ids/,
    ],
    [
      "children",
      "children.outbox",
      `UPDATE children.outbox SET payload = ${OTHER} || '{"hubredacted": {"by": 3, "entryHash": "a"}}' WHERE position = 1`,
      /^children:1 /,
    ],
    ["children", "children.sequence", "UPDATE children.sequence SET last = 2", /^children:3 has a number/],
    [
      "children",
      "hub.revision",
      `UPDATE hub.revision SET content = '{"title":{"da":"Noget andet"}}' WHERE position = 1`,
      /^children:1 has a revision whose content/,
    ],
    [
      "children",
      "hub.revision",
      "UPDATE hub.revision SET findings = '[1]' WHERE position = 2",
      /^children:2 has a revision that says other/,
    ],
    [
      "children",
      "hub.revision_state",
      "UPDATE hub.revision_state SET superseded_at = NULL",
      /^children:1 has a revision that was superseded/,
    ],
    ["children", "hub.series", "UPDATE hub.series SET head = 2", /^children:1 has a revision that was superseded/],
    ["children", "hub.initiative", "UPDATE hub.initiative SET code = 'X'", /^children:1 has initiatives/],
    ["children", "hub.initiative", "DELETE FROM hub.initiative", /^children:1 has initiatives/],
    [
      "picture",
      "hub.inbox_of_test",
      `UPDATE hub.inbox SET payload = ${OTHER} WHERE position = 1`,
      /^children:1 says other in the picture's inbox/,
    ],
    [
      "picture",
      "hub.inbox_of_test",
      "DELETE FROM hub.inbox WHERE position = 2",
      /^children:2 is not in the picture's inbox/,
    ],
    [
      "picture",
      "hub.chain",
      "UPDATE hub.chain SET entry_hash = repeat('a', 64) WHERE position = 2",
      /^children:2 says other/,
    ],
    [
      "picture",
      "hub.chain",
      "ALTER TABLE hub.tree_leaf DROP CONSTRAINT tree_leaf_is_in_the_chain; DELETE FROM hub.chain WHERE position = 2",
      /^children:2 is not in the chain/,
    ],
    ["picture", "hub.tree_leaf", "DELETE FROM hub.tree_leaf WHERE leaf = 0", /is missing|not in the tree/],
    [
      "picture",
      "hub.tree_leaf",
      "DELETE FROM hub.tree_leaf WHERE leaf = 2",
      /^children:3 is in the chain and not in the tree/,
    ],
    ["picture", "hub.tree_leaf", "DELETE FROM hub.tree_leaf", /is in the chain and not in the tree/],
    ["picture", "hub.tree_node", "DELETE FROM hub.tree_node WHERE level = 1", /is missing/],
    [
      "picture",
      "hub.tree_node",
      "UPDATE hub.tree_node SET hash = repeat('a', 64) WHERE level = 0 AND index = 1",
      /is not the one of its entries/,
    ],
  ] as const)("names what was changed in %s, %s: %s", async (database, table, sql, what) => {
    await record.tamper(database, table, sql);
    expect(await record.broken()).toMatch(what);
  });

  test("names an old publication that was changed in both outbox and revision, and copied again", async () => {
    await record.tamper(
      "children",
      "children.outbox",
      `UPDATE children.outbox SET payload = ${OTHER} WHERE position = 1`,
    );
    await record.tamper(
      "children",
      "hub.revision",
      `UPDATE hub.revision SET content = replace(content, 'Plan 1', 'Noget andet')`,
    );
    await record.tamper("picture", "hub.inbox_of_test", `UPDATE hub.inbox SET payload = ${OTHER} WHERE position = 1`);
    expect(await record.broken()).toMatch(/^children:1 has a content in the owner's outbox/);
  });

  test("names a change that hides behind a redaction: of the text again, of what was left, or by no redaction", async () => {
    await record.redactReason(second, 2);
    await record.redactDocument(first, 1);
    const both = async (position: number, change: string) => {
      await record.tamper(
        "children",
        "children.outbox",
        `UPDATE children.outbox SET payload = ${change} WHERE position = ${position}`,
      );
      await record.tamper(
        "picture",
        "hub.inbox_of_test",
        `UPDATE hub.inbox SET payload = ${change} WHERE position = ${position}`,
      );
    };
    const before = await record.as("children", "SELECT payload FROM children.outbox WHERE position = 1");
    await both(1, OTHER);
    expect(await record.broken()).toMatch(/^children:1 is redacted, and has a text again/);
    await both(1, `'${JSON.stringify(before[0]?.payload)}'::jsonb`);
    expect(await record.broken()).toBeUndefined();
    await both(2, `jsonb_set(payload, '{data,committee}', '"KFU"')`);
    expect(await record.broken()).toMatch(/^children:2 says other beside its redacted texts/);
  });
});

test("the millions of numbers that restarts leave out are passed over at once", () => {
  const restarts = new Restarts([
    { restart: 1, kept: 3, known: 5, resumes: 2_000_000 },
    { restart: 2, kept: 2_000_000, known: 2_000_000, resumes: 2_800_000 },
  ]);
  expect([4, 5, 200, 1_999_999, 2_000_000, 2_799_999, 2_800_000].map((each) => restarts.endOfLeftOut(each))).toEqual([
    4, 1_999_999, 1_999_999, 1_999_999, 2_799_999, 2_799_999, 2_800_000,
  ]);
});
