import { until } from "@hub/testing";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { timePasses } from "../cycle/cycle.testkit.js";
import { analyst, coordinator, policyHub, publisher, withDatabase } from "../testing/policy.testkit.js";
import { anObservation, BarometerDriver } from "./barometer.testkit.js";

const hub = policyHub();
const driver = new BarometerDriver(hub);
beforeEach(() => driver.define());

/** A value that is used nowhere else. */
const SECRET = 73.21904;
const secret = [anObservation({ value: SECRET })];

const everythingOnRecord = () =>
  hub.asAdministrator(async (database) => {
    const rows = await database.query(
      "SELECT payload::text FROM policy.outbox UNION ALL SELECT answer::text FROM hub.command_answer",
    );
    return JSON.stringify(rows);
  });

/** What readers find by every query that could leak a value before its time. */
const leaks = async () => {
  const answers = await Promise.all(
    [undefined, publisher, analyst].flatMap((actor) => [
      hub.query("{ barometerRelease(year: 2011) { id contentHash observations { value } } }", {}, actor),
      hub.query("{ barometerRelease(year: 2011, vintage: 1) { id } }", {}, actor),
      hub.query(
        "{ indicators { series { value } baseline { value } progress(year: 2014) { newest { value } share } } }",
        {},
        actor,
      ),
      hub.query('{ goals { indicators { series(asOf: "2030-01-01T00:00:00Z") { value } } } }', {}, actor),
      hub.query(
        `{ _entities(representations: [{ __typename: "BarometerRelease", id: "barometer-2011-1" }]) {
        ... on BarometerRelease { id contentHash observations { value } } } }`,
        {},
        actor,
      ),
    ]),
  );
  return JSON.stringify(answers.map(({ data }) => data)).match(/barometer-2011|73\.21904|"contentHash"/g) ?? [];
};

describe("the embargo", () => {
  test("the embargo ends at 08:00 on the set day by the clock alone, and until then only the coordinator can read anything of the vintage", async () => {
    const { data } = await driver.prepare(2011, secret, { releaseOn: "2011-01-28" });
    expect(data.policy.prepareBarometer).toMatchObject({
      release: { id: "barometer-2011-1", state: "EMBARGOED", releasedAt: null },
      embargoUntil: "2011-01-28T07:00:00.000Z",
      receipt: null,
      findings: [],
    });
    await hub.travel("2011-01-28T06:59:30Z");
    expect(await leaks()).toEqual([]);
    expect(await everythingOnRecord()).not.toContain(String(SECRET));
    expect((await driver.barometer(2011, null, coordinator))?.observations[0]?.value).toBe(SECRET);
    await hub.travel("2011-01-28T07:00:00Z");
    expect(await driver.barometer(2011)).toMatchObject({
      state: "RELEASED",
      releasedAt: "2011-01-28T07:00:00.000Z",
      observations: [{ value: SECRET }],
    });
    expect(await everythingOnRecord()).toContain(String(SECRET));
    expect(await leaks()).not.toEqual([]);
  });

  test("the embargo also holds for what is computed from values (I44): no progress uses them, not even for the coordinator", async () => {
    await driver.prepare(2011, secret, { releaseOn: "2011-01-28" });
    const workedOut = async () => {
      const query = "{ indicators { series { value } progress(year: 2014) { newest { value } share colour } } }";
      const [everybody, coordinators] = await Promise.all([hub.query(query), hub.query(query, {}, coordinator)]);
      expect(coordinators.data).toEqual(everybody.data);
      return JSON.stringify(coordinators.data);
    };
    expect(await workedOut()).not.toContain(String(SECRET));
    await hub.travel("2011-01-28T07:00:00Z");
    expect(await workedOut()).toContain(String(SECRET));
  });

  test("an embargo that the clock jumps over ends at its own time", async () => {
    await driver.prepare(2011, secret, { releaseOn: "2011-01-28" });
    await hub.travel("2011-05-02T08:00:00Z");
    const events = await hub.asAdministrator((database) =>
      database.query(
        "SELECT type, recorded_at FROM policy.outbox WHERE type <> 'wheel.turned.v1' ORDER BY position DESC LIMIT 2",
      ),
    );
    expect(events).toMatchObject([
      { type: "clock.moved.v1", recorded_at: new Date("2011-05-02T08:00:00Z") },
      { type: "barometer.released.v1", recorded_at: new Date("2011-01-28T07:00:00Z") },
    ]);
    expect(await driver.series("utrygge", "2011-01-28T06:59:59Z")).toEqual([]);
    expect(await driver.series("utrygge", "2011-01-28T07:00:00Z")).toHaveLength(1);
  });

  test("the embargo ends without a request, and at its own time even if the hub was down", async () => {
    const [first, second] = ["2011-01-28T07:00:00.000Z", "2011-01-29T07:00:00.000Z"];
    await driver.prepare(2011, secret, { embargoUntil: first });
    await hub.travel("2011-01-28T06:59:59Z");
    const isPublic = async () => (await driver.barometer(2011)) !== null;
    await until("the embargo ends", isPublic);
    expect(await driver.barometer(2011)).toMatchObject({ state: "RELEASED", releasedAt: first });
    await driver.prepare(2012, secret, { embargoUntil: second });
    await hub.close();
    await withDatabase(hub.database.appUrl, (database) => timePasses(database, new Date("2011-01-29T08:00:00Z")));
    await hub.restart();
    expect(await driver.barometer(2012)).toMatchObject({ state: "RELEASED", releasedAt: second });
  });

  test("the coordinator can end an embargo early, once", async () => {
    await driver.prepare(2011, secret, { releaseOn: "2011-01-28" });
    const { data } = await driver.release(2011);
    const released = data.policy.releaseBarometer;
    expect(released).toMatchObject({
      release: { state: "RELEASED" },
      receipt: { contentHash: released?.release?.contentHash },
    });
    await hub.travel("2011-02-01T08:00:00Z");
    const events = (await everythingOnRecord()).match(/barometer\.released/g);
    expect(events).toHaveLength(1);
    expect((await driver.release(2011)).codes).toEqual(["CONFLICT"]);
  });

  test("an embargo in the past, or set by both day and instant, is refused", async () => {
    const past = await driver.prepare(2011, secret, { releaseOn: "2011-01-03" });
    expect([past.codes, past.messages[0]]).toEqual([
      ["BAD_USER_INPUT"],
      expect.stringContaining("2011-01-03T07:00:00.000Z"),
    ]);
    const both = { releaseOn: "2011-01-28", embargoUntil: "2011-01-28T07:00:00Z" };
    expect((await driver.prepare(2011, secret, both)).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await driver.prepare(1887, secret)).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("a draft", () => {
  test("only the coordinator reads a draft, the next draft replaces it, and a release makes it public", async () => {
    await driver.prepare(2011, [anObservation({ value: 12 })]);
    await driver.prepare(2011, secret);
    expect(await leaks()).toEqual([]);
    expect(await driver.barometer(2011, null, coordinator)).toMatchObject({
      state: "DRAFT",
      observations: [{ value: SECRET }],
    });
    await driver.release(2011);
    expect(await driver.barometer(2011)).toMatchObject({ state: "RELEASED", observations: [{ value: SECRET }] });
  });

  test("a draft has to be prepared again if another vintage became public in between", async () => {
    await driver.prepare(2012, [anObservation()]);
    await driver.published(2011, [anObservation()]);
    const refused = await driver.release(2012);
    expect([refused.codes, refused.messages[0]]).toEqual([["CONFLICT"], expect.stringContaining("Prepare it again")]);
  });

  test("a barometer that was never prepared cannot be released", async () => {
    expect((await driver.release(2011)).codes).toEqual(["CONFLICT"]);
  });
});
