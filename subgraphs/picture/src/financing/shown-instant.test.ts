import type { BudgetLine, Initiative } from "@hub/documents";
import { expect, test } from "@jest/globals";
import type { PictureRequest } from "../context/picture.context.js";
import { type Shown, showInitiative, shownAt } from "../context/shown.js";
import { InitiativeFinancingResolver, LineFinancingResolver } from "./financing-state.resolver.js";

const APRIL = new Date("2012-04-01T00:00:00Z");
const DECEMBER = new Date("2012-12-01T00:00:00Z");

/** One line, which was in the talks from February on and which a budget has financed in October. */
const states = [
  ["IN_BUDGET_NEGOTIATION", "2012-02-01"],
  ["FINANCED_BY_BUDGET", "2012-10-01"],
].map(([financing, day]) => ({
  id: "line",
  initiative: "initiative",
  year: 2012,
  financing,
  decision: null,
  published_at: new Date(`${day}T00:00:00Z`),
}));

/** A request in December that finds these states in the database. */
const request = () =>
  ({
    dataSource: { query: async () => states },
    clock: { now: () => DECEMBER },
    perRequest: new Map(),
  }) as unknown as PictureRequest;

const line = (asOf: Date | undefined): Shown<BudgetLine> => shownAt({ id: "line" } as BudgetLine, asOf);
const initiative = (asOf: Date | undefined) =>
  showInitiative({ id: "initiative", budgetLines: [{ id: "line" }] } as Initiative, asOf);

const lineFinancing = (each: Shown<BudgetLine>) => new LineFinancingResolver().financing(each, request());
const initiativeFinancing = (each: Shown<Initiative>) =>
  new InitiativeFinancingResolver().financing(each, null, request());

test("a budget line that is shown at an instant is financed as it was then, and one without an instant as it is now", async () => {
  expect(await lineFinancing(line(APRIL))).toBe("IN_BUDGET_NEGOTIATION");
  expect(await lineFinancing(line(undefined))).toBe("FINANCED_BY_BUDGET");
});

test("a copy of a budget line or an initiative is still shown at the instant of the original", async () => {
  expect(await lineFinancing({ ...line(APRIL) })).toBe("IN_BUDGET_NEGOTIATION");
  expect(await initiativeFinancing({ ...initiative(APRIL) })).toBe("IN_BUDGET_NEGOTIATION");
});

test("the budget lines of an initiative, also of a copy, are shown at the initiative's instant", async () => {
  const copy = { ...initiative(APRIL) };
  expect(await Promise.all(copy.budgetLines.map((each) => lineFinancing({ ...each })))).toEqual([
    "IN_BUDGET_NEGOTIATION",
  ]);
});
