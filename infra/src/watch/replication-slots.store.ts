import { linkName, type OutboxLink, rowsOf, withConnection } from "@hub/database";

const MIB = 1024 * 1024;

/** What the database server keeps for one stream. */
export interface SlotState {
  readonly name: string;
  /** Its slot is gone, or WAL that it needs is: nothing can come through it any more. */
  readonly isLost: boolean;
  readonly isActive: boolean;
  /** The WAL that is kept for it. */
  readonly keptMib: number;
}

interface SlotRow {
  readonly name: string;
  readonly active: boolean;
  readonly lost: boolean;
  readonly kept: number | null;
}

/** Every login may read these views. */
const SLOTS = `
  SELECT slot_name AS name, active, wal_status = 'lost' AS lost,
         pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), restart_lsn)::float8 AS kept
    FROM pg_catalog.pg_replication_slots WHERE slot_name = ANY($1::text[])`;

/** One for each link, in their order. */
export async function slotsOf(adminUrl: string, links: readonly OutboxLink[]): Promise<SlotState[]> {
  const names = links.map(linkName);
  const rows = await withConnection(adminUrl, (client) => rowsOf<SlotRow>(client, SLOTS, [names]));
  return names.map((name) => {
    const row = rows.find((each) => each.name === name);
    return {
      name,
      isLost: row === undefined || row.lost === true,
      isActive: row?.active ?? false,
      keptMib: Math.round((row?.kept ?? 0) / MIB),
    };
  });
}
