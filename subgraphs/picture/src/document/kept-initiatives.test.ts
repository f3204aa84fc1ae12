import { expect, test } from "@jest/globals";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

const picture = livingPicture("2012-08-01");
const LIST = "{ initiatives { totalCount nodes { id code title { da } plan { revision } } } }";
const readsContent = (sql: string) => /\bcontent\b/.test(sql) && sql.includes("picture.initiative");
const readings = async () => (await picture.statementsOf(LIST)).filter(readsContent).length;

test("what initiatives were published with is read once, and which of them are on record each time", async () => {
  await picture.committee("children", "BUU", { publish: aPlan("BUU", 3, 100), at: on("2012-03-01") });
  expect(await readings()).toBe(1);
  expect(await readings()).toBe(0);
  const before = await picture.ask(LIST);
  await picture.committee("culture", "KFU", { publish: aPlan("KFU", 2, 50), at: on("2012-03-15") });
  expect(await readings()).toBe(1);
  await picture.committee("culture", "KFU", { withdraw: 0, at: on("2012-06-01") });
  expect(await picture.ask(LIST)).toEqual(before);
  expect(await readings()).toBe(0);
});

test("what is redacted is gone from every answer, although it was asked for before", async () => {
  await picture.committee("children", "BUU", { publish: aPlan("BUU", 2, 100), at: on("2012-03-01") });
  const asked = await picture.ask<{ initiatives: { nodes: { id: string }[] } }>(LIST);
  const ids = asked.initiatives.nodes.map(({ id }) => `"${id}"`);
  expect(ids).toHaveLength(2);
  await picture.committee("children", "BUU", { withdraw: 0, kind: "REDACTION", at: on("2012-04-01") });
  const gone = await picture.ask<{ initiatives: { nodes: unknown[] }; nodes: unknown[] }>(
    `{ initiatives(asOf: "2012-03-15T12:00:00Z") { nodes { id title { da } } } nodes(ids: [${ids}]) { id } }`,
  );
  expect(gone).toEqual({ initiatives: { nodes: [] }, nodes: [null, null] });
});
