import { planRule } from "../document/action-plan.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { quoted } from "../rule/quotation.js";
import { type Finding, findingOf, type RuleDescription, type Violation } from "../rule/rule.js";
import { withinRulesTime } from "../time/rules-time.js";
import { danishFigures } from "./danish-figures.js";
import { englishFigures } from "./english-figures.js";
import { figuresOf, NONE } from "./written-figures.js";

const WORDS_ONLY: RuleDescription = {
  version: 2,
  title: { da: "En skrivefejl rettes kun i ordlyden", en: "A slip of the pen is mended in the wording alone" },
  explanation: {
    da:
      "En rettelse af arten CLERICAL ændrer kun tekster, målgrupper og bydele, og ingen tal og datoer i dem, heller ikke med ord: otte, " +
      "tredje, halvdelen, fordoblet, ingen, maj. Ændres tal, mål, datoer eller andet, er rettelsen SUBSTANTIVE.",
    en:
      "A correction of the kind CLERICAL changes only texts, target groups and districts, and no figures and dates in them, in words " +
      "neither: eight, third, half, doubled, no, May. Where numbers, goals, dates or anything else changes, the correction is SUBSTANTIVE.",
  },
  hint: {
    da: "Offentliggør rettelsen som SUBSTANTIVE.",
    en: "Publish the correction as SUBSTANTIVE.",
  },
};

/** I33: enforced at publication, by `clericalChangesWordsOnly`. */
export const clericalIsWording = planRule("I33", "FATAL", WORDS_ONLY);
export const clericalIsWordingInStatements = statementRule("I33", "FATAL", WORDS_ONLY);

const ENTRIES = {
  ACTION_PLAN: clericalIsWording.entry,
  INTEGRATION_STATEMENT: clericalIsWordingInStatements.entry,
};

/** Fields that are lists of words. They count as wording, like the texts in two languages. */
const WORD_LISTS = new Set(["targetGroups", "districts"]);

/** I33: a finding for each change of a CLERICAL correction that is not wording. Paths lead into the new document. */
export function clericalChangesWordsOnly(
  kind: keyof typeof ENTRIES,
  before: unknown,
  after: unknown,
): readonly Finding[] {
  return withinRulesTime(() => changesOf(before, after, "").map((violation) => findingOf(ENTRIES[kind], violation)));
}

function changesOf(before: unknown, after: unknown, path: string): Violation[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isText(after) || isText(before)) return sameFigures(before, after) ? [] : [change(path, before, after)];
  if (!isObject(before) || !isObject(after) || sizesDiffer(before, after)) return [change(path, before, after)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const within = path + pointer(name);
    const [was, is] = [before[name], after[name]];
    if (!WORD_LISTS.has(name)) return changesOf(was, is, within);
    return sameFigures(was, is) ? [] : [change(within, was, is)];
  });
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null;
const isText = (value: unknown): boolean => isObject(value) && typeof value.da === "string";

function sizesDiffer(before: Members, after: Members): boolean {
  return Array.isArray(before) && Array.isArray(after) && before.length !== after.length;
}

/**
 * Whether two texts, or lists of words, have the same figures and dates in the same order, in digits or in words. Where there was
 * no text before, or is none now, a "none" in the other one alters no figure.
 */
function sameFigures(before: unknown, after: unknown): boolean {
  const isNew = !isObject(before) || !isObject(after);
  const [was, is] = [before, after].map((text) => figuresIn(text).filter((figure) => !isNew || figure !== NONE));
  return JSON.stringify(was) === JSON.stringify(is);
}

/** By language, since "to" is 2 in Danish alone; what stands in no text of two languages is Danish. */
function figuresIn(value: unknown): string[] {
  if (typeof value === "string") return figuresOf(value, danishFigures);
  if (!isObject(value)) return [];
  if (Array.isArray(value)) return value.flatMap(figuresIn);
  const english = typeof value.en === "string" ? figuresOf(value.en, englishFigures) : [];
  return [...figuresIn(value.da), ...english.map((figure) => (figure === NONE ? NONE : `en ${figure}`))];
}

function change(path: string, before: unknown, after: unknown): Violation {
  return {
    path,
    message: {
      da: `Rettelsen ændrer ${quoted(before)} til ${quoted(after)}.`,
      en: `The correction changes ${quoted(before)} to ${quoted(after)}.`,
    },
  };
}
