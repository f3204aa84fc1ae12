import type { ManifestEntryFacts, ReportManifest } from "@hub/cycle";
import type { Committee } from "@hub/frame";
import type { PictureDesk } from "../context/picture.context.js";
import { repliesUntil } from "../cycle/remark.store.js";
import { policyOfYear } from "../policy-picture/policy-picture.resolver.js";
import { plansOnRecord, statementsOnRecord } from "../policy-picture/policy-picture.store.js";

/** What an edition is made of, before its figures are. */
export type ManifestParts = Omit<ReportManifest, "figuresHash">;

const KINDS = [
  { kind: "ACTION_PLAN", slot: "PLAN_REVISION" },
  { kind: "INTEGRATION_STATEMENT", slot: "STATEMENT" },
] as const;

/** What an edition would be made of if it were frozen at an instant: the exact revisions on record then. */
export async function manifestAt(desk: PictureDesk, year: number, at: Date): Promise<ManifestParts> {
  const policy = policyOfYear(desk, year).id;
  const asked = { policy, year, asOf: at };
  const [plans, statements, remarks] = await Promise.all([
    plansOnRecord(desk.dataSource, asked),
    statementsOnRecord(desk.dataSource, asked),
    remarksAt(desk, year, at),
  ]);
  const onRecord = { ACTION_PLAN: plans, INTEGRATION_STATEMENT: statements };
  return {
    ...{ year, edition: desk.cycle.council.editions(year).length + 1, policy, frozenAt: at.toISOString() },
    entries: reportingCommittees(desk).flatMap(({ code }) =>
      KINDS.map((each) => {
        const document = onRecord[each.kind].find(({ committee }) => committee === code);
        return entryOf(desk, { ...each, year, at, committee: code, document });
      }),
    ),
    letters: lettersAt(desk, year, at),
    release: releaseAt(desk, year, at),
    remarks,
    talks: talksAt(desk, year, at),
  };
}

/** Every standing committee and the finance committee, also those that have no subgraph (I38). */
function reportingCommittees({ frame }: PictureDesk): Committee[] {
  return frame.committees.filter(({ kinds }) =>
    kinds?.some((kind) => kind === "STANDING_COMMITTEE" || kind === "FINANCE_COMMITTEE"),
  );
}

interface EntryAsked {
  kind: ManifestEntryFacts["kind"];
  slot: "PLAN_REVISION" | "STATEMENT";
  year: number;
  at: Date;
  committee: string;
  document: { id: string; revision: number; contentHash: string } | undefined;
}

function entryOf(desk: PictureDesk, { kind, slot, year, at, committee, document }: EntryAsked): ManifestEntryFacts {
  if (!document) {
    const isExempt = desk.cycle.deadline(year, slot, committee, at)?.exemption !== undefined;
    const none = { document: null, revision: null, contentHash: null };
    return { committee, kind, inclusion: isExempt ? "EXEMPT" : "MISSING", ...none };
  }
  const { id, revision, contentHash } = document;
  const inclusion = isLate(desk, { year, committee, kind }) ? "LATE_AFTER_FREEZE" : "INCLUDED";
  return { committee, kind, inclusion, document: id, revision, contentHash };
}

/** Whether the committee had no document of the kind in the year's first edition. */
function isLate(
  desk: PictureDesk,
  { year, committee, kind }: Pick<EntryAsked, "year" | "committee" | "kind">,
): boolean {
  const [first] = desk.cycle.council.editions(year);
  if (!first) return false;
  return !first.manifest.entries.some(
    (entry) => entry.committee === committee && entry.kind === kind && entry.document !== null,
  );
}

const byCommittee = (one: { committee: string }, other: { committee: string }) =>
  one.committee < other.committee ? -1 : 1;

/** The year's letters that were issued and not withdrawn by then. */
function lettersAt({ cycle }: PictureDesk, year: number, at: Date): ReportManifest["letters"] {
  return cycle
    .letters(year)
    .filter(({ issuedAt, withdrawnAt }) => new Date(issuedAt) <= at && !(withdrawnAt && new Date(withdrawnAt) <= at))
    .map(({ committee, id, contentHash }) => ({ committee, letter: id, contentHash }))
    .sort(byCommittee);
}

function releaseAt({ cycle }: PictureDesk, year: number, at: Date): ReportManifest["release"] {
  const release = cycle.releases(year).findLast(({ releasedAt }) => new Date(releasedAt) <= at);
  return release ? { id: release.id, contentHash: release.contentHash } : null;
}

interface Said {
  id: string;
  contentHash: string;
  at: Date;
}

/** Oldest first; of one instant by id, so that the order is one. */
const inTime = (said: readonly Said[]) =>
  [...said]
    .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1))
    .map(({ id, contentHash }) => ({ id, contentHash }));

/** Remarks of the year and the replies to them. */
async function remarksAt(desk: PictureDesk, year: number, at: Date): Promise<ReportManifest["remarks"]> {
  const remarks = desk.cycle.council.remarksOf(year).filter(({ writtenAt }) => new Date(writtenAt) <= at);
  const replies = await repliesUntil(
    desk.dataSource,
    remarks.map(({ id }) => id),
    at,
  );
  return inTime([
    ...remarks.map(({ id, contentHash, writtenAt }) => ({ id, contentHash, at: new Date(writtenAt) })),
    ...replies,
  ]);
}

function talksAt({ cycle }: PictureDesk, year: number, at: Date): ReportManifest["talks"] {
  const talks = cycle.council.talks(year).map((talk) => ({ ...talk, at: new Date(talk.recordedAt) }));
  return inTime(talks.filter((talk) => talk.at <= at));
}
