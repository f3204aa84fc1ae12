import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CommitteeHub, startTestCluster, type TestCluster } from "./committee.testkit.js";
import { planInput, publish, receivePolicy } from "./committee-year.testkit.js";

let cluster: TestCluster;
let hub: CommitteeHub;

beforeAll(async () => {
  cluster = await startTestCluster();
  hub = await CommitteeHub.open(cluster);
  await receivePolicy(hub);
  await hub.travelTo("2011-03-20T10:00:00Z");
});
afterAll(async () => {
  await hub?.close();
  await cluster?.stop();
});

/** The findings in short: `ERROR R83 /initiatives/0/state`. */
const inShort = (problems: readonly { severity: string; rule: string; path: string }[]) =>
  problems.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

/** The plan with its first initiative in another state. */
function planWithFirst(basedOn: number, changes: Record<string, unknown>) {
  const plan = planInput(basedOn);
  const [first, ...others] = plan.initiatives as Record<string, unknown>[];
  return { ...plan, initiatives: [{ ...first, ...changes }, ...others] };
}

describe("a plan's revision beside the one in force", () => {
  test("a completed initiative is not proposed again, unless the revision corrects a wrong one", async () => {
    expect((await publish(hub, "ActionPlan", planInput(0))).receipt).not.toBeNull();
    expect((await publish(hub, "ActionPlan", planWithFirst(1, { state: "COMPLETED" }))).receipt).not.toBeNull();

    const backwards = planWithFirst(2, { state: "PROPOSED" });
    const refused = await publish(hub, "ActionPlan", backwards);
    expect([refused.receipt, inShort(refused.problems)]).toEqual([null, ["ERROR R83 /initiatives/0/state"]]);

    const correction = { kind: "SUBSTANTIVE", reason: "Den var aldrig begyndt (SYNTETISK)" };
    const corrected = await publish(hub, "ActionPlan", backwards, correction);
    expect(corrected.document.revision).toBe(3);
    expect(inShort(corrected.problems)).toEqual(["WARNING R83 /initiatives/0/state"]);
  });

  test("a cancelled initiative is published with its reason, which the graph shows", async () => {
    const refused = await publish(hub, "ActionPlan", planWithFirst(3, { state: "CANCELLED" }));
    expect(inShort(refused.problems)).toEqual(["ERROR R84 /initiatives/0/stateReason"]);

    const reason = { da: "Opgaven løses i skolen (SYNTETISK)" };
    const cancelled = planWithFirst(3, { state: "CANCELLED", stateReason: reason });
    expect((await publish(hub, "ActionPlan", cancelled)).problems).toEqual([]);
    const { data } = await hub.ask('{ children { initiative(code: "BUU-01") { state stateReason { da } } } }');
    expect(data.initiative).toEqual({ state: "CANCELLED", stateReason: reason });
  });
});
