import { until } from "@hub/clock";
import type { Client } from "pg";
import { finds } from "../connection/admin-connection.js";
import { codeOf } from "../connection/start-error.js";

const SLOT = "FROM pg_catalog.pg_replication_slots WHERE slot_name = $1";
const OBJECT_IN_USE = "55006";

/** How long the sender of a subscription that was just removed may take to let go of its slot. */
const RELEASE = { timeoutMs: 30_000, everyMs: 50 };

/** Whether a slot is there, and has all that its subscription still needs. */
export const slotIsUsable = (client: Client, slot: string): Promise<boolean> =>
  finds(client, `SELECT ${SLOT} AND wal_status IS DISTINCT FROM 'lost'`, [slot]);

/** Drops a slot if it is there. For a moment after its subscription it is still in use, and again if a worker was just starting. */
export async function dropSlot(client: Client, slot: string): Promise<void> {
  let failure: unknown;
  const isDropped = async () => {
    try {
      await client.query(`SELECT pg_catalog.pg_drop_replication_slot(slot_name) ${SLOT}`, [slot]);
      return true;
    } catch (error) {
      if (codeOf(error) !== OBJECT_IN_USE) throw error;
      failure = error;
      return false;
    }
  };
  if (!(await until(isDropped, RELEASE))) throw failure;
}

/** Puts a new slot in the place of the one that is there. */
export async function makeSlot(client: Client, slot: string): Promise<void> {
  await dropSlot(client, slot);
  await client.query("SELECT pg_catalog.pg_create_logical_replication_slot($1, 'pgoutput')", [slot]);
}
