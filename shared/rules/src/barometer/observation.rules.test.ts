import { describe, expect, test } from "@jest/globals";
import type { ObservationContent } from "./barometer.document.js";
import { barometerRules, indicatorRules, validateObservations } from "./barometer.rules.js";
import { anObservation, indicators } from "./observation.fixture.js";

const findings = (observations: ObservationContent[], isSandbox = true) =>
  validateObservations(observations, { indicators, today: "2013-01-15", isSandbox }).map(
    ({ rule, path }) => `${rule} ${path}`,
  );
const found = (over: Partial<ObservationContent>) => findings([anObservation(over)]);

test("observations that are measured, suppressed or missing, with a source, break no rule", () => {
  expect(
    findings([
      anObservation(),
      anObservation({ period: "2011-H2", value: null, flags: ["MISSING"] }),
      anObservation({ indicator: "unsafe", value: 11, category: ["Valby"], ciLow: 9, ciHigh: 13.5, sampleSize: 812 }),
      anObservation({ indicator: "unsafe", value: null, category: ["Vanløse"], flags: ["SUPPRESSED", "FINAL"] }),
    ]),
  ).toEqual([]);
});

describe("observations", () => {
  test.each<[string, Partial<ObservationContent>, string[]]>([
    [
      "without a source",
      { source: { title: " ", publisher: "", url: null, quote: null } },
      ["I37 /source/title", "I37 /source/publisher"],
    ],
    [
      "with a source that is a script",
      { source: { title: "Tal", publisher: "Byen", url: "javascript:alert(1)", quote: null } },
      ["I37 /source/url"],
    ],
    ["of no known indicator", { indicator: "x" }, ["B1 /indicator"]],
    ["without a value or a reason for it", { value: null }, ["B2 /value"]],
    ["that is missing and has a value", { flags: ["MISSING"] }, ["B2 /value"]],
    ["that is missing and has a sample", { value: null, sampleSize: 9, flags: ["MISSING"] }, ["B2 /value"]],
    ["that is both suppressed and missing", { value: null, flags: ["SUPPRESSED", "MISSING"] }, ["B2 /flags"]],
    ["that is both final and provisional", { flags: ["FINAL", "PROVISIONAL"] }, ["B2 /flags"]],
    ["with a flag twice", { flags: ["BREAK_IN_SERIES", "BREAK_IN_SERIES"] }, ["B2 /flags"]],
    ["of a month that is none", { period: "2012-13" }, ["B3 /period"]],
    ["of a day that is none", { period: "2013-02-29" }, ["B3 /period"]],
    ["of a quarter that is none", { period: "2012-Q5" }, ["B3 /period"]],
    ["with a category and no dimension", { category: ["Valby"] }, ["B4 /category"]],
    ["with a blank category", { indicator: "unsafe", value: 9, category: [" "] }, ["B8 /category/0"]],
    ["with half a person", { indicator: "participants", value: 0.5 }, ["B5 /value"]],
    ["with more than all", { indicator: "unsafe", value: 100.1 }, ["B5 /value"]],
    ["with less than nobody asked", { sampleSize: -1 }, ["B5 /sampleSize"]],
    ["with more than all answering", { responseRate: 101 }, ["B5 /responseRate"]],
    ["below its interval", { ciLow: 3.5, ciHigh: 4 }, ["B5 /ciLow"]],
    ["above its interval", { ciLow: 1, ciHigh: 2 }, ["B5 /ciHigh"]],
    ["with half an interval", { ciLow: 1 }, ["B5 /ciLow"]],
    [
      "with a control character",
      { source: { title: "a\u0000", publisher: "b", url: null, quote: null } },
      ["B8 /source/title"],
    ],
  ])("an observation %s is refused", (_, over, expected) => {
    expect(found(over)).toEqual(expected.map((each) => each.replace(" /", " /observations/0/")));
  });

  test("B6: an observation that is listed already is refused, however the whole city is written", () => {
    const whole = (category: string[]) => anObservation({ indicator: "unsafe", value: 9, category });
    expect(findings([whole([]), whole([""]), whole(["Valby"])])).toEqual(["B6 /observations/1"]);
  });

  test("I36: demo data is refused in production and accepted in the sandbox", () => {
    expect(findings([anObservation({ flags: ["SYNTHETIC"] })], false)).toEqual(["I36 /observations/0/flags"]);
    expect(findings([anObservation({ flags: ["SYNTHETIC"] })])).toEqual([]);
  });

  test("all that is wrong with a release is reported at once", () => {
    const wrong = [anObservation({ period: "x", value: null }), anObservation({ indicator: "y" })];
    expect(findings(wrong)).toEqual([
      "B2 /observations/0/value",
      "B3 /observations/0/period",
      "B1 /observations/1/indicator",
    ]);
  });
});

describe("totals of persons", () => {
  const at = (bydel: string, oprindelse: string, value: number | null) =>
    anObservation({
      indicator: "participants",
      category: [bydel, oprindelse],
      value,
      flags: value === null ? ["SUPPRESSED"] : ["FINAL"],
    });

  test("B7: a total of persons is the sum of its parts, in every dimension", () => {
    expect(findings([at("V", "a", 7), at("V", "b", 9), at("V", "", 16), at("", "a", 7)])).toEqual([]);
    expect(findings([at("V", "a", 7), at("V", "b", 9), at("V", "", 17), at("", "a", 8)])).toEqual([
      "B7 /observations/2/value",
      "B7 /observations/3/value",
    ]);
  });

  test("I35: a total that would give away a suppressed part is refused", () => {
    expect(findings([at("V", "a", null), at("V", "b", 9), at("V", "", 11)])).toEqual(["I35 /observations/2/value"]);
    expect(findings([at("V", "a", null), at("V", "b", 9), at("V", "", null)])).toEqual([]);
  });

  test("I35: a sample may be larger than the sum of its parts, but not beside a suppressed part", () => {
    const sampled = (bydel: string, sampleSize: number | null) =>
      anObservation({ indicator: "unsafe", category: [bydel], value: 9, sampleSize });
    const suppressed = anObservation({ indicator: "unsafe", category: ["W"], value: null, flags: ["SUPPRESSED"] });
    expect(findings([sampled("V", 90), sampled("X", 90), sampled("", 200)])).toEqual([]);
    expect(findings([sampled("V", 90), suppressed, sampled("", 200)])).toEqual(["I35 /observations/2/sampleSize"]);
  });
});

test("every rule on the barometer is listed once, with texts in both languages", () => {
  const entries = barometerRules.map(({ entry }) => entry);
  const ids = entries.map(({ id }) => id);
  const own = Array.from({ length: 9 }, (_, i) => `B${i + 1}`);
  expect(ids).toEqual(["I34", "I35", "I36", "I37", "I43", ...own, "R90", "R91", "R92"]);
  for (const { title, explanation, hint } of entries)
    for (const text of [title, explanation, hint]) expect(text.da).not.toBe(text.en);
});

test("a rule on indicators says the same as the rule with its id in the list of the barometer's rules", () => {
  const listed = new Map(barometerRules.map(({ entry }) => [entry.id, entry]));
  for (const { entry } of indicatorRules) expect(listed.get(entry.id)).toEqual(entry);
});
