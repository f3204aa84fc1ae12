import { readFileSync } from "node:fs";
import type { BudgetLineContent } from "@hub/rules";
import { beforeAll, expect, test } from "@jest/globals";
import { on, sharedLivingPicture } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

const line = (oere: number, account: string | null, payer = "BUU", year = 2012): BudgetLineContent => ({
  year,
  oere,
  payer,
  account,
  financing: "FINANCED_IN_FRAME",
  estimate: false,
});

/** The lines of three initiatives. */
const LINES = [
  [line(100, "3.22.01 Folkeskoler"), line(40, "3.22.01  Folkeskoler (fondsmidler)", "SOU")],
  [line(7, "folkeskoler"), line(20, "Fonden for Unge ", "BUU", 2013)],
  [line(3, null)],
];

const picture = sharedLivingPicture("2012-06-01");
beforeAll(async () => {
  const plan = aPlan("BUU", LINES.length, 0);
  const initiatives = plan.initiatives.map((each, index) => ({
    ...each,
    partners: ["SOU"],
    budgetLines: LINES[index] ?? [],
  }));
  await picture.committee("children", "BUU", { publish: { ...plan, initiatives }, at: on("2012-04-01") });
});

interface Row {
  keys: { code: string | null }[];
  count: number;
  money: { oere: number } | null;
}

const BREAKDOWN = `query ($of: Measure!, $by: [Dimension!]!, $filter: InitiativeFilter) {
  breakdown(of: $of, by: $by, filter: $filter) { keys { code } count money { oere } } }`;

async function rows(of: string, by: string[], filter: object = {}): Promise<unknown[]> {
  const { breakdown } = await picture.ask<{ breakdown: Row[] }>(BREAKDOWN, { of, by, filter });
  return breakdown.map(({ keys, count, money }) => [...keys.map(({ code }) => code ?? ""), count, money?.oere ?? null]);
}

const BY_ACCOUNT = [
  ["", 1, 3],
  ["3.22.01", 2, 147],
  ["Fonden for Unge", 1, 20],
];

test("money is summed by account, whatever the words behind its number are, and free text stands by itself", async () => {
  expect(await rows("AMOUNT", ["ACCOUNT"])).toEqual(BY_ACCOUNT);
  expect(await rows("INITIATIVES", ["ACCOUNT"])).toEqual(BY_ACCOUNT.map(([key, count]) => [key, count, null]));
});

test("money is summed by who pays the line, and both together add up to all of it", async () => {
  expect(await rows("AMOUNT", ["PAYER", "ACCOUNT"])).toEqual([
    ["BUU", "", 1, 3],
    ["BUU", "3.22.01", 2, 107],
    ["BUU", "Fonden for Unge", 1, 20],
    ["SOU", "3.22.01", 1, 40],
  ]);
});

test("a filter by payer and account takes initiatives with one such line, and the money of such lines alone", async () => {
  const codes = async (filter: object) => {
    const { initiatives } = await picture.ask<{ initiatives: { nodes: { code: string }[] } }>(
      "query ($filter: InitiativeFilter) { initiatives(filter: $filter) { nodes { code } } }",
      { filter },
    );
    return initiatives.nodes.map(({ code }) => code);
  };
  expect(await codes({ account: ["3.22.01"] })).toEqual(["BUU-0", "BUU-1"]);
  expect(await codes({ account: ["3.22.01"], payer: ["SOU"] })).toEqual(["BUU-0"]);
  expect(await codes({ account: ["Fonden for Unge"], payer: ["SOU"] })).toEqual([]);
  expect(await codes({ account: ["Fonden for Unge"], year: 2012 })).toEqual([]);
  expect(await rows("AMOUNT", ["YEAR"], { account: ["3.22.01"], payer: ["BUU"] })).toEqual([["2012", 2, 107]]);
});

test("a mistyped account is refused, and so is spending by account, which no statement states", async () => {
  await expect(rows("AMOUNT", ["YEAR"], { account: ["3.22.1"] })).rejects.toThrow(/'3\.22\.1'.*3\.22\.01/);
  await expect(rows("SPENT", ["ACCOUNT"])).rejects.toThrow("by names ACCOUNT");
});

test("lines that were read before there were accounts are migrated to the same ones", async () => {
  const migration = readFileSync(new URL("../../migrations/1700000000453-accounts.sql", import.meta.url), "utf8");
  // The reporting views that have the column came later.
  await picture.database.damage("ALTER TABLE picture.budget_line DROP COLUMN account CASCADE", migration);
  // Words without a number are found by the list alone.
  expect(await rows("AMOUNT", ["ACCOUNT"])).toEqual([
    ["", 1, 3],
    ["3.22.01", 1, 140],
    ["Fonden for Unge", 1, 20],
    ["folkeskoler", 1, 7],
  ]);
});
