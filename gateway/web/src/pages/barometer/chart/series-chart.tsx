import { useFormat, useLanguage, useTexts } from "../../../language/index.js";
import { cityOf, colourOf, digitsOf, type Indicator, type Observation, placeOf, unitOf } from "../model.js";
import { BAROMETER_TEXTS } from "../texts.js";
import styles from "./chart.module.css";
import { GROUND, HEIGHT, runsOf, type Scales, type Span, scalesOf, WIDTH } from "./scale.js";

export interface SeriesChartProps {
  indicator: Indicator;
  span: Span;
  label: string;
  /** Whether it can be downloaded as a picture of its own. */
  isDrawing?: boolean;
}

/** An indicator's values through time: baseline, target and the way to it, interval, breaks, and what has no value. */
export function SeriesChart({ indicator, span, label, isDrawing = false }: SeriesChartProps) {
  const observations = cityOf(indicator);
  const scales = scalesOf(indicator, observations, span);
  const values = observations.filter(({ value }) => value !== null);
  const told = useTold(indicator, observations);
  return (
    <svg
      data-drawing={isDrawing ? "" : undefined}
      data-small={isDrawing ? undefined : indicator.code}
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${label}. ${told}`}
    >
      <Years span={span} scales={scales} />
      {runsOf(observations).map((run) => (
        <Run key={run[0]?.id} run={run} scales={scales} colour={colourOf(indicator)} />
      ))}
      <Goal indicator={indicator} scales={scales} />
      {observations.map((observation) => (
        <Mark key={observation.id} observation={observation} scales={scales} />
      ))}
      <Ends indicator={indicator} values={values} scales={scales} />
    </svg>
  );
}

/** What the chart shows, in words. */
function useTold(indicator: Indicator, observations: readonly Observation[]): string {
  const texts = useTexts(BAROMETER_TEXTS);
  const format = useFormat();
  const unit = unitOf(indicator.unit, useLanguage());
  const digits = digitsOf(observations.map(({ value }) => value));
  const values = observations.map(({ period, value, flags }) => {
    const absent = flags.includes("SUPPRESSED") ? texts.SUPPRESSED : texts.MISSING;
    const broken = flags.includes("BREAK_IN_SERIES") ? `, ${texts.BREAK_IN_SERIES}` : "";
    return `${period}: ${value === null ? absent : format.decimal(value, digits)}${broken}`;
  });
  const target = indicator.targets.find(({ value }) => value !== null);
  const goal = target?.value == null ? "" : `. ${texts.targetIn(target.dueYear, format.decimal(target.value, digits))}`;
  return `${values.join(", ")}${goal} (${unit})`;
}

function Years({ span: [first, last], scales }: { span: Span; scales: Scales }) {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const step = Math.ceil(years.length / 6);
  return (
    <>
      <path className={styles.axis} d={`M0 ${HEIGHT - 17}H${WIDTH}`} />
      {years.map((year, index) => (
        <g key={year}>
          <path className={styles.axis} d={`M${scales.x(year)} ${HEIGHT - 17}v4`} />
          {index % step === 0 && (
            <text className={styles.year} x={scales.x(year)} y={HEIGHT - 2}>
              {year}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

interface RunProps {
  run: readonly Observation[];
  scales: Scales;
  colour: string;
}

/** Values that hang together, with their interval as a band. */
function Run({ run, scales: { x, y }, colour }: RunProps) {
  const points = run.map(({ period, value }) => `${x(placeOf(period))} ${y(value ?? 0)}`);
  const banded = run.filter(({ ciLow, ciHigh }) => ciLow !== null && ciHigh !== null);
  const high = banded.map(({ period, ciHigh }) => `${x(placeOf(period))} ${y(ciHigh ?? 0)}`);
  const low = banded.map(({ period, ciLow }) => `${x(placeOf(period))} ${y(ciLow ?? 0)}`).toReversed();
  return (
    <>
      {banded.length > 1 && <path className={styles.band} d={`M${[...high, ...low].join("L")}Z`} />}
      {banded.length === 1 && <path className={styles.whisker} d={`M${high[0]}L${low[0]}`} />}
      {points.length > 1 && <path className={styles.line} data-colour={colour} d={`M${points.join("L")}`} />}
    </>
  );
}

/** The baseline, the target, and the way between them. */
function Goal({ indicator, scales: { x, y } }: { indicator: Indicator; scales: Scales }) {
  const { baseline, targets } = indicator;
  const target = indicator.progress?.target ?? targets.find(({ value }) => value !== null);
  return (
    <>
      {baseline?.value != null && (
        <path className={styles.baseline} d={`M${x(placeOf(baseline.period))} ${y(baseline.value)}H${WIDTH - 4}`} />
      )}
      {baseline?.value != null && target?.value != null && (
        <path
          className={styles.way}
          d={`M${x(placeOf(baseline.period))} ${y(baseline.value)}L${x(target.dueYear)} ${y(target.value)}`}
        />
      )}
      {target?.value != null && (
        <path className={styles.target} d={`M${x(target.dueYear)} ${y(target.value) - 6}l6 6l-6 6l-6 -6Z`} />
      )}
    </>
  );
}

interface MarkProps {
  observation: Observation;
  scales: Scales;
}

/** A value's point, or why there is none; a break stands before what it breaks. */
function Mark({ observation, scales }: MarkProps) {
  const texts = useTexts(BAROMETER_TEXTS);
  const { period, value, flags } = observation;
  const place = scales.x(placeOf(period));
  const isOpen = flags.includes("PROVISIONAL") || flags.includes("ESTIMATED");
  return (
    <>
      {flags.includes("BREAK_IN_SERIES") && (
        <path className={styles.break} d={`M${place - 9} 18l4 8l-8 8l8 8l-8 8l8 8l-8 8l8 8l-8 8l4 8`}>
          <title>{texts.BREAK_IN_SERIES}</title>
        </path>
      )}
      {value === null ? (
        <Absence observation={observation} scales={scales} />
      ) : (
        <circle className={isOpen ? styles.open : styles.point} cx={place} cy={scales.y(value)} r="3.6" />
      )}
    </>
  );
}

/** The sign of a value that is missing or suppressed, on the ground. */
function Absence({ observation: { period, flags }, scales }: MarkProps) {
  const texts = useTexts(BAROMETER_TEXTS);
  const place = scales.x(placeOf(period));
  const look = flags.includes("SUPPRESSED")
    ? { className: styles.suppressed, y: GROUND + 5, sign: "*", word: texts.SUPPRESSED }
    : { className: styles.missing, y: GROUND + 2, sign: "!", word: texts.MISSING };
  return (
    <text className={look.className} x={place} y={look.y}>
      {look.sign}
      <title>{`${period}: ${look.word}`}</title>
    </text>
  );
}

interface EndsProps {
  indicator: Indicator;
  values: readonly Observation[];
  scales: Scales;
}

/** The first and the newest value, and the target's, in figures. */
function Ends({ indicator, values, scales: { x, y } }: EndsProps) {
  const format = useFormat();
  const target = indicator.progress?.target ?? indicator.targets.find(({ value }) => value !== null);
  const digits = digitsOf([...values.map(({ value }) => value), target?.value]);
  const ends = values.length > 1 ? [values[0], values.at(-1)] : values;
  const rise = (target?.value ?? values.at(-1)?.value ?? 0) - (values[0]?.value ?? 0);
  // The first stands clear of what comes after it, the newest clear of the way to the target.
  const isAbove = (index: number) => (index === 0 && values.length > 1 ? rise < 0 : target?.value == null || rise < 0);
  return (
    <>
      {ends.map((end, index) =>
        end?.value == null ? null : (
          <text
            key={end.id}
            className={styles.value}
            x={x(placeOf(end.period))}
            y={y(end.value) + (isAbove(index) ? -9 : 18)}
          >
            {format.decimal(end.value, digits)}
          </text>
        ),
      )}
      {target?.value != null && (
        <text
          className={styles.goal}
          x={x(target.dueYear)}
          y={y(target.value) + ((indicator.baseline?.value ?? 0) > target.value ? 19 : -11)}
        >
          {format.decimal(target.value, digits)}
        </text>
      )}
    </>
  );
}
