import type { GraphText } from "../../../language/index.js";
import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { AT_LEAST, AT_MOST, type Choice, FINDINGS, LIST_NAMES, LISTS, type ListName, SINCE, TEXT } from "../filter.js";
import { STATE_TEXTS } from "../texts.js";
import type { Chip } from "./filter-bar.js";
import { FILTER_TEXTS } from "./filter-texts.js";

/** The policy's names of goals, areas and efforts. */
export interface Frame {
  readonly goals: readonly {
    code: string;
    ordinal: number;
    title: GraphText;
    area: {
      code: string;
      ordinal: number;
      title: GraphText;
      themes: readonly { code: string; text: GraphText }[];
    };
  }[];
}

/** A chip for each value that is chosen. */
export function useChips(choice: Choice, frame: Frame): Chip[] {
  const texts = useTexts(FILTER_TEXTS);
  const format = useFormat();
  const nameOf = useNames(frame);
  const lists = LIST_NAMES.flatMap((name) =>
    choice[name].map((code) => ({
      label: `${texts[name]}: ${nameOf(name, code)}`,
      changes: [LISTS[name].is(choice[name].filter((each) => each !== code))],
    })),
  );
  const others: (Chip | undefined)[] = [
    choice.text === undefined ? undefined : { label: `»${choice.text}«`, changes: [TEXT.is(undefined)] },
    choice.atLeast === undefined
      ? undefined
      : { label: texts.atLeast(format.whole(choice.atLeast)), changes: [AT_LEAST.is(undefined)] },
    choice.atMost === undefined
      ? undefined
      : { label: texts.atMost(format.whole(choice.atMost)), changes: [AT_MOST.is(undefined)] },
    choice.since === undefined || Number.isNaN(Date.parse(choice.since))
      ? undefined
      : { label: texts.publishedSince(format.day(choice.since)), changes: [SINCE.is(undefined)] },
    choice.findings ? { label: texts.findings, changes: [FINDINGS.is(false)] } : undefined,
  ];
  return [...lists, ...others.filter((chip) => chip !== undefined)];
}

/** The name of a value, as its filter shows it. */
function useNames({ goals }: Frame): (name: ListName, code: string) => string {
  const texts = useTexts(FILTER_TEXTS);
  const states = useTexts(STATE_TEXTS) as Readonly<Record<string, string>>;
  const textOf = useGraphText();
  const areas = goals.map(({ area }) => area);
  const named: Partial<Record<ListName, (code: string) => string | undefined>> = {
    area: (code) => textIn(areas.find((each) => each.code === code)?.title),
    goal: (code) => textIn(goals.find((each) => each.code === code)?.title),
    mainGoal: (code) => textIn(goals.find((each) => each.code === code)?.title),
    theme: (code) => textIn(areas.flatMap(({ themes }) => themes).find((each) => each.code === code)?.text),
    unfinanced: (code) => (texts as Readonly<Record<string, unknown>>)[code] as string | undefined,
    state: (code) => states[code],
    financing: (code) => states[code],
  };
  const textIn = (text: GraphText | undefined) => (text === undefined ? undefined : textOf(text));
  return (name, code) => named[name]?.(code) ?? code;
}
