import { PolicyFrame } from "@hub/frame";
import { FINANCING_STATES } from "@hub/rules";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SqlValues } from "../context/sql.js";
import type { InitiativeFilter } from "../document/initiative.types.js";
import { keptCount } from "../document/initiative-count.store.js";
import { initiativesWhere } from "../document/initiative-filter.store.js";
import { type BreakdownQuery, breakdownSql } from "../policy-picture/breakdown.store.js";
import { project } from "../projection/projector.js";
import { COMMITTEES, councilActs, stories } from "../projection/story.testkit.js";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { type CouncilAct, councilStream } from "../testing/council-stream.testkit.js";
import { type CommitteeAct, frameEvent, PictureDatabase, POLICY } from "../testing/picture.testkit.js";

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
      estimate: false,
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
      fc.record({ goal: fc.constantFrom(["goal-3"], ["goal-1", "goal-2"]) }),
      fc.record({ area: fc.constantFrom(["area-1"], ["area-2"]) }),
      fc.record({ partner: fc.constantFrom(["KFU"], ["SOU", "BUU"]) }),
      fc.record({ district: fc.constantFrom(["Valby"], ["Valby", "Vanløse"], ["Amager"]) }),
      fc.record({ year: years }),
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

const isOfCells = (asked: BreakdownQuery) => breakdownSql(asked, frame).text.includes("picture.cell");

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
      await picture.close();
    },
  );
  await fc.assert(property, { numRuns: 40 });
});
