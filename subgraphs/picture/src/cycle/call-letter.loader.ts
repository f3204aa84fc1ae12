import {
  CallLetter,
  type CallLetterState,
  Challenge,
  type IssuedLetter,
  presentQuestion,
  StatementTemplateReference,
} from "@hub/cycle";
import { rowsOf, statement } from "@hub/database";
import { text } from "@hub/frame";
import { asInput, endOfDay, hashedContent, localDateOf } from "@hub/rules";
import { lazily, made, oncePerRequest, reference } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { inForceAt } from "../context/in-force-sql.js";
import { isBy } from "../context/instant.js";
import {
  committeeOnRecord,
  goalOnRecord,
  type PictureContext,
  type PictureRequest,
} from "../context/picture.context.js";

/** Later than everything on record, and earlier than infinity: what is on record then is on record now. */
const END_OF_TIME = new Date("9999-12-31T00:00:00Z");

/** A letter, and the instant at which its committee's response is asked for; null means now. */
interface LetterAt {
  letter: string;
  asOf: Date | null;
}

interface Response {
  acknowledged_at: Date | null;
  is_answered: boolean;
}

const RESPONSES = statement<Response & { place: number }>(`
  SELECT l.place::int AS place, a.at AS acknowledged_at, EXISTS (
    SELECT FROM picture.document d WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.call_letter = l.letter
      AND d.answers_letter AND ${inForceAt("d", "l.at")}) AS is_answered
  FROM unnest($1::uuid[], $2::timestamptz[]) WITH ORDINALITY AS l (letter, at, place)
  LEFT JOIN picture.letter_acknowledgement a ON a.letter = l.letter AND a.at <= l.at`);

/** The committees' responses to letters at instants, in one statement for all that a request asks. */
const responseLoader = (context: PictureRequest) =>
  oncePerRequest(
    context,
    responseLoader,
    () =>
      new DataLoader<LetterAt, Response, string>(
        async (asked) => {
          const letters = asked.map(({ letter }) => letter);
          const instants = asked.map(({ asOf }) => asOf ?? END_OF_TIME);
          const rows = await rowsOf(context.dataSource, RESPONSES, [letters, instants]);
          const byPlace = new Map(rows.map(({ place, ...response }) => [place, response]));
          return asked.map((_, index) => byPlace.get(index + 1) ?? { acknowledged_at: null, is_answered: false });
        },
        { cacheKeyFn: ({ letter, asOf }) => `${letter} ${asOf?.toISOString() ?? ""}` },
      ),
  );

/** When its committee had acknowledged a letter by an instant; null where it had not. */
export const acknowledgedBy = async (context: PictureRequest, letter: string, asOf: Date | null) =>
  (await responseLoader(context).load({ letter, asOf })).acknowledged_at;

/**
 * Where a letter stands at an instant; null means now. A withdrawn letter stays withdrawn and an answered one answered; any other lapses
 * when the cycle closes.
 */
export async function letterStateAt(
  context: PictureRequest,
  { id, year, withdrawnAt }: Pick<CallLetter, "id" | "year" | "withdrawnAt">,
  asOf: Date | null,
): Promise<CallLetterState> {
  if (isBy(withdrawnAt, asOf)) return "WITHDRAWN";
  const response = await responseLoader(context).load({ letter: id, asOf });
  if (response.is_answered) return "ANSWERED";
  if (isBy(context.cycle.closedAt(year) ?? null, asOf)) return "LAPSED";
  return response.acknowledged_at ? "ACKNOWLEDGED" : "ISSUED";
}

/** The graph's object for a letter, in the names of its issue. */
export function presentLetter(context: PictureContext, letter: IssuedLetter): CallLetter {
  const issuedAt = new Date(letter.issuedAt);
  const successor = context.cycle.letters(letter.year).find((each) => each.succeeds === letter.id);
  const presented = made<CallLetter, "content" | "asInput">(CallLetter, {
    id: letter.id,
    year: letter.year,
    committee: committeeOnRecord(context, letter.committee, issuedAt),
    template: reference(StatementTemplateReference, `${letter.template.id}@${letter.template.version}`),
    releaseId: letter.release,
    issuedAt,
    acknowledgeDueAt: acknowledgeDueAt(issuedAt),
    withdrawnAt: letter.withdrawnAt ? new Date(letter.withdrawnAt) : null,
    withdrawalReason: letter.withdrawalReason,
    succession: { succeeds: letter.succeeds, succeededBy: successor?.id ?? null },
    contentHash: letter.contentHash,
    synthetic: letter.synthetic,
    challenges: letter.challenges.map((challenge) =>
      made(Challenge, {
        id: challenge.id,
        text: text(challenge.text),
        goals: challenge.goals.map((id) => goalOnRecord(context, id, issuedAt)),
        evidenceIds: challenge.evidence,
      }),
    ),
    questions: letter.questions.map((question) => presentQuestion(letter, question, context.frame)),
  });
  const content = () => hashedContent(hashedPartOf(letter));
  lazily(presented, "asInput", () => {
    const told = content();
    return told && asInput("CALL_LETTER", told);
  });
  return lazily(presented, "content", content);
}

/** What the draft said: the ids and times were given when it was issued. */
function hashedPartOf({ year, committee, template, challenges, questions, synthetic, contentHash }: IssuedLetter) {
  return {
    year,
    committee,
    template,
    synthetic,
    contentHash,
    challenges: challenges.map(({ id: _, ...challenge }) => challenge),
    questions: questions.map(({ id: _, ...question }) => question),
  };
}

const ACKNOWLEDGE_WITHIN_MS = 14 * 24 * 60 * 60 * 1000;

/** The first instant that is late for acknowledging a letter: the end of the 14th day after the day of issue. */
export function acknowledgeDueAt(issuedAt: Date): Date {
  const dayOfIssue = Date.parse(localDateOf(issuedAt));
  return endOfDay(new Date(dayOfIssue + ACKNOWLEDGE_WITHIN_MS).toISOString().slice(0, 10));
}

/** A letter by its id; null for one that this process does not know. */
export function letterOfId(context: PictureContext, id: string): CallLetter | null {
  const letter = context.cycle.letter(id);
  return letter ? presentLetter(context, letter) : null;
}
