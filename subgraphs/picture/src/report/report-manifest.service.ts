import type { ManifestEntryFacts, ReportManifest } from "@hub/cycle";
import { frameAt, type PictureContext } from "../context/picture.context.js";
import { repliesUntil } from "../cycle/remark.store.js";
import { plansUnder } from "../policy-picture/policy-picture.presenter.js";
import { policyOfYear } from "../policy-picture/policy-picture.resolver.js";
import {
  type PlanSums,
  plansOnRecord,
  plansWithMoneyIn,
  statementsOnRecord,
} from "../policy-picture/policy-picture.store.js";

/** A manifest before the figures are made, and so without their hash and the names that they are shown with. */
export type ManifestParts = Omit<ReportManifest, "figuresHash" | "frame">;

const KINDS = [
  { kind: "ACTION_PLAN", slot: "PLAN_REVISION" },
  { kind: "INTEGRATION_STATEMENT", slot: "STATEMENT" },
] as const;

/** The manifest of an edition that would be frozen at an instant: the exact revisions on record then. */
export async function manifestAt(context: PictureContext, year: number, at: Date): Promise<ManifestParts> {
  const policy = policyOfYear(context, year, at).code;
  const frame = frameAt(context, at);
  const [plans, statements, remarks] = await Promise.all([
    plansOnRecord(context.dataSource, at),
    statementsOnRecord(context.dataSource, { year, asOf: at }),
    remarksAt(context, year, at),
  ]);
  const onRecord = { ACTION_PLAN: plansUnder(plans, policy), INTEGRATION_STATEMENT: statements };
  const others = await plansOfOtherPolicies(context, plans, { policy, years: [year, year + 1] });
  return {
    year,
    edition: context.cycle.council.editions(year).length + 1,
    policy,
    frozenAt: at.toISOString(),
    entries: frame.deliverers.flatMap(({ code }) => [
      ...KINDS.map((each) => {
        const document = onRecord[each.kind].find(({ committee }) => committee === code);
        return entryOf(context, { ...each, year, at, committee: code, document });
      }),
      ...others.filter(({ committee }) => committee === code),
    ]),
    letters: lettersAt(context, year, at),
    release: releaseAt(context, year, at),
    remarks,
    talks: talksAt(context, year, at),
  };
}

/** Entries for plans under other policies than the year's, which have something in one of the years. */
async function plansOfOtherPolicies(
  { dataSource }: PictureContext,
  plans: readonly PlanSums[],
  { policy, years }: { policy: string; years: readonly number[] },
): Promise<ManifestEntryFacts[]> {
  const others = plans.filter((plan) => plan.policy !== policy);
  const standing = await plansWithMoneyIn(
    dataSource,
    others.map(({ id }) => id),
    years,
  );
  return others
    .filter(({ id }) => standing.includes(id))
    .map(({ id: document, committee, revision, contentHash, policy: other }) => {
      return { committee, kind: "ACTION_PLAN", inclusion: "INCLUDED", document, revision, contentHash, policy: other };
    });
}

interface EntryQuery {
  kind: ManifestEntryFacts["kind"];
  slot: "PLAN_REVISION" | "STATEMENT";
  year: number;
  at: Date;
  committee: string;
  document: { id: string; revision: number; contentHash: string } | undefined;
}

function entryOf(
  context: PictureContext,
  { kind, slot, year, at, committee, document }: EntryQuery,
): ManifestEntryFacts {
  if (!document) {
    const isExempt = context.cycle.deadline(year, slot, committee, at)?.exemption !== undefined;
    const none = { document: null, revision: null, contentHash: null };
    return { committee, kind, inclusion: isExempt ? "EXEMPT" : "MISSING", ...none };
  }
  const { id, revision, contentHash } = document;
  const inclusion = isLate(context, { year, committee, kind }) ? "LATE_AFTER_FREEZE" : "INCLUDED";
  return { committee, kind, inclusion, document: id, revision, contentHash };
}

/** Whether the committee had no document of the kind in the year's first edition. */
function isLate(
  context: PictureContext,
  { year, committee, kind }: Pick<EntryQuery, "year" | "committee" | "kind">,
): boolean {
  const [first] = context.cycle.council.editions(year);
  if (!first) return false;
  return !first.manifest.entries.some(
    (entry) => entry.committee === committee && entry.kind === kind && entry.document !== null,
  );
}

const byCommittee = (one: { committee: string }, other: { committee: string }) =>
  one.committee < other.committee ? -1 : 1;

/** The year's letters that had been issued and not withdrawn by then. */
function lettersAt({ cycle }: PictureContext, year: number, at: Date): ReportManifest["letters"] {
  return cycle
    .letters(year)
    .filter(({ issuedAt, withdrawnAt }) => new Date(issuedAt) <= at && !(withdrawnAt && new Date(withdrawnAt) <= at))
    .map(({ committee, id, contentHash }) => ({ committee, letter: id, contentHash }))
    .sort(byCommittee);
}

function releaseAt({ cycle }: PictureContext, year: number, at: Date): ReportManifest["release"] {
  const release = cycle.releases(year).findLast(({ releasedAt }) => new Date(releasedAt) <= at);
  return release ? { id: release.id, contentHash: release.contentHash } : null;
}

interface HashedPart {
  id: string;
  contentHash: string;
  at: Date;
}

/** Oldest first. Parts of the same instant are sorted by id, so that the order is always the same. */
const oldestFirst = (parts: readonly HashedPart[]) =>
  [...parts]
    .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1))
    .map(({ id, contentHash }) => ({ id, contentHash }));

/** Remarks of the year and the replies to them. */
async function remarksAt(context: PictureContext, year: number, at: Date): Promise<ReportManifest["remarks"]> {
  const remarks = context.cycle.council.remarksOf(year).filter(({ writtenAt }) => new Date(writtenAt) <= at);
  const replies = await repliesUntil(
    context.dataSource,
    remarks.map(({ id }) => id),
    at,
  );
  return oldestFirst([
    ...remarks.map(({ id, contentHash, writtenAt }) => ({ id, contentHash, at: new Date(writtenAt) })),
    ...replies,
  ]);
}

function talksAt({ cycle }: PictureContext, year: number, at: Date): ReportManifest["talks"] {
  const talks = cycle.council.talks(year).map((talk) => ({ ...talk, at: new Date(talk.recordedAt) }));
  return oldestFirst(talks.filter((talk) => talk.at <= at));
}
