import { lastDayBefore, useTexts } from "../../../language/index.js";
import { useShortDay } from "../days.js";
import type { Timeliness } from "../mark.js";
import { FACTS_TEXTS, WHEEL_TEXTS } from "../texts.js";
import type { Letter, Owed, Standing, Wheel } from "../wheel.js";
import { daysBetween } from "../year.js";

/** What is told of one delivery in a cell. */
export interface Told {
  /** undefined: nothing is owed, and nothing recorded. */
  readonly timeliness: Timeliness | undefined;
  readonly word: string;
  readonly notes: readonly string[];
}

interface Words {
  texts: ReturnType<typeof useTexts<typeof WHEEL_TEXTS>>;
  day(instant: string): string;
  wheel: Wheel;
}

/** Tells of a committee's deliveries, and of its letter. */
export function useTold(wheel: Wheel): (committee: string, owed: Owed) => Told {
  const none = useTexts(FACTS_TEXTS).no;
  const words: Words = { texts: useTexts(WHEEL_TEXTS), day: useShortDay(), wheel };
  return (committee, owed) => {
    if (owed === "CALL_LETTER") return ofLetter(wheel.letter(committee), words);
    const standing = wheel.standing(committee, owed);
    return standing === undefined ? { timeliness: undefined, word: none, notes: [] } : ofStanding(standing, words);
  };
}

function ofStanding(standing: Standing, words: Words): Told {
  const { texts, day } = words;
  const { timeliness, firstPublishedAt, byExtension } = standing;
  const extension = byExtension ? [texts.extendedTo(day(lastDayBefore(byExtension.dueAt)))] : [];
  if (firstPublishedAt !== null) return delivered(standing, firstPublishedAt, { words, extension });
  return { timeliness, ...awaited(standing, words, extension) };
}

interface Deliveries {
  words: Words;
  /** What it says of the extension, where there is one. */
  extension: readonly string[];
}

function delivered(standing: Standing, at: string, { words, extension }: Deliveries): Told {
  const { texts, day, wheel } = words;
  const { timeliness, byMilestone, byExtension, daysLate } = standing;
  const original = byExtension && byMilestone.daysLate !== null ? [texts.ofOriginal(byMilestone.daysLate)] : [];
  const late = daysLate === null ? [] : [texts.daysLate(daysLate)];
  if (!at.startsWith(String(wheel.year))) {
    const since = texts.since(`${day(at)} ${at.slice(0, 4)}`);
    return { timeliness, word: texts.inForce, notes: [since, ...late, ...extension, ...original] };
  }
  const early = texts.daysBefore(daysBetween(at, noonOf(lastDayBefore(standing.extendedDueAt ?? standing.dueAt))));
  const days = daysLate === null ? [early] : late;
  return { timeliness, word: day(at), notes: [...days, ...extension, ...original] };
}

function awaited(standing: Standing, { texts }: Words, extension: readonly string[]): Omit<Told, "timeliness"> {
  const { timeliness, daysLate, daysRemaining } = standing;
  if (timeliness === "EXEMPT") return { word: texts.exempt, notes: [] };
  if (timeliness === "MISSING") return { word: texts.missing1, notes: [texts.daysOver(daysLate ?? 0), ...extension] };
  const word = timeliness === "DUE_SOON" ? texts.dueSoon : texts.notDue;
  return { word, notes: [...(daysRemaining === null ? [] : [texts.inDays(daysRemaining)]), ...extension] };
}

function ofLetter(letter: Letter | undefined, { texts, day, wheel }: Words): Told {
  const dueAt = letter?.acknowledgeDueAt;
  if (!dueAt) return { timeliness: undefined, word: texts.noLetter, notes: [] };
  const due = noonOf(lastDayBefore(dueAt));
  const at = letter.acknowledgedAt;
  if (at !== null && at <= wheel.at) {
    const early = daysBetween(at, due);
    const notes = [early < 0 ? texts.daysLate(-early) : texts.daysBefore(early)];
    return { timeliness: early < 0 ? "LATE" : "ON_TIME", word: day(at), notes };
  }
  const remaining = daysBetween(wheel.at, due);
  if (remaining < 0) return { timeliness: "MISSING", word: texts.missing1, notes: [texts.daysOver(-remaining)] };
  return { timeliness: "NOT_DUE", word: texts.notDue, notes: [texts.inDays(remaining)] };
}

function noonOf(day: string): string {
  return `${day}T12:00:00Z`;
}
