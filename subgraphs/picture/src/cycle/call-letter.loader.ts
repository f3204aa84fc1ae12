import { CallLetter, Challenge, type IssuedLetter, Question } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { text } from "@hub/frame";
import { endOfDay, localDateOf } from "@hub/rules";
import { made, oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import {
  committeeOnRecord,
  goalOnRecord,
  type PictureContext,
  type PictureRequest,
} from "../context/picture.context.js";

interface Response {
  letter: string;
  acknowledged_at: Date | null;
  is_answered: boolean;
}

const RESPONSES = `
  SELECT l.letter, a.at AS acknowledged_at, EXISTS (
    SELECT FROM picture.document d WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.call_letter = l.letter
      AND d.answers_letter AND d.off_record_at = 'infinity') AS is_answered
  FROM unnest($1::uuid[]) AS l (letter) LEFT JOIN picture.letter_acknowledgement a ON a.letter = l.letter`;

/** The graph's objects for letters, with their committees' responses, in one statement for all. */
export async function presentLetters(context: PictureContext, letters: readonly IssuedLetter[]): Promise<CallLetter[]> {
  if (letters.length === 0) return [];
  const responses = await rowsOf<Response>(context.dataSource, RESPONSES, [letters.map(({ id }) => id)]);
  const byLetter = new Map(responses.map((response) => [response.letter, response]));
  return letters.map((letter) => presentLetter(context, letter, byLetter.get(letter.id)));
}

function presentLetter(context: PictureContext, letter: IssuedLetter, response: Response | undefined): CallLetter {
  const { frame, cycle } = context;
  const successor = cycle.letters(letter.year).find((each) => each.succeeds === letter.id);
  return made(CallLetter, {
    id: letter.id,
    year: letter.year,
    committee: committeeOnRecord(context, letter.committee),
    state: letterState(letter, cycle.closedAt(letter.year), response),
    template: letter.template.id,
    templateVersion: letter.template.version,
    releaseId: letter.release,
    issuedAt: new Date(letter.issuedAt),
    acknowledgeDueAt: acknowledgeDueAt(new Date(letter.issuedAt)),
    acknowledgedAt: response?.acknowledged_at ?? null,
    withdrawnAt: letter.withdrawnAt ? new Date(letter.withdrawnAt) : null,
    withdrawalReason: letter.withdrawalReason,
    succeeds: letter.succeeds,
    succeededBy: successor?.id ?? null,
    contentHash: letter.contentHash,
    synthetic: letter.synthetic,
    challenges: letter.challenges.map((challenge) =>
      made(Challenge, {
        id: challenge.id,
        text: text(challenge.text),
        goals: challenge.goals.map((id) => goalOnRecord(context, id)),
        evidenceIds: challenge.evidence,
      }),
    ),
    questions: letter.questions.map((question) =>
      made(Question, {
        id: question.id,
        text: text(question.text),
        goal: question.goal ? (frame.goal(question.goal) ?? null) : null,
        required: question.required,
      }),
    ),
  });
}

const ACKNOWLEDGE_WITHIN_MS = 14 * 24 * 60 * 60 * 1000;

/** The first instant that is late for acknowledging a letter: the end of the 14th day after the day of issue. */
export function acknowledgeDueAt(issuedAt: Date): Date {
  const dayOfIssue = Date.parse(localDateOf(issuedAt));
  return endOfDay(new Date(dayOfIssue + ACKNOWLEDGE_WITHIN_MS).toISOString().slice(0, 10));
}

/** A withdrawn letter stays withdrawn and an answered one answered; any other lapses when the cycle closes. */
function letterState({ withdrawnAt }: IssuedLetter, closedAt: string | undefined, response: Response | undefined) {
  if (withdrawnAt) return "WITHDRAWN";
  if (response?.is_answered) return "ANSWERED";
  if (closedAt) return "LAPSED";
  return response?.acknowledged_at ? "ACKNOWLEDGED" : "ISSUED";
}

/** Letters by id, in one statement for the whole request; null for one that this process does not know. */
export const letterLoader = (context: PictureRequest): DataLoader<string, CallLetter | null> =>
  oncePerRequest(
    context,
    letterLoader,
    () =>
      new DataLoader<string, CallLetter | null>(async (ids) => {
        const letters = await presentLetters(
          context,
          ids.flatMap((id) => context.cycle.letter(id) ?? []),
        );
        const byId = new Map(letters.map((letter) => [letter.id, letter]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
