import { type ActionPlanContent, contentHash } from "@hub/rules";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { livingPicture, on, statementMilestone } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

/** The ids of the documents of 2012: the children's plan and statement, the culture's plan. */
let plan: string | undefined;
let statement: string | undefined;
let culture: string | undefined;

const picture = livingPicture(
  "2012-08-01",
  { plan: [statementMilestone(2012)], year: 2012, at: on("2012-01-02") },
  { exempt: "SOU", milestone: "milestone-2012-statement", year: 2012, at: on("2012-02-01") },
);
beforeEach(async () => {
  [plan, statement] = await picture.committee(
    "children",
    "BUU",
    { publish: aPlan("BUU", 3, 100, "IN_BUDGET_NEGOTIATION"), at: on("2012-03-01") },
    { state: 2012, spentOere: 40, at: on("2012-05-20") },
  );
  [culture] = await picture.committee("culture", "KFU", { publish: aPlan("KFU", 2, 7), at: on("2012-03-15") });
});

const RECOMPILED =
  "{ statusReport(year: 2012, edition: 1) { manifestHash recompiled { manifestHash figuresHash agrees redacted { id content state } } } }";

interface Recompiled {
  statusReport: {
    manifestHash: string;
    recompiled: { manifestHash: string; figuresHash: string; agrees: boolean; redacted: { id: string }[] };
  };
}

describe("preview of the status report", () => {
  test("a preview lists each kind of document of every standing committee and the finance committee, also missing and exempt ones (I38)", async () => {
    const { manifestContent, state, edition } = await picture.edition(2012);
    expect([state, edition]).toEqual(["COMPILING", 1]);
    const entries = manifestContent.entries.map(({ committee, kind, inclusion, document }) => [
      committee,
      kind,
      inclusion,
      document,
    ]);
    expect(entries).toEqual([
      ["BUU", "ACTION_PLAN", "INCLUDED", plan],
      ["BUU", "INTEGRATION_STATEMENT", "INCLUDED", statement],
      ["BIU", "ACTION_PLAN", "MISSING", null],
      ["BIU", "INTEGRATION_STATEMENT", "MISSING", null],
      ["SOU", "ACTION_PLAN", "MISSING", null],
      ["SOU", "INTEGRATION_STATEMENT", "EXEMPT", null],
      ["KFU", "ACTION_PLAN", "INCLUDED", culture],
      ["KFU", "INTEGRATION_STATEMENT", "MISSING", null],
      ["TMU", "ACTION_PLAN", "MISSING", null],
      ["TMU", "INTEGRATION_STATEMENT", "MISSING", null],
      ["ØU", "ACTION_PLAN", "MISSING", null],
      ["ØU", "INTEGRATION_STATEMENT", "MISSING", null],
    ]);
  });

  test("anyone can compute the hashes of a preview from its content, and it names its demo data", async () => {
    const preview = await picture.edition(2012);
    expect(preview.manifestHash).toBe(contentHash(preview.manifestContent));
    expect(preview.figuresHash).toBe(contentHash(preview.figuresContent));
    expect(preview.manifestContent.figuresHash).toBe(preview.figuresHash);
    expect(preview.synthetic).toBe(true);
    expect(preview.syntheticParts.map(({ id }) => id).sort()).toEqual([plan, statement, culture].sort());
  });

  test("every figure of a preview is made from documents in its manifest (I39)", async () => {
    const { manifestContent, figuresContent } = await picture.edition(2012);
    const held = new Map(manifestContent.entries.map((entry) => [entry.contentHash, entry.committee]));
    for (const { committee, sources, state } of figuresContent.cells) {
      expect(sources.length).toBe({ BUU: 2, KFU: 1 }[committee] ?? 0);
      expect(sources.map((hash) => held.get(hash))).toEqual(sources.map(() => committee));
      if (state !== "MISSING") expect(sources).not.toEqual([]);
    }
  });

  test("a preview lists exactly the initiatives that are not financed, and has the picture's figures (I42)", async () => {
    const { figuresContent, manifestContent } = await picture.edition(2012);
    const answer = await picture.ask<Record<string, never>>(
      `query ($asOf: DateTime) {
        initiatives(asOf: $asOf, filter: { year: 2012, financing: [NOT_FINANCED, UNFINANCED, IN_INTERNAL_PRIORITISATION, IN_BUDGET_NEGOTIATION] }) { nodes { id } }
        policyPicture(year: 2012, asOf: $asOf) { totals { committees plansPublished statementsPublished initiatives financed { oere } unfinanced { oere } }
          cells { state progress initiatives running alsoServing financed { oere } unfinanced { oere } } }
        statusReport(year: 2012) { unfinanced { id } picture { totals { committees plansPublished statementsPublished initiatives financed { oere } unfinanced { oere } }
          cells { state progress initiatives running alsoServing financed { oere } unfinanced { oere } } } } }`,
      { asOf: manifestContent.frozenAt },
    );
    const { initiatives, policyPicture, statusReport } = answer as unknown as {
      initiatives: { nodes: { id: string }[] };
      policyPicture: unknown;
      statusReport: { unfinanced: { id: string }[]; picture: unknown };
    };
    expect(statusReport.picture).toEqual(policyPicture);
    expect(statusReport.unfinanced).toEqual(initiatives.nodes);
    expect(figuresContent.unfinanced.map(({ code, oere }) => [code, oere])).toEqual([
      ["BUU-0", 100],
      ["BUU-1", 100],
      ["BUU-2", 100],
    ]);
    expect(figuresContent.totals).toMatchObject({ initiatives: 5, financed: 14, unfinanced: 300 });
  });
});

describe("frozen edition", () => {
  test("a frozen edition never changes, whatever happens later, and is recompiled with the same hash (I40, I41)", async () => {
    const frozen = await picture.freeze(2012, 1);
    expect(frozen.state).toBe("FROZEN");
    await picture.travelTo("2014-12-30");
    const decide = ["BUU-0", "BUU-1", "BUU-2"].map((code) => {
      return { committee: "BUU", code, year: 2012, outcome: "FINANCED" as const };
    });
    await picture.council({ adopt: 2012, decide, at: on("2012-10-04") });
    await picture.committee(
      "children",
      "BUU",
      { publish: aPlan("BUU", 5, 900), at: on("2012-11-01") },
      { withdraw: 1, at: on("2012-12-01") },
    );
    const expected = { manifestHash: frozen.manifestHash, figuresHash: frozen.figuresHash, agrees: true, redacted: [] };
    const expectUnchanged = async () => {
      expect(await picture.edition(2012, 1)).toEqual(frozen);
      expect((await picture.ask<Recompiled>(RECOMPILED)).statusReport.recompiled).toEqual(expected);
    };
    await expectUnchanged();
    expect(await picture.database.rebuild()).toMatchObject({ differences: [] });
    await picture.restart();
    await expectUnchanged();
  });

  test("a frozen edition stays as it was when a document in it is redacted, and its recompilation names the document", async () => {
    const frozen = await picture.freeze(2012, 1);
    await picture.travelTo("2013-01-10");
    await picture.committee("children", "BUU", { withdraw: 0, kind: "REDACTION", at: on("2013-01-05") });
    const { statusReport } = await picture.ask<Recompiled>(RECOMPILED);
    expect(statusReport.recompiled).toMatchObject({
      agrees: false,
      redacted: [{ id: plan, content: null, state: "WITHDRAWN" }],
    });
    expect(await picture.edition(2012, 1)).toEqual(frozen);
    expect(await picture.ask("{ statusReport(year: 2012) { unfinanced { code } } }")).toEqual({
      statusReport: { unfinanced: [] },
    });
  });

  test("an edition is made again once for all who ask, until something goes on record", async () => {
    await picture.freeze(2012, 1);
    const made = (await picture.statementsOf(RECOMPILED)).length;
    const askedAgain = (await picture.statementsOf(RECOMPILED)).length;
    expect(askedAgain).toBeLessThan(made / 2);
    await picture.travelTo("2013-01-10");
    await picture.committee("children", "BUU", { withdraw: 0, kind: "REDACTION", at: on("2013-01-05") });
    expect(await picture.ask(RECOMPILED)).toMatchObject({ statusReport: { recompiled: { agrees: false } } });
  });

  test("a frozen edition shows its steps to the council and the council's outcome", async () => {
    await picture.freeze(2012, 1);
    const id = "status-report-2012-1";
    await picture.council(
      { advance: id, to: "RECOMMENDED_BY_COORDINATOR", at: on("2012-08-20") },
      { advance: id, to: "BEFORE_COUNCIL", at: on("2012-08-22") },
      { advance: id, to: "NOTED_BY_COUNCIL", at: on("2012-08-29") },
    );
    expect(await picture.ask("{ statusReport(year: 2012) { id state steps { state takenOn outcome } } }")).toEqual({
      statusReport: {
        id,
        state: "NOTED_BY_COUNCIL",
        steps: [
          { state: "RECOMMENDED_BY_COORDINATOR", takenOn: "2012-08-20", outcome: null },
          { state: "BEFORE_COUNCIL", takenOn: "2012-08-22", outcome: null },
          { state: "NOTED_BY_COUNCIL", takenOn: "2012-08-29", outcome: "NOTED" },
        ],
      },
    });
  });

  test("an erratum corrects a frozen edition, and counts what came after the freeze as late", async () => {
    await picture.freeze(2012, 1);
    await picture.travelTo("2012-09-01");
    const [late] = await picture.committee("culture", "KFU", { state: 2012, spentOere: 2, at: on("2012-08-20") });
    const erratum = await picture.freeze(2012, 2, "Redegørelsen fra KFU manglede.");
    const entry = erratum.manifestContent.entries.find(({ document }) => document === late);
    expect(entry).toMatchObject({ committee: "KFU", kind: "INTEGRATION_STATEMENT", inclusion: "LATE_AFTER_FREEZE" });
    expect(erratum.figuresContent.totals.statementsPublished).toBe(2);
    expect(
      await picture.ask(
        `{ statusReport(year: 2012) { edition reason { da } corrects { edition state correctedBy { edition } } editions { id state } } }`,
      ),
    ).toEqual({
      statusReport: {
        edition: 2,
        reason: { da: "Redegørelsen fra KFU manglede." },
        corrects: { edition: 1, state: "CORRECTED", correctedBy: { edition: 2 } },
        editions: [
          { id: "status-report-2012-1", state: "CORRECTED" },
          { id: "status-report-2012-2", state: "FROZEN" },
        ],
      },
    });
    expect((await picture.edition(2012, 3)).state).toBe("COMPILING");
    await expect(picture.edition(2012, 4)).rejects.toThrow(
      "There is no edition 4: editions 1 to 2 of 2012 are frozen, and 3 is the live preview.",
    );
  });

  test("other subgraphs find a frozen edition by its id", async () => {
    const { manifestHash } = await picture.freeze(2012, 1);
    const representations = [{ __typename: "StatusReport", id: "status-report-2012-1" }];
    const found = await picture.ask(
      "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on StatusReport { state manifestHash } } }",
      { representations },
    );
    expect(found).toEqual({ _entities: [{ state: "FROZEN", manifestHash }] });
  });
});

/** A plan of the children's committee with these unfinanced amounts by code and year. */
function wanting(wants: Record<string, Record<number, number>>): ActionPlanContent {
  const codes = Object.keys(wants);
  const plan = aPlan("BUU", codes.length, 0);
  const initiatives = plan.initiatives.map((initiative, n) => {
    const code = codes[n] ?? "";
    const lines = Object.entries(wants[code] ?? {}).map(([year, oere]) => ({ year: Number(year), oere }));
    const [line] = initiative.budgetLines as [ActionPlanContent["initiatives"][number]["budgetLines"][number]];
    return {
      ...initiative,
      code,
      budgetLines: lines.map((want) => ({ ...line, ...want, financing: "UNFINANCED" as const })),
    };
  });
  return { ...plan, initiatives };
}

test("a report lists what is wanted for its year and for the next, which the budget talks are about, and what is new and gone in each", async () => {
  await picture.committee("children", "BUU", {
    publish: wanting({ "BUU-0": { 2012: 1, 2013: 10 }, "BUU-1": { 2013: 20 }, "BUU-2": { 2012: 3 } }),
    at: on("2012-06-20"),
  });
  const reported = await picture.freeze(2012, 1);
  expect(reported.figuresContent.unfinanced.map(({ code }) => code)).toEqual(["BUU-0", "BUU-2"]);
  expect(reported.figuresContent.unfinancedNextYear?.map(({ code }) => code)).toEqual(["BUU-0", "BUU-1"]);
  await picture.travelTo("2013-08-01");
  await picture.committee("children", "BUU", {
    publish: wanting({ "BUU-1": { 2013: 20, 2014: 21 }, "BUU-3": { 2013: 100 }, "BUU-4": { 2014: 4 } }),
    at: on("2013-05-01"),
  });
  const WANT = "code year amount { oere } initiative { code }";
  const LISTS = ["newUnfinanced", "goneUnfinanced", "newUnfinancedThisYear", "goneUnfinancedThisYear"];
  const { statusReport } = await picture.ask<{
    statusReport: { changes: { since: { id: string; year: number }; cells: unknown[] } };
  }>(`{ statusReport(year: 2013) { unfinancedThisYear { ${WANT} } unfinancedNextYear { ${WANT} }
    changes { since { id year } ${LISTS.map((list) => `${list} { ${WANT} }`).join(" ")}
      cells { committee { code } goal { id } before { state progress } after { state progress } } } } }`);
  const want = (code: string, year: number, oere: number) => ({ code, year, amount: { oere }, initiative: { code } });
  expect(statusReport).toMatchObject({
    unfinancedThisYear: [want("BUU-1", 2013, 20), want("BUU-3", 2013, 100)],
    unfinancedNextYear: [want("BUU-1", 2014, 21), want("BUU-4", 2014, 4)],
    changes: {
      since: { id: "status-report-2012-1", year: 2012 },
      newUnfinanced: [want("BUU-4", 2014, 4)],
      goneUnfinanced: [want("BUU-0", 2013, 10)],
      newUnfinancedThisYear: [want("BUU-3", 2013, 100)],
      goneUnfinancedThisYear: [want("BUU-0", 2013, 10)],
    },
  });
  expect(statusReport.changes.cells).toContainEqual({
    committee: { code: "BUU" },
    goal: { id: "goal-2" },
    before: { state: "ANSWERED_WITHOUT_EVIDENCE", progress: "ON_TRACK" },
    after: { state: "PLANNED", progress: null },
  });
  expect(
    await picture.ask(
      "{ statusReport(year: 2012) { changes { since { id } } unfinancedNextYear { code } recompiled { agrees } } }",
    ),
  ).toEqual({
    statusReport: {
      changes: null,
      unfinancedNextYear: [{ code: "BUU-0" }, { code: "BUU-1" }],
      recompiled: { agrees: true },
    },
  });
});
