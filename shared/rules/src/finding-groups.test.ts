import { expect, test } from "@jest/globals";
import { aLine, anInitiative, aPlan, findingsOf, spring2011 } from "./document/action-plan.fixture.js";
import { FINDINGS_PER_RULE, groupFindings, PLACES_PER_FINDING, reportWith } from "./finding-groups.js";
import type { Finding } from "./rule/rule.js";

const plan = (initiatives: number, lines: number, change: (i: number, k: number) => object) =>
  aPlan({
    initiatives: Array.from({ length: initiatives }, (_, i) =>
      anInitiative({
        code: `BUU-${i}`,
        partners: i % 2 === 0 ? ["SOU"] : ["KFU"],
        budgetLines: Array.from({ length: lines }, (_, k) => aLine(change(i, k))),
        totals: [{ year: 2011, oere: 200_000_000 * lines }],
      }),
    ),
    totals: [{ year: 2011, oere: 200_000_000 * lines * initiatives }],
  });
const briefly = (findings: readonly Finding[]) =>
  findings.map(({ rule, path, count, places }) => [rule, path, count, places?.length]);

test("the same finding at 10,000 lines is told once, with their number and the first ten places", () => {
  const found = findingsOf(plan(500, 20, () => ({ payer: "XYZ" })));
  expect(found.length).toBe(20_000);
  const grouped = groupFindings(found);
  const first = "/initiatives/0/budgetLines/0/payer";
  expect(briefly(grouped)).toEqual([
    ["I12", first, 10_000, PLACES_PER_FINDING],
    ["R3", first, 10_000, PLACES_PER_FINDING],
  ]);
  expect(grouped[0]?.places?.[9]).toBe("/initiatives/0/budgetLines/9/payer");
  expect(groupFindings(grouped)).toEqual(grouped);
});

test("a hint that is about one place alone gives way to the rule's own where many places are one finding", () => {
  const found = findingsOf(plan(4, 1, () => ({ payer: "TMU" })));
  expect(found[0]?.hint.en).toContain('"SOU"');
  const [together] = groupFindings(found);
  expect(together).toMatchObject({ rule: "I12", count: 4 });
  expect(together?.hint.en).toBe("Name the payer among the initiative's partners, or correct the payer.");
});

test("the same at up to three places is told at each of them", () => {
  const found = findingsOf(plan(3, 1, () => ({ payer: "TMU" })));
  expect(groupFindings(found)).toEqual(found);
});

test("of a rule that finds very much the first are told, and the others are counted in one more", () => {
  const found = findingsOf(plan(100, 1, (i) => ({ payer: `X${i}` }))).filter(({ rule }) => rule === "R3");
  const grouped = groupFindings(found);
  expect(grouped).toHaveLength(FINDINGS_PER_RULE + 1);
  expect(grouped.slice(0, FINDINGS_PER_RULE)).toEqual(found.slice(0, FINDINGS_PER_RULE));
  expect(grouped.at(-1)).toMatchObject({ rule: "R3", path: "/initiatives/20/budgetLines/0/payer", count: 80 });
  expect(grouped.at(-1)?.message.en).toContain("80 further places");
});

test("a report is not valid once a further finding stops a publication, and a warning leaves it valid", () => {
  const report = { valid: true, ruleSet: "rules", codeLists: "codes-1", findings: [] };
  const [finding] = findingsOf(aPlan({ commitments: [] }), spring2011) as [Finding];
  expect(reportWith(report, [finding])).toMatchObject({ valid: false, findings: [finding] });
  expect(reportWith(report, [{ ...finding, severity: "WARNING" }]).valid).toBe(true);
});
