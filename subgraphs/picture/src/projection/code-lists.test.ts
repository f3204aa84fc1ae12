import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "@jest/globals";
import { on, sharedLivingPicture } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

/** A document of a time without code lists and without a grammar of codes. */
const OLD_PLACES = [["Nørrebro "], ["nørrebro", "Nørrebro"], ["Valby\u200B", "Hele byen"], ["Vesterbro"]];

const picture = sharedLivingPicture("2012-06-01");
beforeAll(async () => {
  const plan = aPlan("BUU", OLD_PLACES.length, 100);
  const initiatives = plan.initiatives.map((each, index) => ({ ...each, districts: OLD_PLACES[index] ?? [] }));
  await picture.committee("children", "BUU", { publish: { ...plan, initiatives }, at: on("2012-04-01") });
  const again = initiatives.map((each, index) => (index === 0 ? { ...each, code: "buu\u20110 " } : each));
  await picture.committee("children", "BUU", { publish: { ...plan, initiatives: again }, at: on("2012-05-01") });
});

interface Row {
  keys: { code: string | null }[];
  count: number;
}

const byDistrict = async (): Promise<Record<string, number>> => {
  const { breakdown } = await picture.ask<{ breakdown: Row[] }>(
    "{ breakdown(of: INITIATIVES, by: [DISTRICT]) { keys { code } count } }",
  );
  return Object.fromEntries(breakdown.map(({ keys, count }) => [keys.map(({ code }) => code).join(), count]));
};
const EXPECTED = { Nørrebro: 2, Valby: 1, "Hele byen": 1, "Vesterbro/Kongens Enghave": 1 };

test("a document from before the code lists is counted under the district that each of its spellings means", async () => {
  expect(await byDistrict()).toEqual(EXPECTED);
  const question = (district: string) => `{ initiatives(filter: { district: ["${district}"] }) { totalCount } }`;
  expect(await picture.ask(question("Nørrebro"))).toEqual({ initiatives: { totalCount: 2 } });
  expect(await picture.ask(question("Hele byen"))).toEqual({ initiatives: { totalCount: 1 } });
});

test("read tables that were filled before the code lists count the same once they are migrated", async () => {
  const places = OLD_PLACES.map((words, index) => `('BUU-${index}', ARRAY['${words.join("','")}'])`).join(", ");
  const migration = new URL("../../migrations/1700000000450-code-lists.sql", import.meta.url);
  await picture.database.damage(
    `UPDATE picture.initiative i SET districts = old.words FROM (VALUES ${places}) AS old (code, words) WHERE i.code = old.code`,
    readFileSync(migration, "utf8"),
  );
  expect(await byDistrict()).toEqual(EXPECTED);
});

test("the history of a code has the revisions that spelled it otherwise", async () => {
  const { initiativeHistory } = await picture.ask<{ initiativeHistory: { nodes: { code: string }[] } }>(
    '{ initiativeHistory(committee: "BUU", code: "BUU-0") { nodes { code } } }',
  );
  expect(initiativeHistory.nodes.map(({ code }) => code)).toEqual(["BUU-0", "buu\u20110 "]);
});

test("each key of a breakdown says of which dimension it is, and has its name in Danish and in English", async () => {
  const { breakdown } = await picture.ask<{ breakdown: { keys: unknown[] }[] }>(
    "{ breakdown(of: INITIATIVES, by: [DISTRICT, STATE, COMMITTEE]) { keys { dimension code label { da en } } } }",
  );
  expect(breakdown[0]?.keys).toEqual([
    { dimension: "DISTRICT", code: "Hele byen", label: { da: "Hele byen", en: null } },
    { dimension: "STATE", code: "PLANNED", label: { da: "Planlagt", en: "Planned" } },
    { dimension: "COMMITTEE", code: "BUU", label: { da: "BUU", en: "BUU" } },
  ]);
  const { none } = await picture.ask<{ none: { keys: unknown[] }[] }>(
    "{ none: breakdown(of: INITIATIVES, by: [PARTNER]) { keys { dimension code label { da } } } }",
  );
  expect(none[0]?.keys).toEqual([{ dimension: "PARTNER", code: null, label: null }]);
});
