import { randomUUID } from "node:crypto";
import { CycleClosed, CyclePlanned, ExtensionGranted } from "@hub/cycle";
import { PolicyVersionRecorded } from "@hub/frame";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { committeeHub, drafter } from "./committee.testkit.js";
import {
  answered,
  planInput,
  publish,
  receiveBarometer,
  receivePolicy,
  saveDraft,
  withdraw,
} from "./committee-year.testkit.js";

const hub = committeeHub(async (hub) => {
  await receivePolicy(hub);
  await receiveBarometer(hub, 2012);
});

const publishPlan = async (instant: string, basedOn: number, changes: object = {}) => {
  await hub.travelTo(instant);
  return publish(hub, "ActionPlan", planInput(basedOn, { ...changes }));
};
const planAt = async (instant: string, basedOn: number) => (await publishPlan(instant, basedOn)).receipt.timeliness;
const publishStatement = async (instant: string, changes: object = {}) => {
  await hub.travelTo(instant);
  return publish(hub, "IntegrationStatement", await answered(hub, 2012, changes));
};
const withdrawn = async (id: string) => expect((await withdraw(hub, id)).messages).toEqual([]);
const extend = (newDueAt: string) =>
  hub.receive(ExtensionGranted, {
    id: randomUUID(),
    year: 2012,
    milestone: "milestone-2012-statement",
    slot: "STATEMENT",
    committee: "BUU",
    newDueAt,
    reason: { da: "Ny forvaltning", en: "A new administration", enSource: "EDITORIAL" },
    grantedAt: "2012-07-02T08:00:00.000Z",
  });

describe("the timeliness of a plan", () => {
  test("a plan before the due date is ON_TIME, and so is a later revision of what was delivered in time", async () => {
    expect(await planAt("2012-05-01T21:59:00Z", 0)).toBe("ON_TIME");
    expect(await planAt("2012-05-01T22:00:00Z", 1)).toBe("ON_TIME");
    expect((await saveDraft(hub, "ActionPlan", planInput(2))).draft.daysRemaining).toBeNull();
  });

  test("a plan that was in force before the year is ON_TIME when it is revised after the year's due date", async () => {
    expect(await planAt("2011-05-01T10:00:00Z", 0)).toBe("ON_TIME");
    expect(await planAt("2012-05-01T22:00:00Z", 1)).toBe("ON_TIME");
  });

  test("a plan after the due date is LATE where none was in force in time, and so are its revisions", async () => {
    await hub.travelTo("2012-05-01T22:00:00Z");
    expect((await saveDraft(hub, "ActionPlan", planInput(0))).draft.daysRemaining).toBe(-1);
    expect(await planAt("2012-05-01T22:00:00Z", 0)).toBe("LATE");
    expect(await planAt("2012-05-03T10:00:00Z", 1)).toBe("LATE");
  });

  test("a plan that was in time and is withdrawn is LATE when it is published again after the due date", async () => {
    const { document } = await publishPlan("2012-04-20T10:00:00Z", 0);
    await hub.travelTo("2012-05-05T10:00:00Z");
    await withdrawn(document.id);
    expect((await publishPlan("2012-05-05T11:00:00Z", 1)).receipt).toMatchObject({
      timeliness: "LATE",
      byMilestone: { timeliness: "LATE", daysLate: 4, dueAt: "2012-05-01T22:00:00.000Z" },
      byExtension: null,
    });
  });

  test("the first plan under the next policy, on the day of its adoption, is measured by that policy's own first year", async () => {
    const policy = "policy-next";
    await hub.receive(PolicyVersionRecorded, {
      policy: { id: policy, title: { da: "Næste politik" }, aliases: [], from: "2015-01-01", to: "2019-01-01" },
      version: { number: 1, state: "ADOPTED", contentHash: "0".repeat(64), synthetic: true },
      areas: [{ id: "area-next", ordinal: 1, title: { da: "Byen" }, themes: [] }],
      goals: ["goal-1", "goal-2"].map((id, index) => {
        return { id, ordinal: index + 1, area: "area-next", title: { da: "Tryghed" }, direction: "INCREASE" as const };
      }),
      concepts: [],
      bodies: [],
    });
    const current = { opensAt: "2014-01-01T00:00:00Z", dueAt: "2014-05-01T22:00:00Z", locksAt: null };
    const milestone = {
      slot: "PLAN_REVISION" as const,
      title: { da: "Frist", en: "Due", enSource: "EDITORIAL" as const },
    };
    const planned = { ...current, ...milestone, id: "milestone-2014-plan-revision" };
    await hub.receive(CyclePlanned, { policy: "policy-test", year: 2014, milestones: [planned] });
    expect((await publishPlan("2014-11-20T10:00:00Z", 0, { policy })).receipt.timeliness).toBeNull();
    const next = { ...planned, id: "milestone-2015-plan-revision", dueAt: "2015-05-01T22:00:00Z" };
    await hub.receive(CyclePlanned, { policy, year: 2015, milestones: [next] });
    expect((await publishPlan("2014-11-21T10:00:00Z", 1, { policy })).receipt.timeliness).toBe("ON_TIME");
  });
});

describe("the timeliness of a statement", () => {
  beforeEach(async () => {
    await publishPlan("2012-03-01T10:00:00Z", 0);
  });

  test("a statement that is revised after the due date was delivered in time", async () => {
    expect((await publishStatement("2012-05-20T10:00:00Z")).receipt.timeliness).toBe("ON_TIME");
    const { receipt } = await publishStatement("2012-06-05T10:00:00Z", { summary: { da: "Kort fortalt" } });
    expect(receipt).toMatchObject({ timeliness: "ON_TIME", byMilestone: { timeliness: "ON_TIME", daysLate: null } });
    expect((await hub.outbox()).at(-1)?.data.delivery).toMatchObject({
      timeliness: "ON_TIME",
      deliveredAt: expect.stringMatching(/^2012-05-20T10:00/),
    });
  });

  test("a statement whose answers do not count is measured for itself, and the first that counts delivers", async () => {
    const empty = await answered(hub, 2012);
    const goalAnswers = empty.goalAnswers.map((answer: object) => ({ ...answer, narrative: { da: "Som aftalt." } }));
    expect((await publishStatement("2012-05-20T10:00:00Z", { goalAnswers })).receipt.timeliness).toBe("ON_TIME");
    const { draft } = await saveDraft(hub, "IntegrationStatement", await answered(hub, 2012));
    expect(draft.daysRemaining).toBe(11);
    expect((await publishStatement("2012-06-05T10:00:00Z")).receipt.timeliness).toBe("LATE");
  });

  test("a receipt under an extension from after the lock says both: in time by the one, days late by the other", async () => {
    await extend("2012-08-31T22:00:00.000Z");
    expect((await publishStatement("2012-08-22T10:00:00Z")).receipt).toMatchObject({
      timeliness: "ON_TIME",
      byMilestone: { timeliness: "LATE", daysLate: 83, dueAt: "2012-05-31T22:00:00.000Z" },
      byExtension: { timeliness: "ON_TIME", daysLate: null, dueAt: "2012-08-31T22:00:00.000Z" },
    });
  });

  test("a statement after the close of its cycle is late by the days up to the close", async () => {
    await extend("2013-01-31T23:00:00.000Z");
    await hub.receive(CycleClosed, { year: 2012, closedAt: "2012-06-10T10:00:00.000Z", reason: null });
    const { receipt } = await publishStatement("2012-08-22T10:00:00Z");
    expect(receipt.byMilestone).toMatchObject({ timeliness: "LATE", daysLate: 10 });
  });
});

describe("a plan whose newest revision is withdrawn", () => {
  test("no revision of it can be cited or prefilled, until it is published again", async () => {
    const first = await publishPlan("2012-03-01T10:00:00Z", 0);
    const second = await publishPlan("2012-03-02T10:00:00Z", 1);
    await hub.travelTo("2012-05-20T10:00:00Z");
    const statement = await answered(hub, 2012);
    await withdrawn(second.document.id);
    const cited = await publish(hub, "IntegrationStatement", { ...statement, plan: first.document.id });
    expect(cited).toMatchObject({ receipt: null, findings: [{ rule: "I20", severity: "FATAL", path: "/plan" }] });
    const { codes } = await hub.ask("{ children { prefilledIntegrationStatement(year: 2012) } }", {}, drafter);
    expect(codes).toEqual(["NOT_FOUND"]);
    const third = await publishPlan("2012-05-21T10:00:00Z", 2);
    const again = { ...statement, plan: third.document.id };
    expect((await publish(hub, "IntegrationStatement", again)).findings).toEqual([]);
  });

  test("a statement on a superseded revision of a plan in force is published with a warning", async () => {
    await publishPlan("2012-03-01T10:00:00Z", 0);
    await hub.travelTo("2012-05-20T10:00:00Z");
    const statement = await answered(hub, 2012);
    await publishPlan("2012-05-20T11:00:00Z", 1);
    const { receipt, findings } = await publish(hub, "IntegrationStatement", statement);
    expect([receipt.timeliness, findings]).toEqual(["ON_TIME", [{ rule: "R160", severity: "WARNING", path: "/plan" }]]);
  });
});
