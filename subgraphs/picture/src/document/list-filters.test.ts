import { beforeAll, expect, test } from "@jest/globals";
import { on, sharedLivingPicture } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

let first: string;
let statement: string;

const told = { da: "x", en: "x", enSource: "EDITORIAL" as const };
const warning = { rule: "R1", severity: "WARNING" as const, message: told, hint: told };
const ofTheSecond = [{ ...warning, path: "/initiatives/1/title" }];
const ofTheFirst = [{ ...warning, path: "/initiatives/9", places: ["/initiatives/0"] }];

const picture = sharedLivingPicture("2012-08-01");
beforeAll(async () => {
  [first = ""] = await picture.committee("children", "BUU", { publish: aPlan("BUU", 2, 100), at: on("2012-03-01") });
  await picture.committee("children", "BUU", {
    publish: aPlan("BUU", 3, 200),
    findings: ofTheSecond,
    at: on("2012-04-01"),
  });
  [statement = ""] = await picture.committee("children", "BUU", { state: 2012, spentOere: 2, at: on("2012-05-10") });
  await picture.committee("culture", "KFU", { publish: aPlan("KFU", 1, 50), at: on("2012-03-15") });
  await picture.committee("culture", "KFU", { withdraw: 0, at: on("2012-06-01") });
  await picture.committee("employment", "BIU", {
    publish: aPlan("BIU", 1, 50),
    findings: ofTheFirst,
    at: on("2012-07-01"),
  });
  await picture.database.damage(`UPDATE picture.goal_answer SET has_evidence = true WHERE goal = 'goal-1'`);
});

const listed = async (list: string, filter: string, node: string, more = ""): Promise<unknown[]> => {
  const answer = await picture.ask<Record<string, { nodes: unknown[]; totalCount: number }>>(
    `{ list: ${list}(filter: { ${filter} } ${more}) { totalCount nodes { ${node} } } }`,
  );
  expect(answer.list?.totalCount).toBe(answer.list?.nodes.length);
  return (answer.list?.nodes ?? []).map((each) => Object.values(each as object).join(" "));
};

const plans = (filter: string, more = "") =>
  listed("actionPlans", filter, "title: contentHash revision", more).then((all) =>
    all.map((each) => String(each).slice(-1)),
  );
const codes = (filter: string, more = "") => listed("initiatives", filter, "code", more);

test("revisions are listed by where they stand at the instant, by id, by time, by amount and by their warnings", async () => {
  expect(await plans("")).toEqual(["1", "2"]);
  expect(await plans('committee: ["BUU"], state: [SUPERSEDED]')).toEqual(["1"]);
  expect(await plans("state: [WITHDRAWN]")).toEqual(["1"]);
  expect(await plans("state: [PUBLISHED, SUPERSEDED, WITHDRAWN]")).toHaveLength(4);
  expect(await plans("state: [WITHDRAWN]", ', asOf: "2012-05-01T00:00:00Z"')).toEqual([]);
  expect(await plans(`id: ["${first}"], state: [SUPERSEDED]`)).toEqual(["1"]);
  expect(await plans(`id: ["${first}", "nonsense"]`)).toEqual([]);
  expect(await plans('publishedSince: "2012-06-01T00:00:00Z"')).toEqual(["1"]);
  expect(await plans("amount: { atLeast: 600 }")).toEqual(["2"]);
  expect(await plans("amount: { atLeast: 51, atMost: 599 }")).toEqual([]);
  expect(await plans("hasFindings: true")).toHaveLength(2);
  expect(await plans("hasFindings: false, state: [SUPERSEDED, WITHDRAWN]")).toHaveLength(2);
});

test("initiatives are listed by code, by time, by the amount of the year, and by the warnings that name them", async () => {
  expect(await codes('code: ["BUU-2", "BIU-0"]')).toEqual(["BIU-0", "BUU-2"]);
  expect(await codes('publishedSince: "2012-06-01T00:00:00Z"')).toEqual(["BIU-0"]);
  expect(await codes("year: 2012, amount: { atLeast: 200 }")).toEqual(["BUU-0", "BUU-1", "BUU-2"]);
  expect(await codes("amount: { atMost: 199 }")).toEqual(["BIU-0"]);
  expect(await codes('text: "indsats"')).toEqual(["BIU-0", "BUU-0", "BUU-1", "BUU-2"]);
  expect(await codes('text: "indsats", committee: ["BUU"]', 'asOf: "2012-03-10T00:00:00Z"')).toEqual([
    "BUU-0",
    "BUU-1",
  ]);
  expect(await codes('text: "indsats 2", year: 2012')).toEqual(["BUU-2"]);
  expect(await codes("hasFindings: true")).toEqual(["BIU-0", "BUU-1"]);
  expect(await codes("hasFindings: false")).toEqual(["BUU-0", "BUU-2"]);
});

test("an unknown code is refused, naming the nearest", async () => {
  await expect(codes('code: ["BUU-22"]')).rejects.toThrow(/names 'BUU-22'/);
});

test("statements are listed by id, by their warnings and by whether they cite observations", async () => {
  const statements = (filter: string) => listed("integrationStatements", filter, "id");
  expect(await statements(`id: ["${statement}"], hasFindings: false`)).toEqual([statement]);
  expect(await statements("hasEvidence: true")).toEqual([statement]);
  expect(await statements("hasEvidence: false")).toEqual([]);
  expect(await statements('publishedSince: "2012-06-01T00:00:00Z"')).toEqual([]);
});
