import { readFile } from "node:fs/promises";
import { z } from "zod";
import { dataFile } from "../data-file.js";

const bilingualText = z.strictObject({
  da: z.string(),
  en: z.string(),
  enSource: z.enum(["OFFICIAL", "EDITORIAL", "MACHINE"]),
});
const day = z.iso.date();

const caseOf = z.strictObject({
  agendaItem: z.int(),
  title: bilingualText,
  caseNumber: z.string(),
  summary: bilingualText,
  decisionTextInSeed: z.boolean(),
  economicConsequences: bilingualText,
});

const policyOf = z.strictObject({
  id: z.string(),
  title: bilingualText,
  period: z.strictObject({ from: day, to: day }),
  periodInferred: z.string(),
  predecessorExpires: day,
  url: z.string(),
  vision: z.strictObject({ label: bilingualText, textInSeed: z.boolean() }),
  aliases: z.array(z.strictObject({ da: z.string(), note: z.string() })),
});

const renditionOf = z.strictObject({
  id: z.string(),
  label: z.string(),
  audience: z.enum(["CITIZEN", "INTERNAL"]),
  title: bilingualText,
  text: bilingualText,
  contains: z.array(z.string()),
  refersTo: z.string().optional(),
});

const areaOf = z.strictObject({
  id: z.string(),
  ordinal: z.int(),
  title: bilingualText,
  themes: z.array(bilingualText.extend({ id: z.string() })),
  goals: z.array(z.string()),
});

const goalOf = z.strictObject({
  id: z.string(),
  ordinal: z.int(),
  area: z.string(),
  title: bilingualText,
  direction: z.enum(["INCREASE", "DECREASE"]),
});

const hearingOf = z.strictObject({
  id: z.string(),
  approvedSendOut: day,
  approvedBy: z.string(),
  audience: bilingualText,
  writtenResponses: z.int(),
  publicMeetings: z.int(),
  publicMeetingTerm: bilingualText,
  periodText: bilingualText,
  from: day,
  to: day,
  fromToInferred: z.boolean(),
  materialIncludesPlans: z.boolean(),
  responsesInSeed: z.boolean(),
});

const recommendationOf = z.strictObject({
  ordinal: z.int(),
  proposedBy: z.string(),
  recommendedBy: z.string(),
  addressedTo: z.array(z.string()),
  text: bilingualText,
});

const stepOf = z.strictObject({
  ordinal: z.int(),
  date: day.nullable(),
  dateText: z.string(),
  yearInferred: z.boolean().default(false),
  /** Code of a committee or an administration, or STANDING for all standing committees. */
  body: z.string(),
  action: bilingualText,
  sic: z.string().optional(),
  conflict: z.string().optional(),
});

const obligationOf = z.strictObject({
  id: z.string(),
  kind: z.enum(["PLAN_REVISION_DUE", "STATEMENT_WINDOW", "CALL_LETTER"]),
  dueText: z.string(),
  /** Day of every year, as ISO 8601 writes it: `--05-01`. */
  due: z.string().optional(),
  firstYearInferred: z.int().optional(),
  years: z.array(z.int()).default([]),
  yearsInferred: z.boolean().default(false),
  from: z.string(),
  to: z.string(),
  what: bilingualText,
  mustContain: bilingualText.optional(),
});

const slotOf = z.strictObject({
  monthFrom: z.int().min(1).max(12),
  monthTo: z.int().min(1).max(12),
  kinds: z.array(
    z.enum([
      "BAROMETER_RELEASE",
      "CALL_LETTER",
      "CONFERENCE",
      "STATEMENT_WINDOW",
      "MAYOR_DIALOGUE",
      "STATUS_REPORT",
      "BUDGET_ADOPTION",
    ]),
  ),
  text: bilingualText,
});

const committeeOf = z.strictObject({
  code: z.string(),
  name: bilingualText,
  kinds: z.array(z.enum(["COUNCIL", "FINANCE_COMMITTEE", "STANDING_COMMITTEE", "COORDINATING_COMMITTEE"])).min(1),
  source: z.string(),
});

/** Strict, so that no field of the file is left out of the graph by accident. */
const frameOf = z.strictObject({
  $comment: z.string(),
  case: caseOf,
  policy: policyOf,
  renditions: z.array(renditionOf),
  principles: z.array(z.strictObject({ id: z.string(), ordinal: z.int(), text: bilingualText })),
  concepts: z.array(z.strictObject({ id: z.string(), term: bilingualText, definitionInSeed: z.boolean() })),
  areas: z.array(areaOf).min(1),
  goals: z.array(goalOf),
  goalOrdinalNote: z.string(),
  instruments: z.array(bilingualText),
  hearing: hearingOf,
  origin: bilingualText,
  recommendations: z.array(recommendationOf),
  process: z.array(stepOf),
  obligations: z.array(obligationOf),
  yearWheel: z.array(slotOf),
  annexes: z.array(
    z.strictObject({
      number: z.int(),
      title: bilingualText,
      contentInSeed: z.boolean(),
      columnsInferred: z.array(z.string()).default([]),
    }),
  ),
  financingRules: z.array(bilingualText),
  committees: z.array(committeeOf).min(1),
  committeesNote: z.string(),
  administrations: z.array(z.strictObject({ code: z.string(), name: bilingualText, source: z.string() })),
});

/** The shape of the frame's document: the policy, and the decision case around it. */
export type FrameDocument = z.infer<typeof frameOf>;
export type FrameStep = FrameDocument["process"][number];

/** Parses a stored frame; throws if it is not one. */
export const parseFrame = (content: unknown): FrameDocument => frameOf.parse(content);

const FILE = dataFile("policy-frame.json");

/** The frame that a new hub begins with, from its file. */
export async function readFrameFile(): Promise<unknown> {
  const content: unknown = JSON.parse(await readFile(FILE, "utf8"));
  parseFrame(content);
  return content;
}
