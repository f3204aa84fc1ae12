import { randomUUID } from "node:crypto";
import { codeListVersion, ruleSetVersion } from "@hub/rules";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CommitteeHub, drafter, startTestCluster, type TestCluster } from "./committee.testkit.js";
import { planInput, publish, receivePolicy } from "./committee-year.testkit.js";

let cluster: TestCluster;
let hub: CommitteeHub;

beforeAll(async () => {
  cluster = await startTestCluster();
  hub = await CommitteeHub.open(cluster);
  await receivePolicy(hub);
  await hub.travelTo("2012-05-02T10:00:00Z");
});
afterAll(async () => {
  await hub?.close();
  await cluster?.stop();
});

interface Found {
  rule: string;
  severity: string;
  path: string;
}

const VALIDATE = `mutation ($input: ChildrenActionPlanInput!) { children { validateActionPlan(input: { content: $input }) {
  valid ruleSet codeLists findings { rule severity path message { en } } } } }`;
const validate = async (input: object) => (await hub.ask(VALIDATE, { input }, drafter)).data.validateActionPlan;

const inShort = (findings: Found[]) => findings.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`);

type Initiative = Record<string, unknown>;
const withFirst = (basedOn: number, changes: Initiative) => {
  const input = planInput(basedOn);
  const [first, ...others] = input.initiatives as Initiative[];
  return { ...input, initiatives: [{ ...first, ...changes }, ...others] };
};

test("a code, a district and a text that only look like others are stored as what they look like, and the report says so", async () => {
  const input = withFirst(0, {
    code: "BUU\u201101 ",
    title: { da: "Lektie\u200Bhja\u0308lp" },
    districts: ["nørrebro ", "Hele byen"],
  });
  const report = await validate(input);
  expect(report.valid).toBe(true);
  expect(inShort(report.findings)).toEqual(
    expect.arrayContaining([
      "ADVISORY R100 /initiatives/0/code",
      "ADVISORY R100 /initiatives/0/title/da",
      "ADVISORY R100 /initiatives/0/districts/0",
      "WARNING R102 /initiatives/0/districts/1",
    ]),
  );
  await publish(hub, "ActionPlan", input);
  const { data } = await hub.ask(
    '{ children { actionPlan { initiatives { code title { da } districts } } initiative(code: "BUU-01") { code } } }',
  );
  expect(data.actionPlan.initiatives[0]).toEqual({
    code: "BUU-01",
    title: { da: "Lektiehjälp" },
    districts: ["Nørrebro", "Hele byen"],
  });
  expect(data.initiative).toEqual({ code: "BUU-01" });
});

test("a second spelling of a code that is on record is refused, and the first one named", async () => {
  const { valid, findings } = await validate(withFirst(1, { code: "buu-01" }));
  expect(valid).toBe(false);
  expect(inShort(findings)).toContain("FATAL R101 /initiatives/0/code");
  expect(findings.find(({ rule }: Found) => rule === "R101").message.en).toContain('"BUU-01"');
});

test("a validation report names the rule set and the code lists that the document was read with", async () => {
  expect(await validate(planInput(1))).toMatchObject({ ruleSet: ruleSetVersion, codeLists: codeListVersion });
});

test("a text that was damaged on its way is not even kept as a draft", async () => {
  const save = `mutation ($input: ChildrenActionPlanInput!, $key: ID!) { children {
    saveActionPlanDraft(input: { content: $input, idempotencyKey: $key }) { draft { id } report { findings { rule severity path } } } } }`;
  const input = withFirst(1, { description: { da: "Bl\uFFFDb\uFFFDr" } });
  const { data } = await hub.ask(save, { input, key: randomUUID() }, drafter);
  expect(data.saveActionPlanDraft.draft).toBeNull();
  expect(inShort(data.saveActionPlanDraft.report.findings)).toContain("FATAL R10 /initiatives/0/description/da");
});
