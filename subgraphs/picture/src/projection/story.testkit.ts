import { ActionPlanPublished } from "@hub/documents";
import type { RecordedEvent } from "@hub/events";
import { type ActionPlanContent, FINANCING_STATES, type InitiativeContent, settledFinancing } from "@hub/rules";
import fc from "fast-check";
import type { CouncilAct } from "../testing/council-stream.testkit.js";
import { aPlan, type CommitteeAct } from "../testing/picture.testkit.js";

export const anyInstant = fc.date({
  min: new Date("2011-01-01T00:00:00Z"),
  max: new Date("2014-12-31T00:00:00Z"),
  noInvalidDate: true,
});

/** Decisions of the council on the year of the lines that `aPlan` makes, and on a year without lines. */
export const councilActs: fc.Arbitrary<CouncilAct[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 2011, max: 2014 }), { maxLength: 4 }),
    fc.uniqueArray(fc.integer({ min: 2011, max: 2015 }), { maxLength: 5 }),
    fc.array(
      fc.uniqueArray(
        fc.record({
          committee: fc.constantFrom("BUU", "KFU", "BIU"),
          n: fc.nat(4),
          year: fc.constantFrom(2012, 2013),
          outcome: fc.constantFrom("FINANCED" as const, "NOT_FINANCED" as const),
        }),
        { selector: ({ committee, n, year }) => `${committee} ${n} ${year}`, maxLength: 6 },
      ),
      { minLength: 4, maxLength: 4 },
    ),
    fc.uniqueArray(anyInstant, { selector: (at) => at.getTime(), minLength: 9, maxLength: 9 }),
  )
  .map(([adopted, opened, decided, instants]) => {
    const acts = [
      ...adopted.map((adopt, index) => ({
        adopt,
        decide: (decided[index] ?? []).map(({ n, ...rest }) => ({ ...rest, code: `${rest.committee}-${n}` })),
      })),
      ...opened.map((open) => ({ open })),
    ];
    const sorted = [...instants].sort((a, b) => a.getTime() - b.getTime());
    // The order of adoptions and openings is random, and need not be that of their years.
    const order = [...acts.keys()].sort((a, b) => (instants[a]?.getTime() ?? 0) - (instants[b]?.getTime() ?? 0));
    return order.map((act, place) => ({ ...acts[act], at: sorted[place] })) as CouncilAct[];
  });

export const COMMITTEES = [
  ["children", "BUU"],
  ["culture", "KFU"],
  ["employment", "BIU"],
] as const;

const standings = fc.record({
  state: fc.constantFrom("PLANNED" as const, "PROPOSED" as const, "COMPLETED" as const, "CANCELLED" as const),
  period: fc.constantFrom(
    {},
    { from: "2012-12-31" },
    { to: "2012-01-01" },
    { to: "2012-01-02" },
    { from: "2013-01-01" },
  ),
});

/** The plan, whose initiatives stand in any way and have any period. */
const withPeriods = (plan: ActionPlanContent): fc.Arbitrary<ActionPlanContent> =>
  fc.array(standings, { minLength: plan.initiatives.length, maxLength: plan.initiatives.length }).map((each) => ({
    ...plan,
    initiatives: plan.initiatives.map((initiative, n) => ({
      ...initiative,
      state: each[n]?.state ?? "PLANNED",
      ...each[n]?.period,
    })),
  }));

const committeeAct = (committee: string): fc.Arbitrary<CommitteeAct> => {
  const at = anyInstant;
  const financing = fc.constantFrom(...FINANCING_STATES, "IN_BUDGET_NEGOTIATION" as const);
  const plan = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1_000_000 }), financing)
    .chain(([initiatives, oere, state]) => withPeriods(aPlan(committee, initiatives, oere, state)));
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ publish: plan, at }) },
    {
      weight: 2,
      arbitrary: fc.record({ state: fc.integer({ min: 2011, max: 2013 }), spentOere: fc.nat(1_000_000), at }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ withdraw: fc.nat(3), kind: fc.constantFrom("SUBSTANTIVE", "REDACTION"), at }),
    },
  );
};

/** A story for each committee, in the order of its instants. */
export const stories = fc.tuple(
  ...COMMITTEES.map(([, code]) =>
    fc.array(committeeAct(code), { minLength: 1, maxLength: 8 }).map((list) => {
      const instants = list.map(({ at }) => at.getTime()).sort((a, b) => a - b);
      return list.map((each, index) => ({ ...each, at: new Date(instants[index] ?? 0) }));
    }),
  ),
);

/** A budget line of a story, and its financing states by the rule. */
export interface ExpectedLine {
  id: string;
  committee: string;
  code: string;
  year: number;
  oere: number;
  initiative: Pick<InitiativeContent, "state" | "from" | "to">;
  intervals: ReturnType<typeof settledFinancing>;
}

/** The lines of a whole story except redacted ones. The order in which its events arrive does not matter. */
export function expectedLines(events: readonly RecordedEvent[], acts: readonly CouncilAct[]): ExpectedLine[] {
  const openings = acts.flatMap((act) => ("open" in act ? [{ year: act.open, at: act.at }] : []));
  return events.flatMap((event) => {
    if (event.type !== ActionPlanPublished.type) return [];
    const { id, committee, ids, content, publishedAt } = ActionPlanPublished.parse(event.payload.data);
    const { offRecordAt, isRedacted } = recordEnd(id, events);
    if (isRedacted) return [];
    return (content as unknown as ActionPlanContent).initiatives.flatMap(
      ({ code, budgetLines, ...initiative }, index) =>
        budgetLines.map(({ year, oere, financing: declared }, nth) => {
          const decisions = decisionsOf(acts, { committee, code, year });
          const line = { declared, publishedAt: new Date(publishedAt), offRecordAt };
          const lineId = ids.initiatives[index]?.budgetLines[nth] ?? "";
          const intervals = settledFinancing(line, decisions, openings);
          return { id: lineId, committee, code, year, oere, initiative, intervals };
        }),
    );
  });
}

/** When a document left the record, by a newer revision or a withdrawal, whichever came first. */
function recordEnd(id: string, events: readonly RecordedEvent[]): { offRecordAt: Date | null; isRedacted: boolean } {
  const ends = events.flatMap((event) => {
    const data = event.payload.data as { id: string; supersedes?: string | null; withdrawnAt?: string; kind?: string };
    if (data.supersedes === id) return [{ at: event.recordedAt, isRedacted: false }];
    return data.withdrawnAt && data.id === id ? [{ at: event.recordedAt, isRedacted: data.kind === "REDACTION" }] : [];
  });
  const [first] = ends.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
  return { offRecordAt: first ?? null, isRedacted: ends.some((end) => end.isRedacted) };
}

/** The council's decisions on a line. */
function decisionsOf(acts: readonly CouncilAct[], line: { committee: string; code: string; year: number }) {
  return acts.flatMap((act) => {
    if (!("adopt" in act)) return [];
    return act.decide
      .filter(({ committee, code, year }) => committee === line.committee && code === line.code && year === line.year)
      .map(({ outcome }, index) => ({ id: `${act.adopt} ${index}`, cycle: act.adopt, outcome, settledAt: act.at }));
  });
}
