import { randomUUID } from "node:crypto";
import { CallLetterWithdrawn, ExtensionGranted } from "@hub/cycle";
import { IntegrationStatementPublished } from "@hub/documents";
import { describe, expect, test } from "@jest/globals";
import { committeeHub, drafter, stranger } from "./committee.testkit.js";
import {
  answered,
  committeeAt,
  evidenceOf,
  type Found,
  inShort,
  planInput,
  prefilled,
  publish,
  receiveBarometer,
  receiveLetter,
  saveDraft,
  withdraw,
} from "./committee-year.testkit.js";

let plan: string;
const hub = committeeHub(async (hub) => {
  await committeeAt("2012-03-01T10:00:00Z", "barometer")(hub);
  plan = (await publish(hub, "ActionPlan", planInput(0))).document.id;
});

const lastEvent = async () => (await hub.outbox()).at(-1);
const findingsOf = ({ findings }: { findings: Found[] }) => inShort(findings);

describe("publishing a statement", () => {
  test("a statement that the hub has filled in and the committee has completed is published with a receipt", async () => {
    const letter = await receiveLetter(hub, 2012);
    await hub.travelTo("2012-05-20T10:00:00Z");
    const draft = await prefilled(hub, 2012);
    expect(draft).toMatchObject({
      year: 2012,
      basedOn: 0,
      plan,
      callLetter: letter,
      summary: null,
      synthetic: true,
      goalAnswers: [
        { goal: "goal-1", progress: "NOT_STARTED", narrative: { da: "" }, evidence: [] },
        { goal: "goal-2" },
      ],
      questionAnswers: [{ text: { da: "" } }],
      initiativeStatuses: [{ initiativeCode: "BUU-01", state: "RUNNING", spent: null }, { initiativeCode: "BUU-02" }],
      budgetContribution: [
        { initiativeCode: "BUU-01", year: 2013, amount: { oere: 100_000_000 } },
        { initiativeCode: "BUU-02" },
      ],
    });
    const { document, receipt, findings } = await publish(hub, "IntegrationStatement", await answered(hub, 2012));
    expect(findings).toEqual([]);
    expect(receipt).toMatchObject({ position: "children:2", timeliness: "ON_TIME" });
    const { data } = await hub.ask(`{ children { integrationStatement(year: 2012) { id revision year callLetter { id }
      plan { id title { da } } goalAnswers { id goal { title { da } } progress evidence { id period indicator { id } } } questionAnswers { question { text { da } required } text { da } }
      initiativeStatuses { code initiative { id } state spent { oere } } budgetContribution { year amount { oere } } } } }`);
    expect(data.integrationStatement).toMatchObject({
      id: document.id,
      revision: 1,
      year: 2012,
      callLetter: { id: letter },
      plan: { id: plan, title: { da: "Handleplan, revision 1" } },
      goalAnswers: [
        { goal: { title: { da: "Mål 1" } }, progress: "ON_TRACK", evidence: [{ id: evidenceOf(2012), indicator: {} }] },
        {},
      ],
      initiativeStatuses: [
        { code: "BUU-01", initiative: { id: expect.any(String) }, spent: { oere: 100_000_000 } },
        { code: "BUU-02", initiative: { id: expect.any(String) } },
      ],
    });
    const event = await lastEvent();
    expect(event?.type).toBe("integration-statement.published.v1");
    expect(event?.data).toMatchObject({
      id: document.id,
      committee: "BUU",
      series: "integration-statement/2012",
      revision: 1,
      year: 2012,
      isComplete: true,
      answersLetter: true,
      supersedes: null,
      contentHash: receipt.contentHash,
      delivery: { timeliness: "ON_TIME", against: "MILESTONE", daysLate: 0, dueAt: "2012-05-31T22:00:00.000Z" },
    });
    expect(event?.data.ids.goalAnswers).toEqual(
      data.integrationStatement.goalAnswers.map(({ id }: { id: string }) => id),
    );
  });

  test("a committee without a call letter can publish its statement", async () => {
    await receiveLetter(hub, 2012, "KFU");
    await hub.travelTo("2012-05-20T10:00:00Z");
    expect((await publish(hub, "IntegrationStatement", await answered(hub, 2012))).receipt).not.toBeNull();
    expect((await lastEvent())?.data).toMatchObject({ answersLetter: false, isComplete: true });
  });

  test("a statement that cites a withdrawn call letter is refused", async () => {
    const letter = await receiveLetter(hub, 2012);
    await hub.travelTo("2012-05-20T10:00:00Z");
    const statement = await answered(hub, 2012);
    await hub.receive(CallLetterWithdrawn, {
      id: letter,
      year: 2012,
      committee: "BUU",
      contentHash: "c".repeat(64),
      reason: "fejl",
      withdrawnAt: "2012-05-19T10:00:00Z",
    });
    expect(findingsOf(await publish(hub, "IntegrationStatement", statement))).toContain("FATAL I20 /callLetter");
  });

  test("a statement with empty answers is published with warnings and does not count as complete", async () => {
    await hub.travelTo("2012-05-20T10:00:00Z");
    const noEvidenceReason = { da: "Intet at måle." };
    const statement = await prefilled(hub, 2012);
    for (const answer of statement.goalAnswers) Object.assign(answer, { noEvidenceReason });
    const published = await publish(hub, "IntegrationStatement", statement);
    expect(findingsOf(published)).toEqual([0, 1].map((n) => `WARNING R13 /goalAnswers/${n}/narrative/da`));
    expect((await lastEvent())?.data).toMatchObject({ isComplete: false });
  });

  test("last year's answers are filled in, and are refused as this year's answers", async () => {
    await receiveBarometer(hub, 2011);
    await hub.receive(ExtensionGranted, anExtension("2012-12-31T23:00:00Z", 2011));
    await receiveLetter(hub, 2011);
    expect((await publish(hub, "IntegrationStatement", await answered(hub, 2011))).findings).toEqual([]);
    await receiveLetter(hub, 2012);
    await hub.travelTo("2012-05-20T10:00:00Z");
    const statement = await prefilled(hub, 2012);
    expect(statement.goalAnswers[0].narrative.da).toContain("I 2011");
    expect(statement.questionAnswers[0].text.da).toContain("I 2011");
    for (const answer of statement.goalAnswers) answer.evidence = [evidenceOf(2012)];
    expect(findingsOf(await publish(hub, "IntegrationStatement", statement))).toEqual([
      "FATAL I22 /questionAnswers/0/text/da",
      "WARNING R13 /goalAnswers/0/narrative/da",
      "WARNING R13 /goalAnswers/1/narrative/da",
    ]);
  });
});

const anExtension = (newDueAt: string, year = 2012) => ({
  id: randomUUID(),
  year,
  milestone: `milestone-${year}-statement`,
  slot: "STATEMENT" as const,
  committee: "BUU",
  newDueAt,
  reason: { da: "Sygdom", en: "Illness" },
  grantedAt: "2012-02-01T00:00:00Z",
});

describe("the window of a statement", () => {
  const publishAt = async (instant: string) => {
    await hub.travelTo(instant);
    return publish(hub, "IntegrationStatement", await answered(hub, 2012));
  };
  const delivery = async () => (await lastEvent())?.data.delivery;

  test("a draft saved before the window opens has the finding I29 and the days that remain", async () => {
    await hub.travelTo("2012-04-30T10:00:00Z");
    const { draft, report } = await saveDraft(hub, "IntegrationStatement", await answered(hub, 2012));
    expect(findingsOf({ findings: report.findings })).toEqual(["ERROR I29 "]);
    expect(draft).toMatchObject({ kind: "INTEGRATION_STATEMENT", daysRemaining: 31 });
    await hub.travelTo("2012-05-31T10:00:00Z");
    const { data } = await hub.ask("{ children { drafts { nodes { report { valid } daysRemaining } } } }", {}, drafter);
    expect(data.drafts.nodes).toEqual([{ report: { valid: true }, daysRemaining: 0 }]);
    await hub.travelTo("2012-06-02T10:00:00Z");
    const later = await hub.ask("{ children { drafts { nodes { daysRemaining } } } }", {}, drafter);
    expect(later.data.drafts.nodes).toEqual([{ daysRemaining: -2 }]);
  });

  test("a statement after the due date is published as LATE", async () => {
    expect((await publishAt("2012-06-05T10:00:00Z")).receipt.timeliness).toBe("LATE");
    expect(await delivery()).toMatchObject({ timeliness: "LATE", against: "MILESTONE", daysLate: 5 });
  });

  test("a statement within its extension is ON_TIME, and its event has both due dates", async () => {
    await hub.receive(ExtensionGranted, anExtension("2012-06-10T22:00:00.000Z"));
    expect((await publishAt("2012-06-05T10:00:00Z")).receipt.timeliness).toBe("ON_TIME");
    expect(await delivery()).toEqual({
      timeliness: "ON_TIME",
      against: "EXTENSION",
      daysLate: 0,
      dueAt: "2012-05-31T22:00:00.000Z",
      extendedDueAt: "2012-06-10T22:00:00.000Z",
    });
  });

  test("a statement after the lock is refused unless an extension runs", async () => {
    expect(findingsOf(await publishAt("2012-07-05T10:00:00Z"))).toEqual(["ERROR I29 "]);
    await hub.receive(ExtensionGranted, anExtension("2012-07-10T22:00:00.000Z"));
    expect((await publishAt("2012-07-05T11:00:00Z")).receipt.timeliness).toBe("ON_TIME");
  });

  test("a statement for a year without a cycle is refused", async () => {
    const statement = { ...(await answered(hub, 2012)), year: 2019 };
    expect(findingsOf(await publish(hub, "IntegrationStatement", statement))).toContain("ERROR I29 /year");
    const query = "{ children { prefilledIntegrationStatement(year: 2019) } }";
    expect((await hub.ask(query, {}, drafter)).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await hub.ask(query, {}, stranger)).codes).toEqual(["FORBIDDEN"]);
  });
});

describe("a published statement", () => {
  const withdrawn = async (id: string, kind: string) => {
    const answer = `receipt { position }
      document { id ... on IntegrationStatement { summary { da } goalAnswers { id } plan { id } } }`;
    return (await withdraw(hub, id, { kind, reason: "Persondata", answer })).done;
  };

  test("a statement is corrected by a next revision, and a clerical correction cannot change figures", async () => {
    await hub.travelTo("2012-05-20T10:00:00Z");
    await publish(hub, "IntegrationStatement", await answered(hub, 2012));
    const clerical = { kind: "CLERICAL", reason: "Slåfejl" };
    const next = await answered(hub, 2012, { summary: { da: "Kort fortalt" } });
    expect(next.basedOn).toBe(1);
    const wrong = structuredClone(next);
    wrong.initiativeStatuses[0].spent = { oere: 1 };
    expect(findingsOf(await publish(hub, "IntegrationStatement", wrong, clerical))).toEqual([
      "FATAL I33 /initiativeStatuses/0/spent/oere",
    ]);
    expect((await publish(hub, "IntegrationStatement", next, clerical)).document.revision).toBe(2);
    const { data } = await hub.ask(
      "{ children { integrationStatementRevisions(year: 2012) { nodes { revision correction { kind } } } } }",
    );
    expect(data.integrationStatementRevisions.nodes).toEqual([
      { revision: 1, correction: null },
      { revision: 2, correction: { kind: "CLERICAL" } },
    ]);
    const dearer = planInput(1, {
      commitments: (planInput(1).commitments as object[]).slice(0, 1),
      initiatives: [],
      totals: [],
    });
    expect(findingsOf(await publish(hub, "ActionPlan", dearer, clerical))).toContain("FATAL I33 /commitments");
  });

  test("after a withdrawal the year has no statement in force, and a withdrawn plan cannot be cited", async () => {
    await hub.travelTo("2012-05-20T10:00:00Z");
    const statement = await answered(hub, 2012);
    const { document } = await publish(hub, "IntegrationStatement", statement);
    expect((await withdrawn(document.id, "SUBSTANTIVE")).receipt.position).toBe("children:3");
    const { data } = await hub.ask("{ children { integrationStatement(year: 2012) { id } } }");
    expect(data.integrationStatement).toBeNull();
    await withdrawn(plan, "SUBSTANTIVE");
    const again = { ...statement, basedOn: 1 };
    expect(findingsOf(await publish(hub, "IntegrationStatement", again))).toEqual(["FATAL I20 /plan"]);
    const query = "{ children { prefilledIntegrationStatement(year: 2012) } }";
    expect((await hub.ask(query, {}, drafter)).codes).toEqual(["NOT_FOUND"]);
  });

  test("after a redaction no text is left in any table, and the event can still be parsed", async () => {
    await hub.travelTo("2012-05-20T10:00:00Z");
    const summary = { da: "Noget der ikke må gemmes" };
    const { document } = await publish(hub, "IntegrationStatement", await answered(hub, 2012, { summary }));
    expect((await withdrawn(document.id, "REDACTION")).document).toEqual({
      id: document.id,
      summary: { da: "[slettet]" },
      goalAnswers: [],
      plan: { id: plan },
    });
    for (const table of ["hub.revision", "hub.draft", "hub.command_answer", "children.outbox"]) {
      const rows = await hub.asOwner(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%ikke må gemmes%'`);
      expect([table, rows.length]).toEqual([table, 0]);
    }
    const published = (await hub.outbox()).find(({ type }) => type === IntegrationStatementPublished.type);
    expect(IntegrationStatementPublished.parse(published?.data)).toMatchObject({
      ids: { goalAnswers: [] },
      findings: [],
    });
  });
});
