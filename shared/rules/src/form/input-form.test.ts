import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { anInitiative, aPlan } from "../document/action-plan.fixture.js";
import { aStatement } from "../document/integration-statement.fixture.js";
import { contentHash } from "../rule/content/content-hash.js";
import { asInput, asStored } from "./document-forms.js";
import { inputPath, inputValueAt } from "./input-path.js";
import { storedPlan, storedStatement } from "./stored-document.js";

const oere = fc.integer({ min: 0, max: 9_000_000_000 });
const year = fc.integer({ min: 2000, max: 2030 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const total = fc.record({ year, oere });
const line = fc.record(
  { year, oere, payer: fc.constant("BUU"), priceLevelYear: maybe(year), estimate: fc.boolean() },
  { requiredKeys: ["year", "oere", "payer", "estimate"] },
);
const day = fc.constantFrom("2011-01-01", "2015-01-01");
const initiative = fc.record(
  {
    code: fc.string(),
    from: maybe(day),
    to: maybe(day),
    budgetLines: fc.array(line),
    totals: fc.array(total),
    ownField: fc.jsonValue(),
  },
  { requiredKeys: ["code", "budgetLines", "totals"] },
);
const plan = fc.record({ policy: fc.string(), initiatives: fc.array(initiative), totals: fc.array(total) });
const status = fc.record({ initiativeCode: fc.string(), spentOere: maybe(oere) }, { requiredKeys: ["initiativeCode"] });
const entry = fc.record({ initiativeCode: fc.string(), oere });
const statement = fc.record({
  initiativeStatuses: fc.array(status),
  budgetContribution: fc.array(entry),
  finalAccount: fc.array(entry),
});
const part = fc.record({ id: fc.string(), title: fc.string() });
const version = fc.record({
  policy: fc.string(),
  from: day,
  to: day,
  goals: fc.array(part),
  areas: fc.array(fc.record({ id: fc.string(), themes: fc.array(part) })),
});

describe("the form of the input", () => {
  test.each([
    ["ACTION_PLAN", plan],
    ["INTEGRATION_STATEMENT", statement],
    ["POLICY_VERSION", version],
  ] as const)("of any stored %s is stored as what it was made from", (kind, documents) => {
    fc.assert(
      fc.property(documents, (stored: object) => {
        expect(asStored(kind, asInput(kind, stored))).toEqual(stored);
      }),
    );
  });

  test("has money as an object and no reserved words", () => {
    const stored = { code: "BUU-01", from: "2011-01-01", budgetLines: [{ oere: 1, priceLevelYear: 2011 }], totals: [] };
    const input = {
      code: "BUU-01",
      startsOn: "2011-01-01",
      budgetLines: [{ amount: { oere: 1, priceLevelYear: 2011 } }],
      totals: [],
    };
    expect(asInput("ACTION_PLAN", { initiatives: [stored] })).toEqual({ initiatives: [input] });
    const priced = { ...input, budgetLines: [{ amount: { oere: 1, currency: "DKK", priceLevelYear: 2011 } }] };
    expect(asStored("ACTION_PLAN", { initiatives: [priced] })).toEqual({ initiatives: [stored] });
  });

  test("what is sent back as it was read has the same hash", () => {
    const stored = aPlan({ initiatives: [anInitiative({ code: " buu‑01 ", districts: ["Vesterbro"] })] });
    const once = storedPlan({ basedOn: 3, ...asInput<object>("ACTION_PLAN", stored) });
    expect(storedPlan({ basedOn: 4, ...asInput<object>("ACTION_PLAN", once) })).toEqual(once);
    const statement = storedStatement(asInput("INTEGRATION_STATEMENT", aStatement()));
    const again = storedStatement({ basedOn: 1, ...asInput<object>("INTEGRATION_STATEMENT", statement) });
    expect(contentHash(again)).toBe(contentHash(statement));
  });

  test("a pointer into what is stored leads to the same place of the input, and one into the input stays", () => {
    const pairs = [
      ["", ""],
      ["/title/da", "/title/da"],
      ["/totals/0/oere", "/totals/0/amount/oere"],
      ["/areas/0/themes/1/id", "/areas/0/themes/1/code"],
      ["/initiatives/3", "/initiatives/3"],
      ["/initiatives/3/from", "/initiatives/3/startsOn"],
      ["/initiatives/3/budgetLines/1/oere", "/initiatives/3/budgetLines/1/amount/oere"],
      ["/initiatives/3/budgetLines/1/priceLevelYear", "/initiatives/3/budgetLines/1/amount/priceLevelYear"],
      ["/initiatives/3/totals/0/oere", "/initiatives/3/totals/0/amount/oere"],
      ["/initiativeStatuses/2/spentOere", "/initiativeStatuses/2/spent/oere"],
      ["/finalAccount/0/oere", "/finalAccount/0/amount/oere"],
      ["/to", "/endsOn"],
    ] as const;
    for (const [stored, input] of pairs) {
      expect(inputPath(stored)).toBe(input);
      expect(inputPath(input)).toBe(input);
    }
  });

  test("a value at a place of what is stored has the form that it has there in the input", () => {
    expect(inputValueAt("/initiatives/0/totals", [{ year: 2011, oere: 5 }])).toEqual([
      { year: 2011, amount: { oere: 5 } },
    ]);
    expect(inputValueAt("/initiativeStatuses/0", { spentOere: 5 })).toEqual({ spent: { oere: 5 } });
    expect(inputValueAt("/initiatives/0/from", "2011-01-01")).toBe("2011-01-01");
  });
});
