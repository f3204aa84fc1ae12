import { useWidth } from "../../../chart/index.js";
import { useFormat } from "../../../language/index.js";
import { Hatching, seriesLook } from "./series.js";
import styles from "./small-multiples.module.css";

/** A bar: its name, and its parts from the ground up. */
export interface Bar {
  readonly name: string;
  readonly isCurrent: boolean;
  /** What a part is called. */
  nameOf(series: string): string;
  readonly parts: readonly { readonly series: string; readonly oere: number }[];
  /** How high its financed part was at the instant that it is compared with, and what that is called. */
  readonly financedThen?: { readonly oere: number; readonly name: string };
}

/** The bars of one group, e.g. of an area. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly bars: readonly Bar[];
}

const A_MILLION = 100_000_000;
const LEAST_WIDTH = 230;
const AXIS = 40;
const GAP = 28;
const TITLE = 58;
const PLOT = 190;
const FOOT = 42;
const ROW = TITLE + PLOT + FOOT;

/** Stacked bars in small multiples on one scale; money in million kroner. */
export function SmallMultiples({ groups, label }: { groups: readonly Group[]; label: string }) {
  const [place, width] = useWidth(900);
  const columns = Math.max(1, Math.min(groups.length, Math.floor((width - AXIS) / LEAST_WIDTH)));
  const rows = Math.ceil(groups.length / columns);
  const scale = scaleOf(Math.max(...groups.flatMap(({ bars }) => bars.map(totalOf)), 1));
  const each = (width - AXIS - GAP * (columns - 1)) / columns;
  return (
    <div ref={place} className={styles.place}>
      <svg data-drawing="" role="img" aria-label={label} width={width} height={rows * ROW} className={styles.drawing}>
        <Hatching />
        {Array.from({ length: rows }, (_, row) => (
          <Axis key={groups[row * columns]?.key} top={row * ROW + TITLE} width={width} scale={scale} />
        ))}
        {groups.map((group, index) => (
          <g
            key={group.key}
            transform={`translate(${AXIS + (index % columns) * (each + GAP)} ${Math.floor(index / columns) * ROW})`}
          >
            <GroupBars group={group} width={each} most={scale.most} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface Scale {
  readonly most: number;
  readonly ticks: readonly number[];
  /** Whether all ticks are whole millions. */
  readonly isWhole: boolean;
}

/** Round steps, four at most. */
function scaleOf(most: number): Scale {
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? 10 * power;
  const steps = Math.ceil(most / step);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => index * step);
  return { most: steps * step, ticks, isWhole: ticks.every((tick) => tick % A_MILLION === 0) };
}

function Axis({ top, width, scale }: { top: number; width: number; scale: Scale }) {
  const format = useFormat();
  return (
    <g>
      {scale.ticks.map((tick) => {
        const y = top + PLOT - (tick / scale.most) * PLOT;
        return (
          <g key={tick}>
            <line x1={AXIS - 6} x2={width} y1={y} y2={y} className={styles.rule} />
            <text x={AXIS - 12} y={y + 4} textAnchor="end" className={styles.tick}>
              {format.decimal(tick / A_MILLION, scale.isWhole ? 0 : 1)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

const WIDEST_BAR = 52;

function GroupBars({ group, width, most }: { group: Group; width: number; most: number }) {
  const step = Math.min(width / group.bars.length, WIDEST_BAR * 1.5);
  const bar = Math.min(WIDEST_BAR, step * 0.72);
  return (
    <>
      <text y="14" className={styles.title}>
        {linesOf(group.title, width).map((line, index) => (
          <tspan key={line} x="0" dy={index * 17}>
            {line}
          </tspan>
        ))}
        <title>{group.title}</title>
      </text>
      {group.bars.map((each, index) => (
        <g key={each.name} transform={`translate(${index * step + (step - bar) / 2} ${TITLE})`}>
          <Stack bar={each} width={bar} most={most} />
        </g>
      ))}
    </>
  );
}

function Stack({ bar, width, most }: { bar: Bar; width: number; most: number }) {
  const format = useFormat();
  let below = 0;
  const total = totalOf(bar);
  return (
    <>
      {bar.parts.map(({ series, oere }) => {
        const height = (oere / most) * PLOT;
        const y = PLOT - below - height;
        below += height;
        return (
          <rect key={series} y={y} width={width} height={Math.max(0, height - 1)} className={seriesLook(series)}>
            <title>{`${bar.nameOf(series)}: ${format.million(oere)}`}</title>
          </rect>
        );
      })}
      {bar.financedThen !== undefined && (
        <path className={styles.then} d={`M-4 ${PLOT - (bar.financedThen.oere / most) * PLOT}h${width + 8}`}>
          <title>{`${bar.financedThen.name}: ${format.million(bar.financedThen.oere)}`}</title>
        </path>
      )}
      <text x={width / 2} y={PLOT - below - 6} textAnchor="middle" className={styles.total}>
        {format.million(total)}
      </text>
      <text x={width / 2} y={PLOT + 20} textAnchor="middle" className={bar.isCurrent ? styles.current : styles.tick}>
        {bar.name}
      </text>
    </>
  );
}

function totalOf({ parts }: Bar): number {
  return parts.reduce((sum, { oere }) => sum + oere, 0);
}

const A_LETTER = 7.6;
const LINES = 2;

/** The title in as many lines as there is room for. */
function linesOf(text: string, width: number): string[] {
  const most = Math.floor(width / A_LETTER);
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    const longer = last === "" ? word : `${last} ${word}`;
    if (longer.length <= most || last === "") lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= LINES ? lines : [lines[0] ?? "", shortened(lines.slice(1).join(" "), most)];
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
