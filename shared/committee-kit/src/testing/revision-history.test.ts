import { describe, expect, test } from "@jest/globals";
import { sharedCommitteeHub } from "./committee.testkit.js";
import {
  answered,
  committeeAt,
  inShort,
  planInput,
  planWithFirst,
  publish,
  receiveBarometer,
  withdraw,
} from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2011-03-20T10:00:00Z"));

describe("a plan's revision beside the one in force", () => {
  test("a completed initiative is not proposed again, unless the revision corrects a wrong one", async () => {
    expect((await publish(hub, "ActionPlan", planInput(0))).receipt).not.toBeNull();
    expect((await publish(hub, "ActionPlan", planWithFirst(1, { state: "COMPLETED" }))).receipt).not.toBeNull();

    const backwards = planWithFirst(2, { state: "PROPOSED" });
    const refused = await publish(hub, "ActionPlan", backwards);
    expect([refused.receipt, inShort(refused.findings)]).toEqual([null, ["ERROR R83 /initiatives/0/state"]]);

    const correction = { kind: "SUBSTANTIVE", reason: "Den var aldrig begyndt (SYNTETISK)" };
    const corrected = await publish(hub, "ActionPlan", backwards, correction);
    expect(corrected.document.revision).toBe(3);
    expect(inShort(corrected.findings)).toEqual(["WARNING R83 /initiatives/0/state"]);
  });

  test("an initiative that runs, or has money, is left out with a warning that names it", async () => {
    const { initiatives, ...plan } = planInput(3);
    const [first] = initiatives as { totals: unknown[] }[];
    const published = await publish(hub, "ActionPlan", { ...plan, initiatives: [first], totals: first?.totals });
    expect(inShort(published.findings)).toContain("WARNING R86 /initiatives");
    expect((await publish(hub, "ActionPlan", planInput(4))).receipt).not.toBeNull();
  });

  test("a cancelled initiative is published with its reason, which the graph shows", async () => {
    const refused = await publish(hub, "ActionPlan", planWithFirst(5, { state: "CANCELLED" }));
    expect(inShort(refused.findings)).toEqual(["ERROR R84 /initiatives/0/stateReason"]);

    const reason = { da: "Opgaven løses i skolen (SYNTETISK)" };
    const cancelled = planWithFirst(5, { state: "CANCELLED", stateReason: reason });
    expect((await publish(hub, "ActionPlan", cancelled)).findings).toEqual([]);
    const { data } = await hub.ask('{ children { initiative(code: "BUU-01") { state stateReason { da } } } }');
    expect(data.initiative).toEqual({ state: "CANCELLED", stateReason: reason });
  });

  test("the same content again is published with a warning, and without one where it was withdrawn by mistake", async () => {
    const stateReason = { da: "Opgaven løses i skolen (SYNTETISK)" };
    const { title } = planInput(5);
    const cancelled = (basedOn: number) => ({ ...planWithFirst(basedOn, { state: "CANCELLED", stateReason }), title });
    const again = await publish(hub, "ActionPlan", cancelled(6));
    expect([again.document.revision, inShort(again.findings)]).toEqual([7, ["WARNING R167 "]]);

    expect((await withdraw(hub, again.document.id, { reason: "Ved en fejl" })).codes).toEqual([]);
    expect((await publish(hub, "ActionPlan", cancelled(7))).findings).toEqual([]);
  });
});

describe("a statement's revision beside the one in force", () => {
  const summary = (da: string) => ({ summary: { da } });
  const followed = async (basedOn: number, changes: object) => ({
    ...(await answered(hub, 2012, changes)),
    basedOn,
  });

  test("a contribution for a code that no plan has is refused, and for one of an earlier plan it is not", async () => {
    await receiveBarometer(hub, 2012);
    await hub.travelTo("2012-05-20T10:00:00Z");
    const statement = await answered(hub, 2012, summary("To skoler er med."));
    const line = { year: 2013, amount: { oere: 0 }, differsBecause: { da: "Den er ny (SYNTETISK)." } };
    const unknown = { ...line, initiativeCode: "BUU-99", amount: { oere: 100 } };
    const extra = { ...statement, budgetContribution: [...statement.budgetContribution, unknown] };
    const refused = await publish(hub, "IntegrationStatement", extra);
    const index = statement.budgetContribution.length;
    expect(inShort(refused.findings)).toContain(`ERROR R87 /budgetContribution/${index}/initiativeCode`);
    expect((await publish(hub, "IntegrationStatement", statement)).receipt).toMatchObject({ timeliness: "ON_TIME" });
  });

  test("after the lock a slip of the pen is mended without an extension and stays on time, and nothing else is", async () => {
    await hub.travelTo("2012-08-20T10:00:00Z");
    const clerical = { kind: "CLERICAL", reason: "Stavefejl (SYNTETISK)" };
    const reworded = await followed(1, summary("To af skolerne er med."));
    const locked = "ERROR I29 ";
    expect(inShort((await publish(hub, "IntegrationStatement", reworded)).findings)).toContain(locked);
    const substantive = await publish(hub, "IntegrationStatement", reworded, { ...clerical, kind: "SUBSTANTIVE" });
    expect(inShort(substantive.findings)).toContain(locked);

    const recounted = await followed(1, summary("Tre af skolerne er med."));
    const altered = await publish(hub, "IntegrationStatement", recounted, clerical);
    expect([altered.receipt, inShort(altered.findings)]).toEqual([
      null,
      expect.arrayContaining(["FATAL I33 /summary"]),
    ]);

    const { document, receipt } = await publish(hub, "IntegrationStatement", reworded, clerical);
    expect([document?.revision, receipt?.timeliness]).toEqual([2, "ON_TIME"]);
  });
});

test("revisions that are too long together are refused before any is read", async () => {
  await hub.asOwner(
    `INSERT INTO hub.revision SELECT (jsonb_populate_record(r, jsonb_build_object(
       'id', gen_random_uuid(), 'number', r.number + n, 'position', r.position + 1000 + n,
       'content', repeat('Lang tekst. ', 700000)))).*
     FROM hub.revision r, generate_series(1, 9) n WHERE r.number = (SELECT max(number) FROM hub.revision)`,
  );
  const revisions = (last: number) => hub.ask(`{ children { actionPlanRevisions(last: ${last}) { nodes { id } } } }`);
  expect((await revisions(9)).codes[0]).toBe("LIMIT_EXCEEDED");
});
