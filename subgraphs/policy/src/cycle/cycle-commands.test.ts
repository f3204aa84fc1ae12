import { describe, expect, test } from "@jest/globals";
import { analyst, policyHub, publisher } from "../testing/policy.testkit.js";
import { command, cycleOf, milestoneOf, momentsOnRecord } from "./cycle.testkit.js";

const hub = policyHub();

const reason = { da: "Udvalgsmødet er flyttet (SYNTETISK)", en: "The committee's meeting was moved (SYNTHETIC)" };
const extension = { year: 2011, slot: "STATEMENT", committee: "BUU", newDueOn: "2011-07-15", reason };
const refusal = async (name: "grantExtension" | "grantExemption" | "planMilestone", args: object) => {
  const { done, code, message } = await command(hub, name, args as Record<string, unknown>);
  expect(done).toBeNull();
  return `${code} ${message}`;
};

describe("an extension", () => {
  test("I30: an extension gives one committee longer and does not move the due date", async () => {
    const before = await milestoneOf(hub, 2011, "STATEMENT");
    const { done } = await command(hub, "grantExtension", extension);
    expect(done).toMatchObject({
      extension: { newDueOn: "2011-07-15", newDueAt: "2011-07-15T22:00:00.000Z" },
      milestone: { dueAt: before.dueAt, locksAt: before.locksAt },
      receipt: { position: `policy:${hub.status.positions.policy}` },
    });
    const { extensions, ...rest } = await milestoneOf(hub, 2011, "STATEMENT");
    expect({ ...rest, extensions: [] }).toEqual(before);
    expect(extensions).toMatchObject([{ id: done?.extension.id, committee: { code: "BUU" }, newDueOn: "2011-07-15" }]);
  });

  test("I29: an extension can be granted after the milestone has locked, and it runs out by the clock", async () => {
    await hub.travel("2011-07-04T09:00:00Z");
    expect((await command(hub, "grantExtension", extension)).code).toBeUndefined();
    await hub.travel("2011-07-16T09:00:00Z");
    expect((await momentsOnRecord(hub)).slice(-2)).toEqual([
      "LOCKED STATEMENT 2011-06-30T22:00:00.000Z",
      "EXTENSION_FELL_DUE STATEMENT BUU 2011-07-15T22:00:00.000Z",
    ]);
  });

  test("an extension can be made longer, and only the longer one runs out", async () => {
    await command(hub, "grantExtension", extension);
    expect(await refusal("grantExtension", { ...extension, newDueOn: "2011-07-08" })).toMatch(
      /^CONFLICT BUU has until 2011-07-15 already; 2011-07-08 is not later/,
    );
    await command(hub, "grantExtension", { ...extension, newDueOn: "2011-07-29" });
    await hub.travel("2011-08-15T09:00:00Z");
    expect((await momentsOnRecord(hub)).filter((moment) => moment.startsWith("EXTENSION"))).toEqual([
      "EXTENSION_FELL_DUE STATEMENT BUU 2011-07-29T22:00:00.000Z",
    ]);
  });

  test("an extension is refused if it gives no time, if the committee is unknown, or if nothing is owed", async () => {
    const refused = (changes: object) => refusal("grantExtension", { ...extension, ...changes });
    expect(await refused({ newDueOn: "2011-05-31" })).toMatch(/^BAD_USER_INPUT .* is due 2011-05-31: .* ends later/);
    expect(await refused({ committee: "XYZ" })).toMatch(/^BAD_USER_INPUT There is no committee 'XYZ'/);
    expect(await refused({ committee: "BR" })).toMatch(/^BAD_USER_INPUT BR is no standing committee/);
    expect(await refused({ slot: "CONFERENCE" })).toMatch(/^BAD_USER_INPUT No committee delivers CONFERENCE/);
    expect(await refused({ year: 2015 })).toMatch(
      /^NOT_FOUND No cycle is planned for 2015\. .* 2011, 2012, 2013, 2014/,
    );
    expect(await refused({ reason: { da: " " } })).toMatch(/^BAD_USER_INPUT reason is blank/);
    expect(await refused({ reason: { da: "x".repeat(2_001) } })).toMatch(/^LIMIT_EXCEEDED .*REASON_LENGTH/);
    await hub.travel("2011-07-20T09:00:00Z");
    expect(await refused({})).toMatch(/^BAD_USER_INPUT newDueOn 2011-07-15 has passed/);
    expect((await milestoneOf(hub, 2011, "STATEMENT")).extensions).toEqual([]);
  });

  test("a refused extension names the rule that it would break", async () => {
    const source = `mutation { policy { grantExtension(input: { year: 2011, slot: STATEMENT, committee: "BUU", newDueOn: "2011-05-01",
      reason: { da: "For tidligt" }, idempotencyKey: "early" }) { receipt { id } } } }`;
    expect((await hub.refusals(source)).map(({ rule }) => rule)).toEqual(["I30"]);
  });

  test("an extension is granted once per key", async () => {
    const [first, again] = [
      await command(hub, "grantExtension", extension, { key: "once" }),
      await command(hub, "grantExtension", extension, { key: "once" }),
    ];
    expect(again).toEqual(first);
    expect((await milestoneOf(hub, 2011, "STATEMENT")).extensions).toHaveLength(1);
    const other = { ...extension, committee: "SOU" };
    expect((await command(hub, "grantExtension", other, { key: "once" })).code).toBe("CONFLICT");
  });
});

describe("an exemption", () => {
  test("an exemption is recorded with its reason, and leaves nothing to extend", async () => {
    const exemption = { year: 2011, slot: "PLAN_REVISION", committee: "TMU", reason };
    const { done } = await command(hub, "grantExemption", exemption);
    expect(done).toMatchObject({ exemption: { committee: { code: "TMU" } }, receipt: { id: expect.any(String) } });
    expect((await milestoneOf(hub, 2011, "PLAN_REVISION")).exemptions).toMatchObject([{ reason: { da: reason.da } }]);
    expect(await refusal("grantExemption", exemption)).toMatch(/^CONFLICT TMU is exempt from milestone-2011-plan-rev/);
    expect(await refusal("grantExtension", { ...exemption, newDueOn: "2011-06-01" })).toMatch(
      /^CONFLICT TMU is exempt/,
    );
  });
});

describe("a milestone", () => {
  const june = { year: 2011, slot: "STATEMENT", opensOn: "2011-05-02", dueOn: "2011-06-10", locksOn: "2011-07-15" };

  test("a milestone can be planned again until it opens, and then happens on the new days", async () => {
    const { done } = await command(hub, "planMilestone", { ...june, title: { da: "Statusredegørelse" } });
    expect(done?.cycle.milestones).toHaveLength(8);
    expect(await milestoneOf(hub, 2011, "STATEMENT")).toMatchObject({
      opensAt: "2011-05-01T22:00:00.000Z",
      dueAt: "2011-06-10T22:00:00.000Z",
      locksAt: "2011-07-15T22:00:00.000Z",
      title: { da: "Statusredegørelse", en: null },
    });
    await hub.travel("2011-05-10T09:00:00Z");
    expect((await momentsOnRecord(hub)).slice(-3)).toEqual([
      "OPENED MAYOR_DIALOGUE 2011-04-30T22:00:00.000Z",
      "FELL_DUE PLAN_REVISION 2011-05-01T22:00:00.000Z",
      "OPENED STATEMENT 2011-05-01T22:00:00.000Z",
    ]);
    expect(await refusal("planMilestone", { ...june, opensOn: "2011-06-01" })).toMatch(
      /^CONFLICT .* opened at 2011-05-01/,
    );
  });

  test("a milestone without a locking day never locks", async () => {
    const { locksOn: _, ...unlocked } = june;
    await command(hub, "planMilestone", unlocked);
    expect((await milestoneOf(hub, 2011, "STATEMENT")).locksAt).toBeNull();
  });

  test("a milestone whose days are out of order is refused, and the rule is named", async () => {
    const refused = (changes: object) => refusal("planMilestone", { ...june, ...changes });
    expect(await refused({ dueOn: "2011-05-01" })).toMatch(
      /^BAD_USER_INPUT It cannot be due 2011-05-01, before it opens/,
    );
    expect(await refused({ locksOn: "2011-06-09" })).toMatch(/^BAD_USER_INPUT It cannot lock .* late is not locked/);
    expect(await refused({ opensOn: "2010-12-31" })).toMatch(/^BAD_USER_INPUT 2010-12-31 is no day of 2011/);
    expect(await refused({ opensOn: "2011-01-03" })).toMatch(/^BAD_USER_INPUT opensOn 2011-01-03 has begun/);
    const plan = (days: string) =>
      `mutation { policy { planMilestone(input: { year: 2011, slot: STATEMENT, opensOn: "2011-05-02", ${days}, idempotencyKey: "k" })
        { receipt { id } } } }`;
    expect(await hub.refusals(plan('dueOn: "2011-05-01"'))).toMatchObject([{ rule: "I28" }]);
    expect(await hub.refusals(plan('dueOn: "2011-06-10", locksOn: "2011-06-09"'))).toMatchObject([{ rule: "I29" }]);
  });
});

describe("a cycle", () => {
  const close = (year: number) => command(hub, "closeCycle", { year, reason: { da: "Budgettet er vedtaget" } });

  test("a cycle closes after the last statement is due, and nothing happens in it after that", async () => {
    expect((await close(2011)).message).toMatch(/Statements for 2011 are taken until the end of 2011-06-30/);
    expect((await close(2013)).message).toMatch(/^The cycle of 2013 has not opened yet/);
    await command(hub, "grantExtension", extension);
    await hub.travel("2011-07-04T09:00:00Z");
    expect((await close(2011)).message).toMatch(/until the end of 2011-07-15/);
    await hub.travel("2011-08-15T09:00:00Z");
    expect((await close(2011)).done).toMatchObject({
      cycle: { state: "CLOSED", closedAt: expect.stringMatching(/^2011-08-15T09/) },
    });
    expect((await close(2011)).message).toMatch(/^The cycle of 2011 was closed at 2011-08-15T09/);
    expect(await refusal("grantExtension", { ...extension, newDueOn: "2011-09-01" })).toMatch(
      /^CONFLICT .* was closed/,
    );
    await hub.travel("2011-12-01T09:00:00Z");
    expect((await momentsOnRecord(hub)).at(-1)).toBe("OPENED STATUS_REPORT 2011-07-31T22:00:00.000Z");
    expect((await cycleOf(hub, 2011)).state).toBe("CLOSED");
  });
});

test("only the coordinator can use the commands on the year wheel", async () => {
  for (const as of [publisher, analyst]) {
    expect((await command(hub, "grantExtension", extension, { as })).code).toBe("FORBIDDEN");
    expect((await command(hub, "closeCycle", { year: 2011, reason }, { as })).code).toBe("FORBIDDEN");
  }
  const { newDueOn: _, ...exemption } = extension;
  expect((await command(hub, "grantExemption", exemption, { as: publisher })).code).toBe("FORBIDDEN");
  const days = { opensOn: "2011-05-02", dueOn: "2011-06-10" };
  const plan = { year: 2011, slot: "STATEMENT", ...days };
  expect((await command(hub, "planMilestone", plan, { as: publisher })).code).toBe("FORBIDDEN");
});
