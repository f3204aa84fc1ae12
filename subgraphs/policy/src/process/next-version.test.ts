import { describe, expect, test } from "@jest/globals";
import { coordinator, POLICY, policyHub } from "../testing/policy.testkit.js";
import { PolicyDriver, type ShownVersion } from "./process.testkit.js";

const hub = policyHub();
const driver = new PolicyDriver(hub);

const adoption = { decidedOn: "2014-06-19", body: "BR", outcome: "APPROVED", synthetic: true };
const inForce = async () =>
  (
    await hub.query<{ policy: { id: string; title: { da: string }; current: ShownVersion } }>(
      "{ policy { id title { da } current { number state contentHash } } }",
    )
  ).data.policy;

describe("the next version of the policy in force", () => {
  const on = { policy: POLICY, startsOn: "2013-03-01", endsOn: "2013-03-31" };

  test("the next version leaves the old one in force until it is adopted, and replaces it then", async () => {
    await hub.decide({ decidedOn: "2010-12-16", body: "BR", outcome: "APPROVED", synthetic: true });
    await hub.travel("2013-05-02T08:00:00Z");
    expect((await driver.revise()).done?.version).toMatchObject({ number: 2, state: "DRAFT" });
    await driver.sendOut({ ...on, approvedSendOut: "2013-02-01" });
    await driver.closeHearing({ policy: POLICY, closedOn: "2013-04-02" });
    await driver.recommend({ policy: POLICY, recommendedOn: "2013-05-01" });
    expect(await inForce()).toMatchObject({ current: { number: 1, state: "IN_FORCE" } });
    expect((await inForce()).title.da).toBe("Københavns Integrationspolitik 2011-2014");
    const old = await hub.query(NOTE_THE_OLD, {}, coordinator);
    expect(old.messages).toEqual([expect.stringContaining("version 1 is no longer decided on")]);

    const adopted = await hub.decide({ ...adoption, decidedOn: "2013-05-02" });
    expect(adopted.codes).toEqual([]);
    expect(await inForce()).toMatchObject({
      title: { da: "Inklusionspolitik 2011-2014" },
      current: { number: 2, state: "IN_FORCE" },
    });
    expect((await driver.versions(POLICY)).map(({ state }) => state)).toEqual(["REPLACED", "IN_FORCE"]);
  });

  test("a rejected next version leaves the old one in force, and a third one can follow", async () => {
    await hub.decide({ decidedOn: "2010-12-16", body: "BR", outcome: "APPROVED", synthetic: true });
    await hub.travel("2013-05-02T08:00:00Z");
    await driver.revise();
    await driver.sendOut({ ...on, approvedSendOut: "2013-02-01" });
    await driver.closeHearing({ policy: POLICY, closedOn: "2013-04-02" });
    await driver.recommend({ policy: POLICY, recommendedOn: "2013-05-01" });
    await hub.decide({ ...adoption, decidedOn: "2013-05-02", outcome: "REJECTED" });
    expect((await driver.versions(POLICY)).map(({ state }) => state)).toEqual(["IN_FORCE", "REJECTED"]);
    expect(await inForce()).toMatchObject({ current: { number: 1, state: "IN_FORCE" } });
    expect((await driver.revise()).done?.version).toMatchObject({ number: 3, state: "DRAFT" });
  });

  test("a next version can be drafted while the first one is before the council, which may still adopt it", async () => {
    expect((await driver.revise()).done?.version?.number).toBe(2);
    const decided = await hub.decide({ ...adoption, decidedOn: "2011-01-03" });
    expect(decided.data.policy.recordDecision?.version.state).toBe("IN_FORCE");
    expect((await driver.versions(POLICY)).map(({ state }) => state)).toEqual(["IN_FORCE", "DRAFT"]);
  });
});

const NOTE_THE_OLD = `mutation { policy { recordDecision(input: { policy: "${POLICY}", version: 1, decidedOn: "2013-05-02", body: "BR",
  outcome: NOTED, idempotencyKey: "old" }) { receipt { position } } } }`;
