import type { Actor } from "@hub/auth";
import { checkWords } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { type Finding, instantAt, localDateOf, type ObservationContent, releasesNeverChange, yearOf } from "@hub/rules";
import { Conflict, HubError, type Outcome } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { type PolicyContext, runCommand } from "../record/index.js";
import { checkSize, makeVintage } from "./barometer.rules.js";
import {
  closeVintage,
  countPublications,
  embargoedVintage,
  keepDraft,
  pendingVintage,
  type VintageContent,
} from "./barometer.store.js";
import { publishVintage } from "./barometer-release.service.js";

export interface PrepareBarometer {
  year: number;
  observations: readonly ObservationContent[];
  /** LocalDate; the embargo ends at 08:00 in Copenhagen. */
  releaseOn: string | null;
  embargoUntil: Date | null;
  idempotencyKey: string;
}

export interface CorrectBarometer {
  year: number;
  reason: NonNullable<VintageContent["reason"]>;
  observations: readonly ObservationContent[];
  idempotencyKey: string;
}

/** What a command on the barometer answers, and keeps for its key. */
export interface RecordedVintage {
  year: number;
  vintage: number;
  /** Null while the vintage is not public. */
  receipt: SignedReceipt | null;
  /** The warnings that it was recorded with. */
  findings: readonly Finding[];
}

/** The hour at which an embargo ends if only its day is set. */
const RELEASE_HOUR = 8;

/** Prepares a year's first vintage: a draft if no day is set, else closed until the embargo ends. */
export async function prepareBarometer(
  context: PolicyContext,
  actor: Actor,
  command: PrepareBarometer,
): Promise<Outcome<RecordedVintage>> {
  const { idempotencyKey: key, year, observations } = command;
  checkYear(context, year);
  checkSize(observations);
  const embargoUntil = embargoOf(command);
  if (embargoUntil) checkEmbargo(embargoUntil, year);
  const input = ["prepareBarometer", year, observations, embargoUntil?.toISOString() ?? null];
  return runCommand(context, { client: actor.client, key, input }, async (manager) => {
    const at = context.clock.now();
    await refuseToPrepare(context, manager, year);
    if (embargoUntil && embargoUntil <= at) throw pastEmbargo(embargoUntil, at);
    const vintage = makeVintage(context, { year, vintage: 1, reason: null, observations });
    if ("refused" in vintage) return vintage;
    const { findings, ...made } = vintage.done;
    const prepared = { ...made, by: actor.client, at };
    await (embargoUntil ? closeVintage(manager, { ...prepared, embargoUntil }) : keepDraft(manager, prepared));
    return { done: { year, vintage: 1, receipt: null, findings } };
  });
}

/** What the rules find in the observations of a vintage. */
export function findingsOnObservations(
  context: PolicyContext,
  { year, observations }: { year: number; observations: readonly ObservationContent[] },
): readonly Finding[] {
  checkSize(observations);
  const vintage = makeVintage(context, { year, vintage: 1, reason: null, observations });
  return "refused" in vintage ? vintage.refused : vintage.done.findings;
}

async function refuseToPrepare({ record }: PolicyContext, manager: EntityManager, year: number): Promise<void> {
  await refuseWhileEmbargoed(manager);
  if (record.releases(year).length > 0) throw closed(`The barometer of ${year} is public.`);
}

/** Makes the year's vintage public at once, a draft or one whose embargo runs. */
export async function releaseBarometer(
  context: PolicyContext,
  actor: Actor,
  { year, idempotencyKey: key }: { year: number; idempotencyKey: string },
): Promise<Outcome<RecordedVintage>> {
  const named = { client: actor.client, key, input: ["releaseBarometer", year] };
  return runCommand(context, named, async (manager) => {
    const at = context.clock.now();
    const pending = await pendingVintage(manager, year);
    if (pending?.state !== "EMBARGOED") {
      await refuseWhileEmbargoed(manager);
      if (!pending) throw nothingPrepared(context, year);
      if (pending.basedOn !== (await countPublications(manager))) throw stale(year);
      await closeVintage(manager, { ...pending, by: actor.client, at });
    }
    const { content } = pending;
    const receipt = await publishVintage(manager, content, at);
    return { done: { year, vintage: content.vintage, receipt, findings: [] } };
  });
}

/** Makes the next vintage of a year's barometer public; the one before it stays readable. */
export async function correctBarometer(
  context: PolicyContext,
  actor: Actor,
  command: CorrectBarometer,
): Promise<Outcome<RecordedVintage>> {
  const { idempotencyKey: key, year, reason, observations } = command;
  checkWords("reason", reason);
  checkSize(observations);
  const input = ["correctBarometer", year, reason, observations];
  return runCommand(context, { client: actor.client, key, input }, async (manager) => {
    const at = context.clock.now();
    await refuseWhileEmbargoed(manager);
    const newest = context.record.releases(year).at(-1);
    if (!newest) {
      throw new Conflict("MISSING", `The barometer of ${year} is not public, so there is nothing to correct.`, {
        subject: year,
      });
    }
    const vintage = newest.vintage + 1;
    const corrected = makeVintage(context, { year, vintage, reason, observations });
    if ("refused" in corrected) return corrected;
    const { findings, ...made } = corrected.done;
    await closeVintage(manager, { ...made, embargoUntil: null, by: actor.client, at });
    return { done: { year, vintage, receipt: await publishVintage(manager, made.content, at), findings } };
  });
}

function embargoOf({ releaseOn, embargoUntil }: PrepareBarometer): Date | null {
  if (releaseOn !== null && embargoUntil !== null) {
    throw new HubError("BAD_USER_INPUT", "Give releaseOn or embargoUntil, not both.");
  }
  return releaseOn === null ? embargoUntil : instantAt(releaseOn, RELEASE_HOUR);
}

function checkYear({ clock }: PolicyContext, year: number): void {
  const last = yearOf(localDateOf(clock.now())) + 1;
  if (year >= 2000 && year <= last) return;
  throw new HubError("BAD_USER_INPUT", `${year} is not a year of the barometer: from 2000 to ${last}, the next year.`);
}

/** An embargo keeps every other vintage back, so it ends in the barometer's year or the one after. */
function checkEmbargo(embargoUntil: Date, year: number): void {
  const last = `${year + 1}-12-31`;
  if (localDateOf(embargoUntil) <= last) return;
  throw new HubError(
    "BAD_USER_INPUT",
    `The embargo would end at ${embargoUntil.toISOString()}: that of a barometer of ${year} ends by ${last}.`,
  );
}

async function refuseWhileEmbargoed(manager: EntityManager): Promise<void> {
  const embargoed = await embargoedVintage(manager);
  if (!embargoed) return;
  const { content, embargoUntil } = embargoed;
  throw closed(`${content.id} is closed until ${embargoUntil?.toISOString()}; no other vintage can come before it.`);
}

const closed = (why: string): HubError =>
  new Conflict("NEVER_CHANGES", `${why} ${releasesNeverChange.entry.hint.en}`, { rule: releasesNeverChange.entry.id });

function pastEmbargo(embargoUntil: Date, now: Date): HubError {
  return new HubError(
    "BAD_USER_INPUT",
    `The embargo would end at ${embargoUntil.toISOString()}, and it is ${now.toISOString()} already. Prepare it without a day, ` +
      "and use releaseBarometer.",
  );
}

function nothingPrepared({ record }: PolicyContext, year: number): HubError {
  if (record.releases(year).length > 0) return closed(`The barometer of ${year} is public already.`);
  return new Conflict("MISSING", `There is no barometer of ${year} in preparation. Use prepareBarometer first.`, {
    subject: year,
  });
}

function stale(year: number): HubError {
  return new Conflict(
    "STALE_CONTENT",
    `Another vintage has become public since the barometer of ${year} was prepared, and may show what this one has to hide now. ` +
      "Prepare it again.",
    { subject: year },
  );
}
