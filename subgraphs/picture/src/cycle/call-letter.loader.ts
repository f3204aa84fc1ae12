import { CallLetter, Challenge, type IssuedLetter, Question } from "@hub/cycle";
import { type Goal, text } from "@hub/frame";
import { oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureDesk } from "../context/picture.context.js";

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

/** The graph's objects for letters, with what their committees have done with them: one statement for all. */
export async function presentLetters(desk: PictureDesk, letters: readonly IssuedLetter[]): Promise<CallLetter[]> {
  if (letters.length === 0) return [];
  const responses: Response[] = await desk.dataSource.query(RESPONSES, [letters.map(({ id }) => id)]);
  const byLetter = new Map(responses.map((response) => [response.letter, response]));
  return letters.map((letter) => presentLetter(desk, letter, byLetter.get(letter.id)));
}

function presentLetter(desk: PictureDesk, letter: IssuedLetter, response: Response | undefined): CallLetter {
  const { frame, cycle } = desk;
  const { template, release, withdrawnAt, issuedAt, challenges, questions, ...plain } = letter;
  const successor = cycle.letters(letter.year).find((each) => each.succeeds === letter.id);
  return Object.assign(new CallLetter(), plain, {
    committee: frame.committee(letter.committee),
    state: stateOf(letter, cycle.closedAt(letter.year), response),
    template: template.id,
    templateVersion: template.version,
    releaseId: release,
    issuedAt: new Date(issuedAt),
    acknowledgedAt: response?.acknowledged_at ?? null,
    withdrawnAt: withdrawnAt ? new Date(withdrawnAt) : null,
    succeededBy: successor?.id ?? null,
    challenges: challenges.map(({ evidence, ...challenge }) =>
      Object.assign(new Challenge(), {
        id: challenge.id,
        text: text(challenge.text),
        goals: challenge.goals.map((id) => frame.goal(id) as Goal),
        evidenceIds: evidence,
      }),
    ),
    questions: questions.map(({ goal, ...question }) =>
      Object.assign(new Question(), {
        ...question,
        text: text(question.text),
        goal: goal ? (frame.goal(goal) ?? null) : null,
      }),
    ),
  });
}

/** A withdrawn letter stays withdrawn, an answered one answered; a closed cycle lets the others lapse. */
function stateOf({ withdrawnAt }: IssuedLetter, closedAt: string | undefined, response: Response | undefined) {
  if (withdrawnAt) return "WITHDRAWN";
  if (response?.is_answered) return "ANSWERED";
  if (closedAt) return "LAPSED";
  return response?.acknowledged_at ? "ACKNOWLEDGED" : "ISSUED";
}

/** Letters by id, one statement for all of a request; null for one that this process has not heard of. */
export const letterLoader = (desk: PictureDesk, context: RequestContext): DataLoader<string, CallLetter | null> =>
  oncePerRequest(
    context,
    letterLoader,
    () =>
      new DataLoader<string, CallLetter | null>(async (ids) => {
        const letters = await presentLetters(
          desk,
          ids.flatMap((id) => desk.cycle.letter(id) ?? []),
        );
        const byId = new Map(letters.map((letter) => [letter.id, letter]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
