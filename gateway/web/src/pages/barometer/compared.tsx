import { useQuestion } from "../../graph/index.js";
import { comparedOf, type Instant, useComparedWord } from "../../instant/index.js";
import { useFormat, useTexts } from "../../language/index.js";
import { useSigned } from "../../mark/index.js";
import { askBarometerPage } from "./barometer.operations.js";
import { ColourMark } from "./mark.js";
import { colourOf, digitsOf, type Indicator } from "./model.js";
import styles from "./page.module.css";
import { BAROMETER_TEXTS } from "./texts.js";

/** The barometer of another year or record, by the indicators' codes. */
export interface Compared {
  /** A year, or a day. */
  readonly what: string;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** What the page is compared with; undefined where it is not, or not yet. */
export function useCompared(instant: Instant) {
  const what = useComparedWord(instant);
  const against = comparedOf(instant);
  const answer = useQuestion(
    askBarometerPage,
    { year: against?.year ?? 0, asOf: against?.recordAt ?? null },
    { isPaused: against === undefined },
  );
  const indicators = against === undefined ? undefined : answer.data?.indicators;
  const compared: Compared | undefined = indicators
    ? { what, indicators: new Map(indicators.map((each) => [each.code, each])) }
    : undefined;
  return { answer, compared };
}

/** How many indicators have another colour there. */
export function changedColours(indicators: readonly Indicator[], { indicators: then }: Compared): number {
  return indicators.filter((each) => {
    const before = then.get(each.code);
    return before !== undefined && colourOf(before) !== colourOf(each);
  }).length;
}

/** An indicator's colour and newest value there, and by how much the value differs now. */
export function Then({ indicator, compared }: { indicator: Indicator; compared: Compared }) {
  const texts = useTexts(BAROMETER_TEXTS);
  const format = useFormat();
  const signed = useSigned();
  const before = compared.indicators.get(indicator.code);
  const [now, then] = [indicator, before].map((each) => each?.progress?.newest?.value ?? undefined);
  const digits = digitsOf([now, then]);
  const write = (value: number) => format.decimal(value, digits);
  return (
    <p className={styles.then}>
      {texts.was(compared.what)}{" "}
      {before !== undefined && colourOf(before) !== colourOf(indicator) && <ColourMark colour={colourOf(before)} />}{" "}
      {then === undefined ? texts.notThere : write(then)}
      {then !== undefined && now !== undefined && ` (${signed(Number((now - then).toFixed(digits)), write)})`}
    </p>
  );
}
