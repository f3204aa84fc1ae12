import type { Actor } from "@hub/auth";
import { appendToOutbox } from "@hub/events";
import { ClockMoved } from "@hub/frame";
import { checkKey, HubError, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { type PolicyDesk, positionNumber, positionText, SOURCE, takeIn } from "../record/policy.context.js";
import { turnWheelTo } from "../record/timed-act.service.js";
import { awaitFollowers } from "./followers.client.js";
import { lockClock, moveClock } from "./sandbox-clock.store.js";

export interface Travel {
  at: Date;
  idempotencyKey: string;
}

/** Where the clock was set to, and as which of the coordinator's events. */
export interface Travelled {
  now: string;
  position: string;
}

/** Moves domain time forward, and answers once every process goes by it: what it passed over has happened by then. */
export async function travel(
  desk: PolicyDesk,
  actor: Actor,
  command: Travel,
): Promise<Travelled & { followed: string[] }> {
  const { at, idempotencyKey: key } = command;
  refuseOutsideSandbox(desk);
  checkKey(key);
  const named = { client: actor.client, key, input: ["travelTo", at.toISOString()] };
  const { done: travelled } = await oncePerKey(desk.dataSource, named, async (manager) => ({
    done: await move(desk, manager, at),
  }));
  const position = positionNumber(travelled.position);
  await takeIn(desk, position);
  const { followed, behind } = await awaitFollowers(desk.others, position);
  if (behind.length > 0) throw notFollowed(travelled, behind);
  return { ...travelled, followed };
}

function refuseOutsideSandbox({ mode }: PolicyDesk): void {
  if (mode === "sandbox") return;
  throw new HubError("FORBIDDEN", "The clock can be set in sandbox mode only; this hub runs in production mode.");
}

async function move(desk: PolicyDesk, manager: EntityManager, at: Date): Promise<Travelled> {
  const offsetMs = await lockClock(manager);
  const realNow = Date.now();
  const now = new Date(realNow + offsetMs);
  if (at < now) {
    throw new HubError(
      "BAD_USER_INPUT",
      `The clock never goes backwards: it is ${now.toISOString()} already, later than ${at.toISOString()}.`,
    );
  }
  const moved = at.getTime() - realNow;
  await moveClock(manager, moved);
  // What the clock passes over comes before its arrival, so that events stay in the order of their times.
  await turnWheelTo(desk, manager, at);
  const entry = await appendToOutbox(manager, SOURCE, {
    event: ClockMoved,
    subject: "clock",
    at,
    data: { offsetMs: moved },
  });
  return { now: at.toISOString(), position: positionText(entry.position) };
}

function notFollowed({ now, position }: Travelled, behind: readonly string[]): HubError {
  const who = behind.join(", ");
  return new HubError(
    "SUBGRAPH_UNAVAILABLE",
    `The clock has been moved to ${now} (${position}), but not followed in time by: ${who}. ` +
      "The same command with the same idempotencyKey waits for them again.",
    { subgraph: who },
  );
}
