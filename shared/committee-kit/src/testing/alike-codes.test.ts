import { codeListVersion, ruleSetVersion } from "@hub/rules";
import { expect, test } from "@jest/globals";
import { drafter, sharedCommitteeHub } from "./committee.testkit.js";
import {
  committeeAt,
  type Found,
  inShort,
  planInput,
  planWithFirst,
  publish,
  saveDraft,
} from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2012-05-02T10:00:00Z"));

const validate = async (content: object) => {
  const report = "valid ruleSet codeLists findings { rule severity path message { en } }";
  return (await hub.give("validateActionPlan", { content }, report, drafter)).done;
};

test("a code, a district and a text that only look like others are stored as what they look like, and the report says so", async () => {
  const input = planWithFirst(0, {
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
  const { valid, findings } = await validate(planWithFirst(1, { code: "buu-01" }));
  expect(valid).toBe(false);
  expect(inShort(findings)).toContain("FATAL R101 /initiatives/0/code");
  expect(findings.find(({ rule }: Found) => rule === "R101").message.en).toContain('"BUU-01"');
});

test("a validation report names the rule set and the code lists that the document was read with", async () => {
  expect(await validate(planInput(1))).toMatchObject({ ruleSet: ruleSetVersion, codeLists: codeListVersion });
});

test("a text that was damaged on its way is not even kept as a draft", async () => {
  const input = planWithFirst(1, { description: { da: "Bl\uFFFDb\uFFFDr" } });
  const { draft, report } = await saveDraft(hub, "ActionPlan", input);
  expect(draft).toBeNull();
  expect(inShort(report.findings)).toContain("FATAL R10 /initiatives/0/description/da");
});
