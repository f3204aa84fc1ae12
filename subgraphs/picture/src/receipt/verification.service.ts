import { noteNotOnRecord } from "@hub/clock";
import type { PublishedDocument, Receipt } from "@hub/documents";
import type { EventPlace } from "@hub/events";
import { committees, sourceOf } from "@hub/registry";
import { made } from "@hub/subgraph-kit";
import { committeeOnRecord, type PictureRequest } from "../context/picture.context.js";
import { planLoader } from "../document/action-plan.store.js";
import { statementLoader } from "../document/statement.store.js";
import { placeOf, positionOf } from "../tree/entry-place.js";
import { isLostAt, publicationAt, publicationsOf, receiptLoader, withdrawalReceipts } from "./receipt.store.js";
import { ContentVerification, type EntryState, Verification } from "./verification.types.js";

/** How long an answer waits for what an owner has on record and is still being replicated. */
const ARRIVAL_TIMEOUT_MS = 2_000;

/** What is on record at a receipt's position, and what became of it. */
export async function verifyPosition(context: PictureRequest, position: string): Promise<Verification> {
  const place = placeOf(position);
  if (!isHere(context, place)) {
    const newest = await context.owners.newest(place.source);
    if (newest !== undefined && newest < place.position) return without(place, "UNKNOWN");
    if (!(await haveArrived(context, [place]))) return without(place, "NOT_HERE_YET");
  }
  return verificationOf(context, place);
}

/** All publications of a content. Where there is none, what the committees have on record is waited for. */
export async function verifyContent(context: PictureRequest, contentHash: string): Promise<ContentVerification> {
  const newest = await newestPlaces(context);
  const places = newest.flatMap(({ place }) => place ?? []);
  let found = await publicationsOf(context, contentHash);
  if (found.length === 0) {
    await haveArrived(context, places);
    found = await publicationsOf(context, contentHash);
  }
  const awaited = places.filter((place) => !isHere(context, place)).map(positionOf);
  const silent = newest.filter(({ place }) => place === undefined);
  const absent = awaited.length + silent.length > 0 ? "NOT_HERE_YET" : "UNKNOWN";
  return made(ContentVerification, {
    contentHash,
    state: found.length > 0 ? "ON_RECORD" : absent,
    publications: await Promise.all(found.map((place) => verificationOf(context, place))),
    awaited,
    unreachable: silent.map(({ code }) => committeeOnRecord(context, code, undefined)),
  });
}

/** The withdrawals of a receipt's publication, each with its own receipt. */
export async function withdrawalsOf(context: PictureRequest, receipt: Receipt): Promise<Verification[]> {
  const receipts = await withdrawalReceipts(context, receipt);
  return receipts.map((each) => made(Verification, { position: each.position, state: "RECORDED", receipt: each }));
}

/** The document that was published at a position; null where something else was recorded there. */
export async function documentOf(context: PictureRequest, position: string): Promise<PublishedDocument | null> {
  const publication = await publicationAt(context, placeOf(position));
  if (!publication) return null;
  const loader = publication.kind === "ACTION_PLAN" ? planLoader : statementLoader;
  return loader(context).load(publication.id);
}

async function verificationOf(context: PictureRequest, place: EventPlace): Promise<Verification> {
  noteNotOnRecord();
  const [receipt, publication, isLost] = await Promise.all([
    receiptLoader(context).load(place),
    publicationAt(context, place),
    isLostAt(context, place),
  ]);
  const state = isLost ? "LOST" : (publication?.state ?? "RECORDED");
  return made(Verification, { position: positionOf(place), state, receipt });
}

const without = (place: EventPlace, state: EntryState): Verification =>
  made(Verification, { position: positionOf(place), state, receipt: null });

const isHere = ({ owners }: PictureRequest, { source, position }: EventPlace): boolean =>
  owners.projected(source) >= position;

/** Where each publishing committee's record ends, by its own word; without a place where it does not answer. */
async function newestPlaces({ owners }: PictureRequest): Promise<{ code: string; place: EventPlace | undefined }[]> {
  return Promise.all(
    committees.map(async ({ code, slug }) => {
      const source = sourceOf(slug);
      const position = await owners.newest(source);
      return { code, place: position === undefined ? undefined : { source, position } };
    }),
  );
}

/** Waits until all these places are projected, up to the timeout. */
async function haveArrived(context: PictureRequest, places: readonly EventPlace[]): Promise<boolean> {
  const deadline = performance.now() + ARRIVAL_TIMEOUT_MS;
  const areHere = () => places.every((place) => isHere(context, place));
  while (!areHere() && performance.now() < deadline) await context.nextProjection(deadline - performance.now());
  return areHere();
}
