import { OffsetClock } from "@hub/clock";
import { entityQuery, outletTables } from "@hub/outlets";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { on, sharedLivingPicture } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";
import { type PulledRow, PulledTables, sumOf } from "../testing/pulled-tables.testkit.js";
import { KNOWN_REQUESTS } from "./odata-requests.fixture.js";

interface Page {
  readonly value: PulledRow[];
  readonly "@odata.context"?: string;
  readonly "@odata.count"?: number;
  readonly "@odata.nextLink"?: string;
}

const picture = sharedLivingPicture("2012-06-01");
let tables: PulledTables;
let lines: PulledRow[];

beforeAll(async () => {
  await picture.committee("children", "BUU", { publish: aPlan("BUU", 4, 100_050), at: on("2012-02-01") });
  const plan = aPlan("KFU", 3, -700, "UNFINANCED");
  const initiatives = plan.initiatives.map((each, n) => (n === 2 ? { ...each, code: "KFU/7/1" } : each));
  await picture.committee("culture", "KFU", { publish: { ...plan, initiatives }, at: on("2012-03-01") });
  tables = await PulledTables.open(picture.database, new OffsetClock());
  lines = await tables.rows("budget-lines.json");
});
afterAll(() => tables?.close());

const ask = (path: string, init?: RequestInit) => fetch(`${tables.address}/odata/v4${path}`, init);
async function page(path: string, init?: RequestInit): Promise<Page> {
  const answer = await ask(path, init);
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as Page;
}
const filtered = async (condition: string, set = "BudgetLines") =>
  (await page(`/${set}?$filter=${encodeURIComponent(condition)}`)).value;
async function refusal(path: string): Promise<[number, string]> {
  const answer = await ask(path);
  const { error } = (await answer.json()) as { error: { code: string } };
  return [answer.status, error.code];
}

describe("what tools send", () => {
  test.each(KNOWN_REQUESTS)("$tool", async ({ path, method = "GET", headers = {}, status = 200 }) => {
    const answer = await ask(path, { method, headers });
    expect([answer.status, answer.headers.get("odata-version")]).toEqual([status, "4.0"]);
    const text = await answer.text();
    if (method !== "GET") return expect(text).toBe("");
    if (path === "/$metadata") return expect(answer.headers.get("content-type")).toContain("application/xml");
    if (path.endsWith("/$count")) return expect(text).toBe(String(lines.length));
    expect(answer.headers.get("content-type")).toContain("odata.metadata=minimal");
    const { value, "@odata.context": context } = JSON.parse(text) as Page;
    expect(context).toContain(`${tables.address}/odata/v4/$metadata`);
    expect(value.length > 0).toBe(!path.includes("$top=0"));
  });
});

const byKey = (rows: readonly PulledRow[]) =>
  [...rows].sort((one, other) => Buffer.compare(Buffer.from(`${one.rowKey}`), Buffer.from(`${other.rowKey}`)));

test("each table is an entity set, with the rows and columns that it has elsewhere", async () => {
  const { value: sets } = await page("");
  const metadata = await (await ask("/$metadata")).text();
  expect(sets).toHaveLength(outletTables.length);
  for (const [index, { name, columns }] of outletTables.entries()) {
    const { value } = await page(`/${sets[index]?.url}`);
    expect([name, byKey(value)]).toEqual([name, await tables.rows(`${name}.json`)]);
    for (const column of columns) expect(metadata).toContain(`<Property Name="${column.name}" Type="Edm.`);
  }
  const model = (await (await ask("/$metadata?$format=json")).json()) as Record<string, Record<string, object>>;
  expect(model.IntegrationPolicyHub?.BudgetLinesRow).toMatchObject({
    $Key: ["rowKey"],
    amountOere: { $Type: "Edm.Int64" },
  });
});

test("conditions are those of OData, also of what is empty", async () => {
  const both = async (condition: string, isKept: (row: PulledRow) => boolean, set = "BudgetLines") => {
    const all = set === "BudgetLines" ? lines : (await page(`/${set}`)).value;
    expect([condition, byKey(await filtered(condition, set))]).toEqual([condition, byKey(all.filter(isKept))]);
  };
  await both("committeeCode eq 'BUU'", (row) => row.committeeCode === "BUU");
  await both("not (committeeCode eq 'BUU') and year ge 2012", (row) => row.committeeCode !== "BUU");
  await both("committeeCode in ('KFU','SOU')", (row) => row.committeeCode === "KFU");
  await both("decisionId eq null", (row) => row.decisionId === null);
  await both("decisionId ne null or amount lt 0", (row) => row.decisionId !== null || Number(row.amount) < 0);
  await both("decisionId ne 'x'", () => true);
  await both("not (account eq 'x') and account in (null,'y')", (row) => row.account === null);
  await both("amountOere eq 100050 or amount eq -7.00", () => true);
  await both("publishedOn ge 2012-03-01", (row) => row.committeeCode === "KFU");
  await both("year(publishedAt) eq 2012 and month(publishedOn) eq 2", (row) => row.committeeCode === "BUU");
  await both("date(publishedAt) eq 2012-02-01 and amount gt 1.0e+2", (row) => row.committeeCode === "BUU");
  await both("indexof(concat(committeeCode,'/x'),'U/') eq 2", (row) => /^..U$/.test(`${row.committeeCode}`));
  await both("isEstimate eq false", (row) => row.isEstimate === false);
  await both("isEstimate", (row) => row.isEstimate === true);
  await both("contains(tolower(labelDa),'æ')", (row) => `${row.labelDa}`.toLowerCase().includes("æ"), "CodeLists");
  await both("startswith(code,'B') and not endswith(code,'U')", (row) => /^B(?!.*U$)/.test(`${row.code}`), "CodeLists");
});

test("pages come by a link, each row once, also while something is published", async () => {
  const all = (await page("/CodeLists?$orderby=definitionDa desc,place")).value;
  const found: PulledRow[] = [];
  let next: string | undefined = "/CodeLists?$orderby=definitionDa%20desc,place&$skip=3&$top=205&$count=true";
  let pages = 0;
  while (next !== undefined) {
    const got: Page = await page(next, { headers: { prefer: "odata.maxpagesize=50" } });
    found.push(...got.value);
    expect(got["@odata.count"]).toBe(all.length);
    pages += 1;
    expect(got["@odata.nextLink"] ?? "").not.toContain("$skip=");
    next = got["@odata.nextLink"]?.replace(`${tables.address}/odata/v4`, "");
    if (next !== undefined) expect(next).toContain("asOf=");
  }
  expect([pages, found]).toEqual([5, all.slice(3, 208)]);
});

test("sums are those of the rows", async () => {
  const { value } = await page(
    "/BudgetLines?$apply=groupby((committeeCode,year),aggregate(amountOere with sum as total,amount with max as most,initiativeCode with countdistinct as initiatives,$count as n))&$filter=n gt 0&$orderby=total desc",
  );
  for (const { committeeCode, year, total, n, most } of value) {
    const own = lines.filter((row) => row.committeeCode === committeeCode && row.year === year);
    expect([total, n, most]).toEqual([
      sumOf(own, "amountOere"),
      own.length,
      Math.max(...own.map((row) => Number(row.amount))),
    ]);
  }
  expect(sumOf(value, "total")).toBe(sumOf(lines, "amountOere"));
  const { value: whole } = await page(
    "/BudgetLines?$apply=filter(year eq 1999)/aggregate(amount with sum as total,$count as n)",
  );
  expect(whole).toEqual([{ "@odata.id": null, total: null, n: 0, "n@odata.type": "#Int64" }]);
});

test("one row is at an address of its own, which the full form tells", async () => {
  const { value } = await page("/InitiativeGoals?$top=1&$format=application/json;odata.metadata=full");
  const [row = {}] = value;
  expect(row["@odata.type"]).toBe("#IntegrationPolicyHub.InitiativeGoalsRow");
  expect(row["initiative@odata.navigationLink"]).toBe(`${row["@odata.id"]}/initiative`);
  const alone = await fetch(String(row["@odata.id"]), { headers: { accept: "application/json;odata.metadata=none" } });
  expect(await alone.json()).toEqual((await page("/InitiativeGoals?$top=1")).value[0]);
  expect(await refusal("/InitiativeGoals('none')")).toEqual([404, "NotFound"]);
});

test("each row of an initiative is found by its key, also where a code has slashes", async () => {
  const slashed = /\/KFU\/7\/1/;
  for (const set of ["Initiatives", "InitiativeGoals", "FinancingOverview", "BudgetLines"]) {
    const { value } = await page(`/${set}`);
    for (const row of value) {
      const key = encodeURIComponent(`${row.rowKey}`);
      expect(await (await ask(`/${set}('${key}')`)).json()).toMatchObject(row);
      expect((await page(`/${set}?$filter=rowKey eq '${key}'`)).value).toEqual([row]);
      expect(await filtered(`not (rowKey eq '${row.rowKey}')`, set)).toHaveLength(value.length - 1);
    }
    expect([set, value.some(({ rowKey }) => slashed.test(`${rowKey}`))]).toEqual([set, set !== "BudgetLines"]);
  }
});

test("rows are expanded by those of other tables, page by page, and each link has an address", async () => {
  const goals = await tables.rows("initiative-goals.json");
  const found: PulledRow[] = [];
  let next: string | undefined =
    "/Initiatives?$select=rowKey,initiativeId,goals&$expand=budgetLines($select=rowKey,amountOere;$filter=amountOere gt 0;$orderby=year desc),goals,answers&$top=6";
  while (next !== undefined) {
    const got: Page = await page(next, { headers: { prefer: "odata.maxpagesize=2" } });
    expect(got["@odata.context"]).toMatch(
      /#Initiatives\(rowKey,initiativeId,budgetLines\(rowKey,amountOere\),goals\(\),answers\(\)\)$/,
    );
    found.push(...got.value);
    next = got["@odata.nextLink"]?.replace(`${tables.address}/odata/v4`, "");
  }
  expect(new Set(found.map(({ rowKey }) => rowKey)).size).toBe(6);
  for (const { initiativeId, rowKey, ...linked } of found) {
    const of = (rows: readonly PulledRow[]) => byKey(rows.filter((row) => row.initiativeId === initiativeId));
    const { budgetLines, goals: served, answers } = linked as unknown as Record<string, PulledRow[]>;
    const positive = of(lines).filter(({ amountOere }) => Number(amountOere) > 0);
    expect(byKey(budgetLines ?? [])).toEqual(positive.map(({ rowKey, amountOere }) => ({ rowKey, amountOere })));
    expect([byKey(served ?? []), answers]).toEqual([of(goals), []]);
    const address = `/Initiatives('${encodeURIComponent(`${rowKey}`)}')/budgetLines`;
    expect(byKey((await page(address)).value)).toEqual(of(lines));
    expect(await (await ask(`${address}/$count`)).text()).toBe(String(of(lines).length));
  }
  const { value } = await page("/BudgetLines?$expand=initiative($select=rowKey),decision&$top=1");
  const [line = {}] = value;
  expect([line.initiative, line.decision]).toEqual([{ rowKey: expect.any(String) }, null]);
  expect(await (await ask(`/BudgetLines('${line.rowKey}')/initiative?$select=rowKey`)).json()).toMatchObject(
    line.initiative as unknown as object,
  );
  expect((await ask(`/BudgetLines('${line.rowKey}')/decision`)).status).toBe(204);
});

test("the record of an instant, and nothing again while nothing has changed", async () => {
  expect(byKey((await page("/BudgetLines?asOf=2012-02-10&committee=BUU,KFU")).value)).toEqual(
    lines.filter((row) => row.committeeCode === "BUU"),
  );
  const first = await ask("/BudgetLines?$top=1");
  const again = await ask("/BudgetLines?$top=1", { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const { value } = await page("/BudgetLines?$top=1", {
    headers: { accept: "application/json;IEEE754Compatible=true" },
  });
  expect(typeof value[0]?.amount).toBe("string");
});

test("what cannot be asked is refused in OData's form", async () => {
  expect(await refusal("/Nothing")).toEqual([404, "NotFound"]);
  expect(await refusal("/BudgetLines?$filter=nothing eq 1")).toEqual([400, "InvalidQuery"]);
  expect(await refusal("/BudgetLines?$filter=year eq 'x'")).toEqual([400, "InvalidQuery"]);
  expect(await refusal("/BudgetLines?$filter=publishedOn eq 2012-02-31")).toEqual([400, "InvalidQuery"]);
  expect(await refusal("/BudgetLines?$filter=year eq")).toEqual([400, "InvalidQuery"]);
  expect(await refusal("/BudgetLines?$expand=lines")).toEqual([501, "NotImplemented"]);
  expect(await refusal("/BudgetLines?$expand=initiative($expand=goals)")).toEqual([501, "NotImplemented"]);
  expect(await refusal("/BudgetLines?$expand=initiative&$apply=groupby((year))")).toEqual([400, "InvalidQuery"]);
  expect(await refusal("/BudgetLines('x')/lines")).toEqual([404, "NotFound"]);
  expect(await refusal("/BudgetLines?$filter=geo.length('a') lt 1")).toEqual([501, "NotImplemented"]);
  expect(await refusal("/BudgetLines?colour=red")).toEqual([400, "BadRequest"]);
  expect(await refusal("/BudgetLines?$skiptoken=abc")).toEqual([400, "InvalidQuery"]);
  expect(await refusal(`/BudgetLines?$filter=${"(".repeat(33)}year eq 1${")".repeat(33)}`)).toEqual([
    400,
    "QueryTooDeep",
  ]);
  expect(await refusal(`/BudgetLines?$filter=year in (${"1,".repeat(600)}1)`)).toEqual([400, "QueryTooLong"]);
});

const awkward = fc.constantFrom(
  "'",
  "''",
  "; DROP TABLE x; --",
  "$1",
  "\\",
  "%",
  "_",
  "æ",
  "\u{1F600}",
  ")",
  "/*",
  '"',
);
const someText = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.array(awkward, { maxLength: 5 }).map((parts) => parts.join("")),
  )
  .filter((text) => !text.includes("\0"));
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

test("whatever a text is, it is compared as it is", async () => {
  const lists = (await page("/CodeLists?$select=labelDa")).value;
  await fc.assert(
    fc.asyncProperty(someText, async (text) => {
      const condition = `contains(labelDa,${quoted(text)}) or labelDa eq ${quoted(text)}`;
      const { value } = await page(`/CodeLists?$select=labelDa&$filter=${encodeURIComponent(condition)}`);
      expect(value).toEqual(lists.filter(({ labelDa }) => `${labelDa}`.includes(text)));
    }),
    { numRuns: 30 },
  );
});

test("nothing that a caller writes is in a statement: it is in its parameters", () => {
  const table = outletTables.find(({ name }) => name === "budget-lines");
  if (!table) throw new Error("There are no budget lines.");
  const statementOf = (one: string, other: string, number: number) => {
    const parameters = new URLSearchParams({
      $apply: `filter(account eq ${quoted(one)})/groupby((committeeCode),aggregate(amount with sum as total))`,
      $filter: `startswith(committeeCode,${quoted(other)}) or total in (${number},1) or not (committeeCode gt ${quoted(one)})`,
    });
    return entityQuery({ target: { kind: "rows", table }, parameters }).rows;
  };
  const { text: expected } = statementOf("a", "b", 7);
  fc.assert(
    fc.property(someText, someText, fc.integer(), (one, other, number) => {
      const { text, values } = statementOf(one, other, number);
      expect(text).toBe(expected);
      expect(values.slice(0, 4)).toEqual([one, other, [`${number}`, "1"], one]);
    }),
  );
});
