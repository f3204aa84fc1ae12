import type { DataSource } from "typeorm";
import { rowsOf, statement } from "../connection/rows.js";

/** The health of the subscription to one source. */
export interface SubscriptionHealth {
  /** As in the inbox: `social_services`. */
  readonly source: string;
  /** Old rows are copied, and new ones arrive. */
  readonly isStreaming: boolean;
  /** When the last message came, by the real clock. An idle source sends one twice a minute. */
  readonly lastMessageAt: Date | undefined;
  /** Failed attempts so far. If they rise while nothing streams, there is a row that cannot be inserted. */
  readonly failures: number;
}

interface Row {
  readonly source: string;
  readonly streaming: boolean;
  readonly last_message_at: Date | null;
  readonly failures: number;
}

/** Every login may read these views. A subscription's source is the schema of its table. */
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

/** One entry for each source of this database. */
export async function subscriptionHealth(dataSource: DataSource): Promise<readonly SubscriptionHealth[]> {
  const rows = await rowsOf(dataSource, HEALTH);
  return rows.map((row) => ({
    source: row.source,
    isStreaming: row.streaming,
    lastMessageAt: row.last_message_at ?? undefined,
    failures: row.failures,
  }));
}
