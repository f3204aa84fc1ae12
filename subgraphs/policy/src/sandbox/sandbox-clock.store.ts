import type { EntityManager } from "typeorm";

/** The sandbox's offset to real time in milliseconds; undefined where the clock was never set. */
export async function clockOffset(manager: EntityManager): Promise<number | undefined> {
  const [row] = await manager.query("SELECT offset_ms FROM hub.sandbox_clock");
  return row ? Number(row.offset_ms) : undefined;
}

/** The offset, its row locked until commit; a clock that was never set is set to real time. */
export async function lockClock(manager: EntityManager): Promise<number> {
  await setClock(manager, 0);
  const [row] = await manager.query("SELECT offset_ms FROM hub.sandbox_clock FOR UPDATE");
  return Number(row.offset_ms);
}

/** Sets a clock that was never set. */
export async function setClock(manager: EntityManager, offsetMs: number): Promise<void> {
  await manager.query("INSERT INTO hub.sandbox_clock (offset_ms) VALUES ($1) ON CONFLICT DO NOTHING", [offsetMs]);
}

/** The database refuses a lower offset: that would be backwards. */
export async function moveClock(manager: EntityManager, offsetMs: number): Promise<void> {
  await manager.query("UPDATE hub.sandbox_clock SET offset_ms = $1", [offsetMs]);
}
