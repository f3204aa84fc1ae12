import type { FigureTable } from "../../chart/index.js";
import { plainTitle, useGraphText, useLanguage, useTexts } from "../../language/index.js";
import { colourOf, type Indicator, type Observation, unitOf } from "./model.js";
import { BAROMETER_TEXTS } from "./texts.js";

/** All observations as a table; what has no value says why. */
export function useObservationsTable(indicators: readonly Indicator[], caption: string, name: string): FigureTable {
  const texts = useTexts(BAROMETER_TEXTS);
  const textOf = useGraphText();
  const language = useLanguage();
  const placeOf = ({ category }: Observation) => category.filter((part) => part !== "").join(" · ") || texts.city;
  return {
    name,
    caption,
    columns: [
      { title: texts.instrument, kind: "text" },
      { title: texts.indicator, kind: "text" },
      { title: texts.colour, kind: "text" },
      { title: texts.period, kind: "text" },
      { title: texts.category, kind: "text" },
      { title: texts.value, kind: "decimal" },
      { title: texts.unit, kind: "text" },
      { title: texts.n, kind: "whole" },
      { title: texts.low, kind: "decimal" },
      { title: texts.high, kind: "decimal" },
      { title: texts.response, kind: "decimal" },
      { title: texts.flags, kind: "text" },
    ],
    rows: indicators.flatMap((indicator) =>
      indicator.series.map((observation) => [
        texts[indicator.instrument],
        plainTitle(textOf(indicator.title)),
        texts[colourOf(indicator)],
        observation.period,
        placeOf(observation),
        observation.value,
        unitOf(indicator.unit, language),
        observation.sampleSize,
        observation.ciLow,
        observation.ciHigh,
        observation.responseRate,
        observation.flags.map((flag) => texts[flag]).join(", "),
      ]),
    ),
  };
}
