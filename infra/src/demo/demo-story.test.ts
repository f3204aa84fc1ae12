import { committeeOfCode } from "@hub/registry";
import { judgeCallLetter, localDateOf } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { frame, slugs } from "./demo.fixture.js";
import { readDemo } from "./demo-data.store.js";
import { letterInput } from "./letter-steps.js";
import { runSteps, type Step } from "./step.js";
import { story, storyUntil } from "./story.js";

const years = [2011, 2012, 2013, 2014];
const lines = story.flatMap(({ on, steps }) => steps.map(({ summary }) => `${localDateOf(new Date(on))} ${summary}`));
const ofYear = (year: number) => lines.filter((line) => line.startsWith(`${year}-`));

test("the demo's story goes forward in time, one moment after the other, and ends on the first of November 2014", () => {
  const moments = story.map(({ on }) => Date.parse(on));
  expect(moments).toEqual([...new Set(moments)].sort((one, other) => one - other));
  expect(story.at(-1)).toEqual({ on: "2014-11-01T08:00:00Z", steps: [] });
});

test("the story until 2 May 2011 is the first spring, and the clock is left on that morning", () => {
  const spring = storyUntil("2011-05-02");
  expect(spring.at(-1)).toEqual({ on: "2011-05-02T06:00:00Z", steps: [] });
  expect(spring.flatMap(({ steps }) => steps)).toHaveLength(14);
  expect(storyUntil("2010-12-31")).toEqual([]);
  expect(storyUntil(undefined)).toBe(story);
});

test("the story up to a day ends at midnight in Copenhagen", () => {
  expect(storyUntil("2011-01-27").at(-1)?.on).toBe("2011-01-27T19:00:00Z");
  expect(storyUntil("2011-01-26").at(-1)?.on).toBe("2011-01-17T09:00:00Z");
});

describe.each(years)("the year %d", (year) => {
  const yearLines = ofYear(year);
  const of = (pattern: RegExp) => yearLines.filter((line) => pattern.test(line));

  test("the story's year goes from barometer to budget, in the order of the year wheel", () => {
    const order = [/barometer/, /sends the call letters/, /acknowledges/, /publishes revision/, /publishes its/];
    const until = [/is frozen/, /before the council/, /council notes/, /adopts the budget/];
    const first = [...order, ...until].map((pattern) => yearLines.findIndex((line) => pattern.test(line)));
    expect(first).not.toContain(-1);
    expect(first).toEqual([...first].sort((one, other) => one - other));
  });

  test("the story's year has a plan of every committee by 1 May, and a report frozen in August", () => {
    const plans = of(/publishes revision/).filter((line) => line <= `${year}-05-01z`);
    expect(plans.length).toBe(year === 2011 ? 8 : 4);
    expect(of(/report of \d+ is frozen/).map((line) => line.slice(0, 10))).toEqual([`${year}-08-01`]);
  });
});

test("the story has each thing that goes wrong in a city: withdrawal, correction, erratum, extension, lateness", () => {
  const once = (pattern: RegExp) => lines.filter((line) => pattern.test(line));
  expect(once(/withdraws its statement/)).toHaveLength(1);
  expect(once(/anew, corrected \(substantive\)/)).toHaveLength(1);
  expect(once(/anew, corrected \(clerical\)/)).toHaveLength(1);
  expect(once(/withdraws SOU's call letter/)).toHaveLength(1);
  expect(once(/corrects the barometer of 2012/)).toHaveLength(1);
  expect(once(/erratum/)).toHaveLength(1);
  expect(once(/until 2014-06-13/)).toHaveLength(1);
  // Late: after 31 May, with no extension.
  expect(once(/SOU publishes its integration statement of 2012/)[0]).toMatch(/^2012-06-/);
  // Missing altogether in the first year; in the third it comes after the freeze.
  expect(once(/KFU publishes its integration statement of 2011/)).toEqual([]);
  expect(once(/KFU publishes its integration statement of 2013/)[0]).toMatch(/^2013-08-22/);
});

test("steps of one actor run in their order, those of different actors at the same time", async () => {
  const done: string[] = [];
  const stepOf = (by: string, summary: string) => ({ by, summary, run: async () => undefined }) satisfies Step;
  const steps = [stepOf("coordinator", "first"), stepOf("children", "other"), stepOf("coordinator", "second")];
  await runSteps(steps, async ({ summary }) => {
    if (summary === "first") await new Promise((resolve) => setTimeout(resolve, 5));
    done.push(summary);
  });
  expect(done).toEqual(["other", "first", "second"]);
});

describe.each(years)("the call letters of %d", (year) => {
  const { letters, successors = [] } = readDemo<Record<string, { committee: string }[]>>("letters", `${year}.json`);

  test("the demo's call letters go to the four committees, break no rule and are marked as synthetic", () => {
    expect(letters?.map(({ committee }) => committeeOfCode(committee)?.slug).sort()).toEqual([...slugs].sort());
    const context = { release: "r", liveLetter: null, goals: frame.goals.map(({ id }) => id), isReleased: () => true };
    for (const letter of [...(letters ?? []), ...successors]) {
      const input = letterInput(letter as never, year, (named) => [named]);
      expect(input.synthetic).toBe(true);
      expect(judgeCallLetter({ ...input, template: { id: "t", version: 1 } }, context)).toEqual([]);
    }
  });
});

describe.each(years)("what coordinator, council and owners write in %d", (year) => {
  test("the demo's texts by coordinator, council and owners are marked as synthetic in both languages", () => {
    const { $comment, ...texts } = readDemo<Record<string, unknown>>("coordinator", `${year}.json`);
    expect($comment).toMatch(/^SYNTHETIC/);
    const pairs = pairsIn(texts);
    expect(pairs.length).toBeGreaterThan(3);
    for (const [da, en] of pairs)
      expect([da, en]).toEqual([expect.stringMatching(/^SYNTETISK: /), expect.stringMatching(/^SYNTHETIC: /)]);
  });
});

/** Every pair of a Danish and an English text, at any depth. */
function pairsIn(value: unknown): [string, string][] {
  if (typeof value !== "object" || value === null) return [];
  const isPair = Array.isArray(value) && value.length === 2 && value.every((each) => / /.test(String(each)));
  return isPair ? [value as [string, string]] : Object.values(value).flatMap(pairsIn);
}
