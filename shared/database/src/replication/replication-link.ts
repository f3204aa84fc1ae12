import { name } from "../connection/admin-connection.js";
import type { SubgraphDatabase } from "../provision/database-provision.service.js";

/** Where the database server finds itself: what subscriptions connect to. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

export interface OutboxLink {
  readonly adminUrl: string;
  readonly source: SubgraphDatabase;
  readonly target: SubgraphDatabase;
  /** Default: host and port of adminUrl. Another one where the server is behind a mapped port. */
  readonly serverAddress?: ServerAddress | undefined;
}

/** One publication in each source, whatever number of targets follow it. */
export const PUBLICATION = "outbox";

/** Another one for the source's audit, which only a target follows that keeps the audit of all. */
export const AUDIT_PUBLICATION = "audit";

/** The name of a link's slot and of its subscription. */
export const linkName = ({ source, target }: Pick<OutboxLink, "source" | "target">): string =>
  `${source.database}_to_${target.schema}`;

/** The table that rows of this source arrive in: named like the table that they come from, as replication wants it. */
export const inboxPartition = (source: SubgraphDatabase): string => `${name(source.schema)}.outbox`;

/** The same for its audit, where the target keeps one. */
export const auditPartition = (source: SubgraphDatabase): string => `${name(source.schema)}.audit`;
