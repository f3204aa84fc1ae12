import { BudgetAdopted, CycleClosed, CycleRecord, termsOf, WheelTurned } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { type RecordedEvent, readEvents } from "@hub/events";
import { PolicyFrame } from "@hub/frame";
import { deliveryStanding } from "@hub/rules";
import type { EntityManager } from "typeorm";
import { deliveriesOf } from "../context/delivery.store.js";
import type { ChangeEntry } from "./change.projection.js";

/** Something that follows from an event and from what is on record then. */
type Derived = Omit<ChangeEntry, "part" | "contentHash">;
type DerivedRule = (manager: EntityManager, event: RecordedEvent) => Promise<Derived[]>;

const MISSING = "delivery.missing.v1";
const SETTLED = "financing.settled.v1";
const LAPSED = "call-letter.lapsed.v1";

/** The types of entries that are no events, but follow from one. */
export const derivedTypes: readonly string[] = [MISSING, SETTLED, LAPSED];

const BATCH = 500;

/** The coordinator's acts up to one of them, and the frame of then. */
async function recordUntil(manager: EntityManager, { source, position }: RecordedEvent) {
  const [cycle, frame] = [new CycleRecord(), new PolicyFrame(() => undefined)];
  let after = 0;
  while (after < position) {
    const limit = Math.min(BATCH, position - after);
    const events = await readEvents(manager, { table: "hub.inbox", source, after, limit });
    for (const event of events) {
      cycle.apply(event);
      frame.apply(event);
    }
    const last = events.at(-1)?.position;
    if (last === undefined) break;
    after = last;
  }
  return { cycle, frame };
}

/** When a deadline has passed: what is missing, by the same computation as the delivery board's. */
const missing: DerivedRule = async (manager, event) => {
  const { year, moment, milestone, slot, committee, at } = WheelTurned.parse(event.payload.data);
  const isDeadline = moment === "FELL_DUE" || moment === "EXTENSION_FELL_DUE";
  if (!isDeadline || milestone === null || (slot !== "PLAN_REVISION" && slot !== "STATEMENT")) return [];
  const { cycle, frame } = await recordUntil(manager, event);
  const policy = frame.policyOfYear(year);
  if (!policy) return [];
  const asOf = new Date(at);
  const deliveries = await deliveriesOf(manager, { policy: policy.code, year, asOf });
  const owing = committee === null ? frame.deliverers.map(({ code }) => code) : [committee];
  return owing.flatMap((code) => {
    const deadline = cycle.deadline(year, slot, code, asOf);
    const delivery = deliveries.find((each) => each.slot === slot && each.committee === code);
    const delivered = delivery?.delivered?.publishedAt ?? null;
    if (!deadline || deliveryStanding(termsOf(deadline), delivered, asOf).timeliness !== "MISSING") return [];
    return { type: MISSING, subject: milestone, committee: code, details: { year, milestone, slot } };
  });
};

/** What an adopted budget settles, decision by decision. */
const settled: DerivedRule = async (_manager, event) => {
  const { decisions } = BudgetAdopted.parse(event.payload.data);
  return decisions.map(({ id, committee, code, year, outcome }) => {
    return { type: SETTLED, subject: id, committee, details: { year, code, outcome } };
  });
};

/** The letters that no statement on record has answered when the cycle is closed. */
const lapsed: DerivedRule = async (manager, event) => {
  const { year, closedAt } = CycleClosed.parse(event.payload.data);
  const { cycle } = await recordUntil(manager, event);
  const letters = cycle.letters(year).filter(({ withdrawnAt }) => withdrawnAt === null);
  const answered = await rowsOf<{ letter: string }>(
    manager,
    `SELECT DISTINCT coalesce(call_letter::text, '') AS letter FROM document WHERE kind = 'INTEGRATION_STATEMENT' AND answers_letter
       AND call_letter = ANY($1::uuid[]) AND published_at <= $2 AND off_record_at > $2`,
    [letters.map(({ id }) => id), closedAt],
  );
  return letters
    .filter(({ id }) => !answered.some(({ letter }) => letter === id))
    .map(({ id, committee }) => ({ type: LAPSED, subject: id, committee, details: { year } }));
};

const rules: Readonly<Record<string, DerivedRule>> = {
  [WheelTurned.type]: missing,
  [BudgetAdopted.type]: settled,
  [CycleClosed.type]: lapsed,
};

/** The entries that follow from an event, in a fixed order. */
export async function derivedChanges(manager: EntityManager, event: RecordedEvent): Promise<ChangeEntry[]> {
  const derived = (await rules[event.type]?.(manager, event)) ?? [];
  return derived.map((each, index) => ({ ...each, part: index + 1, contentHash: null }));
}
