import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { deliveredRevision, revisionInForce, type SeriesRevision } from "./document-series.js";

const at = (day: number) => new Date(Date.UTC(2012, 0, day));

type Days = [published: number, withdrawn?: number];

/** Revisions by the day of their publication, and of their withdrawal if there is one. */
function seriesOf(...days: Days[]): SeriesRevision[] {
  return days.map(([published, withdrawn = null], index) => {
    const next = days[index + 1]?.[0] ?? null;
    const isSuperseded = next !== null && !(withdrawn !== null && withdrawn <= next);
    return {
      revision: index + 1,
      publishedAt: at(published),
      supersededAt: isSuperseded ? at(next) : null,
      withdrawnAt: withdrawn === null ? null : at(withdrawn),
    };
  });
}

describe("the revision in force", () => {
  test("the newest publication is in force, and none when that one is withdrawn", () => {
    const series = seriesOf([1], [10, 20]);
    const inForce = [0, 5, 15, 25].map((day) => revisionInForce(series, at(day))?.revision);
    expect(inForce).toEqual([undefined, 1, 2, undefined]);
  });

  test("a revision after a withdrawal is in force, and the withdrawal of an older one changes nothing", () => {
    expect(revisionInForce(seriesOf([1], [10, 20], [30]), at(31))?.revision).toBe(3);
    expect(revisionInForce(seriesOf([1, 12], [10]), at(13))?.revision).toBe(2);
  });
});

describe("the revision that counts as delivered", () => {
  const deliveredAt = (day: number, ...days: Days[]) => deliveredRevision(seriesOf(...days), at(day))?.revision;

  test("a later revision leaves the first one delivered", () => {
    expect(deliveredAt(40, [1], [20], [30])).toBe(1);
  });

  test("a withdrawal of the newest leaves nothing delivered, and what follows it is delivered anew", () => {
    expect(deliveredAt(25, [1], [10, 20])).toBeUndefined();
    expect(deliveredAt(40, [1], [10, 20], [30])).toBe(3);
  });

  test("a superseded revision that is withdrawn later does not count, and breaks nothing", () => {
    expect(deliveredAt(40, [1], [10, 35], [20])).toBe(1);
    expect(deliveredAt(40, [1, 35], [10], [20])).toBe(2);
  });

  test("nothing is delivered where the revision in force does not count, and the first that counts delivers", () => {
    const series = seriesOf([1], [10], [20]).map((each) => ({ ...each, counts: each.revision !== 1 }));
    expect(deliveredRevision(series, at(5), ({ counts }) => counts)).toBeUndefined();
    expect(deliveredRevision(series, at(25), ({ counts }) => counts)?.revision).toBe(2);
  });

  test("what is not delivered in time at some instant after its due day is never delivered in time later", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.option(fc.integer({ min: 1, max: 30 }))), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 40 }), (story, due) => {
        let day = 0;
        const days = story.map(([gap, wait]): Days => {
          day += gap;
          return wait === null ? [day] : [day, day + wait];
        });
        const isInTime = (on: number) => {
          const delivered = deliveredAt(on, ...days);
          return delivered !== undefined && (days[delivered - 1]?.[0] ?? 0) < due;
        };
        const after = Array.from({ length: 100 - due }, (_, index) => isInTime(due + index));
        expect(after.lastIndexOf(true)).toBeLessThan(after.includes(false) ? after.indexOf(false) : 100);
      }),
    );
  });
});
