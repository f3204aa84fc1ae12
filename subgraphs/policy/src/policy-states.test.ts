import { type Access, SUBJECTS } from "@hub/auth";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { anObservation, BarometerDriver } from "./barometer/barometer.testkit.js";
import { councilCommand } from "./council/council.testkit.js";
import { NEXT, PolicyDriver } from "./process/process.testkit.js";
import { emptyPicture, NeighbouringSubgraphs } from "./testing/neighbours.testkit.js";
import { PolicyHub } from "./testing/policy.testkit.js";
import { type CommandEnd, isAllowed, REFUSAL } from "./testing/states.testkit.js";

const hub = new PolicyHub();
let neighbours: NeighbouringSubgraphs;

afterAll(() => hub.stop());
const open = async () => {
  neighbours = new NeighbouringSubgraphs();
  const picture = emptyPicture(() => new Date(hub.status.asOf));
  const state = "IN_BUDGET_NEGOTIATION";
  picture.lines = [{ committee: "KFU", code: "KFU-01", year: 2012, oere: 100, declared: state, state }];
  await hub.begin({ subgraphUrls: { picture: await neighbours.picture(() => picture) } });
};
const close = async () => {
  await hub.close();
  await neighbours.close();
};

type Step = () => Promise<unknown>;
interface Journey {
  /** The steps that lead to each state. */
  readonly states: Readonly<Record<string, readonly Step[]>>;
  /** Sends each command in a state. */
  readonly commands: Readonly<Partial<Record<Access, (state: string) => Promise<CommandEnd>>>>;
}

const driver = new PolicyDriver(hub);
const barometer = new BarometerDriver(hub);
const travel = (to: string) => () => hub.travel(to);
const decide = (outcome: string) => () =>
  hub.decide({ policy: NEXT, decidedOn: "2014-06-19", body: "BR", outcome, synthetic: true });
const ending = ({ done, code }: { done: { receipt: unknown } | null; code: unknown }): CommandEnd => ({
  done: done?.receipt != null,
  code,
});
const council = (name: Parameters<typeof councilCommand>[1], args: object = {}) =>
  councilCommand(hub, name, { year: 2011, ...args });

const IN_SPRING: readonly Step[] = [
  () => hub.decide({ decidedOn: "2010-12-16", body: "BR", outcome: "APPROVED", synthetic: true }),
  travel("2014-03-01T08:00:00Z"),
];
const DRAFTED = [...IN_SPRING, () => driver.draft()];
const OUT = [...DRAFTED, () => driver.sendOut(), travel("2014-06-20T08:00:00Z")];
const HEARD = [...OUT, () => driver.closeHearing()];
const RECOMMENDED = [...HEARD, () => driver.recommend()];
const ADOPTED = [...RECOMMENDED, decide("APPROVED")];
const FROZEN = [travel("2011-08-01T08:00:00Z"), () => council("freeze"), travel("2011-10-06T19:00:00Z")];
const BEFORE_COUNCIL = [
  ...FROZEN,
  () => council("advance", { state: "RECOMMENDED_BY_COORDINATOR" }),
  () => council("advance", { state: "BEFORE_COUNCIL" }),
];
const PREPARED = [() => barometer.define(), () => barometer.prepare(2011, [anObservation()])];
const RELEASED = [...PREPARED, () => barometer.release(2011)];
const NEXT_STEP: Readonly<Record<string, object>> = {
  FROZEN: { state: "RECOMMENDED_BY_COORDINATOR" },
  RECOMMENDED_BY_COORDINATOR: { state: "BEFORE_COUNCIL" },
};
const NOTED = { state: "NOTED_BY_COUNCIL", outcome: "NOTED" };

type Tried = "policy version" | "status report" | "barometer";

/** How to reach each state, and each command in it. REPLACED is left out: a command acts on the newest version, which is never replaced. */
const JOURNEYS: Readonly<Record<Tried, Journey>> = {
  "policy version": {
    states: {
      NONE: IN_SPRING,
      DRAFT: DRAFTED,
      IN_HEARING: OUT,
      HEARD,
      RECOMMENDED,
      ADOPTED,
      IN_FORCE: [...ADOPTED, travel("2015-01-02T08:00:00Z")],
      EXPIRED: [...ADOPTED, travel("2019-01-02T08:00:00Z")],
      REJECTED: [...RECOMMENDED, decide("REJECTED")],
    },
    commands: {
      "PolicyCommands.draftPolicyVersion": async (state) => {
        const isWrittenAnew = state === "DRAFT" || state === "HEARD";
        return ending(await driver.draft({ vision: { da: "En anden by" } }, isWrittenAnew ? 1 : undefined));
      },
      "PolicyCommands.sendToHearing": async () => ending(await driver.sendOut()),
      "PolicyCommands.closeHearing": async () => ending(await driver.closeHearing()),
      "PolicyCommands.recommendPolicyVersion": async () => ending(await driver.recommend()),
    },
  },
  "status report": {
    states: {
      NONE: [travel("2011-08-01T08:00:00Z")],
      FROZEN,
      BEFORE_COUNCIL,
      RECOMMENDED_BY_COORDINATOR: BEFORE_COUNCIL.slice(0, -1),
      NOTED_BY_COUNCIL: [...BEFORE_COUNCIL, () => council("advance", NOTED)],
    },
    commands: {
      "ReportCommands.freeze": async () => ending(await council("freeze")),
      "ReportCommands.publishErratum": async () =>
        ending(await council("publishErratum", { reason: { da: "En plan kom for sent (SYNTETISK)" } })),
      "ReportCommands.advance": async (state) => ending(await council("advance", NEXT_STEP[state] ?? NOTED)),
      "ReportCommands.recordBudgetAdoption": async () =>
        ending(await council("recordBudgetAdoption", { adoptedOn: "2011-10-06", others: "FINANCED" })),
    },
  },
  barometer: {
    states: {
      NONE: PREPARED.slice(0, 1),
      DRAFT: PREPARED,
      RELEASED,
      EMBARGOED: [
        ...PREPARED.slice(0, 1),
        () => barometer.prepare(2011, [anObservation()], { releaseOn: "2011-01-28" }),
      ],
      CORRECTED: [...RELEASED, () => barometer.correct(2011, [anObservation({ value: 12 })])],
    },
    commands: {
      "PolicyCommands.prepareBarometer": async () => {
        const { data, codes } = await barometer.prepare(2011, [anObservation({ value: 13 })]);
        return { done: data.policy?.prepareBarometer?.release != null, code: codes[0] };
      },
      "PolicyCommands.releaseBarometer": async () => {
        const { data, codes } = await barometer.release(2011);
        return ending({ done: data.policy?.releaseBarometer ?? null, code: codes[0] });
      },
      "PolicyCommands.correctBarometer": async () => {
        const { data, codes } = await barometer.correct(2011, [anObservation({ value: 14 })]);
        return ending({ done: data.policy?.correctBarometer ?? null, code: codes[0] });
      },
    },
  },
};

const cells = Object.entries(JOURNEYS).flatMap(([subject, way]) =>
  Object.entries(way.states).map(([state, steps]) => ({
    subject: subject as Tried,
    state,
    steps,
    commands: way.commands,
  })),
);
const bring = async (steps: readonly Step[]) => {
  for (const step of steps) await step();
};

describe.each(cells)("while the $subject is $state", ({ state, steps, commands }) => {
  const given = Object.entries(commands);
  const allowed = given.filter(([access]) => isAllowed(access as Access, state));
  beforeAll(open);
  afterAll(close);

  test("commands that the access table does not allow are refused and record nothing", async () => {
    await bring(steps);
    const before = hub.status.positions;
    for (const [access, give] of given.filter((each) => !allowed.includes(each))) {
      const { done, code } = await give(state);
      expect([access, done, code]).toEqual([access, false, expect.stringMatching(REFUSAL)]);
    }
    expect(hub.status.positions).toEqual(before);
  });

  // The first one runs in the hub of the refused commands, which changed nothing; each other one in a new hub.
  for (const [index, [access, give]] of allowed.entries()) {
    test(`${access} is done`, async () => {
      if (index > 0) {
        await close();
        await open();
        await bring(steps);
      }
      expect(await give(state)).toMatchObject({ done: true });
    });
  }
});

test("every state of these subjects is tried, except REPLACED, which no command reaches", () => {
  for (const [subject, { states }] of Object.entries(JOURNEYS)) {
    const named = SUBJECTS[subject as Tried].filter((state) => state !== "REPLACED");
    expect(Object.keys(states).sort()).toEqual([...named].sort());
  }
});
