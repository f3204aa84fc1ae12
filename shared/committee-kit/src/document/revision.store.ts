import type { PlanRecord, StatementRecord } from "@hub/documents";
import { type DataSource, type EntityManager, In, IsNull } from "typeorm";
import { validate as isUuid } from "uuid";
import { InitiativeEntity, RevisionEntity, RevisionStateEntity } from "./document.store.js";

/** A stored revision as its kind's presenter takes it. */
export function recordOf<Of extends PlanRecord | StatementRecord>(revision: RevisionEntity): Of {
  return { ...revision, revision: revision.number, content: JSON.parse(revision.content) } as unknown as Of;
}

/** Revisions by id, in the order asked for; undefined where there is none. */
export async function revisionsById(from: DataSource, ids: readonly string[]): Promise<(RevisionEntity | undefined)[]> {
  const found = await from.manager.findBy(RevisionEntity, { id: In(ids.filter((id) => isUuid(id))) });
  const byId = new Map(found.map((revision) => [revision.id, revision]));
  return ids.map((id) => byId.get(id));
}

/** Where initiatives stand: their revision and their place in it. */
export async function placesOf(from: DataSource, ids: readonly string[]): Promise<InitiativeEntity[]> {
  return from.manager.findBy(InitiativeEntity, { id: In(ids.filter((id) => isUuid(id))) });
}

/** The newest revision of a series, if it has not been withdrawn. */
export async function revisionInForce(from: DataSource, series: string): Promise<RevisionEntity | undefined> {
  const [newest] = await from.manager.find(RevisionEntity, { where: { series }, order: { number: "DESC" }, take: 1 });
  if (!newest) return undefined;
  const state = await from.manager.findOneBy(RevisionStateEntity, { revision: newest.id, withdrawnAt: IsNull() });
  return state ? newest : undefined;
}

/** One revision of a series by its number, withdrawn or not; without a number the one in force. */
export async function revisionAsked(
  from: DataSource,
  series: string,
  number: number | null | undefined,
): Promise<RevisionEntity | undefined> {
  if (number === null || number === undefined) return revisionInForce(from, series);
  return (await from.manager.findOneBy(RevisionEntity, { series, number })) ?? undefined;
}

/** All revisions of a series, oldest first. */
export async function revisionsOf(from: DataSource, series: string): Promise<RevisionEntity[]> {
  return from.manager.find(RevisionEntity, { where: { series }, order: { number: "ASC" } });
}

/** What the rules ask of a revision. */
export interface RevisionFacts {
  id: string;
  kind: RevisionEntity["kind"];
  series: string;
  number: number;
  content: string;
  isWithdrawn: boolean;
}

/**
 * Those revisions, and the newest of those series, by one statement. Locked, none of them is withdrawn before the caller's
 * transaction ends.
 */
export async function factsOf(
  manager: EntityManager,
  asked: { ids: readonly string[]; series: readonly string[]; isLocked: boolean },
): Promise<RevisionFacts[]> {
  return manager.query(
    `SELECT r.id, r.kind, r.series, r.number, r.content, s.withdrawn_at IS NOT NULL AS "isWithdrawn"
     FROM hub.revision r JOIN hub.revision_state s ON s.revision = r.id
     WHERE r.id = ANY (ARRAY(
       SELECT unnest($1::uuid[]) UNION
       SELECT newest.id FROM hub.revision newest JOIN hub.series c ON c.series = newest.series AND c.head = newest.number
       WHERE c.series = ANY ($2::text[])))
     ${asked.isLocked ? "FOR SHARE OF s" : ""}`,
    [asked.ids.filter((id) => isUuid(id)), asked.series],
  );
}
