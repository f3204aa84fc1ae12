import { ActionPlanPublished } from "@hub/documents";
import { describe, expect, test } from "@jest/globals";
import { sharedCommitteeHub } from "./committee.testkit.js";
import {
  committeeAt,
  type Draft,
  type Kind,
  planInput,
  prefilled,
  publishDraft,
  saveDraft,
} from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2012-05-20T10:00:00Z", "plan"), { publicValidations: 5 });

describe("what the publisher says of a warning", () => {
  const estimates = (count: number) => {
    const years = Array.from({ length: count }, (_, n) => 2012 + n);
    const [first, ...rest] = planInput(1).initiatives as object[];
    const line = { amount: { oere: 1 }, payer: "BUU", financing: "FINANCED_IN_FRAME", estimate: true };
    const lines = years.map((year) => ({ ...line, year }));
    const totals = years.map((year) => ({ year, amount: { oere: 1 } }));
    return planInput(1, {
      initiatives: [
        { ...first, budgetLines: lines, totals },
        ...rest.map((each) => ({
          ...each,
          budgetLines: [{ ...line, year: 2012, estimate: false }],
          totals: [{ year: 2012, amount: { oere: 1 } }],
        })),
      ],
      totals: years.map((year) => ({ year, amount: { oere: year === 2012 ? 2 : 1 } })),
    });
  };
  const answer = "receipt { position } findings { rule path comment { da } weight }";
  const publishWith = (draft: Draft, notes: object[]) => publishDraft(hub, "ActionPlan", draft, { answer, notes });
  const place = (n: number) => `/initiatives/0/budgetLines/${n}/estimatedOn`;

  test("a comment and a weight are published with the finding, in the event and in the answer", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", estimates(2));
    const notes = [
      { rule: "I14", path: place(0), comment: { da: "Et nyt skøn kommer i juni." }, weight: "LOW" },
      { rule: "I14", path: place(1), weight: "HIGH" },
    ];
    const { done, messages } = await publishWith(draft, notes);
    expect(messages).toEqual([]);
    const estimated = done.findings.filter(({ rule }: { rule: string }) => rule === "I14");
    expect(estimated).toEqual([
      { rule: "I14", path: place(0), comment: { da: "Et nyt skøn kommer i juni." }, weight: "LOW" },
      { rule: "I14", path: place(1), comment: null, weight: "HIGH" },
    ]);
    const event = ActionPlanPublished.parse((await hub.outbox()).at(-1)?.data);
    expect(event.findings.filter(({ rule }) => rule === "I14")).toMatchObject([
      { comment: { da: "Et nyt skøn kommer i juni." }, weight: "LOW" },
      { weight: "HIGH" },
    ]);
  });

  test.each([
    ["on what was not found", [{ rule: "I14", path: "/title", weight: "LOW" }]],
    ["that says nothing", [{ rule: "I14" }]],
    ["with personal data", [{ rule: "I14", comment: { da: "Ring til 070761-4285" } }]],
    [
      "on a finding that has one",
      [
        { rule: "I14", weight: "LOW" },
        { rule: "I14", path: place(1), weight: "HIGH" },
      ],
    ],
  ])("a note %s is refused, and nothing is published", async (_what, notes) => {
    const events = (await hub.outbox()).length;
    const { draft } = await saveDraft(hub, "ActionPlan", { ...estimates(2), basedOn: 2 });
    expect((await publishWith(draft, notes)).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await hub.outbox()).length).toBe(events);
  });
});

test("anybody validates a plan and a statement without a login, a limited number of times a minute", async () => {
  const check = (kind: Kind, content: object) => hub.give(`check${kind}`, { content }, "valid findings { rule }");
  expect((await check("ActionPlan", planInput(0))).done).toEqual({ valid: false, findings: [{ rule: "R165" }] });
  expect((await check("IntegrationStatement", await prefilled(hub, 2012))).done.valid).toBe(false);
  for (let n = 2; n < 5; n++) await check("ActionPlan", planInput(0));
  const refused = await check("ActionPlan", planInput(0));
  expect(refused.codes).toEqual(["LIMIT_EXCEEDED"]);
  expect(refused.extensions[0].limit).toEqual({ name: "PUBLIC_VALIDATIONS", value: 5, actual: 6 });
  const drafts = await hub.asOwner("SELECT count(*)::int AS stored FROM hub.draft WHERE published_as IS NULL");
  expect(drafts[0]?.stored).toBeGreaterThan(0);
});
