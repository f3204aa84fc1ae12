import { PolicyFrame } from "@hub/frame";
import { FINANCING_STATES, sumOere } from "@hub/rules";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SqlValues } from "../context/sql.js";
import type { InitiativeFilter } from "../document/initiative.types.js";
import { keptCount } from "../document/initiative-count.store.js";
import { initiativesWhere } from "../document/initiative-filter.store.js";
import { overviewSums, overviewTotals } from "../financing/financing-overview.store.js";
import { type BreakdownQuery, breakdownSql } from "../policy-picture/breakdown.store.js";
import { type CellSums, cellSums, cellSumsOfDocuments } from "../policy-picture/policy-picture.store.js";
import { project } from "../projection/projector.js";
import { COMMITTEES, councilActs, stories } from "../projection/story.testkit.js";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { type CouncilAct, councilStream } from "../testing/council-stream.testkit.js";
import { type CommitteeAct, frameEvent, PictureDatabase, POLICY } from "../testing/picture.testkit.js";
import { makeTotals } from "./running-total.store.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

const frame = new PolicyFrame(() => undefined);
frame.apply(frameEvent());

const PAYERS = ["SOU", "BUU", "KFU"];
const ACCOUNTS = ["3.22.01", "3.38.72"];

/** Each initiative has further lines: of another year and financing, and a second one of the same year; and what else it is filtered by. */
function withMoreLines(act: CommitteeAct): CommitteeAct {
  if (!("publish" in act)) return act;
  const initiatives = act.publish.initiatives.map((initiative, n) => {
    const further = [2012, 2013, 2014].slice(n % 3).map((year, nth) => ({
      year,
      oere: 1 + n * 7 + nth,
      payer: "SOU",
      financing: FINANCING_STATES[(n + nth * 3) % FINANCING_STATES.length] ?? ("UNFINANCED" as const),
      estimate: n % 2 === 1,
    }));
    const inAccount = further.map((line, nth) => ({
      ...line,
      payer: PAYERS[(n + nth) % 3] ?? "SOU",
      account: ACCOUNTS[nth] ?? "",
    }));
    return {
      ...initiative,
      goals: [...initiative.goals, ...(n % 2 ? ["goal-3"] : [])].filter((goal, at, all) => all.indexOf(goal) === at),
      partners: PAYERS.slice(n % 4),
      districts: ["Valby", "Vanløse"].slice(n % 3),
      budgetLines: n === 3 ? [] : [...initiative.budgetLines, ...inAccount],
    };
  });
  return { ...act, publish: { ...act.publish, initiatives } };
}

const query = fc.record({
  of: fc.constantFrom("INITIATIVES", "AMOUNT", "FINANCED", "UNFINANCED", "LAPSED", "CANCELLED"),
  by: fc.uniqueArray(fc.constantFrom("COMMITTEE", "POLICY", "AREA", "GOAL", "STATE", "YEAR", "FINANCING"), {
    minLength: 1,
    maxLength: 3,
  }),
  filter: fc.record(
    {
      committee: fc.constantFrom(["BUU"], ["KFU", "BIU"], []),
      state: fc.constantFrom(["PLANNED"], ["CANCELLED", "COMPLETED"]),
      policy: fc.constantFrom([POLICY], ["another"]),
      mainGoal: fc.constantFrom(["goal-1"], ["goal-2", "goal-3"]),
      year: fc.constantFrom([2012], [2012, 2013], [2014]),
    },
    { requiredKeys: [] },
  ),
}) as fc.Arbitrary<Omit<BreakdownQuery, "asOf">>;

const known = {
  committee: fc.constantFrom(["BUU"], ["KFU", "BIU"]),
  policy: fc.constantFrom([POLICY], ["another"]),
  state: fc.constantFrom(["PLANNED"], ["CANCELLED", "COMPLETED"]),
  mainGoal: fc.constantFrom(["goal-1"], ["goal-2", "goal-3"]),
};
const ofLines = {
  payer: fc.constantFrom(["SOU"], ["BUU", "KFU"], []),
  account: fc.constantFrom(["3.22.01"], ["3.38.72", ""]),
  financing: fc.constantFrom(["UNFINANCED"], ["FINANCED_IN_FRAME", "IN_BUDGET_NEGOTIATION"]),
  unfinanced: fc.constantFrom(["OPEN"], ["LAPSED"], ["LAPSED", "CANCELLED"]),
};
const years = fc.constantFrom([2012], [2013], [2014], [2012, 2014]);

/** Filters that tallies know, by every field of which there are some. */
const tallied = fc
  .tuple(
    fc.record(known, { requiredKeys: [] }),
    fc.oneof(
      fc.constant({}),
      fc.record({ goal: fc.constantFrom(["goal-3"], ["goal-1", "goal-2"]) }),
      fc.record({ area: fc.constantFrom(["area-1"], ["area-2"]) }),
      fc.record({ partner: fc.constantFrom(["KFU"], ["SOU", "BUU"]) }),
      fc.record({ district: fc.constantFrom(["Valby"], ["Valby", "Vanløse"], ["Amager"]) }),
      fc.record({ year: years }),
      fc.record(
        {
          partner: fc.constantFrom(["KFU"], ["SOU", "BUU"]),
          district: fc.constantFrom(["Valby"], ["Valby", "Vanløse"]),
          targetGroup: fc.constantFrom(["unge"], []),
          year: years,
        },
        { requiredKeys: ["district"] },
      ),
      ...Object.entries(ofLines).flatMap(([field, values]) => [
        fc.record({ [field]: values }),
        fc.record({ [field]: values, year: fc.constantFrom([2012], [2013]) }),
      ]),
    ),
  )
  .map(([one, other]) => ({ ...one, ...other }) as unknown as InitiativeFilter);

/** How many initiatives meet a filter at an instant: as it is kept, and as they are counted. */
async function countsOf({ dataSource }: PictureDatabase, filter: InitiativeFilter, asOf: Date) {
  const sums = [
    (sql: SqlValues) => keptCount({ filter, asOf }, sql, frame) ?? "none is kept",
    (sql: SqlValues) =>
      `SELECT count(*)::int AS total FROM picture.initiative i WHERE ${initiativesWhere({ filter, asOf }, sql, frame)}`,
  ].map(async (textOf) => {
    const sql = new SqlValues();
    const text = textOf(sql);
    const [{ total }] = await dataSource.query(text, sql.values);
    return { filter, asOf, total };
  });
  return Promise.all(sums);
}

/** The ends of the years, and a moment before. */
const YEAR_ENDS = [2012, 2013, 2014].flatMap((year) => [`${year}-12-31T22:59:59.999Z`, `${year}-12-31T23:00:00Z`]);

/** A picture of the stories, and the instants at which something changes in it, with the moments before. */
async function pictureOf(committeeStories: readonly CommitteeAct[][], acts: CouncilAct[]) {
  const picture = await PictureDatabase.make(cluster);
  const committees = committeeStories.map((story, index) => {
    const [source, code] = COMMITTEES[index] ?? ["children", "BUU"];
    return streamOf(source, code, story.map(withMoreLines));
  });
  const streams = [...committees, councilStream(acts)];
  for (const stream of streams) await project(picture.dataSource, stream[0]?.source ?? "", stream);
  const happened = streams.flat().map(({ recordedAt }) => recordedAt.getTime());
  const instants = [...happened, ...happened.map((time) => time - 1), ...YEAR_ENDS].map((time) => new Date(time));
  return { picture, instants };
}

/** All running totals, with what they are of. */
const totalsOf = ({ dataSource }: PictureDatabase): Promise<unknown[]> =>
  dataSource.query(
    "SELECT * FROM picture.total_key k FULL JOIN picture.running_total r ON r.key = k.id ORDER BY k.id, r.at",
  );

/** The picture and the overview of each year are what the documents in force then say. */
async function expectSumsOf({ dataSource }: PictureDatabase, asOf: Date) {
  const inForce = await dataSource.query(
    "SELECT id FROM picture.document WHERE published_at <= $1 AND off_record_at > $1",
    [asOf],
  );
  const documents = inForce.map(({ id }: { id: string }) => id);
  const inOrder = (sums: CellSums[]) => sums.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  for (const year of [2012, 2013]) {
    const said = inOrder(await cellSumsOfDocuments(dataSource, { documents, year, at: asOf }));
    expect(inOrder(await cellSums(dataSource, { year, asOf }))).toEqual(said);
    const [estimates] = await dataSource.query(
      `SELECT count(DISTINCT initiative)::int AS rows, coalesce(sum(oere) FILTER (WHERE is_estimate), 0)::bigint AS estimated
       FROM picture.budget_line WHERE year = $1 AND published_at <= $2 AND off_record_at > $2`,
      [year, asOf],
    );
    const [first, ...others] = await overviewSums(dataSource, { year, asOf });
    expect(others).toEqual([]);
    const totals = await overviewTotals(dataSource, { year, asOf });
    const sumOf = (part: "financed" | "unfinanced" | "lapsed" | "cancelled") => sumOere(said.map((each) => each[part]));
    const [financed, unfinanced, lapsed, cancelled] = [
      sumOf("financed"),
      sumOf("unfinanced"),
      sumOf("lapsed"),
      sumOf("cancelled"),
    ];
    expect(totals).toEqual({ financed, unfinanced, lapsed, cancelled, ...estimates });
    if (first) expect(first).toEqual({ policy: POLICY, ...totals });
  }
}

const placeOf = ({ committee, goal }: CellSums) => `${committee} ${goal}`;

const isOfCells = (asked: BreakdownQuery) => /picture\.(cell|total_key)/.test(breakdownSql(asked, frame).text);

/** Every amount is so: the filter leaves nothing out, but cells know no amounts. */
const withoutCells = (asked: BreakdownQuery) => ({ ...asked, filter: { ...asked.filter, amount: { atLeast: 0 } } });

test("cells say what initiatives and their lines say, of any history at any instant", async () => {
  const questions = fc.record({
    asked: fc.array(query, { minLength: 25, maxLength: 25 }),
    filters: fc.array(tallied, { minLength: 12, maxLength: 12 }),
  });
  const property = fc.asyncProperty(
    stories,
    councilActs,
    questions,
    async (committeeStories, acts, { asked, filters }) => {
      const { picture, instants } = await pictureOf(committeeStories, acts);
      const answers = async (each: BreakdownQuery) => {
        const { text, values } = breakdownSql(each, frame);
        return { each: { ...each, filter: null }, rows: await picture.dataSource.query(text, values) };
      };
      const all = asked.flatMap((each, index) => [
        { ...each, asOf: instants[(index * 7) % instants.length] as Date },
        { ...each, asOf: new Date(YEAR_ENDS[index % YEAR_ENDS.length] ?? "") },
      ]);
      for (const each of all) expect(await answers(each)).toEqual(await answers(withoutCells(each)));
      expect(all.some(isOfCells)).toBe(true);
      expect(all.map(withoutCells).some(isOfCells)).toBe(false);
      for (const [index, filter] of filters.entries()) {
        const [kept, counted] = await countsOf(picture, filter, instants[(index * 5) % instants.length] as Date);
        expect(kept).toEqual(counted);
      }
      for (const at of [instants.at(-1), instants[3]]) await expectSumsOf(picture, at as Date);
      const totals = await totalsOf(picture);
      await picture.dataSource.transaction(async (manager) => {
        await manager.query("SET LOCAL search_path = picture");
        await makeTotals(manager);
      });
      expect(await totalsOf(picture)).toEqual(totals);
      await picture.close();
    },
  );
  await fc.assert(property, { numRuns: 40 });
});
