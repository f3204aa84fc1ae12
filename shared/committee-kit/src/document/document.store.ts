import { bigintAsNumber, rowsOf } from "@hub/database";
import type { CorrectionKind, RevisionRecord } from "@hub/documents";
import { asInput, contentHash, type Finding, isCompleteBy, type SeriesRevision } from "@hub/rules";
import { type ListOrder, refuseOver } from "@hub/subgraph-kit";
import { Column, type DataSource, Entity, type EntityManager, In, PrimaryColumn } from "typeorm";
import { validate as isUuid } from "uuid";
import type { DocumentContent, DocumentIds, KeptSignature, PublishedKind } from "./document-kind.js";

/** A document in preparation; its content is removed when it is published. */
@Entity({ schema: "hub", name: "draft" })
export class DraftEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") kind!: PublishedKind;
  @Column("text") series!: string;
  @Column("text", { nullable: true }) content!: string | null;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("integer", { name: "based_on" }) basedOn!: number;
  @Column("text", { name: "prepared_by" }) preparedBy!: string;
  @Column("timestamptz", { name: "saved_at" }) savedAt!: Date;
  /** The rule set that it was last validated by. */
  @Column("text", { name: "rule_set", nullable: true }) ruleSet!: string | null;
  @Column("uuid", { name: "published_as", nullable: true }) publishedAs!: string | null;
}

/** A document that goes through revisions; its row is locked while one is published. */
@Entity({ schema: "hub", name: "series" })
export class SeriesEntity {
  @PrimaryColumn("text") series!: string;
  @Column("integer") head!: number;
}

/** A published revision; the database refuses to change it. */
@Entity({ schema: "hub", name: "revision" })
export class RevisionEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") kind!: PublishedKind;
  @Column("text") series!: string;
  @Column("integer") number!: number;
  @Column("text") content!: string;
  @Column("text", { name: "content_hash" }) contentHash!: string;
  @Column("jsonb") ids!: DocumentIds;
  @Column("jsonb") findings!: Finding[];
  @Column("text", { name: "rule_set" }) ruleSet!: string;
  /** null of a revision that an older version of the hub has stored. */
  @Column("text", { name: "code_lists", nullable: true }) codeLists!: string | null;
  @Column("jsonb", { nullable: true }) correction!: { kind: CorrectionKind; of: string; reason: string } | null;
  @Column("text", { name: "prepared_by" }) preparedBy!: string;
  @Column("text", { name: "published_by" }) publishedBy!: string;
  /** Whether two clients saw it: the publisher is not the preparer (I6). */
  @Column("boolean", { name: "four_eyes" }) fourEyes!: boolean;
  @Column("jsonb", { nullable: true }) signature!: KeptSignature | null;
  @Column("timestamptz", { name: "published_at" }) publishedAt!: Date;
  @Column("bigint", { transformer: bigintAsNumber }) position!: number;
}

/** What may change after publication. */
@Entity({ schema: "hub", name: "revision_state" })
export class RevisionStateEntity {
  @PrimaryColumn("uuid") revision!: string;
  @Column("timestamptz", { name: "superseded_at", nullable: true }) supersededAt!: Date | null;
  @Column("timestamptz", { name: "withdrawn_at", nullable: true }) withdrawnAt!: Date | null;
  @Column("text", { name: "withdrawal_kind", nullable: true }) withdrawalKind!: CorrectionKind | null;
  @Column("text", { name: "withdrawal_reason", nullable: true }) withdrawalReason!: string | null;
}

/** Where an initiative is found by its id or code. */
@Entity({ schema: "hub", name: "initiative" })
export class InitiativeEntity {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") code!: string;
  @Column("uuid") revision!: string;
  @Column("integer") ordinal!: number;
}

export const documentEntities = [DraftEntity, SeriesEntity, RevisionEntity, RevisionStateEntity, InitiativeEntity];

/** A stored revision in the form that the presenter of its kind needs. */
export function recordOf<Content extends DocumentContent, Ids extends DocumentIds>(
  revision: RevisionEntity,
): RevisionRecord<Content, Ids> {
  const { id, number, publishedAt, contentHash, content, ids, correction } = revision;
  return { id, revision: number, publishedAt, contentHash, content: JSON.parse(content), ids: ids as Ids, correction };
}

/** Documents that are read at once: all of them are in memory. */
const DOCUMENTS_READ = { name: "DOCUMENTS_READ_BYTES", most: 64 * 1024 * 1024 };
/** So few are never longer together. */
const FEW = 8;

/** Revisions in the order of the ids; undefined where there is none. Throws LIMIT_EXCEEDED where they are too long to be read at once. */
export async function revisionsById(
  from: Pick<DataSource, "manager">,
  ids: readonly string[],
  limit = { ...DOCUMENTS_READ, few: FEW },
): Promise<(RevisionEntity | undefined)[]> {
  const known = ids.filter((id) => isUuid(id));
  if (known.length > limit.few) {
    const actual = await lengthOf(from.manager, known);
    refuseOver(limit, actual, "Bytes of the documents that are asked for at once (take shorter pages)");
  }
  const found = await from.manager.findBy(RevisionEntity, { id: In(known) });
  const byId = new Map(found.map((revision) => [revision.id, revision]));
  return ids.map((id) => byId.get(id));
}

/** The length of documents, which the database knows without reading them. */
async function lengthOf(manager: EntityManager, ids: readonly string[]): Promise<number> {
  const [row] = await rowsOf<{ bytes: string }>(
    manager,
    "SELECT coalesce(sum(octet_length(content)), 0)::text AS bytes FROM hub.revision WHERE id = ANY($1)",
    [ids],
  );
  return Number(row?.bytes ?? 0);
}

/** The revisions of initiatives, and their places in them. */
export async function placesOf(from: DataSource, ids: readonly string[]): Promise<InitiativeEntity[]> {
  return from.manager.findBy(InitiativeEntity, { id: In(ids.filter((id) => isUuid(id))) });
}

/** The id of the revision of a series that is in force: the newest, if it has not been withdrawn. */
async function idInForce({ manager }: Pick<DataSource, "manager">, series: string): Promise<string | undefined> {
  const [newest] = await rowsOf<{ id: string }>(
    manager,
    `SELECT r.id FROM hub.series c JOIN hub.revision r ON r.series = c.series AND r.number = c.head
     JOIN hub.revision_state s ON s.revision = r.id WHERE c.series = $1 AND s.withdrawn_at IS NULL`,
    [series],
  );
  return newest?.id;
}

async function revisionInForce(from: Pick<DataSource, "manager">, series: string): Promise<RevisionEntity | undefined> {
  const id = await idInForce(from, series);
  return id === undefined ? undefined : ((await from.manager.findOneBy(RevisionEntity, { id })) ?? undefined);
}

/** One revision of a series by its number, withdrawn or not; without a number the one in force. */
export async function requestedRevision(
  from: Pick<DataSource, "manager">,
  series: string,
  number: number | null | undefined,
): Promise<RevisionEntity | undefined> {
  if (number === null || number === undefined) return revisionInForce(from, series);
  return (await from.manager.findOneBy(RevisionEntity, { series, number })) ?? undefined;
}

/** The number of the newest revision of a series; 0 where there is none. */
export async function newestNumber(manager: EntityManager, series: string): Promise<number> {
  const [row] = await rowsOf<{ head: number }>(manager, "SELECT head FROM hub.series WHERE series = $1", [series]);
  return row?.head ?? 0;
}

/** The text of a revision, by its number or the one in force; undefined where there is none, or it is redacted. */
export async function publishedContent<Content extends DocumentContent>(
  from: Pick<DataSource, "manager">,
  series: string,
  number: number | null,
): Promise<Content | undefined> {
  const revision = await requestedRevision(from, series, number);
  return revision ? (contentOf<Content>(revision) ?? undefined) : undefined;
}

/** The document as it was published; null where its text is redacted. */
export function contentOf<Content extends DocumentContent>(revision: RevisionEntity): Content | null {
  const content: Content = JSON.parse(revision.content);
  // A redaction leaves the hash of what it has emptied.
  return contentHash(content) === revision.contentHash ? content : null;
}

/** The graph's object with its content, which is read and checked only where a query asks for it. */
export function withContent<T extends object>(document: T, revision: RevisionEntity): T {
  return Object.defineProperties(document, {
    content: { get: () => contentOf(revision) },
    asInput: { get: () => inputOf(revision) },
  });
}

/** The document in the form of its input, as one that follows it; null where its text is redacted. */
function inputOf(revision: RevisionEntity): object | null {
  const content = contentOf(revision);
  return content && asInput(revision.kind, { basedOn: revision.number, ...content });
}

/** A revision by its number, without its content. */
export type NumberedRevision = Pick<RevisionEntity, "id" | "number">;

/** The revisions of a series, the oldest first. */
export async function revisionsOf(from: DataSource, series: string): Promise<NumberedRevision[]> {
  return from.manager.find(RevisionEntity, { select: NUMBERED, where: { series }, order: { number: "ASC" } });
}

const NUMBERED = { id: true, number: true } as const;

/** The id of one revision of a series by its number, withdrawn or not; without a number of the one in force. */
export async function requestedId(
  from: DataSource,
  series: string,
  number: number | null,
): Promise<string | undefined> {
  if (number !== null)
    return (await from.manager.findOne(RevisionEntity, { select: NUMBERED, where: { series, number } }))?.id;
  return idInForce(from, series);
}

/** Revisions of a series by their numbers. */
export const byNumber: ListOrder<NumberedRevision> = { name: "revisions", placeOf: ({ number }) => [number] };

/** What the rules need to know of a revision. */
export interface RevisionFacts {
  id: string;
  kind: RevisionEntity["kind"];
  series: string;
  number: number;
  content: string;
  findings: Finding[];
  isWithdrawn: boolean;
  /** Whether it is the newest of its series, and not withdrawn. */
  isInForce: boolean;
  /** Whether the newest revision of its series is withdrawn, so that none of them is in force. */
  isEnded: boolean;
}

/** Revisions by id, and the newest of each series. While locked, none can be withdrawn until the caller's transaction ends. */
export async function revisionFacts(
  manager: EntityManager,
  requested: { ids: readonly string[]; series: readonly string[]; isLocked: boolean },
): Promise<RevisionFacts[]> {
  return rowsOf<RevisionFacts>(
    manager,
    `SELECT r.id, r.kind, r.series, r.number, r.content, r.findings, s.withdrawn_at IS NOT NULL AS "isWithdrawn",
            r.id = head.id AND h.withdrawn_at IS NULL AS "isInForce", h.withdrawn_at IS NOT NULL AS "isEnded"
     FROM hub.revision r JOIN hub.revision_state s ON s.revision = r.id
     JOIN hub.series c ON c.series = r.series JOIN hub.revision head ON head.series = c.series AND head.number = c.head
     JOIN hub.revision_state h ON h.revision = head.id
     WHERE r.id = ANY ($1::uuid[]) OR (r.id = head.id AND c.series = ANY ($2::text[]))
     ${requested.isLocked ? "FOR SHARE OF s, h" : ""}`,
    [requested.ids.filter((id) => isUuid(id)), requested.series],
  );
}

type StoredSeriesRevision = SeriesRevision & { series: string; counts: boolean };

/** Deliveries that have been read, by their series. */
export type DeliveredRevisions = Map<string, Promise<StoredSeriesRevision[]>>;

/** All revisions of some series as deliveries. One counts unless its answers are empty or copied. */
export function deliveryRevisions(
  { manager, deliveries }: { manager: EntityManager; deliveries?: DeliveredRevisions },
  series: readonly string[],
): Promise<StoredSeriesRevision[]> {
  const key = JSON.stringify(series);
  const read = deliveries?.get(key) ?? readDeliveries(manager, series);
  deliveries?.set(key, read);
  return read;
}

async function readDeliveries(manager: EntityManager, series: readonly string[]): Promise<StoredSeriesRevision[]> {
  const rows = await rowsOf<SeriesRevision & { series: string; findings: Finding[] }>(
    manager,
    `SELECT r.series, r.number AS revision, r.findings, r.published_at AS "publishedAt",
            s.superseded_at AS "supersededAt", s.withdrawn_at AS "withdrawnAt"
     FROM hub.revision r JOIN hub.revision_state s ON s.revision = r.id WHERE r.series = ANY ($1::text[])`,
    [series],
  );
  return rows.map(({ findings, ...revision }) => ({ ...revision, counts: isCompleteBy(findings) }));
}

/** Those of the codes that an initiative of any published plan has, but of withdrawn ones. */
export async function plannedCodes(manager: EntityManager, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await rowsOf<{ code: string }>(
    manager,
    `SELECT DISTINCT i.code FROM hub.initiative i JOIN hub.revision_state s ON s.revision = i.revision
     WHERE i.code = ANY($1::text[]) AND s.withdrawn_at IS NULL`,
    [codes],
  );
  return new Set(rows.map(({ code }) => code));
}

/** What the statements in force say was spent on these initiatives in all their years, in øre. */
export async function spendingOn(manager: EntityManager, codes: readonly string[]): Promise<Map<string, bigint>> {
  if (codes.length === 0) return new Map();
  const rows = await rowsOf<{ code: string; oere: string }>(
    manager,
    `SELECT status->>'initiativeCode' AS code, sum((status->>'spentOere')::bigint)::text AS oere
     FROM hub.revision r
     JOIN hub.series c ON c.series = r.series AND c.head = r.number
     JOIN hub.revision_state s ON s.revision = r.id AND s.withdrawn_at IS NULL
     CROSS JOIN LATERAL jsonb_array_elements(r.content::jsonb->'initiativeStatuses') AS status
     WHERE r.kind = 'INTEGRATION_STATEMENT' AND status->>'initiativeCode' = ANY($1::text[])
       AND status->>'spentOere' IS NOT NULL
     GROUP BY 1`,
    [codes],
  );
  return new Map(rows.map(({ code, oere }) => [code, BigInt(oere)]));
}
