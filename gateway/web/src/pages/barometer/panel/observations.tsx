import { type Format, useFormat, useLanguage, useTexts } from "../../../language/index.js";
import { PanelPart, ScrollRegion } from "../../../layout/index.js";
import { Absent } from "../../../mark/index.js";
import { cityOf, digitsOf, type Indicator, type Observation, unitOf } from "../model.js";
import { BAROMETER_TEXTS } from "../texts.js";
import styles from "./panel.module.css";
import { PANEL_TEXTS } from "./panel-texts.js";

/** The whole city's values with n, interval and flags. */
export function Values({ indicator }: { indicator: Indicator }) {
  const texts = useTexts(PANEL_TEXTS);
  const words = useTexts(BAROMETER_TEXTS);
  const format = useFormat();
  const language = useLanguage();
  const observations = cityOf(indicator);
  const digits = digitsOf(observations.map(({ value }) => value));
  const flagsOf = ({ flags }: Observation) =>
    flags.filter((flag) => !["SYNTHETIC", "MISSING", "SUPPRESSED"].includes(flag)).map((flag) => words[flag]);
  if (observations.length === 0) return null;
  return (
    <PanelPart title={`${texts.values}, ${unitOf(indicator.unit, language)}`}>
      <table className={styles.values}>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" className="numbers">
              {words.value}
            </th>
            <th scope="col" className="numbers">
              {texts.interval}
            </th>
            <th scope="col" className="numbers">
              {words.n}
            </th>
            <th scope="col">{words.flags}</th>
          </tr>
        </thead>
        <tbody>
          {observations.map((observation) => (
            <tr key={observation.id}>
              <th scope="row">{observation.period}</th>
              <td className="numbers">
                <Value observation={observation} digits={digits} />
              </td>
              <td className="numbers">{intervalOf(observation, format)}</td>
              <td className="numbers">
                {observation.sampleSize === null ? "–" : format.whole(observation.sampleSize)}
              </td>
              <td>{flagsOf(observation).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PanelPart>
  );
}

function intervalOf({ ciLow, ciHigh }: Observation, format: Format): string {
  return ciLow === null || ciHigh === null ? "–" : `${format.decimal(ciLow, 1)}–${format.decimal(ciHigh, 1)}`;
}

function Value({ observation: { value, flags }, digits }: { observation: Observation; digits: number }) {
  const format = useFormat();
  if (value !== null) return format.decimal(value, digits);
  return <Absent why={flags.includes("SUPPRESSED") ? "suppressed" : "missing"} />;
}

/** The newest period by the indicator's dimensions: small cells are hidden, and say so. */
export function Categories({ indicator }: { indicator: Indicator }) {
  const texts = useTexts(PANEL_TEXTS);
  const words = useTexts(BAROMETER_TEXTS);
  const period = indicator.series.at(-1)?.period;
  const parts = indicator.series.filter((each) => each.period === period && each.category.some((part) => part !== ""));
  if (parts.length === 0 || period === undefined) return null;
  const columns = indicator.dimensions.length > 1 ? unique(parts.map(({ category }) => category[1] ?? "")) : [""];
  const rows = unique(parts.map(({ category }) => category[0] ?? ""));
  const title = texts.byCategory(indicator.dimensions.join(" × "), period);
  const nameOf = (part: string) => (part === "" ? words.city : part);
  return (
    <PanelPart title={title}>
      <ScrollRegion className={styles.scroll} label={title}>
        <table className={styles.values}>
          <thead>
            <tr>
              <th scope="col">{indicator.dimensions[0]}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="numbers">
                  {columns.length > 1 ? (column === "" ? words.showAll : column) : words.value}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{nameOf(row)}</th>
                {columns.map((column) => (
                  <td key={column} className="numbers">
                    <Part parts={parts} row={row} column={column} whole={indicator} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </PanelPart>
  );
}

interface PartProps {
  parts: readonly Observation[];
  row: string;
  column: string;
  whole: Indicator;
}

function Part({ parts, row, column, whole }: PartProps) {
  const digits = digitsOf(parts.map(({ value }) => value));
  const isWhole = row === "" && column === "";
  const found = isWhole
    ? cityOf(whole).at(-1)
    : parts.find(({ category }) => (category[0] ?? "") === row && (category[1] ?? "") === column);
  return found === undefined ? "–" : <Value observation={found} digits={digits} />;
}

function unique(parts: readonly string[]): readonly string[] {
  return [...new Set(parts)].sort((one, other) => one.localeCompare(other, "da"));
}
