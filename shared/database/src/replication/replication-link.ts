import { name } from "../connection/admin-connection.js";
import type { SubgraphDatabase } from "../provision/database-provision.service.js";

/** The address at which the database server reaches itself: subscriptions connect to it. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

export interface OutboxLink {
  readonly adminUrl: string;
  readonly source: SubgraphDatabase;
  readonly target: SubgraphDatabase;
  /** Default: host and port of adminUrl. A server behind a mapped port needs another one. */
  readonly serverAddress?: ServerAddress | undefined;
  /**
   * The authority of the server's own certificate, as a file on the server's machine (or `system`), with sslmode=verify-ca or verify-full.
   * Default: libpq's, root.crt of the account that PostgreSQL runs as.
   */
  readonly serverRootCert?: string | undefined;
}

/** One publication in each source, for all targets. */
export const PUBLICATION = "outbox";

/** The publication of the source's audit log, for a target that keeps all of them. */
export const AUDIT_PUBLICATION = "audit";

/** The name of a link's slot and of its subscription. */
export const linkName = ({ source, target }: Pick<OutboxLink, "source" | "target">): string =>
  `${source.database}_to_${target.schema}`;

/** The table for the rows of a source. Replication needs the same name on both sides. */
export const inboxPartition = (source: SubgraphDatabase): string => `${name(source.schema)}.outbox`;

/** The table for its audit log, if the target keeps one. */
export const auditPartition = (source: SubgraphDatabase): string => `${name(source.schema)}.audit`;
