import { rowsOf } from "@hub/database";
import type { EntityManager } from "typeorm";
import type { Tables } from "../tables.js";

type Clock = Pick<Tables["hub.sandbox_clock"], "offset_ms">;

/** The sandbox's offset to real time in milliseconds; undefined if the clock was never set. */
export async function clockOffset(manager: EntityManager): Promise<number | undefined> {
  const [row] = await rowsOf<Clock>(manager, "SELECT offset_ms FROM hub.sandbox_clock");
  return row?.offset_ms;
}

/** The offset, with its row locked until commit. A clock that was never set is set to real time. */
export async function lockClock(manager: EntityManager): Promise<number> {
  await setClock(manager, 0);
  const [row] = await rowsOf<Clock>(manager, "SELECT offset_ms FROM hub.sandbox_clock FOR UPDATE");
  if (!row) throw new Error("hub.sandbox_clock has no row.");
  return row.offset_ms;
}

/** Sets a clock that was never set. */
export async function setClock(manager: EntityManager, offsetMs: number): Promise<void> {
  await manager.query("INSERT INTO hub.sandbox_clock (offset_ms) VALUES ($1) ON CONFLICT DO NOTHING", [offsetMs]);
}

/** Moves the clock; the database refuses a lower offset, which would be backwards. */
export async function moveClock(manager: EntityManager, offsetMs: number): Promise<void> {
  await manager.query("UPDATE hub.sandbox_clock SET offset_ms = $1", [offsetMs]);
}
