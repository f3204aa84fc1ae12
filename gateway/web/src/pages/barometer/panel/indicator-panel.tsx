import { ChartFrame } from "../../../chart/index.js";
import { useQuestion } from "../../../graph/index.js";
import { plainTitle, useGraphText, useLanguage, useTexts } from "../../../language/index.js";
import { Panel, PanelPart, SkeletonText, Trouble } from "../../../layout/index.js";
import { OurTranslation, SyntheticValue } from "../../../mark/index.js";
import { askBarometerIndicator, type BarometerIndicatorQuery } from "../barometer.operations.js";
import { ChartKey } from "../chart/key.js";
import type { Span } from "../chart/scale.js";
import { SeriesChart } from "../chart/series-chart.js";
import { cityOf, type Indicator } from "../model.js";
import { useObservationsTable } from "../table.js";
import { BAROMETER_TEXTS } from "../texts.js";
import { Categories, Values } from "./observations.js";
import styles from "./panel.module.css";
import { PANEL_TEXTS } from "./panel-texts.js";
import { Why } from "./why.js";

export interface IndicatorPanelProps {
  indicator: Indicator;
  span: Span;
  asOf: string | undefined;
  onClose(): void;
}

/** What is behind an indicator: its figure, why it has its colour, its values, its definition and its sources. */
export function IndicatorPanel({ indicator, span, asOf, onClose }: IndicatorPanelProps) {
  const texts = useTexts(BAROMETER_TEXTS);
  const textOf = useGraphText();
  const { code } = indicator;
  const title = plainTitle(textOf(indicator.title));
  const answer = useQuestion(askBarometerIndicator, { code, asOf: asOf ?? null });
  const table = useObservationsTable([indicator], title, `indicator-${code}`);
  const behind = answer.data?.indicator;
  return (
    <Panel over={texts[indicator.instrument]} title={title} subject={code} onClose={onClose}>
      {cityOf(indicator).length > 0 && (
        <div className={styles.figure}>
          <ChartFrame name="indicator" table={table} isDrawing legend={<ChartKey />}>
            <SeriesChart indicator={indicator} span={span} label={title} isDrawing />
          </ChartFrame>
        </div>
      )}
      {indicator.synthetic && <SyntheticValue />}
      <Why indicator={indicator} />
      <Values indicator={indicator} />
      <Categories indicator={indicator} />
      <Trouble answer={answer} />
      {answer.isFirst && <SkeletonText ch={40} />}
      {behind && <Behind behind={behind} />}
    </Panel>
  );
}

type Behind = NonNullable<BarometerIndicatorQuery["indicator"]>;

function Behind({ behind }: { behind: Behind }) {
  const texts = useTexts(PANEL_TEXTS);
  const textOf = useGraphText();
  const language = useLanguage();
  const { definition, goals, version, series } = behind;
  const isOurs = language === "en" && definition.en !== null && definition.enSource !== "OFFICIAL";
  return (
    <>
      <PanelPart title={texts.definition}>
        <p>
          {textOf(definition)}
          {isOurs && <OurTranslation />} <small className={styles.quiet}>({texts.version(version)})</small>
        </p>
      </PanelPart>
      <PanelPart title={texts.goals}>
        {goals.length === 0 && <p>{texts.whole}</p>}
        <ul className={styles.list}>
          {goals.map(({ id, ordinal, title }) => (
            <li key={id}>
              {texts.goal(ordinal)}: {textOf(title)}
            </li>
          ))}
        </ul>
      </PanelPart>
      {series.length > 0 && (
        <PanelPart title={texts.sources}>
          <ul className={styles.list}>
            {sourcesOf(series).map(({ key, source, release }) => (
              <li key={key}>
                {source.url ? (
                  <a href={source.url} target="_blank" rel="noreferrer">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
                , {source.publisher}
                {source.quote && <q className={styles.quote}>{source.quote}</q>}
                {release && <small className={styles.quiet}> {texts.vintage(release.year, release.vintage)}</small>}
              </li>
            ))}
          </ul>
        </PanelPart>
      )}
    </>
  );
}

/** Each source once, with the newest vintage that it stands in. */
function sourcesOf(series: Behind["series"]) {
  const sources = series.map(({ source, release }) => ({
    key: `${source.title} ${source.quote ?? ""}`,
    source,
    release,
  }));
  return [...new Map(sources.map((each) => [each.key, each])).values()];
}
