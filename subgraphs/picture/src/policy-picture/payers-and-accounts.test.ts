import type { BudgetLineContent, InitiativeContent } from "@hub/rules";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

let cluster: TestCluster;
let picture: PictureDatabase;
let served: ServedPicture;

const line = (payer: string, oere: number, changes: Partial<BudgetLineContent> = {}): BudgetLineContent => ({
  year: 2012,
  oere,
  payer,
  financing: "FINANCED_IN_FRAME",
  estimate: false,
  ...changes,
});
const SCHOOLS = { account: "3.22.01 Folkeskoler" };

/** Two initiatives: SOU takes part in both and pays 30 of 100 in one; KFU takes part in one and pays nothing. */
function jointPlan() {
  const plan = aPlan("BUU", 2, 0);
  const changes: Partial<InitiativeContent>[] = [
    {
      partners: ["SOU"],
      budgetLines: [line("BUU", 70, { ...SCHOOLS, priceLevelYear: 2011 }), line("SOU", 30, { account: "Fonde" })],
    },
    { partners: ["SOU", "KFU"], budgetLines: [line("BUU", 11, SCHOOLS), line("BUU", 500, { year: 2013 })] },
  ];
  return { ...plan, initiatives: plan.initiatives.map((initiative, n) => ({ ...initiative, ...changes[n] })) };
}

beforeAll(async () => {
  cluster = await startTestCluster();
  picture = await PictureDatabase.make(cluster);
  await picture.receive([frameEvent()]);
  await picture.receive(streamOf("children", "BUU", [{ publish: jointPlan(), at: new Date("2012-02-01T12:00:00Z") }]));
  served = await ServedPicture.open(picture);
  await served.waitFor({ policy: 1, children: 1 });
});
afterAll(async () => {
  await served?.close();
  await picture?.close();
  await cluster?.stop();
});

const ask = (source: string) => served.dataOf(source);

const sums = async (of: string, by: string, filter = "") => {
  const asked = `{ breakdown(of: ${of}, by: [${by}]${filter && `, filter: ${filter}`}) { keys { code } count money { oere } } }`;
  const { breakdown } = await ask(asked);
  return breakdown.map((row: { keys: { code: string | null }[]; count: number; money: { oere: number } | null }) =>
    [...row.keys.map(({ code }) => code ?? ""), row.money?.oere ?? row.count].join(" "),
  );
};

test("a partner's sum is what the partner pays, and with what no partner pays the rows add up to all money", async () => {
  expect(await sums("AMOUNT", "PARTNER", "{ year: 2012 }")).toEqual([" 81", "SOU 30"]);
  expect(await sums("INITIATIVES", "PARTNER")).toEqual(["KFU 1", "SOU 2"]);
});

test("money is grouped by payer and by account, an account of the list by its code", async () => {
  expect(await sums("AMOUNT", "PAYER")).toEqual(["BUU 581", "SOU 30"]);
  expect(await sums("FINANCED", "ACCOUNT", "{ year: 2012 }")).toEqual(["3.22.01 81", "Fonde 30"]);
  expect(await sums("INITIATIVES", "PAYER")).toEqual(["BUU 2", "SOU 1"]);
});

test.each(["SPENT", "FINAL_ACCOUNT"])(
  "%s is of whole initiatives, so it cannot be broken down by the lines",
  async (of) => {
    await expect(sums(of, "PAYER")).rejects.toThrow(/by names PAYER: .*whole initiatives/);
    await expect(sums(of, "YEAR, ACCOUNT")).rejects.toThrow(/by names ACCOUNT: .*whole initiatives/);
  },
);

test("initiatives and their money are filtered by payer and account, of one and the same line", async () => {
  const codes = async (filter: string) =>
    (await ask(`{ initiatives(filter: ${filter}) { nodes { code } } }`)).initiatives.nodes.map(
      ({ code }: { code: string }) => code,
    );
  expect(await codes('{ payer: ["SOU"] }')).toEqual(["BUU-0"]);
  expect(await codes('{ account: ["3.22.01"] }')).toEqual(["BUU-0", "BUU-1"]);
  expect(await codes('{ payer: ["SOU"], account: ["3.22.01"] }')).toEqual([]);
  expect(await codes('{ payer: ["BUU"], year: 2013 }')).toEqual(["BUU-1"]);
  expect(await sums("AMOUNT", "COMMITTEE", '{ payer: ["SOU"] }')).toEqual(["BUU 30"]);
  await expect(codes('{ payer: ["SOX"] }')).rejects.toThrow("SOU");
  await expect(codes('{ account: ["3.22.99"] }')).rejects.toThrow("account");
});

test("a line says its price level, and its amount in fixed prices by the named index", async () => {
  const { initiatives, priceIndex } = await ask(`{ priceIndex { baseYear synthetic title { en } }
    initiatives(filter: { code: ["BUU-0"] }) { nodes { budgetLines { amount { oere priceLevelYear }
      inBase: amountInPricesOf(year: 2011) { oere priceLevelYear } far: amountInPricesOf(year: 2099) { oere } } } } }`);
  expect(priceIndex).toEqual({ baseYear: 2011, synthetic: true, title: { en: expect.stringContaining("SYNTHETIC") } });
  expect(initiatives.nodes[0].budgetLines).toEqual([
    { amount: { oere: 70, priceLevelYear: 2011 }, inBase: { oere: 70, priceLevelYear: 2011 }, far: null },
    { amount: { oere: 30, priceLevelYear: null }, inBase: { oere: 29, priceLevelYear: 2011 }, far: null },
  ]);
});
