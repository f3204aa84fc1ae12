import { ActionPlanPublished, DocumentWithdrawn, IntegrationStatementPublished } from "@hub/documents";
import type { RecordedEvent } from "@hub/events";
import { revisionInForce, type SeriesRevision } from "@hub/rules";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { type CouncilAct, councilStream } from "../testing/council-stream.testkit.js";
import { LivingPicture, on, planMilestone, statementMilestone } from "../testing/living-picture.testkit.js";
import { aPlan, type CommitteeAct, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

const YEAR = 2012;
const COMMITTEES = [
  ["children", "BUU"],
  ["culture", "KFU"],
] as const;
const WHEEL: CouncilAct[] = [
  { plan: [planMilestone(YEAR), statementMilestone(YEAR)], year: YEAR, at: new Date("2011-01-04T08:00:00Z") },
];

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());

/** Publications, withdrawals and publications after withdrawals, more of them than of anything else. */
const actOf = (committee: string): fc.Arbitrary<CommitteeAct> => {
  const at = fc.constant(new Date(0));
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ publish: fc.nat(3).map((count) => aPlan(committee, count, 100)), at }) },
    { weight: 3, arbitrary: fc.record({ state: fc.constantFrom(YEAR, YEAR, 2011), spentOere: fc.nat(9), at }) },
    {
      weight: 4,
      arbitrary: fc.record({ withdraw: fc.nat(7), kind: fc.constantFrom("SUBSTANTIVE", "REDACTION"), at }),
    },
  );
};

/** A story for each committee: one act each ten days. */
const stories = fc.tuple(
  ...COMMITTEES.map(([, code]) =>
    fc
      .array(actOf(code), { minLength: 3, maxLength: 10 })
      .map((acts) => acts.map((act, n) => ({ ...act, at: new Date(Date.UTC(2012, 1, 1 + 10 * n)) }))),
  ),
);
const instants = fc.array(fc.integer({ min: 0, max: 110 }), { minLength: 3, maxLength: 4 });

type Published = SeriesRevision & { id: string; committee: string; kind: string; year?: number; counts: boolean };

/** The revisions of a committee, from its events alone. */
function revisionsOf(events: readonly RecordedEvent[]): Published[] {
  const withdrawn = new Map<string, Date>();
  for (const { type, payload } of events) {
    if (type !== DocumentWithdrawn.type) continue;
    const { id, withdrawnAt } = DocumentWithdrawn.parse(payload.data);
    withdrawn.set(id, withdrawn.get(id) ?? new Date(withdrawnAt));
  }
  return events.flatMap(({ type, payload }) => {
    if (type === DocumentWithdrawn.type) return [];
    const isPlan = type === ActionPlanPublished.type;
    const data = isPlan ? ActionPlanPublished.parse(payload.data) : IntegrationStatementPublished.parse(payload.data);
    const { id, committee, revision, publishedAt } = data;
    const facts = "year" in data ? { year: data.year, counts: data.isComplete } : { counts: true };
    const kind = isPlan ? "ACTION_PLAN" : "INTEGRATION_STATEMENT";
    const withdrawnAt = withdrawn.get(id) ?? null;
    return {
      id,
      committee,
      kind,
      revision,
      publishedAt: new Date(publishedAt),
      supersededAt: null,
      withdrawnAt,
      ...facts,
    };
  });
}

const QUESTION = `query ($asOf: DateTime) {
  policyPicture(year: ${YEAR}, asOf: $asOf) {
    cells { committee { code } state initiatives plan { id } statement { id } }
    totals { plansPublished statementsPublished initiatives } freshness { committee { code } inForce { id } } }
  actionPlans(asOf: $asOf) { totalCount nodes { id } }
  integrationStatements(asOf: $asOf, filter: { year: [${YEAR}] }) { nodes { id } }
  initiatives(asOf: $asOf) { totalCount nodes { plan { id } } }
  breakdown(of: INITIATIVES, by: [COMMITTEE], asOf: $asOf) { keys { code } count } }`;
const BOARD = `query ($representations: [_Any!]!, $asOf: DateTime) { _entities(representations: $representations) {
  ... on Cycle { deliveryBoard(asOf: $asOf) { committee { code } slot inForce { id } document { id } timeliness complete } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: its shape is what the question says
type Answer = any;

async function ask(picture: ServedPicture, source: string, variables: Record<string, unknown>): Promise<Answer> {
  const { data, errors } = await picture.ask(source, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return JSON.parse(JSON.stringify(data));
}

const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id).sort();
const without = (ids: readonly (string | undefined)[]) => ids.filter((id) => id !== undefined).sort();

/** Every answer at an instant shows the same documents in force as the events say. */
async function expectOneRecord(picture: ServedPicture, streams: readonly RecordedEvent[][], asOf: Date) {
  const answer = await ask(picture, QUESTION, { asOf });
  const representations = [{ __typename: "Cycle", year: YEAR }];
  const board: Answer[] = (await ask(picture, BOARD, { representations, asOf }))._entities[0].deliveryBoard;
  const plans: (string | undefined)[] = [];
  const statements: (string | undefined)[] = [];
  for (const [index, [, code]] of COMMITTEES.entries()) {
    const own = revisionsOf(streams[index] ?? []);
    const all = own.filter(({ kind, year }) => kind === "ACTION_PLAN" || year === YEAR);
    const [plan, statement] = ["ACTION_PLAN", "INTEGRATION_STATEMENT"].map((kind) =>
      revisionInForce(
        all.filter((each) => each.kind === kind),
        asOf,
      ),
    );
    plans.push(plan?.id);
    statements.push(statement?.id);
    for (const cell of answer.policyPicture.cells.filter((each: Answer) => each.committee.code === code)) {
      expect([cell.plan?.id, cell.statement?.id]).toEqual([plan?.id, statement?.id]);
      expect(cell.state === "MISSING").toBe(plan === undefined && !statement?.counts);
    }
    const stands = (slot: string) => board.find((each) => each.committee.code === code && each.slot === slot);
    expect(stands("PLAN_REVISION").inForce?.id).toBe(plan?.id);
    expect(stands("PLAN_REVISION").document === null).toBe(plan === undefined);
    expect(stands("STATEMENT").inForce?.id).toBe(statement?.id);
    expect(stands("STATEMENT").document === null).toBe(!statement?.counts);
    for (const { document, timeliness } of [stands("PLAN_REVISION"), stands("STATEMENT")]) {
      expect(["ON_TIME", "LATE"].includes(timeliness)).toBe(document !== null);
    }
    const [fresh] = answer.policyPicture.freshness.filter((each: Answer) => each.committee.code === code);
    const earlier = revisionInForce(
      own.filter(({ year }) => year === 2011),
      asOf,
    );
    expect(fresh.inForce.map(({ id }: Answer) => id).sort()).toEqual(without([plan?.id, statement?.id, earlier?.id]));
    const counted = answer.breakdown.find(({ keys }: Answer) => keys[0]?.code === code)?.count ?? 0;
    expect(answer.initiatives.nodes.filter((each: Answer) => each.plan.id === plan?.id)).toHaveLength(counted);
  }
  expect(idsOf(answer.actionPlans.nodes)).toEqual(without(plans));
  expect(idsOf(answer.integrationStatements.nodes)).toEqual(without(statements));
  expect(answer.initiatives.nodes).toHaveLength(answer.initiatives.totalCount);
  expect(answer.policyPicture.totals).toEqual({
    plansPublished: without(plans).length,
    statementsPublished: without(statements).length,
    initiatives: answer.policyPicture.cells.reduce((sum: number, each: Answer) => sum + each.initiatives, 0),
  });
  return { plans: without(plans), statements: without(statements) };
}

describe("what is in force", () => {
  test("board, picture, totals, lists, freshness and the report agree after any publications and withdrawals", async () => {
    await fc.assert(
      fc.asyncProperty(stories, instants, async (acts, days) => {
        const database = await PictureDatabase.make(cluster);
        const streams = COMMITTEES.map(([source, code], index) => streamOf(source, code, acts[index] ?? []));
        const council = councilStream(WHEEL);
        await database.receive([...council, ...streams.flat()]);
        const picture = await ServedPicture.open(database);
        try {
          await picture.waitFor({
            policy: council.length,
            ...Object.fromEntries(COMMITTEES.map(([source], index) => [source, streams[index]?.length ?? 0])),
          });
          for (const day of days) await expectOneRecord(picture, streams, new Date(Date.UTC(2012, 1, 1 + day, 6)));
          const now = await expectOneRecord(picture, streams, new Date());
          const { statusReport } = await ask(
            picture,
            `{ statusReport(year: ${YEAR}) { manifest { kind document { id } } } }`,
            {},
          );
          const held = (kind: string) =>
            statusReport.manifest
              .filter((each: Answer) => each.kind === kind && each.document !== null)
              .map(({ document }: Answer) => document.id)
              .sort();
          expect([held("ACTION_PLAN"), held("INTEGRATION_STATEMENT")]).toEqual([now.plans, now.statements]);
        } finally {
          await picture.close();
          await database.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe("the delivery board", () => {
  test("a plan whose newest revision is withdrawn is missing on the board, however many came before, until the next one", async () => {
    const picture = await LivingPicture.begin(await PictureDatabase.make(cluster), [
      { travel: on("2012-07-01"), at: on("2012-01-01") },
      ...WHEEL,
    ]);
    const board = async () => {
      const representations = [{ __typename: "Cycle", year: YEAR }];
      const answer: Answer = await picture.ask(BOARD, { representations });
      const { timeliness, document, inForce } = answer._entities[0].deliveryBoard[0];
      return [timeliness, document?.id, inForce?.id];
    };
    const [first, second] = await picture.committee(
      "children",
      "BUU",
      { publish: aPlan("BUU", 1, 100), at: on("2012-03-01") },
      { publish: aPlan("BUU", 2, 100), at: on("2012-05-20") },
    );
    expect(await board()).toEqual(["ON_TIME", first, second]);
    await picture.committee("children", "BUU", { withdraw: 1, at: on("2012-06-01") });
    expect(await board()).toEqual(["MISSING", undefined, undefined]);
    const [third] = await picture.committee("children", "BUU", {
      publish: aPlan("BUU", 3, 100),
      at: on("2012-06-10"),
    });
    expect(await board()).toEqual(["LATE", third, third]);
    await picture.end();
  });

  test("a report keeps the board of the instant when it was frozen, with every committee that the frame lists", async () => {
    const picture = await LivingPicture.begin(await PictureDatabase.make(cluster), [
      { travel: on("2012-08-01"), at: on("2012-01-01") },
      ...WHEEL,
    ]);
    await picture.committee("children", "BUU", { publish: aPlan("BUU", 1, 100), at: on("2012-05-20") });
    await picture.freeze(YEAR, 1);
    await picture.travelTo("2012-09-01");
    await picture.committee("children", "BUU", { withdraw: 0, at: on("2012-08-20") });
    const answer: Answer = await picture.ask(`{ statusReport(year: ${YEAR}, edition: 1) { deliveryBoard {
      committee { code publishes } slot timeliness byMilestone { daysLate } } }
      policyPicture(year: ${YEAR}) { committees { code } totals { committees publishing } freshness { committee { code } } } }`);
    const { deliveryBoard } = answer.statusReport;
    const plans = deliveryBoard.filter(({ slot }: Answer) => slot === "PLAN_REVISION");
    expect(plans.map(({ committee, timeliness }: Answer) => [committee.code, committee.publishes, timeliness])).toEqual(
      [
        ["BUU", true, "LATE"],
        ["BIU", true, "MISSING"],
        ["SOU", true, "MISSING"],
        ["KFU", true, "MISSING"],
        ["TMU", false, "MISSING"],
        ["ØU", false, "MISSING"],
      ],
    );
    expect(plans[0].byMilestone.daysLate).toBe(19);
    const codes = plans.map(({ committee }: Answer) => committee.code);
    const { committees, totals, freshness } = answer.policyPicture;
    expect(committees.map(({ code }: Answer) => code)).toEqual(codes);
    expect(freshness.map(({ committee }: Answer) => committee.code)).toEqual(codes);
    expect(totals).toEqual({ committees: 6, publishing: 4 });
    await picture.end();
  });
});
