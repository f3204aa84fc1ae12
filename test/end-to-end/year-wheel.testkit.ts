import { describe, expect, test } from "@jest/globals";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { statesOf, type YearStory } from "../testkit/hub/year-story.js";

/** What the picture shows of the year after all its steps. */
export const describeTheRecord = (story: () => YearStory) =>
  describe("what is on record", () => {
    test("the pictures as of four instants of the year show what was published by then", async () => {
      const [before, two, withdrawn, end] = [
        await story().picture("2012-01-15T00:00:00Z"),
        await story().picture("2012-05-24T00:00:00Z"),
        await story().picture("2012-06-25T00:00:00Z"),
        await story().picture("2012-07-02T23:00:00Z"),
      ];
      expect(before.totals).toEqual({ plansPublished: 4, statementsPublished: 0 });
      expect(two.totals.statementsPublished).toBe(2);
      expect(withdrawn.totals.statementsPublished).toBe(3);
      expect(end.totals.statementsPublished).toBe(4);
      expect(new Set(statesOf(before, "KFU"))).toEqual(new Set(["PLANNED", "NOT_CARRIED"]));
      expect(statesOf(two, "KFU")).toContain("ANSWERED");
      expect(statesOf(two, "SOU")).not.toContain("ANSWERED");
      expect(statesOf(withdrawn, "KFU")).not.toContain("ANSWERED");
      expect(statesOf(withdrawn, "SOU")).toContain("ANSWERED");
      expect(statesOf(end, "KFU")).toContain("ANSWERED");
    });

    test("a number in a statement leads to its plan revision, its call letter and the barometer's vintage", async () => {
      const { integrationStatements, actionPlans } = await story().ask(
        `{ integrationStatements(filter: { committee: ["SOU"], year: [2012] }) { nodes { timeliness
          callLetter { state challenges { evidence { id value release { id year vintage state } } } }
          initiativeStatuses { code spent { oere } initiative { code plan { id } } } plan { id revision } goalAnswers { goal { id } evidence { id value } } } }
         actionPlans(filter: { committee: ["SOU"] }) { nodes { id revision } } }`,
      );
      const [statement] = integrationStatements.nodes;
      expect(statement.timeliness).toBe("ON_TIME");
      const [evidence] = statement.goalAnswers.find((answer: GraphAnswer) => answer.goal.id === "goal-5").evidence;
      const { callLetter, initiativeStatuses, plan } = statement;
      for (const { code, initiative } of initiativeStatuses)
        expect(initiative).toEqual({ code, plan: { id: plan.id } });
      expect(actionPlans.nodes).toEqual([statement.plan]);
      expect(callLetter.state).toBe("ANSWERED");
      expect(callLetter.challenges[0].evidence).toEqual([
        { ...evidence, release: { id: "barometer-2012-1", year: 2012, vintage: 1, state: "RELEASED" } },
      ]);
    });

    test("breakdowns of progress and spending add up to what the statements say", async () => {
      const { breakdown, spent } = await story().ask(
        `{ breakdown(of: INITIATIVES, by: [PROGRESS], filter: { year: 2012 }) { keys { code } count }
         spent: breakdown(of: SPENT, by: [COMMITTEE]) { keys { code } money { oere } } }`,
      );
      const { policyPicture } = await story().ask(
        "{ policyPicture(year: 2012) { totals { initiatives } areas { progress { progress count } } } }",
      );
      const counted = breakdown.reduce((sum: number, row: GraphAnswer) => sum + row.count, 0);
      expect(counted).toBe(policyPicture.totals.initiatives);
      const goalsAnswered = policyPicture.areas.flatMap(({ progress }: GraphAnswer) => progress);
      expect(goalsAnswered.every(({ progress }: GraphAnswer) => progress === "ON_TRACK")).toBe(true);
      expect(goalsAnswered.reduce((sum: number, { count }: GraphAnswer) => sum + count, 0)).toBe(16);
      const { integrationStatements } = await story().ask(
        "{ integrationStatements(filter: { year: [2012] }) { nodes { initiativeStatuses { spent { oere } } } } }",
      );
      const stated = integrationStatements.nodes.flatMap(({ initiativeStatuses }: GraphAnswer) => initiativeStatuses);
      const sum = (list: GraphAnswer[]) => list.reduce((total, { oere }) => total + oere, 0);
      expect(sum(spent.map(({ money }: GraphAnswer) => money))).toBe(
        sum(stated.map((each: GraphAnswer) => each.spent)),
      );
      expect(sum(stated.map((each: GraphAnswer) => each.spent))).toBeGreaterThan(0);
    });

    test("the change feed holds every step of the year, in order", async () => {
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const { changes }: GraphAnswer = await story().ask(
          "query ($after: String) { changes(first: 200, after: $after) { pageInfo { endCursor } caughtUp nodes { type at } } }",
          { after },
        );
        seen.push(...changes.nodes.map(({ type }: GraphAnswer) => type));
        after = changes.pageInfo.endCursor;
        if (changes.caughtUp) break;
      }
      for (const type of [
        "BAROMETER_RELEASED_V1",
        "CALL_LETTER_ISSUED_V1",
        "CALL_LETTER_ACKNOWLEDGED_V1",
        "WHEEL_TURNED_V1",
        "EXTENSION_GRANTED_V1",
        "INTEGRATION_STATEMENT_PUBLISHED_V1",
        "DOCUMENT_WITHDRAWN_V1",
      ]) {
        expect(seen).toContain(type);
      }
    });

    test("search finds a statement by its words", async () => {
      const { search } = await story().ask(
        '{ search(text: "mærkes", filter: { kind: [INTEGRATION_STATEMENT] }) { totalCount nodes { committee { code } title { da } fragment } } }',
      );
      expect(search.totalCount).toBe(4);
      expect(search.nodes[0].title.da).toBe("Integrationsredegørelse 2012");
    });

    test("closing the cycle lets unanswered call letters lapse", async () => {
      const { letter } = await story().coordinator.issueLetter({ year: 2012, committee: "KFU", goals: ["goal-6"] });
      await story().coordinator.travelTo("2012-11-01T09:00:00Z");
      await story().coordinator.command(
        'closeCycle(input: { year: 2012, reason: { da: "SYNTETISK: budgettet er vedtaget" }, idempotencyKey: $key }) { cycle { state } }',
      );
      const { callLetters, cycle } = await story().ask(
        "{ callLetters(filter: { year: [2012] }) { nodes { id state } } cycle(year: 2012) { state } }",
      );
      expect(cycle.state).toBe("CLOSED");
      const states = new Map(callLetters.nodes.map((each: GraphAnswer) => [each.id, each.state]));
      expect(states.get(letter?.id)).toBe("LAPSED");
      expect(states.get(story().ids["letter SOU"])).toBe("ANSWERED");
    });

    test("in the next year an exempt committee owes nothing, and the others are missing", async () => {
      await story().coordinator.command(
        'grantExemption(input: { year: 2013, slot: STATEMENT, committee: "KFU", reason: { da: "SYNTETISK: udvalget nedlægges" }, idempotencyKey: $key }) { exemption { id } }',
      );
      await story().coordinator.travelTo("2013-06-05T09:00:00Z");
      expect(await story().delivery("KFU", undefined, 2013)).toMatchObject({ timeliness: "EXEMPT", daysLate: null });
      expect(await story().delivery("BUU", undefined, 2013)).toMatchObject({ timeliness: "MISSING", daysLate: 5 });
    });
  });
