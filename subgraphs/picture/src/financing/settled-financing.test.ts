import { FINANCING_STATES, isFinanced, localDateOf, sumOere } from "@hub/rules";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  anyInstant,
  COMMITTEES,
  councilActs,
  type ExpectedLine,
  expectedLines,
  stories,
} from "../projection/story.testkit.js";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { type CouncilAct, councilStream } from "../testing/council-stream.testkit.js";
import { aPlan, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

const on = (day: string) => new Date(`${day}T12:00:00Z`);

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

/** Everything that shows the money of 2012 at an instant. */
const SUMS = "financed { oere } unfinanced { oere } lapsed { oere } cancelled { oere }";
const AMOUNTS = ["financed", "unfinanced", "lapsed", "cancelled"] as const;
const MONEY = `query ($asOf: DateTime) {
  overview: financingOverview(year: 2012, asOf: $asOf) { ${SUMS} contentHash rows(first: 200) { totalCount nodes {
    state financed amount { oere } ${AMOUNTS.map((part) => `${part}Amount { oere }`).join(" ")}
    initiative { code financing(year: 2012, asOf: $asOf) ${AMOUNTS.map((part) => `${part}Amount(year: 2012, asOf: $asOf) { oere }`).join(" ")} } } } }
  picture: policyPicture(year: 2012, asOf: $asOf) { totals { ${SUMS} } areas { ${SUMS} } policies { ${SUMS} } cells { ${SUMS} } }
  byState: breakdown(of: AMOUNT, by: [FINANCING], filter: { year: 2012 }, asOf: $asOf) { keys { code } money { oere } }
  byCommittee: breakdown(of: FINANCED, by: [COMMITTEE, YEAR], asOf: $asOf) { keys { code } money { oere } }
  ${["UNFINANCED", "LAPSED", "CANCELLED"]
    .map(
      (measure) =>
        `${measure.toLowerCase()}: breakdown(of: ${measure}, by: [COMMITTEE], filter: { year: 2012 }, asOf: $asOf) { money { oere } }`,
    )
    .join("\n")}
  ${["OPEN", "LAPSED", "CANCELLED"]
    .map(
      (status) =>
        `status${status}: initiatives(filter: { year: 2012, unfinanced: [${status}] }, asOf: $asOf, first: 200) { totalCount }`,
    )
    .join("\n")}
  counted: breakdown(of: INITIATIVES, by: [FINANCING], filter: { year: 2012 }, asOf: $asOf) { keys { code } count }
  ${FINANCING_STATES.map(
    (state) => `${state}: initiatives(filter: { year: 2012, financing: [${state}] }, asOf: $asOf, first: 200) {
      totalCount edges { financing node { budgetLines { financing(asOf: $asOf) unfinanced(asOf: $asOf) } } } }`,
  ).join("\n")}
}`;

interface MoneyAnswer {
  overview: Sums & {
    contentHash: string;
    rows: {
      totalCount: number;
      nodes: ({
        state: string;
        financed: boolean;
        amount: { oere: number };
        initiative: { code: string; financing: string } & Amounts;
      } & Amounts)[];
    };
  };
  picture: { totals: Sums; areas: Sums[]; policies: Sums[]; cells: Sums[] };
  byState: { keys: [{ code: string }]; money: { oere: number } }[];
  byCommittee: { keys: [{ code: string }, { code: string }]; money: { oere: number } }[];
  unfinanced: { money: { oere: number } }[];
  lapsed: { money: { oere: number } }[];
  cancelled: { money: { oere: number } }[];
  statusOPEN: { totalCount: number };
  statusLAPSED: { totalCount: number };
  statusCANCELLED: { totalCount: number };
  counted: { keys: [{ code: string }]; count: number }[];
  [state: string]: unknown;
}
type Part = (typeof AMOUNTS)[number];
type Sums = Record<Part, { oere: number }>;
type Amounts = Record<`${Part}Amount`, { oere: number }>;

async function moneyAt(served: ServedPicture, asOf: Date): Promise<MoneyAnswer> {
  const { data, errors } = await served.ask(MONEY, { asOf });
  expect(errors).toBeUndefined();
  return data as unknown as MoneyAnswer;
}

const sum = (parts: readonly { oere: number }[]) => sumOere(parts.map(({ oere }) => oere));

/** All answers on the money must agree, to the øre. */
function expectAgreement(answer: MoneyAnswer): Sums {
  const { overview, picture, byState, byCommittee, counted, ...lists } = answer;
  const { financed, unfinanced, lapsed, cancelled } = overview;
  const sums = { financed, unfinanced, lapsed, cancelled };
  const notFinanced = unfinanced.oere + lapsed.oere + cancelled.oere;
  expect(picture.totals).toEqual(sums);
  for (const part of AMOUNTS) {
    for (const parts of [picture.cells, picture.areas, picture.policies]) {
      expect(sum(parts.map((each) => each[part]))).toBe(sums[part].oere);
    }
    expect(sum(overview.rows.nodes.map((row) => row[`${part}Amount`]))).toBe(sums[part].oere);
    expect(sum(overview.rows.nodes.map((row) => row.initiative[`${part}Amount`]))).toBe(sums[part].oere);
  }
  for (const row of overview.rows.nodes) expect(sum(AMOUNTS.map((part) => row[`${part}Amount`]))).toBe(row.amount.oere);
  for (const part of ["unfinanced", "lapsed", "cancelled"] as const) {
    expect(sum(answer[part].map(({ money }) => money))).toBe(sums[part].oere);
  }
  const inState = (expected: boolean) =>
    byState.filter(({ keys: [state] }) => isFinanced(state.code as never) === expected);
  expect(sum(inState(true).map(({ money }) => money))).toBe(financed.oere);
  expect(sum(inState(false).map(({ money }) => money))).toBe(notFinanced);
  expect(sum(byCommittee.filter(({ keys }) => keys[1].code === "2012").map(({ money }) => money))).toBe(financed.oere);
  expect(sum(overview.rows.nodes.map(({ amount }) => amount))).toBe(financed.oere + notFinanced);
  for (const { state, initiative } of overview.rows.nodes) expect(initiative.financing).toBe(state);
  for (const state of FINANCING_STATES) {
    const list = lists[state] as {
      totalCount: number;
      edges: {
        financing: string;
        node: { budgetLines: { financing: string; unfinanced: string | null }[] };
      }[];
    };
    const lines = list.edges.map(({ node: { budgetLines } }) => budgetLines[0]);
    expect(list.totalCount).toBe(overview.rows.nodes.filter((row) => row.state === state).length);
    expect(list.totalCount).toBe(counted.find(({ keys }) => keys[0].code === state)?.count ?? 0);
    expect(list.edges.every(({ financing }) => financing === state)).toBe(true);
    expect(lines.every((line) => line?.financing === state)).toBe(true);
    for (const line of lines) expect(line?.unfinanced === null).toBe(isFinanced(state));
  }
  const statuses = [answer.statusOPEN, answer.statusLAPSED, answer.statusCANCELLED].map(({ totalCount }) => totalCount);
  expect(sumOere(statuses)).toBe(overview.rows.nodes.filter((row) => !row.financed).length);
  return sums;
}

async function served(committees: ReturnType<typeof streamOf>[], acts: readonly CouncilAct[]) {
  const picture = await PictureDatabase.make(cluster);
  const council = councilStream(acts);
  await picture.receive([...council, ...committees.flat()]);
  const open = await ServedPicture.open(picture);
  const roots = Object.fromEntries(
    committees.flatMap((stream) => (stream[0] ? [[stream[0].source, stream.length]] : [])),
  );
  await open.waitFor({ policy: council.length, ...roots });
  return {
    picture,
    open,
    close: async () => {
      await open.close();
      await picture.close();
    },
  };
}

test("annex 3 is right at each stage of 2012: published, in the talks, decided, revised, and after the next cycle opens", async () => {
  const plan = (oere: number) => aPlan("BUU", 2, oere, "IN_BUDGET_NEGOTIATION");
  const children = streamOf("children", "BUU", [
    { publish: plan(100), at: on("2012-02-01") },
    { publish: plan(300), at: on("2012-11-01") },
  ]);
  const culture = streamOf("culture", "KFU", [{ publish: aPlan("KFU", 1, 7), at: on("2012-03-01") }]);
  const { open, close } = await served(
    [children, culture],
    [
      { open: 2012, at: on("2012-01-01") },
      {
        adopt: 2012,
        decide: [
          { committee: "BUU", code: "BUU-0", year: 2012, outcome: "FINANCED" },
          { committee: "BUU", code: "BUU-1", year: 2012, outcome: "NOT_FINANCED" },
        ],
        at: on("2012-10-04"),
      },
      { open: 2013, at: on("2013-01-01") },
    ],
  );
  const observed: unknown[] = [];
  for (const day of ["2012-01-15", "2012-02-15", "2012-06-01", "2012-10-05", "2012-12-01", "2013-01-02"]) {
    const answer = await moneyAt(open, on(day));
    const { financed, unfinanced, lapsed } = expectAgreement(answer);
    const rows = answer.overview.rows.nodes.map(({ state, initiative }) => `${initiative.code} ${state}`).sort();
    observed.push([day, financed.oere, unfinanced.oere, lapsed.oere, ...rows]);
  }
  expect(observed).toEqual([
    ["2012-01-15", 0, 0, 0],
    ["2012-02-15", 0, 200, 0, "BUU-0 IN_BUDGET_NEGOTIATION", "BUU-1 IN_BUDGET_NEGOTIATION"],
    ["2012-06-01", 7, 200, 0, "BUU-0 IN_BUDGET_NEGOTIATION", "BUU-1 IN_BUDGET_NEGOTIATION", "KFU-0 FINANCED_IN_FRAME"],
    ["2012-10-05", 107, 100, 0, "BUU-0 FINANCED_BY_BUDGET", "BUU-1 NOT_FINANCED", "KFU-0 FINANCED_IN_FRAME"],
    ["2012-12-01", 307, 300, 0, "BUU-0 FINANCED_BY_BUDGET", "BUU-1 NOT_FINANCED", "KFU-0 FINANCED_IN_FRAME"],
    ["2013-01-02", 307, 0, 300, "BUU-0 FINANCED_BY_BUDGET", "BUU-1 UNFINANCED", "KFU-0 FINANCED_IN_FRAME"],
  ]);
  await close();
});

test("a budget line tells its state and decision at the instant that it is asked for, whatever leads to it", async () => {
  const children = streamOf("children", "BUU", [
    { publish: aPlan("BUU", 1, 100, "IN_BUDGET_NEGOTIATION"), at: on("2012-02-01") },
  ]);
  const decide = [{ committee: "BUU", code: "BUU-0", year: 2012, outcome: "FINANCED" as const, oere: 100 }];
  const { open, close } = await served([children], [{ adopt: 2012, decide, at: on("2012-10-04") }]);
  const decision = "decision { budget { id adoptedOn } outcome code year amount { oere } adoptedOn }";
  const june = 'asOf: "2012-06-01T00:00:00Z"';
  const inJune = `financing(${june}) budgetLines { financing(${june}) decision(${june}) { id } }`;
  const { data, errors } = await open.ask(`{
    before: actionPlans { nodes { initiatives { ${inJune} } } }
    viaPicture: policyPicture(year: 2012, ${june}) { cells { plan { initiatives { financing } } } }
    listed: initiatives(${june}) { edges { financing unfinancedAmount(year: 2012) { oere } financedAmount { oere } } }
    now: initiatives { nodes { financing plan { initiatives { financing } } budgetLines { declared financing ${decision} } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    before: {
      nodes: [
        {
          initiatives: [
            {
              financing: "IN_BUDGET_NEGOTIATION",
              budgetLines: [{ financing: "IN_BUDGET_NEGOTIATION", decision: null }],
            },
          ],
        },
      ],
    },
    listed: {
      edges: [{ financing: "IN_BUDGET_NEGOTIATION", unfinancedAmount: { oere: 100 }, financedAmount: { oere: 0 } }],
    },
    now: {
      nodes: [
        {
          financing: "FINANCED_BY_BUDGET",
          plan: { initiatives: [{ financing: "FINANCED_BY_BUDGET" }] },
          budgetLines: [
            {
              declared: "IN_BUDGET_NEGOTIATION",
              financing: "FINANCED_BY_BUDGET",
              decision: {
                budget: { id: "budget-2013", adoptedOn: "2012-10-04" },
                outcome: "FINANCED",
                code: "BUU-0",
                year: 2012,
                amount: { oere: 100 },
                adoptedOn: "2012-10-04",
              },
            },
          ],
        },
      ],
    },
  });
  const viaPicture = data?.viaPicture as { cells: { plan: { initiatives: unknown[] } | null }[] } | undefined;
  const plans = (viaPicture?.cells ?? []).flatMap(({ plan }) => plan ?? []);
  expect(plans.length).toBeGreaterThan(0);
  for (const { initiatives } of plans) expect(initiatives).toEqual([{ financing: "FINANCED_BY_BUDGET" }]);
  await close();
});

/** The state that a line had at an instant; undefined where it was not on record. */
function stateAt({ intervals }: ExpectedLine, at: Date): string | undefined {
  return intervals.find(({ from, until }) => from <= at && (until === null || until > at))?.state;
}

/** Which of the four sums a line is in at an instant; undefined where it was not on record. */
function partAt(line: ExpectedLine, at: Date): Part | undefined {
  const state = stateAt(line, at);
  if (state === undefined) return undefined;
  if (isFinanced(state as never)) return "financed";
  if (line.initiative.state === "CANCELLED") return "cancelled";
  const { from, to, state: stands } = line.initiative;
  const isOutside = (from ?? "") > `${line.year}-12-31` || (to ?? "9999") <= `${line.year}-01-01`;
  return stands === "COMPLETED" || isOutside || localDateOf(at) > `${line.year}-12-31` ? "lapsed" : "unfinanced";
}

describe("financing", () => {
  test("all sums agree at any instant, with each other and with the rule, whatever is published, decided and withdrawn", async () => {
    const instants = fc.array(anyInstant, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(stories, councilActs, instants, async (committeeStories, acts, requested) => {
        const committees = committeeStories.map((story, index) => {
          const [source, code] = COMMITTEES[index] ?? ["children", "BUU"];
          return streamOf(source, code, story);
        });
        const { open, close } = await served(committees, acts);
        const lines = expectedLines(committees.flat(), acts);
        for (const at of [...requested, ...acts.map((act) => act.at)]) {
          const found = expectAgreement(await moneyAt(open, at));
          const standing = lines.map((line) => ({ oere: line.oere, part: partAt(line, at) }));
          const expected = AMOUNTS.map((part) => sum(standing.filter((line) => line.part === part)));
          expect(AMOUNTS.map((part) => found[part].oere)).toEqual(expected);
        }
        await close();
      }),
      { numRuns: 6 },
    );
  });
});
