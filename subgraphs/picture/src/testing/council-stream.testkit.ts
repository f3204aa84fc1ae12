import { randomUUID } from "node:crypto";
import {
  BarometerReleased,
  BudgetAdopted,
  CallLetterIssued,
  CallLetterWithdrawn,
  CycleClosed,
  CyclePlanned,
  ExemptionGranted,
  IndicatorDefined,
  MayorTalkRecorded,
  type MilestoneFacts,
  RemarkWritten,
  ReportAdvanced,
  type ReportFigures,
  ReportFrozen,
  type ReportManifest,
  WheelTurned,
} from "@hub/cycle";
import type { EventDefinition, RecordedEvent } from "@hub/events";
import { ClockMoved, PolicyExpired } from "@hub/frame";
import { contentHash } from "@hub/rules";
import { type Amendment, amendedVersion, eventOf, frameEvent, POLICY } from "./picture.testkit.js";

/** An act of the coordinator or the council. */
export type CouncilAct =
  | { open: number; at: Date }
  | { turn: "FELL_DUE" | "LOCKED"; milestone: MilestoneFacts; year: number; at: Date }
  | {
      issue: string;
      to: string;
      year: number;
      asks?: readonly string[];
      /** Observations that its one challenge cites. */
      cites?: readonly string[];
      succeeds?: string;
      at: Date;
    }
  | { recall: string; of: string; year: number; at: Date }
  | { release: number; observes: Readonly<Record<string, string>>; vintage?: number; at: Date }
  | { expire: string; at: Date }
  | { adopt: number; decide: readonly CouncilDecision[]; at: Date; overviewHash?: string }
  | { freeze: { manifest: ReportManifest; figures: ReportFigures }; reason?: string; at: Date }
  | { advance: string; to: "RECOMMENDED_BY_COORDINATOR" | "BEFORE_COUNCIL" | "NOTED_BY_COUNCIL"; at: Date }
  | { remark: string; document: string; committee: string; goal?: string; year: number; at: Date }
  | { talk: string; committee: string; outcome: "HELD" | "DECLINED"; year: number; statement?: string; at: Date }
  | { close: number; at: Date }
  | { define: string; goals: readonly string[]; at: Date }
  | { follow: { policy: string; from: string; to: string }; at: Date }
  | { amend: Omit<Amendment, "at">; at: Date }
  | { travel: Date; at: Date }
  | { exempt: string; milestone: string; year: number; at: Date }
  | { plan: readonly MilestoneFacts[]; year: number; at: Date };

export interface CouncilDecision {
  committee: string;
  code: string;
  year: number;
  outcome: "FINANCED" | "NOT_FINANCED";
  oere?: number;
}

const bilingual = (da: string) => ({ da, en: da, enSource: "EDITORIAL" as const });

type EventAt = (source: string, position: number) => RecordedEvent;

function eventAt<T>(event: EventDefinition<T>, subject: string, at: Date, data: T): EventAt {
  return (source, position) => eventOf(source, position, event, { subject, at, data });
}

function adoption({ adopt: year, decide, at, overviewHash = "" }: Extract<CouncilAct, { adopt: number }>): EventAt {
  const id = `budget-${year + 1}`;
  return eventAt(BudgetAdopted, id, at, {
    id,
    year,
    budgetYear: year + 1,
    body: "BR",
    note: null,
    contentHash: contentHash([id]),
    synthetic: true,
    adoptedOn: at.toISOString().slice(0, 10),
    settledAt: at.toISOString(),
    decisions: decide.map(({ oere = 0, ...decision }) => ({ ...decision, id: randomUUID(), oere, note: null })),
    overview: { rows: 0, financed: 0, unfinanced: 0, contentHash: overviewHash },
  });
}

function freezing({ freeze: { manifest, figures }, reason, at }: Extract<CouncilAct, { freeze: unknown }>): EventAt {
  const { year, edition } = manifest;
  const id = `status-report-${year}-${edition}`;
  const reasonText = reason === undefined ? null : bilingual(reason);
  const hashed = { manifest, manifestHash: contentHash(manifest), figures };
  return eventAt(ReportFrozen, id, at, { id, year, edition, ...hashed, reason: reasonText, synthetic: true });
}

function advance({ advance: id, to, at }: Extract<CouncilAct, { advance: string }>): EventAt {
  const [year = 0, edition = 0] = id.split("-").slice(-2).map(Number);
  const facts = { id, year, edition, to, note: null, contentHash: contentHash([id, to]), synthetic: true };
  const outcome = to === "NOTED_BY_COUNCIL" ? ("NOTED" as const) : null;
  const step = { ...facts, outcome, on: at.toISOString().slice(0, 10), advancedAt: at.toISOString() };
  return eventAt(ReportAdvanced, id, at, step);
}

function remark({ remark: da, at, goal, ...about }: Extract<CouncilAct, { remark: string }>) {
  const id = randomUUID();
  const facts = {
    id,
    kind: "ACTION_PLAN" as const,
    goal: goal ?? null,
    text: bilingual(da),
    contentHash: contentHash([da]),
  };
  return eventAt(RemarkWritten, id, at, { ...about, ...facts, synthetic: true, writtenAt: at.toISOString() });
}

function talk({ talk: da, at, statement, ...about }: Extract<CouncilAct, { talk: string }>): EventAt {
  const id = randomUUID();
  const facts = {
    id,
    goals: ["goal-1"],
    statement: statement ?? null,
    contentHash: contentHash([da]),
    synthetic: true,
  };
  const times = { on: at.toISOString().slice(0, 10), recordedAt: at.toISOString() };
  return eventAt(MayorTalkRecorded, id, at, { ...about, ...facts, ...times, summary: bilingual(da) });
}

function opening({ open: year, at }: Extract<CouncilAct, { open: number }>): EventAt {
  const facts = { milestone: null, slot: null, committee: null };
  return eventAt(WheelTurned, `cycle-${year}`, at, { year, moment: "CYCLE_OPENED", ...facts, at: at.toISOString() });
}

function turning({ turn: moment, milestone, year, at }: Extract<CouncilAct, { turn: string }>): EventAt {
  const facts = { milestone: milestone.id, slot: milestone.slot, committee: null };
  return eventAt(WheelTurned, `cycle-${year}`, at, { year, moment, ...facts, at: at.toISOString() });
}

function issuing(act: Extract<CouncilAct, { issue: string }>): EventAt {
  const { issue: id, to: committee, year, asks = [], cites = [], succeeds = null, at } = act;
  const questions = asks.map((each) => ({ id: each, text: bilingual(each), goal: "goal-1", required: true }));
  const cited = { id: randomUUID(), text: bilingual("Flere er utrygge"), goals: ["goal-1"], evidence: [...cites] };
  const facts = { challenges: cites.length > 0 ? [cited] : [], questions, release: `barometer-${year}-1`, succeeds };
  const template = { id: "integration-statement", version: 1 };
  const hashed = { contentHash: contentHash([id]), synthetic: true, issuedAt: at.toISOString() };
  return eventAt(CallLetterIssued, id, at, { id, year, committee, template, ...facts, ...hashed });
}

function recalling({ recall: id, of: committee, year, at }: Extract<CouncilAct, { recall: string }>): EventAt {
  const facts = { id, year, committee, contentHash: contentHash([id]), reason: "Fejl i tallene" };
  return eventAt(CallLetterWithdrawn, id, at, { ...facts, withdrawnAt: at.toISOString() });
}

/** A vintage of a year, by default the first: an observation of each indicator that is named. */
function releasing({ release: year, observes, vintage = 1, at }: Extract<CouncilAct, { release: number }>): EventAt {
  const id = `barometer-${year}-${vintage}`;
  const source = { title: "Syntetisk", publisher: "Test", url: null, quote: null };
  const asked = { category: [], flags: [], sampleSize: null, responseRate: null, ciLow: null, ciHigh: null, source };
  return eventAt(BarometerReleased, id, at, {
    id,
    year,
    vintage,
    releasedAt: at.toISOString(),
    contentHash: contentHash([id]),
    reason: vintage === 1 ? null : bilingual("Rettelse"),
    synthetic: true,
    observations: Object.entries(observes).map(([observation, indicator]) => ({
      id: observation,
      indicator,
      period: String(year - 1),
      value: 42,
      ...asked,
    })),
  });
}

function expiring({ expire: policy, at }: Extract<CouncilAct, { expire: string }>): EventAt {
  return eventAt(PolicyExpired, policy, at, { policy, on: at.toISOString().slice(0, 10) });
}

function planning({ plan: milestones, year, at }: Extract<CouncilAct, { plan: unknown }>): EventAt {
  return eventAt(CyclePlanned, `cycle-${year}`, at, { policy: POLICY, year, milestones: [...milestones] });
}

function exemption({ exempt: committee, milestone, year, at }: Extract<CouncilAct, { exempt: string }>): EventAt {
  const facts = {
    id: randomUUID(),
    year,
    milestone,
    slot: "STATEMENT" as const,
    committee,
    reason: bilingual("Ny på området"),
  };
  return eventAt(ExemptionGranted, `cycle-${year}`, at, { ...facts, grantedAt: at.toISOString() });
}

function definition({ define: id, goals, at }: Extract<CouncilAct, { define: string }>): EventAt {
  return eventAt(IndicatorDefined, id, at, {
    ...IndicatorDefined.parse({
      id,
      instrument: "INTEGRATION_BAROMETER",
      title: bilingual(id),
      definition: bilingual(id),
      unit: "percent",
      goodDirection: "INCREASE",
      goals,
      dimensions: [],
      synthetic: true,
    }),
  });
}

function eventOfAct(act: CouncilAct): EventAt {
  if ("amend" in act) return (_source, position) => amendedVersion(position, { ...act.amend, at: act.at });
  if ("follow" in act) return (_source, position) => frameEvent(position, act.follow);
  if ("turn" in act) return turning(act);
  if ("issue" in act) return issuing(act);
  if ("recall" in act) return recalling(act);
  if ("release" in act) return releasing(act);
  if ("expire" in act) return expiring(act);
  return "open" in act || "adopt" in act || "close" in act ? eventOfYear(act) : eventOfPart(act);
}

type YearAct = Extract<CouncilAct, { open: number } | { adopt: number } | { close: number }>;

function eventOfYear(act: YearAct): EventAt {
  if ("open" in act) return opening(act);
  if ("adopt" in act) return adoption(act);
  const closed = { year: act.close, closedAt: act.at.toISOString(), reason: null };
  return eventAt(CycleClosed, `cycle-${act.close}`, act.at, closed);
}

type PartAct = Exclude<
  CouncilAct,
  | YearAct
  | { amend: unknown }
  | { follow: unknown }
  | { turn: unknown }
  | { issue: unknown }
  | { recall: unknown }
  | { release: unknown }
  | { expire: unknown }
>;

function eventOfPart(act: PartAct): EventAt {
  if ("freeze" in act) return freezing(act);
  if ("advance" in act) return advance(act);
  if ("remark" in act) return remark(act);
  if ("talk" in act) return talk(act);
  if ("plan" in act) return planning(act);
  if ("define" in act) return definition(act);
  if ("exempt" in act) return exemption(act);
  const offsetMs = act.travel.getTime() - Date.now();
  return eventAt(ClockMoved, "clock", act.at, { offsetMs });
}

/** The events of `policy` as it would have written them: the frame, unless they continue a stream, and then the acts. */
export function councilStream(acts: readonly CouncilAct[], after = 0): RecordedEvent[] {
  const frame = after === 0 ? [frameEvent()] : [];
  const first = after + frame.length + 1;
  return [...frame, ...acts.map((act, index) => eventOfAct(act)("policy", first + index))];
}
