import { PageLink } from "../../address/index.js";
import { plainTitle, useFormat, useGraphText, useLanguage, useTexts } from "../../language/index.js";
import { Absent, SyntheticValue } from "../../mark/index.js";
import type { Span } from "./chart/scale.js";
import { SeriesChart } from "./chart/series-chart.js";
import { type Compared, Then } from "./compared.js";
import { ColourMark } from "./mark.js";
import { cityOf, colourOf, digitsOf, type Indicator, OPEN, unitOf } from "./model.js";
import styles from "./page.module.css";
import { BAROMETER_TEXTS } from "./texts.js";

export interface IndicatorCardProps {
  indicator: Indicator;
  span: Span;
  isOpen: boolean;
  compared: Compared | undefined;
}

/** One indicator as a small figure; it opens what is behind it. */
export function IndicatorCard({ indicator, span, isOpen, compared }: IndicatorCardProps) {
  const texts = useTexts(BAROMETER_TEXTS);
  const textOf = useGraphText();
  const language = useLanguage();
  const title = plainTitle(textOf(indicator.title));
  const observations = cityOf(indicator);
  const direction = indicator.goodDirection === "INCREASE" ? texts.up : texts.down;
  return (
    <article className={styles.card} data-open={isOpen || undefined}>
      <h3>
        <PageLink
          changes={[OPEN.is(indicator.code)]}
          data-indicator={indicator.code}
          aria-current={isOpen ? "true" : undefined}
        >
          {title}
        </PageLink>{" "}
        <span className={styles.unit}>
          {unitOf(indicator.unit, language)}, {direction}
        </span>
      </h3>
      <div>
        <ColourMark colour={colourOf(indicator)} />
        {compared !== undefined && <Then indicator={indicator} compared={compared} />}
      </div>
      {observations.length === 0 ? (
        <div className={styles.empty}>
          <Absent why="missing">{texts.noValue}</Absent>
        </div>
      ) : (
        <SeriesChart indicator={indicator} span={span} label={title} />
      )}
      <Foot indicator={indicator} />
    </article>
  );
}

function Foot({ indicator }: { indicator: Indicator }) {
  const texts = useTexts(BAROMETER_TEXTS);
  const format = useFormat();
  const textOf = useGraphText();
  const target = indicator.progress?.target ?? indicator.targets.find(({ value }) => value !== null);
  const inWords = indicator.targets.find(({ value, text }) => value === null && text !== null)?.text;
  const n = cityOf(indicator).findLast(({ sampleSize }) => sampleSize !== null)?.sampleSize;
  const digits = digitsOf([target?.value, ...cityOf(indicator).map(({ value }) => value)]);
  return (
    <p className={styles.foot}>
      {target?.value != null && <span>{texts.targetIn(target.dueYear, format.decimal(target.value, digits))}</span>}
      {target?.value == null && <span>{inWords ? texts.inWords(textOf(inWords)) : texts.noTarget}</span>}
      {n != null && <span>{texts.sample(format.whole(n))}</span>}
      {indicator.synthetic && <SyntheticValue />}
    </p>
  );
}
