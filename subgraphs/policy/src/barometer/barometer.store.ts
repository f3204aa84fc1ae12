import type { BarometerFacts } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { canonicalJson, contentHash, type Suppression } from "@hub/rules";
import type { EntityManager } from "typeorm";
import type { Tables } from "../tables.js";

/** What a vintage's hash covers. */
export type VintageContent = Omit<BarometerFacts, "releasedAt" | "contentHash">;

/** A vintage that is not public yet. */
export interface PendingVintage {
  state: "DRAFT" | "EMBARGOED";
  content: VintageContent;
  contentHash: string;
  suppressions: readonly Suppression[];
  /** When its embargo ends; null for a draft. */
  embargoUntil: Date | null;
  /** How many vintages were public when it was made. */
  basedOn: number;
}

type ReleaseRow = Pick<Tables["hub.barometer_release"], "id" | "content" | "content_hash" | "embargo_until">;

type DraftRow = Pick<Tables["hub.barometer_draft"], "content" | "content_hash" | "based_on"> & {
  suppressions: Suppression[];
};

/** The vintage whose embargo runs; there is at most one of all years. */
export async function embargoedVintage(manager: EntityManager): Promise<PendingVintage | undefined> {
  const [row] = await rowsOf<ReleaseRow>(
    manager,
    `SELECT id, content, content_hash, embargo_until FROM hub.barometer_release
     WHERE NOT EXISTS (SELECT FROM hub.barometer_publication WHERE release = id)`,
  );
  if (!row) return undefined;
  return {
    state: "EMBARGOED",
    content: JSON.parse(row.content),
    contentHash: row.content_hash,
    suppressions: await suppressionsOf(manager, row.id),
    embargoUntil: row.embargo_until,
    basedOn: 0,
  };
}

async function draftedVintage(manager: EntityManager, year: number): Promise<PendingVintage | undefined> {
  const [row] = await rowsOf<DraftRow>(
    manager,
    "SELECT content, content_hash, suppressions, based_on FROM hub.barometer_draft WHERE year = $1",
    [year],
  );
  if (!row) return undefined;
  const { suppressions, based_on: basedOn, content_hash: hash } = row;
  return {
    state: "DRAFT",
    content: JSON.parse(row.content),
    contentHash: hash,
    suppressions,
    basedOn,
    embargoUntil: null,
  };
}

/** The year's vintage that is not public yet. */
export async function pendingVintage(manager: EntityManager, year: number): Promise<PendingVintage | undefined> {
  const embargoed = await embargoedVintage(manager);
  return embargoed?.content.year === year ? embargoed : draftedVintage(manager, year);
}

export async function countPublications(manager: EntityManager): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(manager, "SELECT count(*) FROM hub.barometer_publication");
  return row?.count ?? 0;
}

/** Saves a draft, which replaces the year's earlier one. */
export async function keepDraft(
  manager: EntityManager,
  draft: { content: VintageContent; suppressions: readonly Suppression[]; by: string; at: Date },
): Promise<void> {
  const { content, suppressions, by, at } = draft;
  await dropDraft(manager, content.year);
  await manager.query("INSERT INTO hub.barometer_draft VALUES ($1, $2, $3, $4, $5, $6, $7)", [
    content.year,
    canonicalJson(content),
    contentHash(content),
    JSON.stringify(suppressions),
    await countPublications(manager),
    by,
    at,
  ]);
}

async function dropDraft(manager: EntityManager, year: number): Promise<void> {
  await manager.query("DELETE FROM hub.barometer_draft WHERE year = $1", [year]);
}

/** Closes a vintage for good, with its log of hidden cells, and removes the year's draft. */
export async function closeVintage(
  manager: EntityManager,
  closed: {
    content: VintageContent;
    suppressions: readonly Suppression[];
    embargoUntil: Date | null;
    by: string;
    at: Date;
  },
): Promise<void> {
  const { content, suppressions, embargoUntil, by, at } = closed;
  const { id, year, vintage } = content;
  await dropDraft(manager, year);
  await manager.query("INSERT INTO hub.barometer_release VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", [
    id,
    year,
    vintage,
    canonicalJson(content),
    contentHash(content),
    embargoUntil,
    by,
    at,
  ]);
  await manager.query(
    `INSERT INTO hub.suppression
     SELECT $1, number, cell->>'indicator', cell->>'period', ARRAY(SELECT jsonb_array_elements_text(cell->'category')),
            cell->>'kind', (cell->>'threshold')::integer
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS log (cell, number)`,
    [id, JSON.stringify(suppressions)],
  );
}

/** The cells that a closed vintage hides, in their order. */
export function suppressionsOf(manager: EntityManager, release: string): Promise<Suppression[]> {
  return rowsOf<Suppression>(
    manager,
    "SELECT indicator, period, category, kind, threshold FROM hub.suppression WHERE release = $1 ORDER BY number",
    [release],
  );
}

export async function recordPublication(
  manager: EntityManager,
  { release, at, position }: { release: string; at: Date; position: number },
): Promise<void> {
  await manager.query("INSERT INTO hub.barometer_publication VALUES ($1, $2, $3)", [release, at, position]);
}

/** The indicators of all vintages that are not public yet. */
export async function pendingIndicators(manager: EntityManager): Promise<Set<string>> {
  const rows = await rowsOf<Pick<ReleaseRow, "content">>(
    manager,
    `SELECT content FROM hub.barometer_draft UNION ALL SELECT content FROM hub.barometer_release
     WHERE NOT EXISTS (SELECT FROM hub.barometer_publication WHERE release = id)`,
  );
  const contents = rows.map(({ content }) => JSON.parse(content) as VintageContent);
  return new Set(contents.flatMap(({ observations }) => observations.map(({ indicator }) => indicator)));
}
