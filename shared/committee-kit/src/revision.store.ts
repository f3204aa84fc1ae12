import type { PlanRecord } from "@hub/documents";
import { type DataSource, In, IsNull } from "typeorm";
import { validate as isUuid } from "uuid";
import { InitiativeEntity, RevisionEntity, RevisionStateEntity } from "./document.entities.js";

/** A stored revision as the presenter takes it. */
export function recordOf(revision: RevisionEntity): PlanRecord {
  return { ...revision, revision: revision.number, content: JSON.parse(revision.content) };
}

/** Revisions by id, in the order asked for; undefined where there is none. */
export async function revisionsById(from: DataSource, ids: readonly string[]): Promise<(PlanRecord | undefined)[]> {
  const found = await from.manager.findBy(RevisionEntity, { id: In(ids.filter((id) => isUuid(id))) });
  const byId = new Map(found.map((revision) => [revision.id, recordOf(revision)]));
  return ids.map((id) => byId.get(id));
}

/** Where initiatives stand: their revision and their place in it. */
export async function placesOf(from: DataSource, ids: readonly string[]): Promise<InitiativeEntity[]> {
  return from.manager.findBy(InitiativeEntity, { id: In(ids.filter((id) => isUuid(id))) });
}

/** The newest revision of a series, if it has not been withdrawn. */
export async function revisionInForce(from: DataSource, series: string): Promise<PlanRecord | undefined> {
  const [newest] = await from.manager.find(RevisionEntity, { where: { series }, order: { number: "DESC" }, take: 1 });
  if (!newest) return undefined;
  const state = await from.manager.findOneBy(RevisionStateEntity, { revision: newest.id, withdrawnAt: IsNull() });
  return state ? recordOf(newest) : undefined;
}

/** One revision of a series by its number, withdrawn or not. */
export async function revisionNumbered(
  from: DataSource,
  series: string,
  number: number,
): Promise<PlanRecord | undefined> {
  const found = await from.manager.findOneBy(RevisionEntity, { series, number });
  return found ? recordOf(found) : undefined;
}

/** All revisions of a series, oldest first. */
export async function revisionsOf(from: DataSource, series: string): Promise<PlanRecord[]> {
  const found = await from.manager.find(RevisionEntity, { where: { series }, order: { number: "ASC" } });
  return found.map(recordOf);
}
