import { describe, expect, test } from "@jest/globals";
import { type FrameStep, parseFrame, readFrameFile } from "../frame/index.js";
import type { Decision } from "./decision.rules.js";
import { noteOf, stepProgress } from "./decision.rules.js";

const { process: steps } = parseFrame(await readFrameFile());
const approval: Decision = { body: "BR", decidedOn: "2011-01-27", outcome: "APPROVED", recommendation: null };
const statesOn = (today: string, ...decisions: Decision[]) =>
  stepProgress(steps, { today, deciding: ["ØU", "BR"], decisions }).map(({ state }) => state);

describe("how far the process has come", () => {
  test("a step is done once its day is past", () => {
    expect(statesOn("2010-08-17").at(0)).toBe("PLANNED");
    expect(statesOn("2010-08-18").at(0)).toBe("DONE");
  });

  test("a step without a day is done once a later one is", () => {
    expect(statesOn("2010-12-06").slice(0, 3)).toEqual(["DONE", "PLANNED", "PLANNED"]);
    expect(statesOn("2010-12-07").slice(0, 3)).toEqual(["DONE", "DONE", "DONE"]);
  });

  test("a decision is not done because its day is past", () => {
    expect(statesOn("2014-12-31").slice(3, 5)).toEqual(["PLANNED", "PLANNED"]);
  });

  test("a decision is done when it is on record", () => {
    expect(statesOn("2011-02-01", approval).slice(3)).toEqual(["PLANNED", "DONE", "PLANNED", "PLANNED"]);
    expect(statesOn("2011-02-01", { ...approval, outcome: "POSTPONED" }).at(4)).toBe("PLANNED");
  });

  test("a step that is done by a decision names the decision", () => {
    const progress = stepProgress(steps, { today: "2011-02-01", deciding: ["ØU", "BR"], decisions: [approval] });
    expect(progress.map(({ decision }) => decision)).toEqual([
      ...Array(4).fill(undefined),
      approval,
      undefined,
      undefined,
    ]);
  });
});

describe("what the sources disagree on", () => {
  const step = (ordinal: number) => steps.find((each) => each.ordinal === ordinal) as FrameStep;

  test("a step's note has the sources' conflicts and slips, word for word", () => {
    expect(noteOf(step(5))).toBe(
      "A 2012 slide deck by the municipality's head of office says the policy was adopted by the City Council on 16 December 2010 (slideshare.net/sapience). Keep both; do not resolve.",
    );
    expect(noteOf(step(6))).toBe("2010 in the seed; must be 2011 by context");
    expect(noteOf(step(1))).toBeNull();
  });
});
