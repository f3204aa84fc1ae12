import { SuccessionRecorded } from "@hub/frame";
import { expect, test } from "@jest/globals";
import { BarometerReleased } from "./barometer.events.js";
import { CycleRecord } from "./cycle-record.js";
import { ownSeriesOf, seriesOf } from "./indicator-series.js";

const [OLD, NEXT] = ["utrygge", "utrygge-2015"];

class SeriesEvents {
  readonly record = new CycleRecord();

  measured(indicator: string, year: number, period: string, category: string[] = []): this {
    const id = `00000000-0000-4000-8000-${String(year * 10 + category.length).padStart(12, "0")}`;
    const source = { title: "SYNTHETIC", publisher: "SYNTHETIC", url: null, quote: null };
    const nothing = { sampleSize: null, responseRate: null, ciLow: null, ciHigh: null };
    return this.apply(BarometerReleased.type, {
      id: `barometer-${year}-${category.length}`,
      year,
      vintage: 1,
      releasedAt: `${year}-01-20T07:00:00Z`,
      contentHash: "0",
      reason: null,
      synthetic: true,
      observations: [{ id, indicator, period, value: year, category, flags: ["FINAL"], source, ...nothing }],
    });
  }

  succeeded(comparable: boolean, recordedAt = "2014-12-01T09:00:00Z"): this {
    const indicators = [{ from: OLD, to: NEXT, comparable, note: null }];
    const pair = { from: "policy-2011-2014", to: "policy-2015-2018", goals: [], indicators };
    const id = "00000000-0000-4000-8000-000000000001";
    return this.apply(SuccessionRecorded.type, { ...pair, id, recordedAt, synthetic: true });
  }

  private apply(type: string, data: unknown): this {
    this.record.apply({ type, payload: { data } } as never);
    return this;
  }

  series(asOf?: string) {
    const series = seriesOf(this.record, NEXT as string, asOf ? new Date(asOf) : undefined);
    return series.map(({ indicator, period, flags, isBreak }) =>
      [indicator, period, ...flags, ...(isBreak ? ["break"] : [])].join(" "),
    );
  }
}

const measured = () =>
  new SeriesEvents()
    .measured("utrygge", 2013, "2012")
    .measured("utrygge", 2014, "2013")
    .measured("utrygge-2015", 2016, "2015");

test("a series begins with the observations of the earlier policy's indicator", () => {
  const story = measured().succeeded(true);
  expect(story.series()).toEqual(["utrygge 2012 FINAL", "utrygge 2013 FINAL", "utrygge-2015 2015 FINAL"]);
  expect(ownSeriesOf(story.record, "utrygge-2015")).toHaveLength(1);
});

test("where two indicators are not comparable, only the first observation of the later one is a break", () => {
  const story = measured().measured("utrygge-2015", 2017, "2016").succeeded(false);
  expect(story.series()).toEqual([
    "utrygge 2012 FINAL",
    "utrygge 2013 FINAL",
    "utrygge-2015 2015 FINAL break",
    "utrygge-2015 2016 FINAL",
  ]);
});

test("from its first period on the new indicator's observations count, even if the old one is still measured", () => {
  const story = measured().measured("utrygge", 2017, "2016").succeeded(true);
  expect(story.series()).toEqual(["utrygge 2012 FINAL", "utrygge 2013 FINAL", "utrygge-2015 2015 FINAL"]);
});

test("a succession counts from when it was recorded, and a later record replaces it", () => {
  const story = measured().succeeded(false, "2016-06-01T00:00:00Z").succeeded(true, "2016-07-01T00:00:00Z");
  expect(story.series("2016-05-01T00:00:00Z")).toEqual(["utrygge-2015 2015 FINAL"]);
  expect(story.series("2016-06-02T00:00:00Z")).toContain("utrygge-2015 2015 FINAL break");
  expect(story.series()).toHaveLength(3);
  expect(story.series().join()).not.toContain("break");
});

test("an indicator without own observations has those of the indicator that it carries on", () => {
  expect(new SeriesEvents().measured("utrygge", 2013, "2012").succeeded(false).series()).toEqual([
    "utrygge 2012 FINAL",
  ]);
});
