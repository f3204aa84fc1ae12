import type { IndicatorRules, ObservationContent } from "./barometer/barometer.document.js";
import { figuresArePossible } from "./barometer/barometer.rules.js";
import type { Breach } from "./barometer/observation.validation.js";

interface Bounds {
  readonly path: string;
  readonly figure: number | null;
  readonly most: number;
  readonly isWhole: boolean;
}

/** Figures that cannot be, whatever was measured. */
export function impossibleFigures(observation: ObservationContent, { valueKind }: IndicatorRules): Breach[] {
  const { value, sampleSize, responseRate, ciLow, ciHigh } = observation;
  const bounds: Bounds[] = [
    { path: "/sampleSize", figure: sampleSize, most: Number.MAX_SAFE_INTEGER, isWhole: true },
    { path: "/responseRate", figure: responseRate, most: 100, isWhole: false },
  ];
  if (valueKind === "PERSONS")
    bounds.push({ path: "/value", figure: value, most: Number.MAX_SAFE_INTEGER, isWhole: true });
  if (valueKind === "SHARE_OF_PERSONS") bounds.push({ path: "/value", figure: value, most: 100, isWhole: false });
  return [...bounds.flatMap(outOfBounds), ...outsideInterval(value, ciLow, ciHigh)];
}

function outOfBounds({ path, figure, most, isWhole }: Bounds): Breach[] {
  if (figure === null || (figure >= 0 && figure <= most && (!isWhole || Number.isInteger(figure)))) return [];
  const [da, en] = isWhole
    ? ["et helt tal fra 0", "a whole number from 0"]
    : [`fra 0 til ${most}`, `from 0 to ${most}`];
  return [[figuresArePossible, path, { da: `${figure} er ikke ${da}.`, en: `${figure} is not ${en}.` }]];
}

function outsideInterval(value: number | null, low: number | null, high: number | null): Breach[] {
  const told: Breach[] = [];
  const tell = (path: string, da: string, en: string) => told.push([figuresArePossible, path, { da, en }]);
  if (value === null) return told;
  if (low !== null && low > value)
    tell("/ciLow", `${low} ligger over værdien ${value}.`, `${low} is above the value ${value}.`);
  if (high !== null && high < value)
    tell("/ciHigh", `${high} ligger under værdien ${value}.`, `${high} is below the value ${value}.`);
  if ((low === null) !== (high === null))
    tell("/ciLow", "Intervallet har kun den ene ende.", "The interval has one end only.");
  return told;
}
