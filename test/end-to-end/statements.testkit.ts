import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { planOf } from "../testkit/documents/action-plan.js";
import { statementOf } from "../testkit/documents/statement.js";
import { CoordinatorClient } from "../testkit/hub/coordinator.client.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { hub } from "./demo-city.testkit.js";

describe("a statement", () => {
  test("a committee's system fills in, publishes, corrects and reads its statement through the gateway", async () => {
    const children = hub.committee("children");
    const basedOn = await hub.newestRevision("children");
    const content = planOf({ committee: "BUU", basedOn, initiatives: 3, year: 2013 });
    const plan = await children.publishActionPlan(content, randomUUID());
    // The statement window of 2012 is open.
    await new CoordinatorClient(hub).travelTo("2012-05-02T08:00:00Z");
    const draft = await children.prefilledIntegrationStatement(2012);
    expect(draft).toMatchObject({ basedOn: 0, plan: plan.document?.id, callLetter: null });
    expect(draft.budgetContribution).toHaveLength(3);

    const statement = statementOf({ year: 2012, plan: { id: draft.plan, content } });
    const key = randomUUID();
    const { document, receipt, findings } = await children.publishIntegrationStatement(statement, key);
    expect(findings).toEqual([]);
    expect(receipt).toMatchObject({ timeliness: "ON_TIME", position: expect.stringMatching(/^children:\d+$/) });
    expect((await children.publishIntegrationStatement(statement, key)).receipt).toEqual(receipt);

    const incomplete = { ...statement, basedOn: 1, initiativeStatuses: statement.initiativeStatuses.slice(1) };
    const refused = await children.publishIntegrationStatement(incomplete, randomUUID());
    expect(refused.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(["FATAL I25", "WARNING R86"]);

    const answer = await hub.as().demand<GraphAnswer>(`{ children { integrationStatement(year: 2012) {
    id revision plan { id title { da } } goalAnswers { goal { title { da } } narrative { da } evidence { id } noEvidenceReason { da } }
    initiativeStatuses { code state } budgetContribution { code year amount { oere } } } } }`);
    expect(answer.children.integrationStatement).toMatchObject({
      id: document?.id,
      revision: 1,
      plan: { id: plan.document?.id, title: { da: content.title.da } },
      goalAnswers: [{ evidence: [], narrative: { da: expect.stringContaining("2012") } }],
      initiativeStatuses: [{ code: "BUU-T1" }, {}, {}],
      budgetContribution: [{ year: 2013, amount: { oere: 1_000_000_00 } }, {}, {}],
    });
    const rules = await hub
      .as()
      .demand<GraphAnswer>("{ rules(filter: { appliesTo: [INTEGRATION_STATEMENT] }) { id code severity } }");
    expect(rules.rules).toContainEqual({ id: "I27:INTEGRATION_STATEMENT", code: "I27", severity: "FATAL" });
  });
});
