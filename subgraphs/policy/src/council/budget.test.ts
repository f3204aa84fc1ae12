import { contentHash } from "@hub/rules";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { cycleOf, momentsOnRecord } from "../cycle/cycle.testkit.js";
import { emptyPicture, NeighbouringSubgraphs, type PictureState } from "../testing/neighbours.testkit.js";
import { analyst, policyHub } from "../testing/policy.testkit.js";
import { councilCommand, recordedEvents } from "./council.testkit.js";

let picture: PictureState;
let neighbours: NeighbouringSubgraphs;

const line = (committee: string, number: number, state: string, year = 2012) => ({
  committee,
  code: `${committee}-0${number}`,
  year,
  oere: 100 * number,
  declared: state,
  state,
});
const hub = policyHub(async () => {
  neighbours = new NeighbouringSubgraphs();
  picture = emptyPicture(() => new Date(hub.status.asOf));
  picture.lines = [
    line("KFU", 1, "IN_BUDGET_NEGOTIATION"),
    line("BUU", 2, "IN_BUDGET_NEGOTIATION"),
    line("BUU", 3, "FINANCED_IN_FRAME"),
    line("BUU", 4, "IN_BUDGET_NEGOTIATION", 2013),
  ];
  return { subgraphUrls: { picture: await neighbours.picture(() => picture) } };
});
beforeEach(() => hub.travel("2011-08-01T08:00:00Z"));
afterEach(() => neighbours.close());

const frozen = () => councilCommand(hub, "freeze", { year: 2011 });
const inOctober = async () => {
  await frozen();
  await hub.travel("2011-10-06T19:00:00Z");
};
const adopt = (args: object, options: { key?: string } = {}) =>
  councilCommand(hub, "recordBudgetAdoption", { year: 2011, ...args }, options);
const budgets = () => recordedEvents(hub, "budget.adopted.v1", "cycle.closed.v1");
const note = { da: "Efter forhandling (SYNTETISK)" };

describe("October's adoption of the budget", () => {
  test("the adoption settles every line in the talks by its own decision, and closes the cycle", async () => {
    await inOctober();
    const named = { committee: "BUU", code: "BUU-02", outcome: "FINANCED", note };
    const { done } = await adopt({ adoptedOn: "2011-10-06", decisions: [named], others: "NOT_FINANCED" });
    expect(done).toMatchObject({
      budget: { id: "budget-2012" },
      cycle: { state: "CLOSED", budgetAdoption: { id: "budget-2012" } },
      findings: [],
    });
    const [budget, closed] = await budgets();
    expect(budget?.data).toMatchObject({
      year: 2011,
      budgetYear: 2012,
      body: "BR",
      adoptedOn: "2011-10-06",
      settledAt: budget?.at.toISOString(),
      decisions: [
        { committee: "BUU", code: "BUU-02", year: 2012, outcome: "FINANCED", oere: 200, note: { da: note.da } },
        { committee: "BUU", code: "BUU-04", year: 2013, outcome: "NOT_FINANCED", oere: 400, note: null },
        { committee: "KFU", code: "KFU-01", year: 2012, outcome: "NOT_FINANCED", oere: 100, note: null },
      ],
    });
    const { contentHash: hash, ...content } = { ...budget?.data } as Record<string, unknown>;
    expect([hash, done?.receipt?.contentHash]).toEqual([contentHash(content), hash]);
    expect(closed).toMatchObject({ type: "cycle.closed.v1", data: { year: 2011, closedAt: budget?.at.toISOString() } });
    expect((await cycleOf(hub, 2011)).state).toBe("CLOSED");
  });

  test("the adoption freezes the overview of the budget's year, including the decisions", async () => {
    await inOctober();
    await adopt({ others: "FINANCED" });
    const [budget] = await budgets();
    expect(budget?.data.overview).toEqual({
      rows: 3,
      financed: 600,
      unfinanced: 0,
      lapsed: 0,
      cancelled: 0,
      contentHash: contentHash([
        { committee: "BUU", code: "BUU-02", state: "FINANCED_BY_BUDGET", oere: 200 },
        { committee: "BUU", code: "BUU-03", state: "FINANCED_IN_FRAME", oere: 300 },
        { committee: "KFU", code: "KFU-01", state: "FINANCED_BY_BUDGET", oere: 100 },
      ]),
    });
  });

  test("an adoption is refused if it leaves a line open or decides on one that is not in the talks", async () => {
    await inOctober();
    const strange = { committee: "BUU", code: "BUU-03", outcome: "FINANCED" };
    const { done } = await adopt({ decisions: [strange] });
    expect(done).toMatchObject({ budget: null, receipt: null, cycle: { state: "REPORTING" } });
    expect(done?.findings.map(({ rule, path, message }) => `${rule} ${path} ${message.en}`)).toEqual([
      "R60 /decisions/0 BUU BUU-03 has no money of 2012 in the budget talks.",
      "R62 /others KFU KFU-01 of 2012 is left out.",
      "R62 /others BUU BUU-02 of 2012 is left out.",
      "R62 /others BUU BUU-04 of 2013 is left out.",
    ]);
    expect(await budgets()).toEqual([]);
  });

  test("the budget is adopted once a cycle, and once per key", async () => {
    await inOctober();
    const first = await adopt({ others: "FINANCED" }, { key: "once" });
    expect(await adopt({ others: "FINANCED" }, { key: "once" })).toEqual(first);
    expect((await adopt({ others: "FINANCED" })).message).toMatch(/The cycle of 2011 was closed at/);
    expect(await budgets()).toHaveLength(2);
    expect(neighbours.queries.filter(({ query }) => query.includes("budgetTalks"))).toHaveLength(1);
  });

  test("the budget is adopted after the report, in its season, and only by the coordinator", async () => {
    expect((await adopt({ others: "FINANCED" })).message).toMatch(/No status report of 2011 is frozen/);
    await frozen();
    expect((await adopt({ others: "FINANCED" })).message).toMatch(/The budget of 2012 is adopted after 2011-09-30/);
    await hub.travel("2011-10-06T19:00:00Z");
    expect((await adopt({ others: "FINANCED", adoptedOn: "2011-10-07" })).message).toMatch(/is still to come/);
    expect((await adopt({ others: "FINANCED", adoptedOn: "2011-07-01" })).message).toMatch(/before 2011-08-01/);
    expect((await adopt({ others: "FINANCED", note: { da: " " } })).message).toMatch(/note is blank/);
    const as = analyst;
    expect((await councilCommand(hub, "recordBudgetAdoption", { year: 2011 }, { as })).code).toBe("FORBIDDEN");
    expect(await budgets()).toEqual([]);
  });

  test("a year with nothing in the talks has its budget adopted too, and its year wheel stops", async () => {
    await inOctober();
    picture.lines = [];
    expect((await adopt({})).done).toMatchObject({ budget: { id: "budget-2012" }, cycle: { state: "CLOSED" } });
    await hub.travel("2011-12-01T08:00:00Z");
    expect((await momentsOnRecord(hub)).at(-1)).toMatch(/^OPENED BUDGET_ADOPTION/);
  });
});
