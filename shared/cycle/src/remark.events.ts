import { defineEvent } from "@hub/events";
import { textOf } from "@hub/frame";
import { z } from "zod";

const instant = z.iso.datetime();

/** The coordinator remarks on a committee's published document; it never changes what was published. Told by `policy`. */
export const RemarkWritten = defineEvent(
  "remark.written.v1",
  "remark",
  z.object({
    id: z.uuid(),
    /** The revision that it is about, and whose it is. */
    document: z.uuid(),
    kind: z.enum(["ACTION_PLAN", "INTEGRATION_STATEMENT"]),
    committee: z.string(),
    /** The cycle's. */
    year: z.number().int(),
    /** The goal that it is about; null: the whole document. */
    goal: z.string().nullable(),
    text: textOf,
    writtenAt: instant,
    contentHash: z.string(),
    synthetic: z.boolean(),
  }),
);
export type RemarkFacts = ReturnType<typeof RemarkWritten.parse>;

/** The owner replies to a remark. Told by the committee itself. */
export const RemarkAnswered = defineEvent(
  "remark.answered.v1",
  "remark",
  z.object({
    id: z.uuid(),
    remark: z.uuid(),
    committee: z.string(),
    text: textOf,
    answeredAt: instant,
    contentHash: z.string(),
  }),
);
export type RemarkReplyFacts = ReturnType<typeof RemarkAnswered.parse>;

export const TALK_OUTCOMES = ["HELD", "DECLINED"] as const;

/** The coordinator's talk with a mayor on a committee's statement, which its publication offers: held, or declined. Told by `policy`. */
export const MayorTalkRecorded = defineEvent(
  "mayor-talk.recorded.v1",
  "mayor-talk",
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    committee: z.string(),
    outcome: z.enum(TALK_OUTCOMES),
    /** The day of the talk, or of the declining. */
    on: z.iso.date(),
    /** What was talked about and agreed, or why it was declined. No persons' names. */
    summary: textOf,
    /** Goals that it was about. */
    goals: z.array(z.string()),
    /** The statement that had offered it; null where none was published. */
    statement: z.uuid().nullable(),
    recordedAt: instant,
    contentHash: z.string(),
    synthetic: z.boolean(),
  }),
);
export type MayorTalkFacts = ReturnType<typeof MayorTalkRecorded.parse>;
