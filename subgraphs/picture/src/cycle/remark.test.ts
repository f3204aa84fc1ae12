import { beforeEach, expect, test } from "@jest/globals";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

let plan: string;
let statement: string;

const picture = livingPicture("2012-08-01");
beforeEach(async () => {
  [plan = "", statement = ""] = await picture.committee(
    "children",
    "BUU",
    { publish: aPlan("BUU", 1, 100), at: on("2012-03-01") },
    { state: 2012, spentOere: 4, at: on("2012-05-20") },
    { state: 2012, spentOere: 6, at: on("2012-05-25") },
  );
});

const REMARKS = `{ actionPlans { nodes { id remarks { nodes { id document { __typename id } kind committee { code } goal { id } text { da } replies { text { da } repliedAt } } } } } }`;

interface Remarks {
  actionPlans: { nodes: { id: string; remarks: { nodes: { id: string }[] } }[] };
}

test("a remark is shown at its document with the owner's replies, oldest first", async () => {
  await picture.council({
    remark: "Hvorfor ikke flere?",
    document: plan,
    committee: "BUU",
    goal: "goal-1",
    year: 2012,
    at: on("2012-04-01"),
  });
  const [remark] = (await picture.ask<Remarks>(REMARKS)).actionPlans.nodes[0]?.remarks.nodes ?? [];
  await picture.committee(
    "children",
    "BUU",
    { reply: "Der er ikke penge.", to: remark?.id ?? "", at: on("2012-04-02") },
    { reply: "Nu er der.", to: remark?.id ?? "", at: on("2012-04-03") },
  );
  expect((await picture.ask<Remarks>(REMARKS)).actionPlans.nodes).toEqual([
    {
      id: plan,
      remarks: {
        nodes: [
          {
            id: remark?.id,
            document: { __typename: "ChildrenActionPlan", id: plan },
            kind: "ACTION_PLAN",
            committee: { code: "BUU" },
            goal: { id: "goal-1" },
            text: { da: "Hvorfor ikke flere?" },
            replies: [
              { text: { da: "Der er ikke penge." }, repliedAt: on("2012-04-02") },
              { text: { da: "Nu er der." }, repliedAt: on("2012-04-03") },
            ],
          },
        ],
      },
    },
  ]);
  const { changes } = await picture.ask<{ changes: { nodes: unknown[] } }>(
    `{ changes(filter: { type: [REMARK_WRITTEN_V1, REMARK_ANSWERED_V1], committee: ["BUU"] }) { nodes { type ownerPosition } } }`,
  );
  expect(changes.nodes).toMatchObject([
    { type: "REMARK_WRITTEN_V1" },
    { type: "REMARK_ANSWERED_V1", ownerPosition: "children:4" },
    { type: "REMARK_ANSWERED_V1", ownerPosition: "children:5" },
  ]);
});

const OF_REPORT = `query ($edition: Int) { statusReport(year: 2012, edition: $edition) {
  remarks { remark { text { da } } replies { text { da } } } talks { state summary { da } } manifestContent recompiled { agrees } } }`;

test("a report holds the remarks, replies and talks of the year that were on record when it was frozen", async () => {
  await picture.council({ remark: "Før", document: plan, committee: "BUU", year: 2012, at: on("2012-04-01") });
  const [remark] = (await picture.ask<Remarks>(REMARKS)).actionPlans.nodes[0]?.remarks.nodes ?? [];
  await picture.committee("children", "BUU", { reply: "Svar før", to: remark?.id ?? "", at: on("2012-04-02") });
  await picture.council({
    talk: "Holdt før",
    committee: "BUU",
    outcome: "HELD",
    year: 2012,
    statement,
    at: on("2012-06-10"),
  });
  await picture.freeze(2012, 1);
  await picture.travelTo("2012-09-01");
  await picture.committee("children", "BUU", { reply: "Svar efter", to: remark?.id ?? "", at: on("2012-08-20") });
  await picture.council(
    { remark: "Efter", document: plan, committee: "BUU", year: 2012, at: on("2012-08-21") },
    { talk: "Holdt efter", committee: "KFU", outcome: "DECLINED", year: 2012, at: on("2012-08-22") },
  );
  expect(await picture.ask(OF_REPORT, { edition: 1 })).toMatchObject({
    statusReport: {
      remarks: [{ remark: { text: { da: "Før" } }, replies: [{ text: { da: "Svar før" } }] }],
      talks: [{ state: "HELD", summary: { da: "Holdt før" } }],
      manifestContent: { remarks: [{}, {}], talks: [{}] },
      recompiled: { agrees: true },
    },
  });
  expect(await picture.ask(OF_REPORT, { edition: 2 })).toMatchObject({
    statusReport: { remarks: [{ replies: [{}, {}] }, { replies: [] }], talks: [{}, { state: "DECLINED" }] },
  });
});

test("a published statement offers a talk, until one is held or declined", async () => {
  const talks = () =>
    picture.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Cycle {
         mayorTalks { id committee { code } state offeredAt heldOn summary { da } goals { id } statement { id year state } } } } }`,
      { representations: [{ __typename: "Cycle", year: 2012 }] },
    );
  const about = { committee: { code: "BUU" }, offeredAt: on("2012-05-20") };
  expect(await talks()).toMatchObject({
    _entities: [
      {
        mayorTalks: [
          {
            ...about,
            id: expect.stringMatching(/^mayor-talk-offered-.+/),
            state: "OFFERED",
            heldOn: null,
            summary: null,
            goals: [],
            statement: { year: 2012, state: "PUBLISHED" },
          },
        ],
      },
    ],
  });
  await picture.council({
    talk: "Enige",
    committee: "BUU",
    outcome: "HELD",
    year: 2012,
    statement,
    at: on("2012-06-10"),
  });
  expect(await talks()).toMatchObject({
    _entities: [
      {
        mayorTalks: [
          {
            ...about,
            state: "HELD",
            heldOn: "2012-06-10",
            summary: { da: "Enige" },
            goals: [{ id: "goal-1" }],
            statement: { id: statement, state: "SUPERSEDED" },
          },
        ],
      },
    ],
  });
});
