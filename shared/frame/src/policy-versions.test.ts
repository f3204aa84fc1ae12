import { describe, expect, test } from "@jest/globals";
import { PolicyDecisionRecorded, type PolicyVersionFacts, PolicyVersionRecorded } from "./frame.events.js";
import { Goal, Policy, PriorityArea } from "./frame.types.js";
import { PolicyFrame } from "./policy-frame.js";
import { PolicyVersionAdvanced } from "./policy-process.events.js";

const OLD = "policy-2011-2014";
const NEXT = "policy-2015-2018";

const inForce = new Date("2014-06-01T10:00:00Z");
const lastEvening = new Date("2014-12-31T22:59:00Z");
const newYear = new Date("2014-12-31T23:00:00Z");

function version(policy: string, number: number, state: PolicyVersionFacts["version"]["state"], goals: string[]) {
  const [from, to] = policy === OLD ? ["2011-01-01", "2015-01-01"] : ["2015-01-01", "2019-01-01"];
  return {
    policy: { id: policy, title: { da: `Politik, udgave ${number}` }, aliases: [], from, to },
    version: { number, state, contentHash: "0", synthetic: true },
    areas: [{ id: `${policy}-area`, ordinal: 1, title: { da: "Område" }, themes: [] }],
    goals: goals.map((id, index) => ({
      id,
      ordinal: index + 1,
      area: `${policy}-area`,
      title: { da: `${id} (${number})` },
      direction: "INCREASE",
    })),
    concepts: [],
    bodies: [],
  };
}

class FrameEvents {
  readonly frame = new PolicyFrame(() => undefined);
  #time = "2011-01-03T08:00:00Z";

  recorded(...args: Parameters<typeof version>): this {
    return this.apply(PolicyVersionRecorded.type, version(...args));
  }

  advanced(policy: string, number: number, state: string): this {
    const ids = { goals: ["goal-next"], themes: [], contentHash: "0", synthetic: true };
    return this.apply(PolicyVersionAdvanced.type, { policy, version: number, state, on: "2014-01-02", ...ids });
  }

  decided(policy: string, number: number, state: string): this {
    const decision = { body: "BR", decidedOn: "2014-02-01", outcome: "APPROVED", recommendation: null, note: null };
    const data = { ...decision, policy, version: number, state, contentHash: "0", synthetic: true };
    return this.apply(PolicyDecisionRecorded.type, data);
  }

  private apply(type: string, data: unknown): this {
    this.frame.apply({ type, payload: { data, time: this.#time } } as never);
    return this;
  }

  /** The instant of the events that follow. */
  on(day: string): this {
    this.#time = `${day}T12:00:00Z`;
    return this;
  }

  stateOf(policy: string, now = inForce) {
    return this.frame.facts(now).find(({ id }) => id === policy)?.state;
  }
}

const adopted = () =>
  new FrameEvents().recorded(OLD, 1, "RECOMMENDED", ["goal-1", "goal-2"]).decided(OLD, 1, "ADOPTED");

describe("the next policy", () => {
  test("until the next policy is adopted, the frame knows its state but not its names", () => {
    const { frame } = adopted().advanced(NEXT, 1, "DRAFT").advanced(NEXT, 1, "IN_HEARING");
    expect(frame.policy(NEXT)).toBeUndefined();
    expect(frame.goal("goal-next")).toBeUndefined();
    expect(frame.goals().map(({ code }) => code)).toEqual(["goal-1", "goal-2"]);
    expect(frame.policyOfYear(2015)).toBeUndefined();
    expect(frame.facts(inForce)).toContainEqual({ id: NEXT, state: "IN_HEARING", goals: ["goal-next"], themes: [] });
    expect(frame.namedGoals).toEqual(["goal-1", "goal-2", "goal-next"]);
  });

  test("the next policy comes into force at midnight in Copenhagen when its period begins", () => {
    const { frame } = adopted().advanced(NEXT, 1, "RECOMMENDED").recorded(NEXT, 1, "ADOPTED", ["goal-next"]);
    expect(frame.policyOn(lastEvening)?.code).toBe(OLD);
    expect(frame.policyOn(newYear)?.code).toBe(NEXT);
    expect([frame.policyOfYear(2014)?.code, frame.policyOfYear(2015)?.code]).toEqual([OLD, NEXT]);
  });
});

describe("the next version of the policy in force", () => {
  test("a version that is not adopted changes neither the names nor the state of the policy in force", () => {
    const story = adopted().recorded(OLD, 2, "RECOMMENDED", ["goal-1", "goal-3"]).decided(OLD, 2, "RECOMMENDED");
    expect(story.frame.goal("goal-1")?.title.da).toBe("goal-1 (1)");
    expect(story.frame.goal("goal-3")).toBeUndefined();
    expect(story.decided(OLD, 2, "REJECTED").stateOf(OLD)).toBe("IN_FORCE");
  });

  test("an adopted version's names count, and a goal that it leaves out keeps its name for published documents", () => {
    const { frame } = adopted().recorded(OLD, 2, "RECOMMENDED", ["goal-1", "goal-3"]).decided(OLD, 2, "ADOPTED");
    expect(frame.goalsNow(OLD).map(({ title }) => title.da)).toEqual(["goal-1 (2)", "goal-3 (2)"]);
    expect(frame.goals(OLD).map(({ title }) => title.da)).toEqual(["goal-1 (2)", "goal-3 (2)", "goal-2 (1)"]);
    expect(frame.goal("goal-2")?.title.da).toBe("goal-2 (1)");
    expect(frame.goal("goal-2")?.area.id).toBe(`${OLD}-area`);
    expect(frame.area(`${OLD}-area`)?.id).toBe(`${OLD}-area@2`);
    expect(frame.policy(OLD)?.title.da).toBe("Politik, udgave 2");
  });
});

test("an event that repeats an adopted version changes nothing", () => {
  const { frame } = adopted().recorded(OLD, 1, "ADOPTED", ["goal-9"]);
  expect(frame.goals(OLD).map(({ code }) => code)).toEqual(["goal-1", "goal-2"]);
});

test("a rejected policy can be adopted in a later version", () => {
  const story = new FrameEvents().recorded(OLD, 1, "RECOMMENDED", ["goal-1"]).decided(OLD, 1, "REJECTED");
  expect(story.stateOf(OLD)).toBe("REJECTED");
  expect(story.recorded(OLD, 2, "ADOPTED", ["goal-1"]).stateOf(OLD)).toBe("IN_FORCE");
});

describe("the frame of an instant", () => {
  const story = () =>
    new FrameEvents()
      .on("2011-01-03")
      .recorded(OLD, 1, "RECOMMENDED", ["goal-1", "goal-2"])
      .on("2011-01-27")
      .decided(OLD, 1, "ADOPTED")
      .on("2013-05-02")
      .recorded(OLD, 2, "RECOMMENDED", ["goal-1", "goal-3"])
      .on("2013-06-20")
      .decided(OLD, 2, "ADOPTED");
  const titlesAt = (day: string) =>
    story()
      .frame.at(new Date(`${day}T12:00:00Z`))
      .goals(OLD)
      .map(({ title }) => title.da);

  test("it has the names of the version that was adopted by then, and no goal of a later one", () => {
    expect(titlesAt("2013-06-19")).toEqual(["goal-1 (1)", "goal-2 (1)"]);
    expect(titlesAt("2013-06-20")).toEqual(["goal-1 (2)", "goal-3 (2)", "goal-2 (1)"]);
    expect(titlesAt("2009-01-01")).toEqual(["goal-1 (1)", "goal-2 (1)"]);
  });

  test("it knows the version by its number, and finds by its code what a later one alone names", () => {
    const { frame } = story();
    const then = frame.at(new Date("2012-01-01T00:00:00Z"));
    expect([then.versionOf(OLD)?.number, frame.versionOf(OLD)?.number]).toEqual([1, 2]);
    expect(then.goal("goal-3")?.title.da).toBe("goal-3 (2)");
    expect(frame.at(new Date("2014-01-01T00:00:00Z"))).toBe(frame);
    expect(frame.at(new Date("2012-02-01T00:00:00Z"))).toBe(then);
  });
});

describe("the id of a wording", () => {
  const story = () =>
    new FrameEvents()
      .on("2011-01-03")
      .recorded(OLD, 1, "ADOPTED", ["goal-1", "goal-2"])
      .on("2013-05-02")
      .recorded(OLD, 2, "RECOMMENDED", ["goal-1", "goal-3"])
      .on("2013-06-20")
      .decided(OLD, 2, "ADOPTED")
      .on("2014-06-01")
      .recorded(NEXT, 1, "ADOPTED", ["goal-next"]);
  const instants = ["2010-01-01", "2012-01-01", "2013-06-01", "2014-01-01", "2014-07-01"].map((day) => new Date(day));

  test("a goal has one code and an id for each version of its policy, with its area in the words of the same version", () => {
    const { frame } = story();
    const named = instants.map((at) => frame.at(at).goal("goal-1"));
    expect(named.map((goal) => goal?.code)).toEqual(Array(5).fill("goal-1"));
    expect(named.map((goal) => goal?.id)).toEqual(["goal-1", "goal-1", "goal-1", "goal-1@2", "goal-1@2"]);
    expect(named.map((goal) => goal?.area.id)).toEqual(
      [...Array(3), ...Array(2)].map((_, at) => `${OLD}-area${at < 3 ? "" : "@2"}`),
    );
    expect(frame.policy(OLD)?.id).toBe(`${OLD}@2`);
    expect(frame.goal("goal-next")?.id).toBe("goal-next");
  });

  test("an id leads to its wording for good, from the frame of any instant", () => {
    const { frame } = story();
    for (const from of [frame, ...instants.map((at) => frame.at(at))]) {
      expect(from.wording(Goal, "goal-1")?.title.da).toBe("goal-1 (1)");
      expect(from.wording(Goal, "goal-1@2")?.title.da).toBe("goal-1 (2)");
      expect(from.wording(Policy, `${OLD}@2`)?.title.da).toBe("Politik, udgave 2");
      expect(from.wording(PriorityArea, "goal-1@2")).toBeUndefined();
      expect(from.wording(Goal, "goal-1@3")).toBeUndefined();
    }
  });

  test("a version before the council has its wordings already, and what was added in it is found by its code too", () => {
    const { frame } = story();
    const before = frame.at(new Date("2013-06-01"));
    expect(before.wording(Goal, "goal-3@2")?.title.da).toBe("goal-3 (2)");
    expect(before.goals().map(({ id }) => id)).toEqual(["goal-1", "goal-2"]);
    expect(frame.worded("goal-3")?.id).toBe("goal-3@2");
  });

  test("under one id stands the same at every instant", () => {
    const { frame } = story();
    const said = new Map<string, string>();
    for (const at of instants) {
      const then = frame.at(at);
      for (const part of [...then.policies, ...then.areas, ...then.goals()]) {
        const words = JSON.stringify(part, (key, value) => (key === "goals" ? value.map(({ id }: Goal) => id) : value));
        expect(said.get(part.id) ?? words).toBe(words);
        said.set(part.id, words);
      }
    }
    expect([...said.keys()].sort()).toEqual(
      [
        OLD,
        `${OLD}@2`,
        NEXT,
        `${OLD}-area`,
        `${OLD}-area@2`,
        `${NEXT}-area`,
        "goal-1",
        "goal-1@2",
        "goal-2",
        "goal-3@2",
        "goal-next",
      ].sort(),
    );
  });
});
