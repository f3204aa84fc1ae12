import type { Actor } from "@hub/auth";
import { appendToOutbox } from "@hub/events";
import { ClockMoved } from "@hub/frame";
import { checkKey, HubError, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import {
  awaitOwnEvents,
  type PolicyContext,
  positionNumber,
  positionText,
  runDueActsUntil,
  SOURCE,
} from "../record/index.js";
import { awaitFollowers } from "./followers.client.js";
import { lockClock, moveClock } from "./sandbox-clock.store.js";

export interface Travel {
  at: Date;
  idempotencyKey: string;
}

/** The instant that the clock was set to, and the position of its event. */
export interface Travelled {
  now: string;
  position: string;
}

/** Moves domain time forward. It answers once every process has the new time, and all timed acts before it are performed. */
export async function travel(
  context: PolicyContext,
  actor: Actor,
  command: Travel,
): Promise<Travelled & { followed: string[] }> {
  const { at, idempotencyKey: key } = command;
  refuseOutsideSandbox(context);
  checkKey(key);
  const named = { client: actor.client, key, input: ["travelTo", at.toISOString()] };
  const { done: travelled } = await oncePerKey(context.dataSource, named, async (manager) => ({
    done: await move(context, manager, at),
  }));
  const position = positionNumber(travelled.position);
  await awaitOwnEvents(context, position);
  const { followed, behind } = await awaitFollowers(context.others, position);
  if (behind.length > 0) throw notFollowed(travelled, behind);
  return { ...travelled, followed };
}

function refuseOutsideSandbox({ mode }: PolicyContext): void {
  if (mode === "sandbox") return;
  throw new HubError("FORBIDDEN", "The clock can be set in sandbox mode only; this hub runs in production mode.");
}

async function move(context: PolicyContext, manager: EntityManager, at: Date): Promise<Travelled> {
  const offsetMs = await lockClock(manager);
  const realNow = Date.now();
  const now = new Date(Math.max(realNow + offsetMs, context.clock.now().getTime()));
  if (at < now) {
    throw new HubError(
      "BAD_USER_INPUT",
      `The clock never goes backwards: it is ${now.toISOString()} already, later than ${at.toISOString()}.`,
    );
  }
  const moved = at.getTime() - realNow;
  await moveClock(manager, moved);
  // Timed acts come first, so that events are in the order of their times.
  await runDueActsUntil(context, manager, at);
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
