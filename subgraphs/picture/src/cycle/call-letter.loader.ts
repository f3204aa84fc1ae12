import { CallLetter, Challenge, type IssuedLetter, presentQuestion } from "@hub/cycle";
import { text } from "@hub/frame";
import { endOfDay, localDateOf } from "@hub/rules";
import { made, oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { inForceAt } from "../context/in-force-sql.js";
import {
  committeeOnRecord,
  goalOnRecord,
  type PictureContext,
  type PictureRequest,
} from "../context/picture.context.js";
import { isBy, type Shown, shownAt } from "../context/shown.js";
import { rowsTogether } from "../paging/rows-together.loader.js";

/** Later than everything on record, and earlier than infinity: what is on record then is on record now. */
const END_OF_TIME = new Date("9999-12-31T00:00:00Z");

interface Response {
  letter: string;
  acknowledged_at: Date | null;
  is_answered: boolean;
}

const RESPONSES = `
  SELECT l.letter, a.at AS acknowledged_at, EXISTS (
    SELECT FROM picture.document d WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.call_letter = l.letter
      AND d.answers_letter AND ${inForceAt("d", "$2")}) AS is_answered
  FROM unnest($1::uuid[]) AS l (letter) LEFT JOIN picture.letter_acknowledgement a ON a.letter = l.letter AND a.at <= $2`;

/**
 * The graph's objects for letters, with their committees' responses, in one statement for all: as they stood at an instant
 * (undefined means now), in the names of their issue.
 */
export async function presentLetters(
  context: PictureRequest,
  letters: readonly IssuedLetter[],
  asOf: Date | undefined,
): Promise<CallLetter[]> {
  if (letters.length === 0) return [];
  const ids = letters.map(({ id }) => id);
  const responses = await rowsTogether<Response>(context, RESPONSES, [ids, asOf ?? END_OF_TIME]);
  const byLetter = new Map(responses.map((response) => [response.letter, response]));
  return letters.map((letter) => presentLetter(context, letter, { response: byLetter.get(letter.id), asOf }));
}

interface LetterShown {
  response: Response | undefined;
  asOf: Date | undefined;
}

function presentLetter(
  context: PictureContext,
  letter: IssuedLetter,
  { response, asOf }: LetterShown,
): Shown<CallLetter> {
  const { cycle } = context;
  const issuedAt = new Date(letter.issuedAt);
  const ofYear = cycle.letters(letter.year);
  const successor = ofYear.find((each) => each.succeeds === letter.id && isBy(each.issuedAt, asOf));
  const isWithdrawn = isBy(letter.withdrawnAt, asOf);
  const isClosed = isBy(cycle.closedAt(letter.year) ?? null, asOf);
  const shown = made(CallLetter, {
    id: letter.id,
    year: letter.year,
    committee: committeeOnRecord(context, letter.committee, issuedAt),
    state: letterState({ isWithdrawn, isClosed, response }),
    template: letter.template.id,
    templateVersion: letter.template.version,
    releaseId: letter.release,
    issuedAt,
    acknowledgeDueAt: acknowledgeDueAt(issuedAt),
    acknowledgedAt: response?.acknowledged_at ?? null,
    withdrawnAt: isWithdrawn && letter.withdrawnAt ? new Date(letter.withdrawnAt) : null,
    withdrawalReason: isWithdrawn ? letter.withdrawalReason : null,
    succession: { succeeds: letter.succeeds, succeededBy: successor?.id ?? null },
    contentHash: letter.contentHash,
    synthetic: letter.synthetic,
    challenges: letter.challenges.map((challenge) =>
      shownAt(
        made(Challenge, {
          id: challenge.id,
          text: text(challenge.text),
          goals: challenge.goals.map((goal) => goalOnRecord(context, goal, issuedAt)),
          evidenceIds: challenge.evidence,
        }),
        asOf,
      ),
    ),
    questions: letter.questions.map((question) => presentQuestion(letter, question, context.frame)),
  });
  return shownAt(shown, asOf);
}

const ACKNOWLEDGE_WITHIN_MS = 14 * 24 * 60 * 60 * 1000;

/** The first instant that is late for acknowledging a letter: the end of the 14th day after the day of issue. */
export function acknowledgeDueAt(issuedAt: Date): Date {
  const dayOfIssue = Date.parse(localDateOf(issuedAt));
  return endOfDay(new Date(dayOfIssue + ACKNOWLEDGE_WITHIN_MS).toISOString().slice(0, 10));
}

/** A withdrawn letter stays withdrawn and an answered one answered; any other lapses when the cycle closes. */
function letterState(letter: { isWithdrawn: boolean; isClosed: boolean; response: Response | undefined }) {
  const { isWithdrawn, isClosed, response } = letter;
  if (isWithdrawn) return "WITHDRAWN";
  if (response?.is_answered) return "ANSWERED";
  if (isClosed) return "LAPSED";
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
          undefined,
        );
        const byId = new Map(letters.map((letter) => [letter.id, letter]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
