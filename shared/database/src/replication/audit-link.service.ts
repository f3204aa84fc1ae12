import type { Client } from "pg";
import { asRole, finds, name, text } from "../connection/admin-connection.js";
import type { SubgraphDatabase } from "../provision/database-provision.service.js";
import { AUDIT_PUBLICATION, auditPartition, linkName, type OutboxLink } from "./replication-link.js";

const tableExists = (client: Client, table: string): Promise<boolean> =>
  finds(client, "SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass($1)", [table]);

/** Whether the target has the audit log of all subgraphs. Then the link also copies the source's. */
export const keepsAudit = (target: Client): Promise<boolean> => tableExists(target, "hub.audit");

/** Publishes the source's audit log, if it has one. */
export async function publishAudit(client: Client, source: SubgraphDatabase): Promise<void> {
  const table = auditPartition(source);
  if (!(await tableExists(client, table))) return;
  await client.query(`GRANT SELECT ON ${table} TO ${name(source.feedRole)}`);
  if (await finds(client, "SELECT FROM pg_catalog.pg_publication WHERE pubname = $1", [AUDIT_PUBLICATION])) return;
  await client.query(`CREATE PUBLICATION ${name(AUDIT_PUBLICATION)} FOR TABLE ${table} WITH (publish = 'insert')`);
}

/** Creates the partition for the source's audit log, if the target keeps all of them. */
export async function prepareAuditCopy(client: Client, { source, target }: OutboxLink): Promise<void> {
  const partition = auditPartition(source);
  if (!(await keepsAudit(client)) || (await tableExists(client, partition))) return;
  await asRole(client, target.ownerRole, async () => {
    await client.query(`CREATE TABLE ${partition} PARTITION OF hub.audit FOR VALUES IN (${text(source.schema)})`);
  });
}

/** Whether the link copies the audit log, or need not. A subscription from before the audit log does not. */
export async function bringsAudit(client: Client, link: OutboxLink): Promise<boolean> {
  if (!(await keepsAudit(client))) return true;
  return !(await finds(
    client,
    `SELECT FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
     WHERE d.datname = pg_catalog.current_database() AND s.subname = $1 AND NOT $2 = ANY (s.subpublications)`,
    [linkName(link), AUDIT_PUBLICATION],
  ));
}
