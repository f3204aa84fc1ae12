import type { DataSource } from "typeorm";
import { rowsOf, statement } from "../connection/rows.js";

/** How one source's events arrive in this database. */
export interface SubscriptionHealth {
  /** As in the inbox: `social_services`. */
  readonly source: string;
  /** What was there is copied, and what is new arrives. */
  readonly isStreaming: boolean;
  /** When the source was last heard of, by the real clock; while nothing happens it is heard of twice a minute. */
  readonly lastMessageAt: Date | undefined;
  /** Attempts that failed so far; a number that rises while nothing streams is a row that cannot be taken in. */
  readonly failures: number;
}

interface Row {
  readonly source: string;
  readonly streaming: boolean;
  readonly last_message_at: Date | null;
  readonly failures: number;
}

/** Every login may read these views; a subscription's source is the schema of the table that it fills. */
const HEALTH = statement<Row>(`
  SELECT n.nspname AS source,
         s.subenabled AND r.srsubstate = 'r' AND w.last_msg_receipt_time IS NOT NULL AS streaming,
         w.last_msg_receipt_time AS last_message_at,
         coalesce(f.apply_error_count + f.sync_error_count, 0) AS failures
    FROM pg_catalog.pg_subscription s
    JOIN pg_catalog.pg_database d ON d.oid = s.subdbid AND d.datname = pg_catalog.current_database()
    JOIN pg_catalog.pg_subscription_rel r ON r.srsubid = s.oid
    JOIN pg_catalog.pg_class c ON c.oid = r.srrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_stat_subscription w ON w.subid = s.oid AND w.relid IS NULL
    LEFT JOIN pg_catalog.pg_stat_subscription_stats f ON f.subid = s.oid
   ORDER BY n.nspname`);

/** One entry for each source that this database follows; readable by the application's login. */
export async function subscriptionHealth(dataSource: DataSource): Promise<readonly SubscriptionHealth[]> {
  const rows = await rowsOf(dataSource, HEALTH);
  return rows.map((row) => ({
    source: row.source,
    isStreaming: row.streaming,
    lastMessageAt: row.last_message_at ?? undefined,
    failures: row.failures,
  }));
}
