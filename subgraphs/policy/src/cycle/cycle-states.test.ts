import type { Access } from "@hub/auth";
import { describe, expect, test } from "@jest/globals";
import { councilCommand } from "../council/council.testkit.js";
import { type CommandEnd, endOf, StatesHub, statesOf } from "../testing/states.testkit.js";
import { command, cycleOf } from "./cycle.testkit.js";

const PLAN = "0192b000-0000-7000-8000-000000000012";
const reason = { da: "SYNTETISK" };

describe("a milestone", () => {
  const at = new StatesHub();
  const concern = { year: 2011, slot: "STATEMENT", reason };
  const june = { year: 2011, slot: "STATEMENT", opensOn: "2011-05-02", dueOn: "2011-06-10", locksOn: "2011-06-30" };
  const TALK = `mutation ($on: LocalDate!, $summary: TextInput!, $key: ID!) { policy {
    recordMayorTalk(input: { year: 2011, committee: "BUU", outcome: HELD, heldOn: $on, summary: $summary, synthetic: true, idempotencyKey: $key }) {
      receipt { id } } } }`;
  const attempts: Readonly<Record<string, (committee: string, newDueOn: string) => Promise<CommandEnd>>> = {
    grantExtension: async (committee, newDueOn) =>
      endOf(await command(at.hub, "grantExtension", { ...concern, committee, newDueOn })),
    grantExemption: async (committee) => endOf(await command(at.hub, "grantExemption", { ...concern, committee })),
    planMilestone: async () => endOf(await command(at.hub, "planMilestone", june)),
    recordMayorTalk: () => at.send(TALK, { on: at.hub.status.asOf.slice(0, 10), summary: reason }),
  };
  const states: Readonly<Record<string, { come: () => Promise<unknown>; committee: string; newDueOn: string }>> = {
    PLANNED: { come: async () => undefined, committee: "BUU", newDueOn: "2011-07-08" },
    OPENED: { come: () => at.hub.travel("2011-05-10T08:00:00Z"), committee: "SOU", newDueOn: "2011-07-15" },
    CYCLE_CLOSED: {
      come: async () => {
        await at.hub.travel("2011-07-20T08:00:00Z");
        expect((await command(at.hub, "closeCycle", { year: 2011, reason })).message).toBe("");
      },
      committee: "KFU",
      newDueOn: "2011-08-15",
    },
  };

  test.each(statesOf("milestone"))(
    "each command on a milestone that is %s is done or refused as the access table says",
    async (state) => {
      const { come, committee, newDueOn } = states[state] as (typeof states)[string];
      await come();
      for (const [name, attempt] of Object.entries(attempts))
        await at.endsAsInTable(`PolicyCommands.${name}` as Access, state, () => attempt(committee, newDueOn));
    },
  );
});

describe("a cycle", () => {
  const at = new StatesHub();
  const frozen = async (year: number) => {
    await at.hub.travel(`${year}-08-01T08:00:00Z`);
    expect((await councilCommand(at.hub, "freeze", { year })).message).toBe("");
  };
  /** In the order of time; a year for each state in which it may close. */
  const states: readonly (readonly [string, number, () => Promise<unknown>])[] = [
    ["PLANNED", 2012, async () => undefined],
    ["OPEN", 2011, async () => undefined],
    ["COLLECTING", 2011, () => at.hub.travel("2011-07-20T08:00:00Z")],
    ["CLOSED", 2011, async () => undefined],
    ["REPORTING", 2012, () => frozen(2012)],
    [
      "BUDGETING",
      2013,
      async () => {
        await frozen(2013);
        await at.hub.travel("2013-10-04T08:00:00Z");
        for (const to of ["RECOMMENDED_BY_COORDINATOR", "BEFORE_COUNCIL", "NOTED_BY_COUNCIL"])
          await councilCommand(at.hub, "advance", {
            year: 2013,
            state: to,
            ...(to.startsWith("NOTED") && { outcome: "NOTED" }),
          });
      },
    ],
  ];

  test.each(states)(
    "closing a cycle that is %s is done or refused as the access table says",
    async (state, year, come) => {
      await come();
      expect((await cycleOf(at.hub, year)).state).toBe(state);
      await at.endsAsInTable("PolicyCommands.closeCycle", state, async () =>
        endOf(await command(at.hub, "closeCycle", { year, reason })),
      );
    },
  );
  test("every state of a cycle is tried", () => {
    expect(states.map(([state]) => state).sort()).toEqual([...statesOf("cycle")].sort());
  });
});

describe("a remark", () => {
  const at = new StatesHub();
  test.each(statesOf("document"))(
    "a remark on a document that is %s is done or refused as the access table says",
    async (state) => {
      // `picture` answers WITHDRAWN for a redacted document.
      const shown = state === "REDACTED" ? "WITHDRAWN" : state;
      at.picture.documents[PLAN] = { committee: "KFU", kind: "ActionPlan", state: shown };
      await at.endsAsInTable("PolicyCommands.remark", state, () =>
        at.send(
          `mutation ($document: ID!, $text: TextInput!, $key: ID!) { policy {
           remark(input: { document: $document, text: $text, synthetic: true, idempotencyKey: $key }) { receipt { id } } } }`,
          { document: PLAN, text: reason },
        ),
      );
    },
  );
});
