import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { personalDataOf } from "../rule/personal-data.js";
import { firstUnprintable, holdsUnprintable, isBlank, quoted } from "../rule/quotation.js";
import { type BilingualText, type Finding, findingOf, type RuleEntry } from "../rule/rule.js";
import { isWebAddress, noWebAddress } from "../rule/source-address.js";
import type { IndicatorRules, SourceContent } from "./barometer.document.js";
import {
  figuresNameNobody,
  indicatorsAreDescribed,
  observationsHaveASource,
  smallCellsAreHidden,
  syntheticStaysInTheSandbox,
  textsArePrintable,
} from "./barometer.rules.js";
import { periodStart } from "./observation-period.js";

interface DanishText {
  readonly da: string;
}

/** An indicator as it is to be defined, as far as rules judge it. */
export interface IndicatorContent extends IndicatorRules {
  readonly title: DanishText;
  readonly definition: DanishText;
  readonly unit: string;
  readonly goals: readonly string[];
  readonly baselinePeriod: string | null;
  readonly targets: readonly {
    readonly dueYear: number;
    readonly value: number | null;
    readonly text: DanishText | null;
    readonly source: SourceContent | null;
  }[];
  readonly synthetic: boolean;
}

interface Context {
  /** Ids of all goals of the frame. */
  readonly goals: readonly string[];
  /** Whether demo data is taken. */
  readonly isSandbox: boolean;
}

/** Two persons and fewer are always too few. */
const LEAST_THRESHOLD = 3;
const MOST_DIMENSIONS = 3;

type Tell = (rule: RuleEntry, path: string, message: BilingualText) => void;

/** All that is wrong with an indicator's definition; paths are into `{ indicator }`. */
export function validateIndicator(indicator: IndicatorContent, context: Context): Finding[] {
  const findings: Finding[] = [];
  const tell: Tell = (rule, path, message) =>
    findings.push(findingOf(rule, { path: pointer("indicator") + path, message }));
  if (indicator.synthetic && !context.isSandbox)
    tell(syntheticStaysInTheSandbox, "/synthetic", {
      da: "Indikatoren er syntetisk.",
      en: "The indicator is synthetic.",
    });
  judgeThreshold(indicator, tell);
  judgeNames(indicator, context, tell);
  judgeDimensions(indicator, tell);
  judgeTargets(indicator, tell);
  judgeCharacters(indicator, "", tell);
  for (const { path, message } of personalDataOf(indicator)) tell(figuresNameNobody, path, message);
  return findings;
}

function judgeThreshold({ smallCellThreshold: threshold }: IndicatorContent, tell: Tell): void {
  if (threshold >= LEAST_THRESHOLD) return;
  tell(smallCellsAreHidden, "/smallCellThreshold", {
    da: `Tærsklen ${threshold} er under ${LEAST_THRESHOLD}.`,
    en: `The threshold ${threshold} is below ${LEAST_THRESHOLD}.`,
  });
}

function judgeNames({ id, title, definition, unit, goals }: IndicatorContent, context: Context, tell: Tell): void {
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id))
    tell(indicatorsAreDescribed, "/id", {
      da: `${quoted(id)} er ikke 1 til 80 af a-z, 0-9 og bindestreg.`,
      en: `${quoted(id)} is not 1 to 80 of a-z, 0-9 and hyphen.`,
    });
  const texts: [string, string][] = [
    ["/title/da", title.da],
    ["/definition/da", definition.da],
    ["/unit", unit],
  ];
  for (const [path, text] of texts)
    if (isBlank(text)) tell(indicatorsAreDescribed, path, { da: "Teksten er tom.", en: "The text is blank." });
  for (const [index, goal] of goals.entries())
    if (!context.goals.includes(goal))
      tell(indicatorsAreDescribed, pointer("goals", index), {
        da: `Der er intet mål ${quoted(goal)}.`,
        en: `There is no goal ${quoted(goal)}.`,
      });
}

function judgeDimensions({ dimensions }: IndicatorContent, tell: Tell): void {
  if (dimensions.length > MOST_DIMENSIONS)
    tell(indicatorsAreDescribed, "/dimensions", {
      da: `Der er ${dimensions.length} dimensioner, og højst ${MOST_DIMENSIONS} er tilladt.`,
      en: `There are ${dimensions.length} dimensions, and ${MOST_DIMENSIONS} is the most.`,
    });
  for (const [index, dimension] of dimensions.entries())
    if (isBlank(dimension))
      tell(indicatorsAreDescribed, pointer("dimensions", index), { da: "Navnet er tomt.", en: "The name is blank." });
  for (const { index } of repeatsIn(dimensions))
    tell(indicatorsAreDescribed, pointer("dimensions", index), {
      da: "Den står der allerede.",
      en: "It stands there already.",
    });
}

function judgeTargets({ baselinePeriod, targets }: IndicatorContent, tell: Tell): void {
  if (baselinePeriod !== null && !periodStart(baselinePeriod)) {
    const it = quoted(baselinePeriod);
    tell(indicatorsAreDescribed, "/baselinePeriod", { da: `${it} er ikke en periode.`, en: `${it} is not a period.` });
  }
  for (const [index, target] of targets.entries()) judgeTarget(target, pointer("targets", index), tell);
}

function judgeTarget(target: IndicatorContent["targets"][number], path: string, tell: Tell): void {
  const { dueYear, value, text, source } = target;
  if (dueYear < 1900 || dueYear > 2200)
    tell(indicatorsAreDescribed, `${path}/dueYear`, {
      da: `${dueYear} er ikke et år.`,
      en: `${dueYear} is not a year.`,
    });
  if (value === null && isBlank(text?.da ?? ""))
    tell(indicatorsAreDescribed, path, {
      da: "Måltallet har hverken værdi eller tekst.",
      en: "The target has neither value nor text.",
    });
  if (source && (isBlank(source.title) || isBlank(source.publisher)))
    tell(observationsHaveASource, `${path}/source`, {
      da: "Kilden er uden titel eller udgiver.",
      en: "The source has no title or publisher.",
    });
  if (!isWebAddress(source?.url)) tell(observationsHaveASource, `${path}/source/url`, noWebAddress(source?.url));
}

function judgeCharacters(value: unknown, path: string, tell: Tell): void {
  if (typeof value === "string") {
    if (!holdsUnprintable(value)) return;
    const it = firstUnprintable(value);
    tell(textsArePrintable, path, { da: `Teksten har tegnet ${it}.`, en: `The text holds the character ${it}.` });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) judgeCharacters(item, path + pointer(key), tell);
}
