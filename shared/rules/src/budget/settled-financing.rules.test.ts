import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FINANCING_STATES } from "../rule/vocabulary.js";
import {
  type CycleOpening,
  isSettledByBudget,
  type SettlingDecision,
  settledFinancing,
} from "./settled-financing.rules.js";

const on = (day: string) => new Date(`${day}T12:00:00Z`);

const openings: CycleOpening[] = [2011, 2012, 2013, 2014].map((year) => ({ year, at: on(`${year}-01-01`) }));
const adopted = (cycle: number, outcome: SettlingDecision["outcome"], id = `decision-${cycle}`): SettlingDecision => ({
  id,
  cycle,
  outcome,
  settledAt: on(`${cycle}-10-04`),
});
const inTalks = (publishedAt: string, offRecordAt: string | null = null) => ({
  declared: "IN_BUDGET_NEGOTIATION" as const,
  publishedAt: on(publishedAt),
  offRecordAt: offRecordAt === null ? null : on(offRecordAt),
});

/** An interval in one line: when it begins, the state, and the decision behind it. */
const summary = (intervals: ReturnType<typeof settledFinancing>) =>
  intervals.map(({ from, state, decision }) => `${from.toISOString().slice(0, 10)} ${state} ${decision ?? "declared"}`);

describe("the financing of a line", () => {
  test("a budget line has the state that its owner declared until the council decides", () => {
    expect(summary(settledFinancing(inTalks("2011-05-01"), [], openings))).toEqual([
      "2011-05-01 IN_BUDGET_NEGOTIATION declared",
    ]);
    expect(summary(settledFinancing(inTalks("2011-05-01"), [adopted(2011, "FINANCED")], openings))).toEqual([
      "2011-05-01 IN_BUDGET_NEGOTIATION declared",
      "2011-10-04 FINANCED_BY_BUDGET decision-2011",
    ]);
  });

  test("a line that was turned down is unfinanced again when the next cycle opens", () => {
    expect(summary(settledFinancing(inTalks("2011-05-01"), [adopted(2011, "NOT_FINANCED")], openings))).toEqual([
      "2011-05-01 IN_BUDGET_NEGOTIATION declared",
      "2011-10-04 NOT_FINANCED decision-2011",
      "2012-01-01 UNFINANCED decision-2011",
    ]);
  });

  test("a decision also holds for revisions that are published after it", () => {
    const decisions = [adopted(2011, "NOT_FINANCED")];
    expect(summary(settledFinancing(inTalks("2011-11-01"), decisions, openings))).toEqual([
      "2011-11-01 NOT_FINANCED decision-2011",
      "2012-01-01 UNFINANCED decision-2011",
    ]);
    const claim = { ...inTalks("2012-05-01"), declared: "NOT_FINANCED" as const };
    expect(summary(settledFinancing(claim, decisions, openings))).toEqual(["2012-05-01 UNFINANCED decision-2011"]);
  });

  test("a line is in the talks again when a revision of the next cycle declares it, until a later decision", () => {
    const decisions = [adopted(2011, "NOT_FINANCED"), adopted(2012, "FINANCED")];
    expect(summary(settledFinancing(inTalks("2012-05-01"), decisions, openings))).toEqual([
      "2012-05-01 IN_BUDGET_NEGOTIATION declared",
      "2012-10-04 FINANCED_BY_BUDGET decision-2012",
    ]);
  });

  test("a line with money from elsewhere keeps its declared state, whatever the council decides", () => {
    for (const declared of FINANCING_STATES.filter((state) => !isSettledByBudget(state))) {
      const line = { ...inTalks("2011-05-01"), declared };
      expect(summary(settledFinancing(line, [adopted(2011, "NOT_FINANCED")], openings))).toEqual([
        `2011-05-01 ${declared} declared`,
      ]);
    }
  });

  test("a line that is turned down late stays so until a cycle opens after the decision", () => {
    const late = { ...adopted(2011, "NOT_FINANCED"), settledAt: on("2012-02-01") };
    expect(summary(settledFinancing(inTalks("2011-05-01"), [late], openings))).toEqual([
      "2011-05-01 IN_BUDGET_NEGOTIATION declared",
      "2012-02-01 NOT_FINANCED decision-2011",
      "2013-01-01 UNFINANCED decision-2011",
    ]);
  });
});

const instant = fc.date({ min: on("2011-01-01"), max: on("2014-12-31"), noInvalidDate: true });
const lines = fc
  .record({
    declared: fc.constantFrom(...FINANCING_STATES),
    publishedAt: instant,
    lasts: fc.option(fc.nat(900), { nil: null }),
  })
  .map(({ declared, publishedAt, lasts }) => ({
    declared,
    publishedAt,
    offRecordAt: lasts === null ? null : new Date(publishedAt.getTime() + lasts * 24 * 3_600_000),
  }));
const decisions = fc.array(
  fc.record({
    id: fc.uuid(),
    cycle: fc.integer({ min: 2011, max: 2014 }),
    outcome: fc.constantFrom("FINANCED" as const, "NOT_FINANCED" as const),
    settledAt: instant,
  }),
  { maxLength: 5 },
);
const anyOpenings = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2011, max: 2015 }), at: instant }), {
  selector: ({ year }) => year,
  maxLength: 5,
});

describe("the intervals of a line", () => {
  test("a line's intervals cover exactly the time that it is published, one after the other", () => {
    fc.assert(
      fc.property(lines, decisions, anyOpenings, (line, decided, opened) => {
        const intervals = settledFinancing(line, decided, opened);
        expect(intervals[0]?.from).toEqual(line.publishedAt);
        expect(intervals.at(-1)?.until).toEqual(line.offRecordAt);
        for (const [index, { from, until, state, decision }] of intervals.entries()) {
          const next = intervals[index + 1];
          if (!next) continue;
          expect(until).toEqual(next.from);
          expect(next.from > from).toBe(true);
          expect([next.state, next.decision]).not.toEqual([state, decision]);
        }
      }),
    );
  });

  test("a line's intervals do not depend on the order in which decisions and openings arrive", () => {
    const shuffled = <T>(list: fc.Arbitrary<T[]>) =>
      list.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(lines, shuffled(decisions), shuffled(anyOpenings), (line, [decided, mixed], [opened, turned]) => {
        expect(settledFinancing(line, mixed, turned)).toEqual(settledFinancing(line, decided, opened));
      }),
    );
  });

  test("a line's intervals end where it is withdrawn, and are unchanged before that", () => {
    fc.assert(
      fc.property(lines, decisions, anyOpenings, instant, (line, decided, opened, end) => {
        fc.pre(end > line.publishedAt);
        const lasting = settledFinancing({ ...line, offRecordAt: null }, decided, opened);
        const cut = settledFinancing({ ...line, offRecordAt: end }, decided, opened);
        expect(cut.map(({ from, state }) => [from, state])).toEqual(
          lasting.filter(({ from }) => from < end).map(({ from, state }) => [from, state]),
        );
      }),
    );
  });
});
