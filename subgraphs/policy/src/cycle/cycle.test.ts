import type { SubgraphDatabase } from "@hub/database";
import type { SubgraphService } from "@hub/subgraph-kit";
import { until } from "@hub/testing";
import { describe, expect, test } from "@jest/globals";
import pino from "pino";
import { policy } from "../policy.subgraph.js";
import { configOf, policyHub, withDatabase } from "../testing/policy.testkit.js";
import { command, cycleOf, milestoneOf, momentsOnRecord, timePasses } from "./cycle.testkit.js";

const hub = policyHub();

/** Several processes of the subgraph, as a hub that is scaled out has them. */
const openAtOnce = (database: SubgraphDatabase): Promise<SubgraphService[]> => {
  const processes = [policy, policy, policy];
  return Promise.all(processes.map((each) => each.open(configOf(database), pino({ level: "silent" }))));
};
const closeAll = (services: SubgraphService[]) => Promise.all(services.map((service) => service.close()));

/** The year wheel's moments from 1 February on: winter time ends days at 23:00 UTC, summer time at 22:00. */
const FROM_FEBRUARY = [
  "FELL_DUE BAROMETER_RELEASE 2011-01-31T23:00:00.000Z",
  "FELL_DUE CALL_LETTER 2011-01-31T23:00:00.000Z",
  "OPENED CONFERENCE 2011-02-28T23:00:00.000Z",
  "FELL_DUE CONFERENCE 2011-03-31T22:00:00.000Z",
  "OPENED STATEMENT 2011-04-30T22:00:00.000Z",
  "OPENED MAYOR_DIALOGUE 2011-04-30T22:00:00.000Z",
  "FELL_DUE PLAN_REVISION 2011-05-01T22:00:00.000Z",
  "FELL_DUE STATEMENT 2011-05-31T22:00:00.000Z",
  "FELL_DUE MAYOR_DIALOGUE 2011-06-30T22:00:00.000Z",
  "LOCKED STATEMENT 2011-06-30T22:00:00.000Z",
  "OPENED STATUS_REPORT 2011-07-31T22:00:00.000Z",
  "FELL_DUE STATUS_REPORT 2011-08-31T22:00:00.000Z",
  "OPENED BUDGET_ADOPTION 2011-09-30T22:00:00.000Z",
  "FELL_DUE BUDGET_ADOPTION 2011-10-31T23:00:00.000Z",
];
const NEW_YEAR = [
  "CYCLE_OPENED 2011-12-31T23:00:00.000Z",
  "OPENED BAROMETER_RELEASE 2011-12-31T23:00:00.000Z",
  "OPENED CALL_LETTER 2011-12-31T23:00:00.000Z",
  "OPENED PLAN_REVISION 2011-12-31T23:00:00.000Z",
];

describe("a policy's years", () => {
  test("a new hub plans a cycle for each year of the policy, with all milestones", async () => {
    const { data } = await hub.query<{ cycles: { year: number; state: string }[] }>("{ cycles { year state } }");
    expect(data.cycles).toEqual([
      { year: 2011, state: "OPEN" },
      ...[2012, 2013, 2014].map((year) => ({ year, state: "PLANNED" })),
    ]);
    const { milestones } = await cycleOf(hub, 2012);
    expect(milestones.map(({ slot, dueOn }) => `${slot} ${dueOn}`)).toEqual([
      "BAROMETER_RELEASE 2012-01-31",
      "CALL_LETTER 2012-01-31",
      "CONFERENCE 2012-03-31",
      "PLAN_REVISION 2012-05-01",
      "STATEMENT 2012-05-31",
      "MAYOR_DIALOGUE 2012-06-30",
      "STATUS_REPORT 2012-08-31",
      "BUDGET_ADOPTION 2012-10-31",
    ]);
    expect(milestones.find(({ slot }) => slot === "STATEMENT")).toMatchObject({
      id: "milestone-2012-statement",
      opensAt: "2012-04-30T22:00:00.000Z",
      dueAt: "2012-05-31T22:00:00.000Z",
      locksAt: "2012-06-30T22:00:00.000Z",
    });
    expect(milestones.filter(({ locksAt }) => locksAt !== null)).toHaveLength(1);
    expect(await cycleOf(hub, 2015)).toBeNull();
  });

  test("a cycle opens on 1 January and collects statements from 1 May, Copenhagen time", async () => {
    const stateAt = async (instant: string) => {
      await hub.travel(instant);
      return (await cycleOf(hub, 2012)).state;
    };
    expect(await stateAt("2011-12-31T22:59:50Z")).toBe("PLANNED");
    expect(await stateAt("2011-12-31T23:00:00Z")).toBe("OPEN");
    expect(await stateAt("2012-04-30T21:59:50Z")).toBe("OPEN");
    expect(await stateAt("2012-04-30T22:00:00Z")).toBe("COLLECTING");
  });

  test("a due day on a Danish holiday is named as one and does not move (I28)", async () => {
    const due = await milestoneOf(hub, 2011, "PLAN_REVISION");
    expect(due).toMatchObject({ dueOn: "2011-05-01", dueAt: "2011-05-01T22:00:00.000Z" });
    expect(due.holiday).toEqual({ da: "Søndag", en: "Sunday" });
    expect(await Promise.all([2012, 2013, 2014].map((year) => milestoneOf(hub, year, "PLAN_REVISION")))).toMatchObject(
      [2012, 2013, 2014].map((year) => ({ dueOn: `${year}-05-01`, holiday: null })),
    );
    const days = { opensOn: "2012-05-02", dueOn: "2012-05-17", locksOn: "2012-06-30" };
    const planned = await command(hub, "planMilestone", { year: 2012, slot: "STATEMENT", ...days });
    expect(planned.done?.cycle.milestones.find(({ slot }) => slot === "STATEMENT")).toMatchObject({
      dueOn: "2012-05-17",
      dueAt: "2012-05-17T22:00:00.000Z",
      holiday: { da: "Kristi Himmelfartsdag", en: "Ascension Day" },
    });
  });

  test("a milestone counts the days until its due day", async () => {
    await hub.travel("2011-05-28T10:00:00Z");
    expect((await milestoneOf(hub, 2011, "STATEMENT")).daysRemaining).toBe(3);
    await hub.travel("2011-05-31T21:59:50Z");
    expect((await milestoneOf(hub, 2011, "STATEMENT")).daysRemaining).toBe(0);
    await hub.travel("2011-05-31T22:00:00Z");
    expect((await milestoneOf(hub, 2011, "STATEMENT")).daysRemaining).toBeNull();
  });
});

describe("the year wheel", () => {
  test("nothing is recorded for the days before the hub began", async () => {
    expect(await momentsOnRecord(hub)).toEqual([]);
  });

  test("a jump over a year records every moment once, in order, before it answers", async () => {
    const { data } = await hub.travel("2012-01-02T09:00:00Z");
    expect(await momentsOnRecord(hub)).toEqual([...FROM_FEBRUARY, ...NEW_YEAR]);
    expect(data.sandbox.travelTo?.position).toBe(`policy:${hub.status.positions.policy}`);
    const times = await hub.asAdministrator((database) =>
      database.query("SELECT recorded_at AS at FROM policy.outbox ORDER BY position"),
    );
    expect(times).toEqual([...times].sort((a, b) => a.at.getTime() - b.at.getTime()));
  });

  test("after a restart no moment is recorded again, and the next ones follow", async () => {
    await hub.travel("2011-03-15T09:00:00Z");
    await hub.restart();
    expect(await momentsOnRecord(hub)).toEqual(FROM_FEBRUARY.slice(0, 3));
    await hub.travel("2011-04-15T09:00:00Z");
    expect(await momentsOnRecord(hub)).toEqual(FROM_FEBRUARY.slice(0, 4));
  });

  test("what fell due while the hub was stopped is recorded once, even if several processes start at once", async () => {
    await hub.close();
    await withDatabase(hub.database.appUrl, (database) => timePasses(database, new Date("2011-05-02T09:00:00Z")));
    await closeAll(await openAtOnce(hub.database));
    await hub.restart();
    expect(await momentsOnRecord(hub)).toEqual(FROM_FEBRUARY.slice(0, 7));
  });

  test("each year is planned once, even if several processes start a new hub at once", async () => {
    const database = await hub.emptyDatabase();
    await closeAll(await openAtOnce(database));
    const planned = await withDatabase(database.appUrl, (connections) =>
      connections.query(
        "SELECT aggregateid AS cycle FROM policy.outbox WHERE type = 'cycle.planned.v1' ORDER BY position",
      ),
    );
    expect(planned).toEqual([2011, 2012, 2013, 2014].map((year) => ({ cycle: `cycle-${year}` })));
  });

  test("moments are recorded without a request while the hub runs", async () => {
    await hub.travel("2011-01-31T22:59:59.500Z");
    await until("two moments are on record", async () => (await momentsOnRecord(hub)).length >= 2);
    expect(await momentsOnRecord(hub)).toEqual(FROM_FEBRUARY.slice(0, 2));
  });

  test("the database refuses to move the year wheel backwards", async () => {
    await hub.travel("2011-03-15T09:00:00Z");
    const backwards = "UPDATE hub.year_wheel SET turned_until = '2011-01-01'";
    await expect(hub.asAdministrator((database) => database.query(backwards))).rejects.toThrow(/never turns backwards/);
  });
});
