import { PolicyFrame } from "@hub/frame";
import { FINANCING_STATES } from "@hub/rules";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
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

/** Each initiative has further lines: of another year and financing, and a second one of the same year. */
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
    return { ...initiative, budgetLines: n === 3 ? [] : [...initiative.budgetLines, ...further] };
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
  const queries = fc.array(query, { minLength: 25, maxLength: 25 });
  const property = fc.asyncProperty(stories, councilActs, queries, async (committeeStories, acts, asked) => {
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
    await picture.close();
  });
  await fc.assert(property, { numRuns: 40 });
});
