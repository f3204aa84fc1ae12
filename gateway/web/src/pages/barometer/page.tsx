import { useChange, useParameter } from "../../address/index.js";
import { ChartFrame } from "../../chart/index.js";
import { Segments } from "../../control/index.js";
import { useQuestion } from "../../graph/index.js";
import { type Instant, useInstant } from "../../instant/index.js";
import { plainTitle, useGraphText, useTexts } from "../../language/index.js";
import { Card, Empty, SkeletonPage, Trouble, WithPanel } from "../../layout/index.js";
import { askBarometerPage } from "./barometer.operations.js";
import { ChartKey } from "./chart/key.js";
import { spanOf } from "./chart/scale.js";
import { sheetOf } from "./chart/sheet.js";
import { type Compared, useCompared } from "./compared.js";
import { IndicatorCard } from "./indicator-card.js";
import { COLOUR, COLOURS, colourOf, INSTRUMENTS, type Indicator, OPEN } from "./model.js";
import styles from "./page.module.css";
import { IndicatorPanel } from "./panel/indicator-panel.js";
import { useObservationsTable } from "./table.js";
import { BAROMETER_TEXTS } from "./texts.js";
import { Title } from "./title.js";
import { VintagesCard } from "./vintages/vintages-card.js";

/** The barometer: every indicator of all instruments through time, why it has its colour, and what was revised. */
export function Page() {
  const instant = useInstant();
  const asOf = shownAsOf(instant);
  const year = instant.year ?? 0;
  const answer = useQuestion(askBarometerPage, { year, asOf: asOf ?? null }, { isPaused: instant.year === undefined });
  const against = useCompared(instant);
  if (answer.isFirst) return <SkeletonPage height={900} />;
  const indicators = answer.data?.indicators;
  return (
    <>
      {indicators && <Whole indicators={indicators} instant={instant} asOf={asOf} compared={against.compared} />}
      <Trouble answer={answer} />
      {instant.compare !== undefined && <Trouble answer={against.answer} />}
    </>
  );
}

/** A past year is shown as it was reported, unless the address says otherwise. */
function shownAsOf({ asOf, basis, reportedAt }: Instant): string | undefined {
  return asOf ?? (basis === "AS_REPORTED" ? reportedAt : undefined);
}

interface WholeProps {
  indicators: readonly Indicator[];
  instant: Instant;
  asOf: string | undefined;
  compared: Compared | undefined;
}

function Whole({ indicators, instant, asOf, compared }: WholeProps) {
  const texts = useTexts(BAROMETER_TEXTS);
  const textOf = useGraphText();
  const change = useChange();
  const colour = useParameter(COLOUR);
  const opened = useParameter(OPEN);
  const year = instant.year ?? 0;
  const open = indicators.find(({ code }) => code === opened);
  const shown = indicators.filter((each) => colour === undefined || colourOf(each) === colour);
  const table = useObservationsTable(shown, texts.caption(year), `barometer-${year}`);
  const span = spanOf(indicators);
  const titles = new Map(indicators.map(({ code, title }) => [code, plainTitle(textOf(title))]));
  const close = () => change([OPEN.is(undefined)], { isReplaced: true });
  return (
    <>
      <Title indicators={indicators} year={year} at={asOf ?? instant.now ?? ""} compared={compared} />
      <WithPanel panel={open && <IndicatorPanel indicator={open} span={span} asOf={asOf} onClose={close} />}>
        <Card isFlush>
          <Tools indicators={indicators} />
          <ChartFrame
            table={table}
            legend={<ChartKey />}
            draw={() => sheetOf(table.caption, (code) => titles.get(code) ?? code)}
          >
            <div className={styles.instruments}>
              {indicators.length === 0 && <Empty title={texts.none}>{texts.noneMore}</Empty>}
              {indicators.length > 0 && shown.length === 0 && <Empty title={texts.noneOfColour}>{null}</Empty>}
              {INSTRUMENTS.map((instrument) => {
                const own = shown.filter((each) => each.instrument === instrument);
                if (own.length === 0) return null;
                return (
                  <section key={instrument} aria-label={texts[instrument]}>
                    <h2 className={styles.instrument}>
                      {texts[instrument]} <small>{texts.count(own.length)}</small>
                    </h2>
                    <div className={styles.grid}>
                      {own.map((indicator) => (
                        <IndicatorCard
                          key={indicator.code}
                          indicator={indicator}
                          span={span}
                          compared={compared}
                          isOpen={indicator.code === opened}
                        />
                      ))}
                    </div>
                  </section>
                );
              })}
            </div>
          </ChartFrame>
        </Card>
        <VintagesCard instant={instant} asOf={asOf} />
      </WithPanel>
    </>
  );
}

function Tools({ indicators }: { indicators: readonly Indicator[] }) {
  const texts = useTexts(BAROMETER_TEXTS);
  const colour = useParameter(COLOUR);
  const countOf = (of: string) => indicators.filter((each) => colourOf(each) === of).length;
  const segments = [
    { label: texts.showAll, changes: [COLOUR.is(undefined)], isCurrent: colour === undefined },
    ...COLOURS.map((each) => ({
      label: `${texts[each]} ${countOf(each)}`,
      changes: [COLOUR.is(each)],
      isCurrent: colour === each,
    })),
  ];
  return (
    <div className={styles.tools}>
      <Segments label={texts.show} segments={segments} />
    </div>
  );
}
