import { randomUUID } from "node:crypto";
import { withConnection } from "@hub/database";
import { TextRedacted } from "@hub/events";
import { tablesWith, until } from "@hub/testing";
import { beforeEach, expect, test } from "@jest/globals";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan, eventOf } from "../testing/picture.testkit.js";

const picture = livingPicture("2012-08-01");
const asOwner = (sql: string, values?: unknown[]) =>
  withConnection(picture.database.ownerUrl, async (connection) => (await connection.query(sql, values)).rows);
const SECRET = "Ring til Anemarie Madsen";
let [plan, remark] = ["", ""];

beforeEach(async () => {
  [plan = ""] = await picture.committee("children", "BUU", { publish: aPlan("BUU", 1, 100), at: on("2012-03-01") });
  [remark = ""] = await picture.council(
    { remark: `${SECRET} om sagen`, document: plan, committee: "BUU", year: 2012, at: on("2012-04-01") },
    { remark: "Hvor mange?", document: plan, committee: "BUU", year: 2012, at: on("2012-04-02") },
  );
  await picture.committee("children", "BUU", { reply: `${SECRET} i stedet`, to: remark, at: on("2012-04-03") });
});

/** The redaction of an event arrives, as the owner's next. */
async function redacted(source: string, type: string): Promise<number> {
  const events = await picture.database.inbox(source);
  const event = events.find((each) => each.type === type && JSON.stringify(each.payload).includes(SECRET));
  const position = (events.at(-1)?.position ?? 0) + 1;
  const facts = { position: event?.position ?? 0, type, subject: event?.aggregateId ?? "", paths: ["/text"] };
  const hashes = { entryHash: "a".repeat(64), restHash: "b".repeat(64) };
  const at = on("2012-08-01");
  const data = { id: randomUUID(), ...facts, ...hashes, reason: "Et navn", redactedAt: at.toISOString() };
  await picture.database.receive([eventOf(source, position, TextRedacted, { subject: data.id, at, data })]);
  const feed = async () =>
    (await picture.database.feed()).some((each) => each.source === source && each.source_position === position);
  await until(`the redaction ${source}:${position} is projected`, feed);
  return event?.position ?? 0;
}

const REMARKS = "{ actionPlans { nodes { remarks { nodes { text { da } replies { text { da } } } } } } }";
const found = async (text: string) => {
  const { search } = await picture.ask<{ search: { edges: unknown[] } }>(
    `{ search(text: "${text}") { edges { cursor } } }`,
  );
  return search.edges.length;
};

test("a redacted remark and its reply leave inbox, read tables, search and memory; what is beside them stays", async () => {
  const places = () => tablesWith(asOwner, SECRET);
  expect(await found("Anemarie")).toBeGreaterThan(0);
  const ofRemark = await redacted("policy", "remark.written.v1");
  await redacted("children", "remark.answered.v1");
  expect(await places()).toEqual([]);
  expect(await tablesWith(asOwner, "anemarie")).toEqual([]);
  expect(await found("Anemarie")).toBe(0);
  await until("the frame's follower has heard of it", async () => {
    const { actionPlans } = await picture.ask<{ actionPlans: { nodes: { remarks: { nodes: object[] } }[] } }>(REMARKS);
    const [first] = (actionPlans.nodes[0]?.remarks.nodes ?? []) as { text: { da: string } }[];
    return first?.text.da === "[slettet]";
  });
  expect(await picture.ask(REMARKS)).toEqual({
    actionPlans: {
      nodes: [
        {
          remarks: {
            nodes: [
              { text: { da: "[slettet]" }, replies: [{ text: { da: "[slettet]" } }] },
              { text: { da: "Hvor mange?" }, replies: [] },
            ],
          },
        },
      ],
    },
  });
  const { changes } = await picture.ask<{ changes: { nodes: object[] } }>(
    "{ changes(filter: { type: [TEXT_REDACTED_V1] }) { nodes { kind redacts } } }",
  );
  expect(changes.nodes[0]).toEqual({ kind: "REDACTION", redacts: `policy:${ofRemark}` });
  const before = await picture.database.content();
  await picture.database.rebuild();
  expect(await picture.database.content()).toEqual(before);
});
