import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { planOf } from "../testkit/action-plan.builder.js";
import type { GraphAnswer } from "../testkit/graph.answer.js";
import { tellStoryIn } from "../testkit/hub.command.js";
import { RunningHub } from "../testkit/running.hub.js";

let hub: RunningHub;
beforeAll(async () => {
  hub = await RunningHub.first({ env: { HUB_DEMO_UNTIL: "2011-02-10" } });
}, 180_000);
afterAll(() => hub?.forget(), 60_000);

const clock = async () => ((await hub.as().ask("{ policy { id } }")).extensions.hub as { asOf: string }).asOf;

/** All that is on record, as the hub's change feed and the committees tell it. */
const onRecord = () =>
  hub.as().demand<GraphAnswer>(`{ changes(first: 200) { changes { position ownerPosition contentHash at } }
    callLetters(year: 2011) { id state } actionPlans(first: 100) { totalCount nodes { id } } }`);

const linesOf = (output: string) => output.split("\n").filter((line) => /^ {4}\d{4}-/.test(line));

describe("the demo's story", () => {
  test("is told up to the day that is set, and leaves the clock at the last moment of it", async () => {
    expect(await clock()).toMatch(/^2011-02-10T09:0/);
    const { callLetters } = await onRecord();
    expect(callLetters.map(({ state }: GraphAnswer) => state).sort()).toEqual([
      "ACKNOWLEDGED",
      "ACKNOWLEDGED",
      "ACKNOWLEDGED",
      "ISSUED",
    ]);
  });

  test("is told on in a hub that runs: a line for each deed with its date, and what was done is told as done", async () => {
    const { output, exitCode } = await tellStoryIn(hub.url, "2011-05-02");
    expect([exitCode, linesOf(output).length]).toEqual([0, 14]);
    expect(linesOf(output)[1]).toBe("    2011-01-27  the council's adoption of the policy is recorded (done before)");
    expect(linesOf(output).at(-1)).toBe("    2011-04-29  KFU publishes revision 2 of its action plan");
    expect(output).toContain("has come to 2011-05-02");
    expect(await clock()).toMatch(/^2011-05-02T06:0/);
    expect((await onRecord()).actionPlans.totalCount).toBe(4);
  }, 60_000);

  test("told again it changes nothing", async () => {
    const before = await onRecord();
    const { output, exitCode } = await tellStoryIn(hub.url, "2011-05-02");
    expect(exitCode).toBe(0);
    expect(linesOf(output).filter((line) => !line.endsWith("(done before)"))).toEqual([]);
    expect(await onRecord()).toEqual(before);
  }, 60_000);

  test("a moment that was cut short is done again by the same keys, and nothing is there twice", async () => {
    const before = await onRecord();
    // The clock stands after the last moment of that story, whose deed may not have been done.
    const { output, exitCode } = await tellStoryIn(hub.url, "2011-04-29");
    expect(exitCode).toBe(0);
    expect(linesOf(output).at(-1)).toBe("    2011-04-29  KFU publishes revision 2 of its action plan");
    expect(await onRecord()).toEqual(before);
  }, 60_000);

  test("a hub that does not answer is told of in one line", async () => {
    const { output, exitCode } = await tellStoryIn("not-a-hub", "2011-05-02");
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^ {2}✗ 'not-a-hub' is not the address of a hub/);
  });
});

test("a hub whose users have published what the story does not expect starts all the same, and says so", async () => {
  const first = await RunningHub.first({ env: { HUB_DEMO_UNTIL: "2011-02-10" } });
  const { receipt } = await first
    .committee("children")
    .publishActionPlan(planOf({ committee: "BUU", basedOn: 0 }), "our-own-plan");
  expect(receipt).not.toBeNull();
  await first.stop();

  const second = await RunningHub.start({ dataDir: first.dataDir, env: { HUB_DEMO_UNTIL: "2011-03-10" } });
  expect(second.output).toMatch(/Demo .* not told any further, since it does not fit what is here by now: CONFLICT/);
  const { children } = await second.as().demand<GraphAnswer>("{ children { actionPlanRevisions { revision } } }");
  expect(children.actionPlanRevisions).toEqual([{ revision: 1 }]);
  await second.forget();
}, 240_000);
