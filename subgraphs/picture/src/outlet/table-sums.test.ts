import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { councilActs, stories } from "../projection/story.testkit.js";
import { type PulledRow, sumOf } from "../testing/pulled-tables.testkit.js";
import { openStoryTables, type StoryTables } from "../testing/story-tables.testkit.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

const MONEY = "financed { oere } unfinanced { oere } lapsed { oere } cancelled { oere }";
const KINDS = ["financed", "unfinanced", "lapsed", "cancelled"] as const;
type Sums = Record<(typeof KINDS)[number], { oere: number }> & { spent?: { oere: number } | null };

const sumsOf = (rows: readonly PulledRow[]) =>
  Object.fromEntries(KINDS.map((kind) => [kind, sumOf(rows, `${kind}Oere`)]));
const graphSums = (sums: Sums) => Object.fromEntries(KINDS.map((kind) => [kind, sums[kind].oere]));

const MONEY_OF_KIND = { financed: "FINANCED", unfinanced: "OPEN", lapsed: "LAPSED", cancelled: "CANCELLED" } as const;
const lineSums = (lines: readonly PulledRow[]) =>
  Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      sumOf(
        lines.filter(({ moneyCode }) => moneyCode === MONEY_OF_KIND[kind]),
        "amountOere",
      ),
    ]),
  );

interface CellOfGraph extends Sums {
  committee: { code: string };
  goal: { code: string; area: { code: string } };
  state: string;
  progress: string | null;
  initiatives: number;
  running: number;
  alsoServing: number;
  spentThrough: string | null;
}

const CELLS = `cells { committee { code } goal { code area { code } } state progress initiatives running alsoServing ${MONEY} spent { oere } spentThrough }`;

const cellOfGraph = (cell: CellOfGraph) => ({
  committeeCode: cell.committee.code,
  goalCode: cell.goal.code,
  areaCode: cell.goal.area.code,
  stateCode: cell.state,
  progressCode: cell.progress,
  initiatives: cell.initiatives,
  running: cell.running,
  alsoServing: cell.alsoServing,
  ...Object.fromEntries(KINDS.map((kind) => [`${kind}Oere`, cell[kind].oere])),
  spentOere: cell.spent?.oere ?? null,
  spentThrough: cell.spentThrough,
});

const byCell = (cells: readonly Record<string, unknown>[]) =>
  [...cells].sort((one, other) =>
    `${one.committeeCode} ${one.goalCode}` < `${other.committeeCode} ${other.goalCode}` ? -1 : 1,
  );

async function expectSame({ served, tables }: StoryTables, asOf: Date, year: number): Promise<void> {
  const at = `asOf=${asOf.toISOString()}`;
  const lines = await tables.rows(`budget-lines.json?${at}&year=${year}`);
  const overview = await tables.rows(`financing-overview.json?${at}&year=${year}`);
  const cells = await tables.rows(`picture-cells.json?${at}&year=${year}`);
  const initiatives = await tables.rows(`initiatives.json?${at}`);
  const goals = await tables.rows(`initiative-goals.json?${at}`);
  const { picture, financing, list } = await served.dataOf(
    `query ($asOf: DateTime, $year: Int!) {
       picture: policyPicture(year: $year, asOf: $asOf) { totals { initiatives ${MONEY} } ${CELLS} }
       financing: financingOverview(year: $year, asOf: $asOf) { ${MONEY} estimated { oere } rows { totalCount } }
       list: initiatives(asOf: $asOf, first: 200) { totalCount nodes { id code goals { code } } }
     }`,
    { asOf, year },
  );
  expect(lineSums(lines)).toEqual(graphSums(financing));
  expect(sumsOf(overview)).toEqual(graphSums(financing));
  expect(overview).toHaveLength(financing.rows.totalCount);
  expect(sumOf(overview, "estimatedOere")).toBe(financing.estimated.oere);
  expect(sumsOf(cells)).toEqual(graphSums(picture.totals));
  const shown = cells.map((cell) =>
    Object.fromEntries(Object.keys(cellOfGraph(picture.cells[0])).map((key) => [key, cell[key]])),
  );
  expect(byCell(shown)).toEqual(byCell(picture.cells.map(cellOfGraph)));
  expect(initiatives.map(({ initiativeId }) => initiativeId).sort()).toEqual(
    list.nodes.map(({ id }: { id: string }) => id).sort(),
  );
  expect(goals).toHaveLength(
    list.nodes.reduce((sum: number, node: { goals: unknown[] }) => sum + node.goals.length, 0),
  );
}

test("every table's sums are those of the graph, of any history at any instant", async () => {
  const property = fc.asyncProperty(stories, councilActs, async (committeeStories, acts) => {
    const graph = await openStoryTables(cluster, committeeStories, acts);
    try {
      for (let nth = 0; nth < 10; nth += 1) {
        const asOf = graph.instants[(nth * 7) % graph.instants.length] as Date;
        await expectSame(graph, asOf, 2011 + (nth % 4));
      }
    } finally {
      await graph.close();
    }
  });
  await fc.assert(property, { numRuns: 5, endOnFailure: true });
});
