import type { RecordedEvent } from "@hub/events";
import { localDateOf, type PolicyFacts } from "@hub/rules";
import { ClockMoved, PolicyDecisionRecorded, type PolicyVersionFacts, PolicyVersionRecorded } from "./frame.events.js";
import type { Committee, EffortTheme, Goal, Policy, PriorityArea } from "./frame.types.js";
import { FrameCommittees } from "./frame-committees.js";
import { FrameHistory } from "./frame-history.js";
import { PolicyVersionAdvanced } from "./policy-process.events.js";
import { policyStateOn, type RecordedPolicyState } from "./policy-state.rules.js";
import { type PolicyWording, policyWordingOf, type Worded, Wordings } from "./policy-wording.js";

/** A policy's version by its number, and the hash of its text. */
export interface FrameVersion {
  number: number;
  contentHash: string;
}

interface PolicyRecord {
  policy: Policy;
  /** The number of the version whose text counts. */
  number: number;
  /** Of that version's text. */
  contentHash: string;
  state: RecordedPolicyState;
  /** Codes. */
  areas: string[];
  goals: string[];
  /** Goals that only earlier adopted versions had. */
  formerGoals: string[];
  themes: string[];
}

/** A version that is not adopted yet, so that no subgraph shows its names. */
type NotAdopted = ReturnType<typeof PolicyVersionAdvanced.parse>;

/**
 * The policy frame of a process, built from `policy`'s events at each start: policies with their states, areas, goals, themes and
 * committees. An adopted version counts until the next version of its policy is adopted. `at` gives the frame of an earlier instant.
 */
export class PolicyFrame {
  readonly #policies = new Map<string, PolicyRecord>();
  readonly #committees = new FrameCommittees();
  readonly #areas = new Map<string, PriorityArea>();
  readonly #themes = new Map<string, EffortTheme>();
  readonly #goals = new Map<string, Goal>();
  /** By the code of an area, goal or theme: the policies that had it in any version. */
  readonly #policiesWith = new Map<string, Set<string>>();
  /** By policy: the newest event on a version that is not adopted yet. */
  readonly #notAdopted = new Map<string, NotAdopted>();
  /** By policy: a version before the council while an earlier one is adopted. */
  readonly #putForward = new Map<string, PolicyVersionFacts>();
  readonly #namedGoals = new Set<string>();
  /** Those of versions before the council too. */
  readonly #wordings = new Wordings();
  readonly #history = new FrameHistory<PolicyFrame>();
  /** In the frame of an earlier instant: the one that it was asked of. */
  #later: PolicyFrame | undefined;

  /** `onClock` gets the offset of the sandbox's clock in milliseconds. */
  constructor(private readonly onClock: (offsetMs: number) => void) {}

  apply(event: RecordedEvent): void {
    const data = event.payload.data;
    this.#history.add(event);
    if (event.type === PolicyVersionRecorded.type) this.#take(PolicyVersionRecorded.parse(data));
    if (event.type === PolicyVersionAdvanced.type) this.#advance(PolicyVersionAdvanced.parse(data));
    if (event.type === PolicyDecisionRecorded.type) this.#decide(PolicyDecisionRecorded.parse(data));
    if (event.type === ClockMoved.type) this.onClock(ClockMoved.parse(data).offsetMs);
  }

  /**
   * The frame as it stood at an instant: its names, areas, goals and committees, and no later ones. Before the first version it is
   * that of the first. Something that it does not name, but a later one does, is still found by its code.
   */
  at(instant: Date): PolicyFrame {
    return this.#history.before(instant, (events) => this.#ofEvents(events)) ?? this;
  }

  #ofEvents(events: readonly RecordedEvent[]): PolicyFrame {
    const frame = new PolicyFrame(() => undefined);
    for (const event of events) frame.apply(event);
    frame.#later = this;
    return frame;
  }

  /** The exact wording that an id names, whatever this frame's instant. */
  wording<T extends Worded>(type: new () => T, id: string): T | undefined {
    return this.#later?.wording(type, id) ?? this.#wordings.find(type, id) ?? this.#committees.wordings.find(type, id);
  }

  /** Whatever an id words; what a code names is found in its words of now. */
  worded(id: string): Worded | undefined {
    return (
      this.#wordings.get(id) ??
      this.#committees.wordings.get(id) ??
      this.goal(id) ??
      this.area(id) ??
      this.theme(id) ??
      this.policy(id)
    );
  }

  committee(code: string): Committee | undefined {
    return this.#committees.get(code) ?? this.#later?.committee(code);
  }

  goal(code: string): Goal | undefined {
    return this.#goals.get(code) ?? this.#later?.goal(code);
  }

  theme(code: string): EffortTheme | undefined {
    return this.#themes.get(code) ?? this.#later?.theme(code);
  }

  area(code: string): PriorityArea | undefined {
    return this.#areas.get(code) ?? this.#later?.area(code);
  }

  policy(code: string): Policy | undefined {
    return this.#policies.get(code)?.policy ?? this.#later?.policy(code);
  }

  get policies(): Policy[] {
    return [...this.#policies.values()].map(({ policy }) => policy);
  }

  get areas(): PriorityArea[] {
    return [...this.#areas.values()];
  }

  get themes(): EffortTheme[] {
    return [...this.#themes.values()];
  }

  get committees(): Committee[] {
    return this.#committees.all;
  }

  /** The committees that owe an action plan and a statement each year, with or without a subgraph. */
  get deliverers(): Committee[] {
    return this.#committees.deliverers;
  }

  owesDeliveries(code: string): boolean {
    return this.deliverers.some((committee) => committee.code === code);
  }

  /** The committees with a subgraph, in the frame's order. */
  get publishers(): Committee[] {
    return this.#committees.publishers;
  }

  /** The goals of a policy, or of all, in the policy's order; last those of earlier versions, which published plans may cite. */
  goals(policy?: string): Goal[] {
    if (policy === undefined) return [...this.#goals.values()];
    const record = this.#policies.get(policy);
    return this.#goalsOf([...(record?.goals ?? []), ...(record?.formerGoals ?? [])]);
  }

  /** The goals of the policy's current version. */
  goalsNow(policy: string): Goal[] {
    return this.#goalsOf(this.#policies.get(policy)?.goals ?? []);
  }

  /** The areas of a policy's current version, and those of earlier versions that its former goals stand in. */
  areasOf(policy: string): PriorityArea[] {
    const codes = this.#policies.get(policy)?.areas ?? [];
    const former = this.goals(policy).map(({ area }) => area.code);
    return [...new Set([...codes, ...former])].flatMap((code) => this.#areas.get(code) ?? []);
  }

  /** The version of a policy whose names this frame has. */
  versionOf(policy: string): FrameVersion | undefined {
    const record = this.#policies.get(policy);
    return record ? { number: record.number, contentHash: record.contentHash } : this.#later?.versionOf(policy);
  }

  #goalsOf(codes: readonly string[]): Goal[] {
    return codes.flatMap((code) => this.#goals.get(code) ?? []);
  }

  /** The codes of all goals of any version, drafts too: an indicator can be defined before its goal is adopted. */
  get namedGoals(): string[] {
    return [...this.#namedGoals];
  }

  /** What the rules need to know of each policy on a day; also of policies not adopted yet, to name them in refusals. */
  facts(now: Date): PolicyFacts[] {
    const today = localDateOf(now);
    const known = [...this.#policies.entries()].map(([id, record]) => ({
      id,
      state: policyStateOn(record.state, record.policy, today),
      goals: record.goals,
      themes: record.themes,
      from: record.policy.startsOn,
      to: record.policy.endsOn,
    }));
    const notAdopted = [...this.#notAdopted.values()].filter(({ policy }) => !this.#policies.has(policy));
    return [...known, ...notAdopted.map(({ policy: id, state, goals, themes }) => ({ id, state, goals, themes }))];
  }

  /** The policy in force on a day, else the one with the latest period. */
  policyOn(now: Date): Policy | undefined {
    const inForce = this.facts(now).find((facts) => facts.state === "IN_FORCE");
    return inForce ? this.policy(inForce.id) : this.#newest();
  }

  /** The policy whose period includes the year; an adopted one comes first. */
  policyOfYear(year: number): Policy | undefined {
    const holding = this.#recordsOfYear(year);
    return (holding.find((record) => record.state === "ADOPTED") ?? holding.at(-1))?.policy;
  }

  /** The codes of all policies whose period includes the year. */
  policiesOfYear(year: number): string[] {
    return this.#recordsOfYear(year).map(({ policy }) => policy.code);
  }

  /** The codes of all policies that had any of these areas, goals or themes in any version. */
  policiesWith(codes: readonly string[]): string[] {
    return [...new Set(codes.flatMap((code) => [...(this.#policiesWith.get(code) ?? [])]))];
  }

  #recordsOfYear(year: number): PolicyRecord[] {
    const holdsYear = ({ policy }: PolicyRecord) =>
      (policy.startsOn ?? "") <= `${year}-12-31` && (policy.endsOn ?? "9999") > `${year}-01-01`;
    return [...this.#policies.values()].filter(holdsYear);
  }

  #newest(): Policy | undefined {
    const byStart = [...this.#policies.values()].sort((a, b) =>
      (a.policy.startsOn ?? "").localeCompare(b.policy.startsOn ?? ""),
    );
    return byStart.at(-1)?.policy;
  }

  /** Only another adopted version replaces an adopted one (I2). */
  #take(facts: PolicyVersionFacts): void {
    const { policy, version } = facts;
    for (const { id } of facts.goals) this.#namedGoals.add(id);
    const known = this.#policies.get(policy.id);
    if (known?.state !== "ADOPTED") this.#record(facts);
    else if (version.number > known.number && version.state === "ADOPTED") this.#record(facts);
    else if (version.number > known.number) {
      this.#word(facts);
      this.#putForward.set(policy.id, facts);
    }
  }

  #advance(version: NotAdopted): void {
    for (const id of version.goals) this.#namedGoals.add(id);
    this.#notAdopted.set(version.policy, version);
  }

  #record(facts: PolicyVersionFacts): void {
    const wording = this.#word(facts);
    const { policy } = wording;
    this.#committees.record(facts.bodies);
    for (const area of wording.areas) this.#areas.set(area.code, area);
    for (const theme of wording.themes) this.#themes.set(theme.code, theme);
    for (const goal of wording.goals) this.#goals.set(goal.code, goal);
    const [areas, themes, goals] = [wording.areas, wording.themes, wording.goals].map((all) =>
      all.map(({ code }) => code),
    ) as [string[], string[], string[]];
    const { number, state, contentHash } = facts.version;
    const before = this.#policies.get(policy.code);
    const formerGoals = [...(before?.goals ?? []), ...(before?.formerGoals ?? [])].filter((id) => !goals.includes(id));
    this.#policies.set(policy.code, { policy, number, contentHash, state, areas, goals, formerGoals, themes });
    for (const code of [...areas, ...goals, ...themes]) {
      this.#policiesWith.set(code, (this.#policiesWith.get(code) ?? new Set()).add(policy.code));
    }
  }

  #word({ policy, areas, goals, version: { number } }: PolicyVersionFacts): PolicyWording {
    const wording = policyWordingOf({ policy, areas, goals, number });
    this.#wordings.addPolicy(wording);
    return wording;
  }

  #decide({ policy, version, state }: ReturnType<typeof PolicyDecisionRecorded.parse>): void {
    const record = this.#policies.get(policy);
    if (record?.number === version) record.state = state;
    const next = this.#putForward.get(policy);
    if (next?.version.number === version && state === "ADOPTED") {
      this.#putForward.delete(policy);
      this.#record({ ...next, version: { ...next.version, state } });
    }
  }
}
