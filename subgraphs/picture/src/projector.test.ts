import { startTestCluster, type TestCluster } from "@hub/database";
import { ActionPlanPublished } from "@hub/documents";
import type { RecordedEvent } from "@hub/events";
import { type ActionPlanContent, FINANCING_STATES, settledFinancing } from "@hub/rules";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { streamOf } from "./committee.stream.testkit.js";
import { type CouncilAct, councilStream } from "./council.stream.testkit.js";
import { aPlan, type Happening, PictureDatabase } from "./picture.testkit.js";
import { project, projectedPositions } from "./projector.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
}, 60_000);
afterAll(() => cluster.stop());

const instant = fc.date({
  min: new Date("2011-01-01T00:00:00Z"),
  max: new Date("2014-12-31T00:00:00Z"),
  noInvalidDate: true,
});

/** What the council can say of the plans' money: the year of the lines that `aPlan` makes, and one that it does not. */
const councilActs: fc.Arbitrary<CouncilAct[]> = fc
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
    fc.uniqueArray(instant, { selector: (at) => at.getTime(), minLength: 9, maxLength: 9 }),
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
    // Adoptions and openings take turns in an order of the instants' own, which need not be that of their years.
    const order = [...acts.keys()].sort((a, b) => (instants[a]?.getTime() ?? 0) - (instants[b]?.getTime() ?? 0));
    return order.map((act, place) => ({ ...acts[act], at: sorted[place] })) as CouncilAct[];
  });

const COMMITTEES = [
  ["children", "BUU"],
  ["culture", "KFU"],
  ["employment", "BIU"],
] as const;

const happening = (committee: string): fc.Arbitrary<Happening> => {
  const at = instant;
  const financing = fc.constantFrom(...FINANCING_STATES, "IN_BUDGET_NEGOTIATION" as const);
  const plan = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1_000_000 }), financing)
    .map(([initiatives, oere, state]) => aPlan(committee, initiatives, oere, state));
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

/** Each committee's own story, its instants in order. */
const stories = fc.tuple(
  ...COMMITTEES.map(([, code]) =>
    fc.array(happening(code), { minLength: 1, maxLength: 8 }).map((list) => {
      const instants = list.map(({ at }) => at.getTime()).sort((a, b) => a - b);
      return list.map((each, index) => ({ ...each, at: new Date(instants[index] ?? 0) }));
    }),
  ),
);

/** How the projector comes to the events: whose turn it is, how many it takes, and how far back it takes them again. */
const turns = fc.array(
  fc.record({ source: fc.nat(COMMITTEES.length), take: fc.integer({ min: 1, max: 4 }), again: fc.nat(3) }),
  { maxLength: 40 },
);

/** Every line that is not redacted has the rows that the rule gives it from the whole story, whenever each part of it arrived. */
async function expectSettled(picture: PictureDatabase, events: readonly RecordedEvent[], acts: readonly CouncilAct[]) {
  const stored: { id: string; state: string; from: Date; until: Date | number }[] = await picture.dataSource.query(
    `SELECT l.id, l.financing AS state, l.published_at AS "from", l.off_record_at AS until FROM picture.budget_line l ORDER BY l.id, l.published_at`,
  );
  const openings = acts.flatMap((act) => ("open" in act ? [{ year: act.open, at: act.at }] : []));
  const expected = events.flatMap((event) => {
    if (event.type !== ActionPlanPublished.type) return [];
    const { id, committee, ids, content, publishedAt } = ActionPlanPublished.parse(event.payload.data);
    const { gone, isRedacted } = fateOf(id, events);
    return (content as unknown as ActionPlanContent).initiatives.flatMap(({ code, budgetLines }, index) =>
      isRedacted
        ? []
        : budgetLines.flatMap(({ year, financing: declared }, nth) => {
            const line = { declared, publishedAt: new Date(publishedAt), offRecordAt: gone };
            return settledFinancing(line, decisionsOf(acts, { committee, code, year }), openings).map(
              ({ state, from, until }) => {
                return { id: ids.initiatives[index]?.budgetLines[nth], state, from, until: until ?? Infinity };
              },
            );
          }),
    );
  });
  const byLine = (one: { id?: string | undefined; from: Date }, other: { id?: string | undefined; from: Date }) =>
    (one.id ?? "").localeCompare(other.id ?? "") || one.from.getTime() - other.from.getTime();
  expect(stored.sort(byLine)).toEqual(expected.sort(byLine));
}

/** When a document left the record, by a newer revision or a withdrawal, whichever came first. */
function fateOf(id: string, events: readonly RecordedEvent[]): { gone: Date | null; isRedacted: boolean } {
  const ends = events.flatMap((event) => {
    const data = event.payload.data as { id: string; supersedes?: string | null; withdrawnAt?: string; kind?: string };
    if (data.supersedes === id) return [{ at: event.recordedAt, isRedacted: false }];
    return data.withdrawnAt && data.id === id ? [{ at: event.recordedAt, isRedacted: data.kind === "REDACTION" }] : [];
  });
  const [first] = ends.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
  return { gone: first ?? null, isRedacted: ends.some((end) => end.isRedacted) };
}

function decisionsOf(acts: readonly CouncilAct[], line: { committee: string; code: string; year: number }) {
  return acts.flatMap((act) => {
    if (!("adopt" in act)) return [];
    return act.decide
      .filter(({ committee, code, year }) => committee === line.committee && code === line.code && year === line.year)
      .map(({ outcome }, index) => ({ id: `${act.adopt} ${index}`, cycle: act.adopt, outcome, settledAt: act.at }));
  });
}

async function projectAll(picture: PictureDatabase, streams: readonly RecordedEvent[][]): Promise<void> {
  for (const stream of streams) if (stream[0]) await project(picture.dataSource, stream[0].source, stream);
}

describe("whatever order the committees' events come in", () => {
  test("any interleaving, any redelivery and any restart ends in the same picture, and so does a rebuild", async () => {
    await fc.assert(
      fc.asyncProperty(stories, councilActs, turns, async (told, acts, taken) => {
        const committees = told.map((story, index) => {
          const [source, code] = COMMITTEES[index] ?? ["children", "BUU"];
          return streamOf(source, code, story);
        });
        const streams = [...committees, councilStream(acts)];
        const [straight, winding] = await Promise.all([PictureDatabase.make(cluster), PictureDatabase.make(cluster)]);
        await projectAll(straight, streams);
        await winding.receive(streams.flat());
        for (const { source, take, again } of taken) {
          const stream = streams[source] ?? [];
          const done = (await projectedPositions(winding.dataSource)).get(stream[0]?.source ?? "") ?? 0;
          const batch = stream.slice(Math.max(0, done - again), done + take);
          if (batch[0]) await project(winding.dataSource, batch[0].source, batch);
        }
        await projectAll(winding, streams);
        await expectSettled(winding, committees.flat(), acts);
        const [content, feed] = [await winding.content(), await winding.feed()];
        expect(content).toEqual(await straight.content());
        expect(await winding.rebuild()).toMatchObject({ differences: [], untold: 0 });
        expect([await winding.content(), await winding.feed()]).toEqual([content, feed]);
        await Promise.all([straight.close(), winding.close()]);
      }),
      { numRuns: 12 },
    );
  }, 180_000);

  test("a batch that fails halfway leaves nothing behind, and goes on from where it stood", async () => {
    const picture = await PictureDatabase.make(cluster);
    const at = new Date("2011-05-01T00:00:00Z");
    const events = streamOf("children", "BUU", [
      { publish: aPlan("BUU", 2, 100), at },
      { publish: aPlan("BUU", 3, 100), at },
    ]);
    const [first, second] = events as [RecordedEvent, RecordedEvent];
    const poisoned = { ...second, payload: { ...second.payload, data: { nothing: "right" } } };
    await expect(project(picture.dataSource, "children", [first, poisoned])).rejects.toThrow();
    expect(await picture.content()).toMatchObject({ documents: [], changes: [] });
    await project(picture.dataSource, "children", [first, second]);
    expect(await picture.content()).toMatchObject({ documents: [{}, {}], changes: [{}, {}] });
    await picture.close();
  });
});
