import { randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { type BarometerFacts, BarometerReleased } from "@hub/cycle";
import { appendToOutbox } from "@hub/events";
import { ClockMoved } from "@hub/frame";
import type { DataSource } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { type Answer, coordinator, type PolicyHub } from "../testing/policy.testkit.js";

/** The shape of a command's answer; null if it was refused. */
type Commanded<T> = { policy: Record<string, T | null> };

const RECEIPT = "receipt { id contentHash position publishedAt }";
const MILESTONE = `id slot title { da en } opensAt dueAt dueOn locksAt holiday { da en } daysRemaining
  extensions { id committee { code } newDueAt newDueOn reason { da } grantedAt }
  exemptions { id committee { code } reason { da } grantedAt }`;
const LETTER = `letter { id } ${RECEIPT} findings { rule severity path message { da en } }`;
const DRAFT = "draft { id contentHash content preparedBy report { valid findings { rule path } } committee { code } }";

const SELECTIONS = {
  grantExtension: `extension { id newDueOn newDueAt } milestone { ${MILESTONE} } ${RECEIPT}`,
  grantExemption: `exemption { id committee { code } } milestone { ${MILESTONE} } ${RECEIPT}`,
  planMilestone: `cycle { year state milestones { ${MILESTONE} } } ${RECEIPT}`,
  closeCycle: `cycle { year state closedAt } ${RECEIPT}`,
  draftCallLetter: DRAFT,
  issueCallLetter: LETTER,
  withdrawCallLetter: LETTER,
  discardCallLetterDraft: "discardedDraftId published",
} as const;
type Command = keyof typeof SELECTIONS;

export interface MilestoneAnswer {
  id: string;
  slot: string;
  opensAt: string;
  dueAt: string;
  dueOn: string;
  locksAt: string | null;
  holiday: { da: string; en: string } | null;
  daysRemaining: number | null;
  extensions: { id: string; committee: { code: string }; newDueAt: string; newDueOn: string }[];
  exemptions: { id: string; committee: { code: string }; reason: { da: string } }[];
}

/** The fields of all commands' answers; each command answers some of them. */
export interface Done {
  extension: { id: string; newDueOn: string; newDueAt: string };
  exemption: { id: string; committee: { code: string } };
  milestone: MilestoneAnswer;
  cycle: { year: number; state: string; milestones: MilestoneAnswer[]; closedAt: string | null };
  draft: {
    id: string;
    contentHash: string;
    content: { questions: { text: { da: string } }[]; template: { id: string; version: number } };
    report: { valid: boolean; findings: { rule: string; path: string }[] };
  };
  discardedDraftId: string;
  published: boolean;
  letter: { id: string } | null;
  receipt: { id: string; contentHash: string; position: string };
  findings: { rule: string; severity: string; path: string }[];
}

export interface Outcome {
  done: Done | null;
  code: unknown;
  message: string;
}

/** Sends one of the coordinator's commands with its arguments as GraphQL literals. */
export async function command(
  hub: PolicyHub,
  name: Command,
  args: Record<string, unknown>,
  { as = coordinator, key = randomUUID() }: { as?: Actor; key?: string } = {},
): Promise<Outcome> {
  const selection = SELECTIONS[name];
  const written = Object.entries({ ...args, idempotencyKey: key }).map(([field, value]) => `${field}: ${write(value)}`);
  const source = `mutation { policy { ${name}(input: { ${written.join(", ")} }) { ${selection} } } }`;
  const { data, codes, messages }: Answer<Commanded<Done>> = await hub.query(source, {}, as);
  return { done: data.policy?.[name] ?? null, code: codes[0], message: messages[0] ?? "" };
}

/** Enum values are those in capitals; all else is JSON with bare names. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(", ")}]`;
  if (value && typeof value === "object") {
    return `{ ${Object.entries(value)
      .map(([field, one]) => `${field}: ${write(one)}`)
      .join(", ")} }`;
  }
  return typeof value === "string" && /^[A-Z]+_[A-Z_]+$|^STATEMENT$|^CONFERENCE$/.test(value)
    ? value
    : JSON.stringify(value);
}

export interface CycleAnswer {
  year: number;
  state: string;
  closedAt: string | null;
  milestones: MilestoneAnswer[];
}

export async function cycleOf(hub: PolicyHub, year: number): Promise<CycleAnswer> {
  const { data } = await hub.query<{ cycle: CycleAnswer }>(
    `{ cycle(year: ${year}) { year state closedAt milestones { ${MILESTONE} } } }`,
  );
  return data.cycle;
}

export async function milestoneOf(hub: PolicyHub, year: number, slot: string): Promise<MilestoneAnswer> {
  const milestone = (await cycleOf(hub, year)).milestones.find((each) => each.slot === slot);
  if (!milestone) throw new Error(`There is no ${slot} in ${year}.`);
  return milestone;
}

/** The recorded moments of the year wheel, in order: "moment slot committee instant". */
export function momentsOnRecord(hub: PolicyHub): Promise<string[]> {
  return hub.asAdministrator(async (database) => {
    const rows: { data: Record<string, string | null>; at: Date }[] = await database.query(
      `SELECT payload->'data' AS data, recorded_at AS at FROM policy.outbox WHERE type = 'wheel.turned.v1' ORDER BY position`,
    );
    return rows.map(({ data, at }) => {
      const { moment, slot, committee } = data;
      return [moment, slot, committee, at.toISOString()].filter((part) => part !== null).join(" ");
    });
  });
}

/** Moves the clock while no process of the hub runs. */
export async function timePasses(database: DataSource, at: Date): Promise<void> {
  const offsetMs = at.getTime() - Date.now();
  await database.transaction(async (manager) => {
    await manager.query("UPDATE hub.sandbox_clock SET offset_ms = $1", [offsetMs]);
    await appendToOutbox(manager, "policy", { event: ClockMoved, subject: "clock", at, data: { offsetMs } });
  });
}

/** Records a year's barometer with one SYNTHETIC observation; answers the observation's id. */
export async function releaseBarometer(hub: PolicyHub, year: number): Promise<string> {
  const at = new Date(hub.status.asOf);
  const observation = uuidv7();
  const data: BarometerFacts = {
    id: `barometer-${year}-1`,
    year,
    vintage: 1,
    releasedAt: at.toISOString(),
    reason: null,
    synthetic: true,
    contentHash: "0".repeat(64),
    observations: [
      {
        id: observation,
        indicator: "utrygge-i-nabolaget-pct",
        period: String(year - 1),
        value: 12.3,
        category: [],
        flags: ["SYNTHETIC"],
        sampleSize: null,
        responseRate: null,
        ciLow: null,
        ciHigh: null,
        source: { title: "SYNTHETIC", publisher: "SYNTHETIC", url: null, quote: null },
      },
    ],
  };
  await hub.asAdministrator((database) =>
    database.transaction((manager) =>
      appendToOutbox(manager, "policy", { event: BarometerReleased, subject: data.id, at, data }),
    ),
  );
  return observation;
}
