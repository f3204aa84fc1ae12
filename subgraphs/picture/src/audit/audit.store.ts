import { rootOfSource, sources } from "@hub/registry";
import { type ListSql, type Page, type PageAsked, readPage } from "../context/page.store.js";
import type { PictureDesk } from "../context/picture.context.js";
import type { SqlValues } from "../context/sql.js";
import { AuditEntry, type AuditFilter } from "./audit.types.js";

export interface AuditAsked extends PageAsked {
  filter?: AuditFilter | null;
}

/** Of a refused token the claimed client stands as the subject. */
const REFUSED = "Token.refused";

interface AuditRow extends Omit<AuditEntry, "owner" | "claimedClient"> {
  source: string;
}

const COLUMNS = `a.id, a.source, a.at, a.recorded_at AS "recordedAt", a.client, a.issuer, a.key_id AS "keyId", a.scopes, a.committee,
  a.does, a.command, a.subject, a.key_hash AS "keyHash", a.outcome, a.rules, a.request_id AS "requestId"`;

function whereOf({ filter }: AuditAsked, sql: SqlValues): string {
  const { owner, client, claimedClient, command, subject, outcome, from, to } = filter ?? {};
  const oneOf = (column: string, values: readonly string[] | null | undefined) =>
    values ? [`${column} = ANY(${sql.add(values)}::text[])`] : [];
  const parts = [
    ...oneOf("a.source", owner && sourcesOf(owner)),
    ...oneOf("a.client", client),
    ...(command
      ? [`(a.command = ANY(${sql.add(command)}) OR split_part(a.command, '.', 2) = ANY(${sql.add(command)}))`]
      : []),
    ...oneOf("a.subject", claimedClient),
    ...(claimedClient ? [`a.command = ${sql.add(REFUSED)}`] : []),
    ...oneOf("a.subject", subject),
    ...oneOf("a.outcome", outcome),
    ...(from ? [`a.at >= ${sql.add(from)}`] : []),
    ...(to ? [`a.at < ${sql.add(to)}`] : []),
  ];
  return parts.length > 0 ? parts.join(" AND ") : "true";
}

/** The sources of what the graph calls these owners. */
const sourcesOf = (owners: readonly string[]): string[] =>
  [...sources, "picture"].filter((source) => owners.includes(rootOfSource(source)));

/** One page of the audit of all owners, newest first. */
export function listAudit(desk: PictureDesk, asked: AuditAsked): Promise<Page<AuditEntry>> {
  const list: ListSql = {
    table: "hub.audit",
    alias: "a",
    columns: COLUMNS,
    order: { by: [{ column: "a.recorded_at", type: "timestamptz" }], descending: true },
    where: (_asOf, sql) => whereOf(asked, sql),
  };
  return readPage(desk, { ...asked, question: ["audit", asked.filter ?? {}] }, list, presentEntry);
}

function presentEntry({ source, subject, ...row }: AuditRow): AuditEntry {
  const named = row.command === REFUSED ? { claimedClient: subject, subject: null } : { claimedClient: null, subject };
  return Object.assign(new AuditEntry(), { ...row, ...named, owner: rootOfSource(source) });
}
