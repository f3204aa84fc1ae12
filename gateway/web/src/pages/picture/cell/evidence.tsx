import { useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { SyntheticValue } from "../../../mark/index.js";
import { PICTURE_TEXTS } from "../texts.js";
import type { PictureCellStatementQuery } from "./cell.operations.js";
import styles from "./cell-panel.module.css";
import { PANEL_TEXTS } from "./panel-texts.js";

type Answer = NonNullable<PictureCellStatementQuery["integrationStatement"]>["goalAnswers"][number];
export type Evidence = Answer["evidence"][number];

const WIDTH = 330;
const HEIGHT = 104;
const SIDE = 22;
const TOP = 26;
const BOTTOM = 22;

interface Point {
  period: string;
  value: number;
}

/** An indicator's small series with its target, and the value that the committee cites. */
export function EvidenceSeries({ evidence }: { evidence: Evidence }) {
  const texts = useTexts(PANEL_TEXTS);
  const colours = useTexts(PICTURE_TEXTS);
  const textOf = useGraphText();
  const { indicator } = evidence;
  const points = (indicator.series ?? []).flatMap(({ period, value, category }) =>
    value === null || category.length > 0 ? [] : [{ period, value }],
  );
  const colour = indicator.progress?.colour;
  return (
    <>
      <h3>
        {texts.evidence(
          textOf(indicator.title).replace(/ \((SYNTETISK|SYNTHETIC)\)$/, ""),
          indicator.unit === "procent" ? texts.percent : indicator.unit,
        )}
      </h3>
      {points.length > 1 && <Series points={points} evidence={evidence} />}
      <p className={styles.source}>
        {colour && texts.colour(colours[colour])} {indicator.synthetic && <SyntheticValue />}
      </p>
    </>
  );
}

function Series({ points, evidence }: { points: readonly Point[]; evidence: Evidence }) {
  const texts = useTexts(PANEL_TEXTS);
  const format = useFormat();
  const digits = points.every(({ value }) => Number.isInteger(value)) ? 0 : 1;
  const target = evidence.indicator.targets.find((each) => each.value !== null);
  const values = [...points.map(({ value }) => value), ...(target?.value == null ? [] : [target.value])];
  const { x, y } = scales(points, values);
  const told = points.map(({ period, value }) => `${period}: ${format.decimal(value, digits)}`).join(", ");
  const targetText = target?.value == null ? "" : texts.target(target.dueYear, format.decimal(target.value, digits));
  return (
    <svg className={styles.series} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${told}. ${targetText}`}>
      {target?.value != null && (
        <>
          <path className={styles.target} d={`M${SIDE} ${y(target.value)}H${WIDTH - SIDE}`} />
          <text x={WIDTH - SIDE} y={y(target.value) + (y(target.value) < HEIGHT / 2 ? -7 : 15)} textAnchor="end">
            {targetText}
          </text>
        </>
      )}
      <path className={styles.line} d={`M${points.map(({ value }, index) => `${x(index)} ${y(value)}`).join("L")}`} />
      {points.map(({ period, value }, index) => (
        <g key={period}>
          <circle
            className={period === evidence.period ? styles.cited : styles.point}
            cx={x(index)}
            cy={y(value)}
            r="3.6"
          />
          <text
            className={styles.value}
            x={x(index)}
            y={y(value) + (y(value) < TOP + 12 && target?.value != null ? 17 : -8)}
            textAnchor="middle"
          >
            {format.decimal(value, digits)}
          </text>
          <text x={x(index)} y={HEIGHT - 4} textAnchor="middle">
            {period}
          </text>
        </g>
      ))}
    </svg>
  );
}

function scales(points: readonly Point[], values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  return {
    x: (index: number) => SIDE + (index / Math.max(1, points.length - 1)) * (WIDTH - 2 * SIDE),
    y: (value: number) => TOP + (1 - (value - least) / span) * (HEIGHT - TOP - BOTTOM - 12),
  };
}
