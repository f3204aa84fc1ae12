import { describe, expect, test } from "@jest/globals";
import { type DeliveryTerms, daysRemaining, deliveryStanding, forecastStage } from "./delivery-timeliness.js";

/** The statement of 2012: due 31 May, 24:00 in Copenhagen; the first late instant is 22:00 UTC. */
const DUE = "2012-05-31T22:00:00.000Z";
const plain: DeliveryTerms = { dueAt: new Date(DUE), extendedDueAt: null, isExempt: false, closedAt: null };
const extended = { ...plain, extendedDueAt: new Date("2012-06-10T22:00:00.000Z") };
const full = (terms: DeliveryTerms, now: string, delivered?: string) =>
  deliveryStanding(terms, delivered ? new Date(delivered) : null, new Date(now));
const standing = (terms: DeliveryTerms, now: string, delivered?: string) => {
  const { timeliness, daysLate, against } = full(terms, now, delivered);
  return { timeliness, daysLate, against };
};

describe("statement that is not delivered", () => {
  test("a statement that is not delivered is not due, then due soon for fourteen days, and missing from the end of its due day", () => {
    expect(standing(plain, "2012-05-17T21:59:59Z")).toMatchObject({ timeliness: "NOT_DUE", daysLate: null });
    expect(standing(plain, "2012-05-17T22:00:00Z").timeliness).toBe("DUE_SOON");
    expect(standing(plain, "2012-05-31T21:59:59Z").timeliness).toBe("DUE_SOON");
    expect(standing(plain, DUE)).toMatchObject({ timeliness: "MISSING", daysLate: 1, against: "MILESTONE" });
    expect(standing(plain, "2012-06-05T10:00:00Z")).toMatchObject({ timeliness: "MISSING", daysLate: 5 });
  });

  test("a statement that is not delivered is measured against the committee's extension, where there is one", () => {
    expect(standing(extended, "2012-05-25T10:00:00Z").timeliness).toBe("NOT_DUE");
    expect(standing(extended, "2012-06-05T10:00:00Z")).toMatchObject({ timeliness: "DUE_SOON", daysLate: null });
    const missed = { timeliness: "MISSING", daysLate: 1, against: "EXTENSION" };
    expect(standing(extended, "2012-06-10T22:00:00Z")).toEqual(missed);
  });

  test("a statement of an exempt committee is exempt and not missing", () => {
    const exempt = { timeliness: "EXEMPT", daysLate: null, against: "MILESTONE" };
    expect(standing({ ...plain, isExempt: true }, "2012-07-01T10:00:00Z")).toEqual(exempt);
  });
});

describe("delivered statement", () => {
  test("a delivered statement is on time until its due day has ended, and late by days from then on", () => {
    const later = "2012-09-01T00:00:00Z";
    expect(standing(plain, later, "2012-05-31T21:59:59Z")).toMatchObject({ timeliness: "ON_TIME", daysLate: null });
    expect(standing(plain, later, DUE)).toMatchObject({ timeliness: "LATE", daysLate: 1 });
    expect(standing(plain, later, "2012-06-03T08:00:00Z")).toMatchObject({ timeliness: "LATE", daysLate: 3 });
  });

  test("a delivered statement says which due date it was measured against", () => {
    const later = "2012-09-01T00:00:00Z";
    expect(standing(extended, later, "2012-05-30T08:00:00Z")).toMatchObject({ against: "MILESTONE" });
    expect(standing(extended, later, "2012-06-09T08:00:00Z")).toMatchObject({
      timeliness: "ON_TIME",
      against: "EXTENSION",
    });
    expect(standing(extended, later, "2012-06-12T08:00:00Z")).toMatchObject({ timeliness: "LATE", daysLate: 2 });
  });

  test("an exemption does not change how a delivered statement is measured", () => {
    expect(standing({ ...plain, isExempt: true }, "2012-09-01T00:00:00Z", "2012-05-30T08:00:00Z").timeliness).toBe(
      "ON_TIME",
    );
  });
});

describe("both due dates", () => {
  const at = (dueAt: string, timeliness: string, daysLate: number | null) => ({
    dueAt: new Date(dueAt),
    timeliness,
    daysLate,
  });

  test("an extension granted after the lock leaves the 83 days that a statement is late by the milestone's own date", () => {
    const afterLock = { ...plain, extendedDueAt: new Date("2012-08-31T22:00:00Z") };
    expect(full(afterLock, "2013-01-01T00:00:00Z", "2012-08-22T10:00:00Z")).toEqual({
      timeliness: "ON_TIME",
      daysLate: null,
      against: "EXTENSION",
      byMilestone: at(DUE, "LATE", 83),
      byExtension: at("2012-08-31T22:00:00Z", "ON_TIME", null),
    });
  });

  test("a statement that is missing says so by the milestone's own date while its extension runs", () => {
    expect(full(extended, "2012-06-05T10:00:00Z")).toMatchObject({
      timeliness: "DUE_SOON",
      against: "EXTENSION",
      byMilestone: at(DUE, "MISSING", 5),
      byExtension: at("2012-06-10T22:00:00Z", "DUE_SOON", null),
    });
  });

  test("a statement in time needs no extension, and without one there is no second standing", () => {
    const inTime = "2012-05-30T08:00:00Z";
    expect(full(extended, inTime, inTime)).toMatchObject({
      against: "MILESTONE",
      byMilestone: at(DUE, "ON_TIME", null),
      byExtension: at("2012-06-10T22:00:00Z", "ON_TIME", null),
    });
    expect(full(plain, inTime).byExtension).toBeNull();
  });
});

describe("a closed cycle", () => {
  const closed = { ...plain, closedAt: new Date("2012-10-10T09:00:00Z") };

  test("the days that a missing statement is late are counted up to the close of the cycle", () => {
    expect(standing(closed, "2012-10-10T08:00:00Z")).toMatchObject({ timeliness: "MISSING", daysLate: 132 });
    expect(standing(closed, "2014-01-01T00:00:00Z")).toMatchObject({ timeliness: "MISSING", daysLate: 132 });
  });

  test("a statement after the close is late by the days up to the close", () => {
    expect(standing(closed, "2014-01-01T00:00:00Z", "2013-03-01T00:00:00Z")).toMatchObject({
      timeliness: "LATE",
      daysLate: 132,
    });
    expect(standing(closed, "2014-01-01T00:00:00Z", "2012-06-03T08:00:00Z")).toMatchObject({ daysLate: 3 });
  });
});

test("the last day in time has no days remaining, and the day after it has minus one", () => {
  const remaining = (now: string) => daysRemaining(new Date(now), plain.dueAt);
  expect([remaining("2012-05-01T10:00:00Z"), remaining("2012-05-31T21:59:59Z"), remaining(DUE)]).toEqual([30, 0, -1]);
});

test("a forecast is at 30, 14 and 7 days before the due day, and over when that has passed", () => {
  expect([31, 30, 15, 14, 8, 7, 0, -1, null].map(forecastStage)).toEqual([null, 30, 30, 14, 14, 7, 7, null, null]);
});
