import { z } from "zod";
import { defineEvent, type RecordedEvent } from "./event-definition.js";

/**
 * The type of an event that its owner has lost, since its database was put back to an older state, and that was kept by those who
 * follow it. Everything else of it is as it was; its payload names its first type.
 */
export const LOST_EVENT = "event.lost.v1";

/**
 * An owner's record goes on after its database was put back to an older state. No number is given a second time: the numbers after
 * `known` and before this event's own may have been given, and nobody knows for what.
 */
export const RecordRestarted = defineEvent(
  "record.restarted.v1",
  "record",
  z.object({
    /** 1 for an owner's first restart. */
    restart: z.int().min(1),
    /** The newest number that the older state had; 0 where it had none. */
    kept: z.int().min(0),
    /** The newest number that anybody else had on record; those after `kept` are lost events. */
    known: z.int().min(0),
    /** This event's own number. */
    resumes: z.int().min(1),
  }),
);

/** Numbers that an owner's restart says are lost. */
export type LostNumbers = ReturnType<typeof RecordRestarted.parse>;

/** Whether an event may follow on the number `after`: it has the next one, or is a restart that leaves out numbers on purpose. */
export function follows(after: number, { position, type, payload }: RecordedEvent): boolean {
  if (position === after + 1) return true;
  return type === RecordRestarted.type && position > after && RecordRestarted.parse(payload.data).known === after;
}

/** The type that an event had when it went on record. */
export const firstTypeOf = ({ type, payload }: RecordedEvent): string => (type === LOST_EVENT ? payload.type : type);
