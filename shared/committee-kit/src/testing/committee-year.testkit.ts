import { randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { BarometerReleased, CallLetterIssued, CyclePlanned, IndicatorDefined } from "@hub/cycle";
import { PolicyVersionRecorded } from "@hub/frame";
import type { CommitteeHub, Given } from "./committee.testkit.js";
import { drafter, publisher } from "./committee.testkit.js";

const POLICY = "policy-test";
const QUESTION = { da: "Hvad er der gjort for sproget?" };
const MIO = 100_000_000;

const named = (da: string) => ({ da, en: da, enSource: "EDITORIAL" as const });
/** The first instant of a day in Copenhagen, in summer time. */
const from = (day: string) => new Date(`${day}T00:00:00+02:00`).toISOString();

/** A frame of one area and two goals, and the cycles of 2011 and 2012. */
export async function receivePolicy(hub: CommitteeHub): Promise<void> {
  const areas = [{ id: "area-1", ordinal: 1, title: named("Område"), themes: [] }];
  const goals = [1, 2].map((n) => ({
    id: `goal-${n}`,
    ordinal: n,
    area: "area-1",
    title: named(`Mål ${n}`),
    direction: "INCREASE" as const,
  }));
  await hub.receive(PolicyVersionRecorded, {
    policy: { id: POLICY, title: named("Politik"), aliases: [], from: "2011-01-01", to: "2015-01-01" },
    version: { number: 1, state: "ADOPTED", contentHash: "0".repeat(64), synthetic: true },
    areas,
    goals,
    concepts: [],
    bodies: ["BUU", "KFU"].map((code) => ({ code, name: named(code), kinds: ["STANDING_COMMITTEE" as const] })),
  });
  for (const year of [2011, 2012]) {
    const milestone = { title: named("Frist") };
    await hub.receive(CyclePlanned, {
      policy: POLICY,
      year,
      milestones: [
        {
          ...milestone,
          id: `milestone-${year}-plan-revision`,
          slot: "PLAN_REVISION" as const,
          opensAt: from(`${year}-01-01`),
          dueAt: from(`${year}-05-02`),
          locksAt: null,
        },
        {
          ...milestone,
          id: `milestone-${year}-statement`,
          slot: "STATEMENT" as const,
          opensAt: from(`${year}-05-01`),
          dueAt: from(`${year}-06-01`),
          locksAt: from(`${year}-07-01`),
        },
      ],
    });
  }
}

/** The id of the year's one observation in the barometer. */
export const evidenceOf = (year: number): string => `01890000-0000-7000-8000-00000000${year}`;

/** An indicator of the barometer, which measures these goals. */
export const receiveIndicator = (hub: CommitteeHub, id: string, goals: string[] = []) =>
  hub.receive(IndicatorDefined, {
    id,
    instrument: "INTEGRATION_BAROMETER",
    title: named("Indikator"),
    definition: named("Syntetisk"),
    unit: "PERCENT",
    goodDirection: "INCREASE",
    goals,
    dimensions: [],
    valueKind: "OTHER",
    smallCellThreshold: 5,
    baselinePeriod: null,
    targets: [],
    reason: null,
    synthetic: true,
  });

interface Figure {
  id: string;
  indicator: string;
  period: string;
  /** Null where it is suppressed. */
  value: number | null;
  category?: string[];
}

/** A vintage of the year's barometer with these figures. */
export const receiveVintage = (hub: CommitteeHub, year: number, vintage: number, figures: readonly Figure[]) =>
  hub.receive(BarometerReleased, {
    id: `barometer-${year}-${vintage}`,
    year,
    vintage,
    releasedAt: from(`${year}-0${vintage}-20`),
    contentHash: "b".repeat(64),
    reason: vintage === 1 ? null : named("Rettet"),
    synthetic: true,
    observations: figures.map((figure) => ({
      category: [],
      ...figure,
      flags: [figure.value === null ? ("SUPPRESSED" as const) : ("SYNTHETIC" as const)],
      sampleSize: null,
      responseRate: null,
      ciLow: null,
      ciHigh: null,
      source: { title: "Syntetisk", publisher: "Test", url: null, quote: null },
    })),
  });

/** The year's barometer with one observation. */
export async function receiveBarometer(hub: CommitteeHub, year: number): Promise<void> {
  await receiveIndicator(hub, "indicator-1");
  const observation = { id: evidenceOf(year), indicator: "indicator-1", period: String(year - 1), value: 42 };
  await receiveVintage(hub, year, 1, [observation]);
}

/** A letter with one required question on goal-1, whose id it gives. */
export async function receiveLetter(hub: CommitteeHub, year: number, committee = "BUU"): Promise<string> {
  const id = randomUUID();
  await hub.receive(CallLetterIssued, {
    id,
    year,
    committee,
    template: { id: "template", version: 1 },
    release: `barometer-${year}-1`,
    issuedAt: from(`${year}-01-25`),
    contentHash: "c".repeat(64),
    succeeds: null,
    synthetic: true,
    challenges: [],
    questions: [{ id: randomUUID(), text: QUESTION, goal: "goal-1", required: true }],
  });
  return id;
}

/** A plan of two goals and two initiatives, each with a line in 2012 and in 2013. */
export function planInput(basedOn: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const years = [2012, 2013];
  return {
    policy: POLICY,
    basedOn,
    title: { da: `Handleplan, revision ${basedOn + 1}` },
    politicalStatus: "COMMITTEE_DRAFT",
    synthetic: true,
    commitments: [1, 2].map((n) => ({ goal: `goal-${n}`, priority: n, ambition: { da: "Mere" } })),
    initiatives: [1, 2].map((n) => ({
      code: `BUU-0${n}`,
      title: { da: `Indsats ${n}` },
      goals: [`goal-${n}`],
      state: "RUNNING",
      budgetLines: years.map((year) => ({
        year,
        amount: { oere: MIO },
        payer: "BUU",
        financing: "FINANCED_IN_FRAME",
      })),
      totals: years.map((year) => ({ year, amount: { oere: MIO } })),
    })),
    totals: years.map((year) => ({ year, amount: { oere: 2 * MIO } })),
    ...changes,
  };
}

export type Kind = "ActionPlan" | "IntegrationStatement";

/** A draft as a command names it. */
export interface Draft {
  id: string;
  contentHash: string;
}

/** The command's answer; a test that expects an error gives the command itself. */
async function done(answer: Promise<Given>) {
  const { messages, done: payload } = await answer;
  if (messages.length > 0) throw new Error(messages.join("; "));
  return payload;
}

/** Saves a draft as the committee's drafting system does. */
export function saveDraft(hub: CommitteeHub, kind: Kind, content: object) {
  const answer = "draft { id kind contentHash daysRemaining } report { valid findings { rule severity path } }";
  return done(hub.give(`save${kind}Draft`, { content }, answer, drafter));
}

/** Publishes a draft as the committee's publishing system does, where `more` stands in the command's input beside the draft. */
export function publishDraft(
  hub: CommitteeHub,
  kind: Kind,
  { id, contentHash }: Draft,
  { answer, ...more }: Publishing,
) {
  const { by = publisher, ...input } = more;
  return hub.give(`publish${kind}`, { draft: id, contentHash, ...input }, answer, by);
}

interface Publishing {
  answer: string;
  by?: Actor;
  correction?: { kind: string; reason: string } | undefined;
  signature?: string | null;
  notes?: object[];
  idempotencyKey?: string;
}

const PUBLISHED = `document { id revision } receipt { id contentHash position publishedAt timeliness
  byMilestone { dueAt timeliness daysLate } byExtension { dueAt timeliness daysLate } } findings { rule severity path }`;

/** Saves a draft and publishes it; answers the payload, or the findings that stopped the draft. */
export async function publish(
  hub: CommitteeHub,
  kind: Kind,
  content: object,
  correction?: { kind: string; reason: string },
) {
  const { draft, report } = await saveDraft(hub, kind, content);
  if (!draft) return { document: null, receipt: null, findings: report.findings };
  return done(publishDraft(hub, kind, draft, { answer: PUBLISHED, correction }));
}

/** Withdraws a published document as the committee's publishing system does. */
export const withdraw = (
  hub: CommitteeHub,
  document: string,
  { answer = "receipt { id }", ...how }: Withdrawing = {},
) =>
  hub.give(
    "withdraw",
    { document, kind: "SUBSTANTIVE", reason: "Forkerte tal (SYNTETISK)", ...how },
    answer,
    publisher,
  );

interface Withdrawing {
  answer?: string;
  kind?: string;
  reason?: string;
  signature?: string | null;
  idempotencyKey?: string | undefined;
}

export interface Found {
  rule: string;
  severity: string;
  path: string;
}

/** Findings in short: `ERROR R83 /initiatives/0/state`. */
export const inShort = (findings: readonly Found[]) =>
  findings.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

/** The plan with other words of its first initiative. */
export function planWithFirst(basedOn: number, changes: Record<string, unknown>) {
  const plan = planInput(basedOn);
  const [first, ...others] = plan.initiatives as Record<string, unknown>[];
  return { ...plan, initiatives: [{ ...first, ...changes }, ...others] };
}

/** The statement as the hub has filled it in. */
export async function prefilled(hub: CommitteeHub, year: number) {
  const query = "query ($year: Int!) { children { prefilledIntegrationStatement(year: $year) } }";
  const answer = await hub.ask(query, { year }, drafter);
  if (answer.messages.length > 0) throw new Error(answer.messages.join("; "));
  return answer.data.prefilledIntegrationStatement;
}

/** The filled in statement with an answer to everything, as a committee sends it. */
export async function answered(hub: CommitteeHub, year: number, changes: object = {}) {
  const statement = await prefilled(hub, year);
  const about = (what: string) => ({ da: `I ${year} er der sket meget med ${what}, mere end der kan siges her.` });
  for (const answer of statement.goalAnswers) {
    Object.assign(answer, { narrative: about(answer.goal), progress: "ON_TRACK", evidence: [evidenceOf(year)] });
  }
  for (const answer of statement.questionAnswers) answer.text = about("sproget i alle daginstitutioner");
  for (const status of statement.initiativeStatuses) status.spent = { oere: year === 2012 ? MIO : 0 };
  return { ...statement, ...changes };
}

/** A committee on this instant that knows the policy, and has what is named: its plan is published on the instant. */
export const committeeAt = (instant: string, ...has: ("barometer" | "letter" | "plan")[]) => {
  return async (hub: CommitteeHub): Promise<void> => {
    await receivePolicy(hub);
    if (has.includes("barometer")) await receiveBarometer(hub, 2012);
    if (has.includes("letter")) await receiveLetter(hub, 2012);
    await hub.travelTo(instant);
    if (has.includes("plan")) await publish(hub, "ActionPlan", planInput(0));
  };
};
