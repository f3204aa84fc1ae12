import { contentHash } from "@hub/rules";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { operationsOf } from "../documents/documented-operations.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { runDemoIn, runPictureCommand } from "../testkit/hub/hub-command.js";
import { documentedExamplesAreAnswered } from "./documented-examples.testkit.js";
import { type CityMoney, FourYears, moneyIn, SUMS, sum } from "./four-years.testkit.js";
import { faultsOf, HASHED, hashedTypes, toldIn } from "./hashed-content.testkit.js";
import { aNewVersionChangesNoPast } from "./next-version.testkit.js";
import { plansInForceCanBePublished } from "./published-file.testkit.js";
import { sandboxExamplesAreAnswered } from "./sandbox-examples.testkit.js";

/** Five days of 2012: in February, between two plans, between two statements, when the report is frozen, when the budget is adopted. */
const DAYS = ["2012-02-09", "2012-04-24", "2012-06-12", "2012-08-01", "2012-10-04"] as const;
const END = "2014-11-01";

let city: FourYears;
/** The money at the end of each of those days, and the instant. */
const recorded: { at: string; money: CityMoney }[] = [];
/** The report that was frozen in August 2011. */
let first: GraphAnswer;

const ask = (query: string, variables = {}) => city.ask(query, variables);
const report = (year: number, edition?: number) => city.report(year, edition);

beforeAll(async () => {
  city = await FourYears.begin("2012-01-30");
  first = await report(2011);
});
afterAll(() => city?.hub.forget());

describe("the story", () => {
  test("the demo runs up to the day that is set, and leaves the clock at the end of that day", async () => {
    expect(await city.now()).toMatch(/^2012-01-30T09:0/);
    const { callLetters } = await ask("{ callLetters(filter: { year: [2012] }) { nodes { state } } }");
    expect(callLetters.nodes.map(({ state }: GraphAnswer) => state)).toEqual(Array(4).fill("ISSUED"));
  });

  test("the demo goes on in a running hub, with one line for each step, and marks the steps that were done before", async () => {
    const lines = await city.goOn("2012-02-06");
    expect(lines[1]).toBe("    2011-01-27  the council's adoption of the policy is recorded (done before)");
    expect(lines.slice(-2).sort()).toEqual([
      "    2012-02-06  BUU acknowledges its call letter",
      "    2012-02-06  SOU acknowledges its call letter",
    ]);
    expect(await city.now()).toMatch(/^2012-02-06T09:0/);
  });

  test("the demo refuses an address that is no hub, in one line", async () => {
    const { output, exitCode } = await runDemoIn("not-a-hub", END);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^ {2}✗ 'not-a-hub' is not the address of a hub/);
  });
});

describe("annex 3 in 2012", () => {
  test.each(DAYS)("on %s annex 3 agrees with picture, breakdown and report, to the øre", async (day) => {
    await city.goOn(day);
    const at = await city.now();
    const money = await city.moneyOf(2012, null);
    const { picture, state, frozenAt, figuresContent } = await report(2012);
    expect(state).toBe(day < "2012-08-01" ? "COMPILING" : day < "2012-10-04" ? "FROZEN" : "NOTED_BY_COUNCIL");
    const reported = moneyIn(picture.totals);
    expect(reported).toEqual(frozenAt === null ? money : await city.moneyOf(2012, frozenAt));
    expect(sum(figuresContent.unfinanced, (row) => row.oere)).toBe(reported.unfinanced);
    await city.moneyOf(2013, null);
    recorded.push({ at, money });
  });

  test("after four years annex 3 of 2012 is still the same for each of those days", async () => {
    await city.goOn(END);
    expect(recorded).toHaveLength(DAYS.length);
    for (const { at, money } of recorded) expect(await city.moneyOf(2012, at)).toEqual(money);
    expect(new Set(recorded.map(({ money }) => JSON.stringify(money))).size).toBeGreaterThan(1);
  });
});

describe("at the end of 2014", () => {
  test("at the end of 2014 every cycle is closed, with its report noted and its budget adopted", async () => {
    for (const year of [2011, 2012, 2013, 2014]) {
      const { cycle } = await ask("query ($year: Int!) { cycle(year: $year) { state } }", { year });
      expect([year, cycle.state]).toEqual([year, "CLOSED"]);
      expect(await report(year)).toMatchObject({ state: "NOTED_BY_COUNCIL", edition: year === 2013 ? 2 : 1 });
    }
  });

  test.each(["README.md", "docs/ten-minutes.md", "docs/ti-minutter.md"].flatMap(operationsOf))(
    "the question at $place is answered whole and with something in it",
    async ({ source }) => {
      const answer = await ask(source);
      for (const part of Object.values(answer as Record<string, unknown>)) expect(part).not.toBeNull();
      expect(JSON.stringify(answer)).toMatch(/":("[^"]|\d|true|false)/);
    },
  );

  test("each report lists every standing committee, with its missing documents and its late ones", async () => {
    const listed = async (year: number, edition?: number) =>
      (await report(year, edition)).manifest.map(
        (entry: GraphAnswer) => `${entry.committee.code} ${entry.kind} ${entry.inclusion}`,
      );
    for (const year of [2011, 2012, 2013, 2014]) {
      const codes = new Set((await listed(year)).map((entry: string) => entry.split(" ")[0]));
      expect([...codes].sort()).toEqual(["BIU", "BUU", "KFU", "SOU", "SUU", "TMU", "ØU"]);
    }
    expect(await listed(2011)).toContain("KFU INTEGRATION_STATEMENT MISSING");
    expect(await listed(2013, 1)).toContain("KFU INTEGRATION_STATEMENT MISSING");
    expect(await listed(2013, 2)).toContain("KFU INTEGRATION_STATEMENT LATE_AFTER_FREEZE");
    expect(await report(2013, 1)).toMatchObject({ state: "CORRECTED" });
  });

  test("each October's financing overview is the same as when the budget was adopted", async () => {
    // The budget of 2015 belongs to no recorded policy, so the overview has nothing for it.
    for (const year of [2011, 2012, 2013]) {
      const { financingOverview: frozen } = await ask(
        `query ($year: Int!) { financingOverview(year: $year) { adoption { id settledAt overviewHash ${SUMS} decisions { id } } } }`,
        { year: year + 1 },
      );
      const { adoption } = frozen;
      expect(adoption.id).toBe(`budget-${year + 1}`);
      const { financingOverview } = await ask(
        `query ($year: Int!, $asOf: DateTime) { financingOverview(year: $year, asOf: $asOf) { contentHash ${SUMS} } }`,
        { year: year + 1, asOf: adoption.settledAt },
      );
      expect(financingOverview).toEqual({
        contentHash: adoption.overviewHash,
        financed: adoption.financed,
        unfinanced: adoption.unfinanced,
        lapsed: adoption.lapsed,
        cancelled: adoption.cancelled,
      });
      expect(adoption.decisions.length).toBeGreaterThan(0);
    }
  });

  test("a number in the 2013 report leads to its statement, plan, call letter, barometer vintage and budget decision", async () => {
    const edition = await report(2013);
    const { initiatives } = await ask(
      `query ($asOf: DateTime) { initiatives(filter: { year: 2013 }, asOf: $asOf, first: 200) { nodes {
         id code committee { code } goals { id } plan { id contentHash }
         budgetLines { year amount { oere } financing(asOf: $asOf) decision(asOf: $asOf) { id budget { id } outcome adoptedOn committee { code } code year } } } } }`,
      { asOf: edition.frozenAt },
    );
    const decided = (node: GraphAnswer) =>
      node.budgetLines.find((line: GraphAnswer) => line.year === 2013 && line.decision?.outcome === "FINANCED");
    const answered = edition.manifest
      .filter((entry: GraphAnswer) => entry.kind === "INTEGRATION_STATEMENT" && entry.document)
      .map((entry: GraphAnswer) => entry.committee.code);
    const initiative = initiatives.nodes.find(
      (node: GraphAnswer) => decided(node) && answered.includes(node.committee.code),
    );
    const { committee, goals } = initiative;
    const [{ id: goal }] = goals;

    // The number: what the committee has financed for the goal, with the initiative's money in it.
    const cell = edition.figuresContent.cells.find(
      (each: GraphAnswer) => each.committee === committee.code && each.goal === goal,
    );
    const lines = initiatives.nodes
      .filter((node: GraphAnswer) => node.committee.code === committee.code && node.goals[0].id === goal)
      .flatMap((node: GraphAnswer) => node.budgetLines)
      .filter((line: GraphAnswer) => line.year === 2013 && /FINANCED_IN|FINANCED_BY|EXTERNALLY/.test(line.financing));
    expect(sum(lines, (line) => line.amount.oere)).toBe(cell.financed);

    // The October decision on its money.
    const { decision } = decided(initiative);
    expect(decision).toMatchObject({ budget: { id: "budget-2013" }, code: initiative.code, year: 2013, committee });
    expect(decision.adoptedOn).toMatch(/^2012-10-/);

    // The plan and the statement, by the hashes that the manifest holds for them.
    const entryOf = (kind: string) =>
      edition.manifest.find((entry: GraphAnswer) => entry.committee.code === committee.code && entry.kind === kind);
    expect(entryOf("ACTION_PLAN")).toMatchObject({
      document: { id: initiative.plan.id },
      contentHash: initiative.plan.contentHash,
    });
    expect(cell.sources).toEqual(
      expect.arrayContaining([entryOf("ACTION_PLAN").contentHash, entryOf("INTEGRATION_STATEMENT").contentHash]),
    );
    const { integrationStatements } = await ask(
      `query ($asOf: DateTime, $committee: [ID!]) { integrationStatements(filter: { year: [2013], committee: $committee }, asOf: $asOf) {
         nodes { id revision contentHash callLetter { id } plan { id } goalAnswers { goal { id } progress evidence { id } } } } }`,
      { asOf: edition.frozenAt, committee: [committee.code] },
    );
    const [statement] = integrationStatements.nodes;
    expect(entryOf("INTEGRATION_STATEMENT")).toMatchObject({
      document: { id: statement.id },
      contentHash: statement.contentHash,
    });
    expect(statement.plan.id).toBe(initiative.plan.id);

    // The call letter, and the barometer vintage that it cites.
    const { callLetter } = await ask(
      "query ($id: ID!) { callLetter(id: $id) { year committee { code } contentHash release { id year vintage contentHash } challenges { evidence { id release { id } } } } }",
      { id: statement.callLetter.id },
    );
    expect(callLetter).toMatchObject({ year: 2013, committee, release: { year: 2013 } });
    expect(edition.manifestContent.letters).toContainEqual({
      committee: committee.code,
      letter: statement.callLetter.id,
      contentHash: callLetter.contentHash,
    });
    expect(edition.manifestContent.release).toEqual({
      id: callLetter.release.id,
      contentHash: callLetter.release.contentHash,
    });

    // The adopted budget has the decision under the same id.
    const { financingOverview } = await ask(
      "{ financingOverview(year: 2013) { adoption { id decisions { id outcome amount { oere } } } } }",
    );
    expect(financingOverview.adoption.decisions.map(({ id }: GraphAnswer) => id)).toContain(decision.id);
  });

  test("after a rebuild of the picture the 2011 report is made again from its manifest with the same hash", async () => {
    const { output, exitCode } = await runPictureCommand("rebuild", city.hub.dataDir);
    expect([exitCode, output]).toEqual([0, expect.stringContaining("✓ Equal")]);
    const again = await report(2011);
    expect(again).toEqual(first);
    expect(again.recompiled).toEqual({
      manifestHash: first.manifestHash,
      figuresHash: first.figuresHash,
      agrees: true,
      redacted: [],
    });
    expect(contentHash(again.manifestContent)).toBe(first.manifestHash);
    expect(contentHash(again.figuresContent)).toBe(first.figuresHash);
  });

  test("every object with a contentHash tells the content that it is over, and that content is in the form of its input", async () => {
    const told = (await Promise.all(HASHED.map((question) => ask(question)))).flatMap(toldIn);
    const hashed = told.filter(({ contentHash: hash }) => hash !== null);
    expect([...new Set(hashed.map(({ __typename }) => __typename))].sort()).toEqual(hashedTypes());
    expect(told.flatMap(faultsOf)).toEqual([]);
  });

  test("running the demo a second time changes nothing", async () => {
    const before = await city.positions();
    const lines = await city.goOn(END);
    expect(lines.filter((line) => !line.endsWith("(done before)"))).toEqual([]);
    expect(await city.positions()).toEqual(before);
  });

  plansInForceCanBePublished(() => city.hub);
  sandboxExamplesAreAnswered(() => city.hub);
});

aNewVersionChangesNoPast(() => city);

// At the very end, since some of them are commands.
documentedExamplesAreAnswered(() => city.hub);
