import type { Deadline, ExtensionFacts } from "@hub/cycle";
import { describe, expect, test } from "@jest/globals";
import { deliveryStanding } from "./delivery-status.rules.js";

/** The statement of 2012: due 31 May, 24:00 in Copenhagen; the first late instant is 22:00 UTC. */
const DUE = "2012-05-31T22:00:00.000Z";
const milestone = {
  id: "milestone-2012-statement",
  slot: "STATEMENT" as const,
  title: { da: "Integrationsredegørelse" },
  opensAt: "2012-04-30T22:00:00.000Z",
  dueAt: DUE,
  locksAt: "2012-06-30T22:00:00.000Z",
};
const extension: ExtensionFacts = {
  id: "01890000-0000-7000-8000-000000000000",
  year: 2012,
  milestone: milestone.id,
  slot: "STATEMENT",
  committee: "BUU",
  newDueAt: "2012-06-10T22:00:00.000Z",
  reason: { da: "Ny forvaltning" },
  grantedAt: "2012-05-20T08:00:00.000Z",
};
const { newDueAt: _, ...exemption } = extension;

const plain: Deadline = { milestone, extension: undefined, exemption: undefined };
const extended: Deadline = { ...plain, extension };
const standing = (deadline: Deadline, now: string, delivered?: string) =>
  deliveryStanding(deadline, delivered ? new Date(delivered) : null, new Date(now));

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
    expect(standing({ ...plain, exemption }, "2012-07-01T10:00:00Z")).toEqual(exempt);
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
    expect(standing({ ...plain, exemption }, "2012-09-01T00:00:00Z", "2012-05-30T08:00:00Z").timeliness).toBe(
      "ON_TIME",
    );
  });
});
