import { RuleCode } from "@hub/documents";
import { rootOfSource, sources } from "@hub/registry";
import { made, type Page, type PageRequest } from "@hub/subgraph-kit";
import type { PictureContext, PictureRequest } from "../context/picture.context.js";
import type { SqlValues } from "../context/sql.js";
import type { ListSql } from "../paging/list-sql.js";
import { readPage } from "../paging/page.store.js";
import { AuditEntry, type AuditFilter, AuditOutcome, TokenRefusal } from "./audit.types.js";

export interface AuditRequest extends PageRequest {
  filter?: AuditFilter | null;
}

/** The command under which a refused token is recorded, with the client that it claims to be as the subject. */
const REFUSED = "Token.refused";

interface AuditRow extends Omit<AuditEntry, "owner" | "claimedClient" | "committee" | "tokenRefusal" | "count"> {
  source: string;
  committee: string | null;
}

const COLUMNS = `a.id, a.source, a.at, a.recorded_at AS "recordedAt", a.client, a.issuer, a.key_id AS "keyId", a.scopes, a.committee,
  a.does AS kind, a.command, a.subject, a.key_hash AS "keyHash", a.outcome, a.rules, a.request_id AS "requestId"`;

function auditWhere({ filter }: AuditRequest, sql: SqlValues): string {
  const { owner, client, claimedClient, command, subject, outcome, since, before } = filter ?? {};
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
    ...(since ? [`a.at >= ${sql.add(since)}`] : []),
    ...(before ? [`a.at < ${sql.add(before)}`] : []),
  ];
  return parts.length > 0 ? parts.join(" AND ") : "true";
}

/** The event sources of owners, which the graph names by their root fields. */
const sourcesOf = (owners: readonly string[]): string[] =>
  [...sources, "picture"].filter((source) => owners.includes(rootOfSource(source)));

/** One page of all owners' audit logs, newest first. */
export function listAudit(context: PictureRequest, request: AuditRequest): Promise<Page<AuditEntry>> {
  const list: ListSql = {
    table: "hub.audit",
    alias: "a",
    columns: COLUMNS,
    order: { name: "audit", by: [{ column: "a.recorded_at", type: "timestamptz" }], isDescending: true },
    where: (_asOf, sql) => auditWhere(request, sql),
    isCountedAtOnce: true,
  };
  return readPage(context, request, list, (row: AuditRow) => presentEntry(context, row));
}

/** Entries that stand for several uses, whose number is where others have their subject. */
const isCount = ({ command, rules }: Pick<AuditRow, "command" | "rules">): boolean =>
  rules.includes("REFUSALS_AUDITED") || ["Token.refusedMore", "AccessKey.used"].includes(command);

/** Of a refused token the reason stands where the rules of other refusals do. */
function refusalIn({ command, rules: [reason = ""] }: Pick<AuditRow, "command" | "rules">): AuditEntry["tokenRefusal"] {
  const isOfToken = command.startsWith("Token.") && Object.hasOwn(TokenRefusal, reason);
  return isOfToken ? (reason as keyof typeof TokenRefusal) : null;
}

function presentEntry({ frame }: PictureContext, { source, subject, committee, ...row }: AuditRow): AuditEntry {
  const isRefusedToken = row.command === REFUSED;
  return made(AuditEntry, {
    id: row.id,
    owner: rootOfSource(source),
    at: row.at,
    recordedAt: row.recordedAt,
    client: row.client,
    claimedClient: isRefusedToken ? subject : null,
    issuer: row.issuer,
    keyId: row.keyId,
    scopes: row.scopes,
    committee: committee === null ? null : (frame.committee(committee) ?? null),
    kind: row.kind,
    command: row.command,
    subject: isRefusedToken || row.rules.includes("REFUSALS_AUDITED") ? null : subject,
    count: isCount(row) ? Number(subject) : 1,
    keyHash: row.keyHash,
    outcome: Object.hasOwn(AuditOutcome, row.outcome) ? row.outcome : "FAILED",
    rules: row.rules.filter((rule) => Object.hasOwn(RuleCode, rule)),
    tokenRefusal: refusalIn(row),
    requestId: row.requestId,
  });
}
