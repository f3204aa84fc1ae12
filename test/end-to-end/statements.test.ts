import { randomUUID } from "node:crypto";
import { CyclePlanned } from "@hub/cycle";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { POLICY, planOf } from "../testkit/action-plan.builder.js";
import { asLogin } from "../testkit/database.session.js";
import type { GraphAnswer } from "../testkit/graph.answer.js";
import { RunningHub } from "../testkit/running.hub.js";
import { statementOf } from "../testkit/statement.builder.js";

let hub: RunningHub;
beforeAll(async () => {
  hub = await RunningHub.start();
}, 180_000);
afterAll(() => hub?.forget());

/** A year whose statement window is open at the time the demo ends on. */
async function planCycle(): Promise<void> {
  const at = new Date();
  const frist = { title: { da: "Redegørelse", en: "Statement" }, slot: "STATEMENT" as const };
  const window = { opensAt: "2011-01-01T00:00:00Z", dueAt: "2030-01-01T00:00:00Z", locksAt: null };
  const data = CyclePlanned.parse({
    ...{ policy: POLICY, year: 2012 },
    milestones: [{ ...frist, ...window, id: "milestone-2012-statement" }],
  });
  const id = randomUUID();
  const envelope = { specversion: "1.0", id, source: "/hub/policy", type: CyclePlanned.type, subject: "2012" };
  const payload = { ...envelope, time: at.toISOString(), datacontenttype: "application/json", data };
  await asLogin(await hub.databaseUrl("hub_admin", "hub_policy"), async (query) => {
    await query("SET ROLE hub_policy_owner");
    const [{ last }] = await query("UPDATE policy.sequence SET last = last + 1 RETURNING last");
    await query(
      `INSERT INTO policy.outbox (position, id, aggregatetype, aggregateid, type, payload, recorded_at)
       VALUES ($1, $2, 'cycle', '2012', $3, $4, $5)`,
      [last, id, CyclePlanned.type, JSON.stringify(payload), at],
    );
  });
}

async function prefilled() {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      return await hub.committee("children").prefilledIntegrationStatement(2012);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

test("a committee's system fills in, publishes, corrects and reads its statement through the gateway", async () => {
  const children = hub.committee("children");
  const content = planOf({ committee: "BUU", basedOn: 2, initiatives: 3, year: 2013 });
  const plan = await children.publishActionPlan(content, randomUUID());
  await planCycle();
  const draft = await prefilled();
  expect(draft).toMatchObject({ basedOn: 0, plan: plan.document?.id, callLetter: null });
  expect(draft.budgetContribution).toHaveLength(3);

  const statement = statementOf({ year: 2012, plan: { id: draft.plan, content } });
  const key = randomUUID();
  const { document, receipt, problems } = await children.publishIntegrationStatement(statement, key);
  expect(problems).toEqual([]);
  expect(receipt).toMatchObject({ timeliness: "ON_TIME", position: expect.stringMatching(/^children:\d+$/) });
  expect((await children.publishIntegrationStatement(statement, key)).receipt).toEqual(receipt);

  const incomplete = { ...statement, basedOn: 1, initiativeStatuses: statement.initiativeStatuses.slice(1) };
  const refused = await children.publishIntegrationStatement(incomplete, randomUUID());
  expect(refused.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(["FATAL I25"]);

  const answer = await hub.as().demand<GraphAnswer>(`{ children { integrationStatement(year: 2012) {
    id revision plan { id title { da } } goalAnswers { goal { title { da } } narrative { da } evidence noEvidenceReason { da } }
    initiativeStatuses { initiativeCode state } budgetContribution { initiativeCode year amount { oere } } } } }`);
  expect(answer.children.integrationStatement).toMatchObject({
    ...{ id: document?.id, revision: 1, plan: { id: plan.document?.id, title: { da: content.title.da } } },
    goalAnswers: [{ evidence: [], narrative: { da: expect.stringContaining("2012") } }],
    initiativeStatuses: [{ initiativeCode: "BUU-T1" }, {}, {}],
    budgetContribution: [{ year: 2013, amount: { oere: 1_000_000_00 } }, {}, {}],
  });
  const rules = await hub.as().demand<GraphAnswer>("{ rules(appliesTo: INTEGRATION_STATEMENT) { id severity } }");
  expect(rules.rules).toContainEqual({ id: "I27", severity: "FATAL" });
});
