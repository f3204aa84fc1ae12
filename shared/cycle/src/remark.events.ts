import { defineEvent, redactable } from "@hub/events";
import { bilingualText } from "@hub/frame";
import { z } from "zod";

const instant = z.iso.datetime();

/** The coordinator remarks on a committee's published document, which stays unchanged. An event of `policy`. */
export const RemarkWritten = defineEvent(
  "remark.written.v1",
  "remark",
  z.object({
    id: z.uuid(),
    /** The revision that it is about. */
    document: z.uuid(),
    kind: z.enum(["ACTION_PLAN", "INTEGRATION_STATEMENT"]),
    committee: z.string(),
    /** The year of the cycle. */
    year: z.number().int(),
    /** The goal that it is about; null for the whole document. */
    goal: z.string().nullable(),
    text: redactable(bilingualText),
    writtenAt: instant,
    contentHash: z.string(),
    synthetic: z.boolean(),
  }),
);
export type RemarkFacts = ReturnType<typeof RemarkWritten.parse>;

/** The owner replies to a remark. An event of the committee. */
export const RemarkAnswered = defineEvent(
  "remark.answered.v1",
  "remark",
  z.object({
    id: z.uuid(),
    remark: z.uuid(),
    committee: z.string(),
    text: redactable(bilingualText),
    answeredAt: instant,
    contentHash: z.string(),
  }),
);
export type RemarkReplyFacts = ReturnType<typeof RemarkAnswered.parse>;

export const TALK_OUTCOMES = ["HELD", "DECLINED"] as const;

/** A talk with a mayor on a committee's statement was held or declined. An event of `policy`. */
export const MayorTalkRecorded = defineEvent(
  "mayor-talk.recorded.v1",
  "mayor-talk",
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    committee: z.string(),
    outcome: z.enum(TALK_OUTCOMES),
    /** The day of the talk, or the day when it was declined. */
    on: z.iso.date(),
    /** What was agreed, or why it was declined. No names of persons. */
    summary: redactable(bilingualText),
    /** Ids of the goals that it was about. */
    goals: z.array(z.string()),
    /** The statement that it was about; null where none was published. */
    statement: z.uuid().nullable(),
    recordedAt: instant,
    contentHash: z.string(),
    synthetic: z.boolean(),
  }),
);
export type MayorTalkFacts = ReturnType<typeof MayorTalkRecorded.parse>;
