import type { Actor } from "@hub/auth";
import { checkWords } from "@hub/frame";
import { type Finding, instantAt, type ObservationContent, releasesNeverChange } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { putOnRecord } from "../record/command.service.js";
import type { PolicyDesk } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { checkSize, type MadeVintage, makeVintage } from "./barometer.rules.js";
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
interface Kept {
  year: number;
  vintage: number;
  /** None while the vintage is not public. */
  receipt: KeptReceipt | null;
}

export type BarometerAnswer = { kept: Kept | undefined; findings: readonly Finding[] };

/** The hour at which an embargo ends, where only its day is set. */
const RELEASE_HOUR = 8;

/** Prepares a year's first vintage: a draft without a day, closed until its time with one. */
export async function prepareBarometer(
  desk: PolicyDesk,
  actor: Actor,
  command: PrepareBarometer,
): Promise<BarometerAnswer> {
  const { idempotencyKey: key, year, observations } = command;
  checkYear(year);
  checkSize(observations);
  const embargoUntil = embargoOf(command);
  const input = ["prepareBarometer", year, observations, embargoUntil?.toISOString() ?? null];
  return withFindings((told) =>
    putOnRecord<Kept>(desk, { client: actor.client, key, input }, async (manager) => {
      const at = desk.clock.now();
      await refuseToPrepare(desk, manager, year);
      if (embargoUntil && embargoUntil <= at) throw pastEmbargo(embargoUntil, at);
      const made = makeVintage(desk, { year, vintage: 1, reason: null, observations });
      if (!told(made)) return undefined;
      const kept = { content: made.content, suppressions: made.suppressions, by: actor.client, at };
      await (embargoUntil ? closeVintage(manager, { ...kept, embargoUntil }) : keepDraft(manager, kept));
      return { year, vintage: 1, receipt: null };
    }),
  );
}

async function refuseToPrepare({ record }: PolicyDesk, manager: EntityManager, year: number): Promise<void> {
  await refuseWhileEmbargoed(manager);
  if (record.releases(year).length > 0) throw closed(`The barometer of ${year} is public.`);
}

/** Makes the year's vintage public at once, a draft or one whose embargo runs. */
export async function releaseBarometer(
  desk: PolicyDesk,
  actor: Actor,
  { year, idempotencyKey: key }: { year: number; idempotencyKey: string },
): Promise<Kept> {
  const named = { client: actor.client, key, input: ["releaseBarometer", year] };
  const kept = await putOnRecord<Kept>(desk, named, async (manager) => {
    const at = desk.clock.now();
    const pending = await pendingVintage(manager, year);
    if (pending?.state !== "EMBARGOED") {
      await refuseWhileEmbargoed(manager);
      if (!pending) throw nothingPrepared(desk, year);
      if (pending.basedOn !== (await countPublications(manager))) throw stale(year);
      await closeVintage(manager, { ...pending, by: actor.client, at });
    }
    const { content } = pending;
    return { year, vintage: content.vintage, receipt: await publishVintage(manager, content, at) };
  });
  return kept as Kept;
}

/** Makes the next vintage of a year's barometer public; the one before it stays readable. */
export async function correctBarometer(
  desk: PolicyDesk,
  actor: Actor,
  command: CorrectBarometer,
): Promise<BarometerAnswer> {
  const { idempotencyKey: key, year, reason, observations } = command;
  checkWords("reason", reason);
  checkSize(observations);
  const input = ["correctBarometer", year, reason, observations];
  return withFindings((told) =>
    putOnRecord<Kept>(desk, { client: actor.client, key, input }, async (manager) => {
      const at = desk.clock.now();
      await refuseWhileEmbargoed(manager);
      const vintage = (desk.record.releases(year).at(-1)?.vintage ?? 0) + 1;
      if (vintage === 1)
        throw new HubError("CONFLICT", `The barometer of ${year} is not public, so there is nothing to correct.`);
      const made = makeVintage(desk, { year, vintage, reason, observations });
      if (!told(made)) return undefined;
      await closeVintage(manager, { ...made, embargoUntil: null, by: actor.client, at });
      return { year, vintage, receipt: await publishVintage(manager, made.content, at) };
    }),
  );
}

/** Runs a command, and keeps what the rules have found beside its answer. */
async function withFindings(
  run: (told: (made: MadeVintage) => made is Extract<MadeVintage, { findings: [] }>) => Promise<Kept | undefined>,
): Promise<BarometerAnswer> {
  let findings: readonly Finding[] = [];
  const kept = await run((made): made is Extract<MadeVintage, { findings: [] }> => {
    findings = made.findings;
    return made.content !== undefined;
  });
  return { kept, findings };
}

function embargoOf({ releaseOn, embargoUntil }: PrepareBarometer): Date | null {
  if (releaseOn !== null && embargoUntil !== null) {
    throw new HubError("BAD_USER_INPUT", "Give releaseOn or embargoUntil, not both.");
  }
  return releaseOn === null ? embargoUntil : instantAt(releaseOn, RELEASE_HOUR);
}

function checkYear(year: number): void {
  if (year >= 2000 && year <= 2100) return;
  throw new HubError("BAD_USER_INPUT", `${year} is not a year of the barometer: from 2000 to 2100.`);
}

async function refuseWhileEmbargoed(manager: EntityManager): Promise<void> {
  const embargoed = await embargoedVintage(manager);
  if (!embargoed) return;
  const { content, embargoUntil } = embargoed;
  throw closed(`${content.id} is closed until ${embargoUntil?.toISOString()}; no other vintage can come before it.`);
}

const closed = (why: string): HubError =>
  new HubError("CONFLICT", `${why} ${releasesNeverChange.entry.hint.en}`, { rule: releasesNeverChange.entry.id });

function pastEmbargo(embargoUntil: Date, now: Date): HubError {
  return new HubError(
    "BAD_USER_INPUT",
    `The embargo would end at ${embargoUntil.toISOString()}, and it is ${now.toISOString()} already. Prepare it without a day, ` +
      "and use releaseBarometer.",
  );
}

function nothingPrepared({ record }: PolicyDesk, year: number): HubError {
  if (record.releases(year).length > 0) return closed(`The barometer of ${year} is public already.`);
  return new HubError("CONFLICT", `There is no barometer of ${year} in preparation. Use prepareBarometer first.`);
}

function stale(year: number): HubError {
  return new HubError(
    "CONFLICT",
    `Another vintage has become public since the barometer of ${year} was prepared, and may show what this one has to hide now. ` +
      "Prepare it again.",
  );
}
