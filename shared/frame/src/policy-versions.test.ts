import { describe, expect, test } from "@jest/globals";
import { PolicyDecisionRecorded, type PolicyVersionFacts, PolicyVersionRecorded } from "./frame.events.js";
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
    expect(frame.goals().map(({ id }) => id)).toEqual(["goal-1", "goal-2"]);
    expect(frame.policyOfYear(2015)).toBeUndefined();
    expect(frame.facts(inForce)).toContainEqual({ id: NEXT, state: "IN_HEARING", goals: ["goal-next"], themes: [] });
    expect(frame.namedGoals).toEqual(["goal-1", "goal-2", "goal-next"]);
  });

  test("the next policy comes into force at midnight in Copenhagen when its period begins", () => {
    const { frame } = adopted().advanced(NEXT, 1, "RECOMMENDED").recorded(NEXT, 1, "ADOPTED", ["goal-next"]);
    expect(frame.policyOn(lastEvening)?.id).toBe(OLD);
    expect(frame.policyOn(newYear)?.id).toBe(NEXT);
    expect([frame.policyOfYear(2014)?.id, frame.policyOfYear(2015)?.id]).toEqual([OLD, NEXT]);
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
    expect(frame.goal("goal-2")?.area).toBe(frame.area(`${OLD}-area`));
    expect(frame.policy(OLD)?.title.da).toBe("Politik, udgave 2");
  });
});

test("an event that repeats an adopted version changes nothing", () => {
  const { frame } = adopted().recorded(OLD, 1, "ADOPTED", ["goal-9"]);
  expect(frame.goals(OLD).map(({ id }) => id)).toEqual(["goal-1", "goal-2"]);
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

  test("it knows the version by its number, and finds by its id what a later one alone names", () => {
    const { frame } = story();
    const then = frame.at(new Date("2012-01-01T00:00:00Z"));
    expect([then.versionOf(OLD)?.number, frame.versionOf(OLD)?.number]).toEqual([1, 2]);
    expect(then.goal("goal-3")?.title.da).toBe("goal-3 (2)");
    expect(frame.at(new Date("2014-01-01T00:00:00Z"))).toBe(frame);
    expect(frame.at(new Date("2012-02-01T00:00:00Z"))).toBe(then);
  });
});
