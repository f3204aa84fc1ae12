import { rowsOf } from "@hub/database";
import type { DataSource } from "typeorm";
import { inForceAt } from "../context/in-force-sql.js";
import type { SqlValues } from "../context/sql.js";
import type { PageEnd } from "./page-cursor.js";

/**
 * What the picture has taken in since a list's first page though it is dated before that page's instant, since replication brings an
 * owner's acts with some delay. A later page leaves it out, so that no row is lost or comes twice.
 */
export interface LateArrivals {
  /** Documents that were not there yet. */
  published: string[];
  /** Documents that were still on record. */
  kept: string[];
  /** The events, by their sources and the sources' own positions. */
  sources: string[];
  positions: number[];
}

interface LateChange {
  source: string;
  source_position: number;
  type: string;
  subject: string;
}

/** What a page leaves out that follows another one; undefined where nothing is, and for a first page. */
export const lateAfter = async (from: DataSource, end: PageEnd | undefined): Promise<LateArrivals | undefined> =>
  end?.position === undefined ? undefined : lateArrivals(from, { position: end.position, asOf: new Date(end.asOf) });

/** What has come after a position of the picture, and is dated before an instant; undefined where nothing is. */
async function lateArrivals(
  from: DataSource,
  { position, asOf }: { position: number; asOf: Date },
): Promise<LateArrivals | undefined> {
  const changes = await rowsOf<LateChange>(
    from,
    "SELECT source, source_position, type, subject FROM picture.change WHERE position > $1 AND at <= $2",
    [position, asOf],
  );
  if (changes.length === 0) return undefined;
  const subjectsOf = (isMeant: (type: string) => boolean) =>
    changes.filter(({ type }) => isMeant(type)).map(({ subject }) => subject);
  const published = subjectsOf(
    (type) => type === "action-plan.published.v1" || type === "integration-statement.published.v1",
  );
  const withdrawn = subjectsOf((type) => type === "document.withdrawn.v1");
  return {
    published,
    kept: await keptDocuments(from, { published, withdrawn, asOf }),
    sources: changes.map(({ source }) => source),
    positions: changes.map((change) => change.source_position),
  };
}

/** Documents that only late events have taken off record. */
async function keptDocuments(
  from: DataSource,
  { published, withdrawn, asOf }: { published: string[]; withdrawn: string[]; asOf: Date },
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    from,
    `SELECT d.id FROM picture.document d
     WHERE d.off_record_at <= $3 AND d.id <> ALL($1::uuid[])
       AND (d.withdrawn_at IS NULL OR d.id = ANY($2::uuid[]))
       AND (d.superseded_at IS NULL OR EXISTS (
         SELECT FROM picture.document next WHERE next.id = ANY($1::uuid[]) AND next.committee = d.committee
           AND next.series = d.series AND next.published_at = d.superseded_at))`,
    [published, withdrawn, asOf],
  );
  return rows.map(({ id }) => id);
}

/** SQL condition: a row of a document (`document` is the column of its id) is on record at `at`, as the list's first page saw it. */
export function onRecordAt(
  { alias, document, at }: { alias: string; document: string; at: string },
  late: LateArrivals | undefined,
  sql: SqlValues,
): string {
  if (!late) return inForceAt(alias, at);
  const [kept, published] = [sql.add(late.kept), sql.add(late.published)];
  return `${alias}.published_at <= ${at} AND (${alias}.off_record_at > ${at} OR ${document} = ANY(${kept}::uuid[]))
    AND ${document} <> ALL(${published}::uuid[])`;
}
