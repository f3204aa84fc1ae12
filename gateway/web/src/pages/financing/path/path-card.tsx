import { useParameter } from "../../../address/index.js";
import { ChartFrame, type FigureTable, useWidth } from "../../../chart/index.js";
import { Segments } from "../../../control/index.js";
import { useQuestion } from "../../../graph/index.js";
import { catalogue, useFormat, useTexts } from "../../../language/index.js";
import { Card, SkeletonBlock } from "../../../layout/index.js";
import { askFinancingPath } from "../financing.operations.js";
import { FOLLOWS } from "../parameters.js";
import styles from "./path-card.module.css";
import { type Step, stepsOf } from "./steps.js";

const TEXTS = catalogue({
  title: {
    da: (earlier: number, later: number) => `Fra budget ${earlier} til budget ${later}, mio. kr.`,
    en: (earlier: number, later: number) => `From the budget of ${earlier} to that of ${later}, DKK million`,
  },
  follows: { da: "Følger", en: "Follows" },
  financed: { da: "Finansieret", en: "Financed" },
  missing: { da: "Mangler", en: "Missing" },
  earlier: { da: (year: number) => `Budget ${year}`, en: (year: number) => `Budget ${year}` },
  NEW: { da: "Nye", en: "New" },
  GONE: { da: "Udgået", en: "Gone" },
  NEWLY_FINANCED: { da: "Nu finansieret", en: "Now financed" },
  NO_LONGER_FINANCED: { da: "Ikke mere finansieret", en: "No longer financed" },
  AMOUNT_CHANGED: { da: "Andet beløb", en: "Another amount" },
  others: { da: "Øvrige", en: "Others" },
  step: { da: "Trin", en: "Step" },
  count: { da: "Indsatser", en: "Initiatives" },
  money: { da: "Kr.", en: "DKK" },
  none: {
    da: (earlier: number, later: number) =>
      `Vejen kan vises, når budgetterne for ${earlier} og ${later} begge er vedtaget.`,
    en: (earlier: number, later: number) =>
      `The path can be shown once the budgets of ${earlier} and ${later} are both adopted.`,
  },
});

const HEIGHT = 250;
const TOP = 26;
const FOOT = 62;

/** The path from one October's overview to the next, as a waterfall. */
export function PathCard({ year, asOf }: { year: number; asOf: string | undefined }) {
  const texts = useTexts(TEXTS);
  const follows = useParameter(FOLLOWS);
  const answer = useQuestion(askFinancingPath, { earlier: year - 1, later: year });
  const title = texts.title(year - 1, year);
  const told = answer.data?.financingDifference;
  const isAdopted = told?.later.settledAt !== undefined && (asOf === undefined || told.later.settledAt <= asOf);
  const difference = isAdopted ? told : undefined;
  return (
    <Card label={title} isFlush>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Segments
          label={texts.follows}
          segments={(["financed", "missing"] as const).map((each) => ({
            label: texts[each],
            changes: [FOLLOWS.is(each)],
            isCurrent: each === follows,
          }))}
        />
      </div>
      {answer.isFirst && <SkeletonBlock height={HEIGHT} />}
      {!answer.isFirst && !difference && <p className={styles.note}>{texts.none(year - 1, year)}</p>}
      {difference && <Waterfall steps={stepsOf(difference, follows)} title={title} />}
    </Card>
  );
}

function Waterfall({ steps, title }: { steps: readonly Step[]; title: string }) {
  const texts = useTexts(TEXTS);
  const nameOf = ({ kind, year }: Step) => (kind === "total" ? texts.earlier(year ?? 0) : texts[kind]);
  const table: FigureTable = {
    name: "financing-path",
    caption: title,
    columns: [
      { title: texts.step, kind: "text" },
      { title: texts.count, kind: "whole" },
      { title: texts.money, kind: "money" },
    ],
    rows: steps.map((step) => [nameOf(step), step.count, step.kind === "total" ? step.to : step.to - step.from]),
  };
  return (
    <ChartFrame name="path" table={table} isDrawing>
      <div className={styles.figure}>
        <Drawing steps={steps} label={title} nameOf={nameOf} />
      </div>
    </ChartFrame>
  );
}

interface DrawingProps {
  steps: readonly Step[];
  label: string;
  nameOf(step: Step): string;
}

function Drawing({ steps, label, nameOf }: DrawingProps) {
  const [place, width] = useWidth(700);
  const scale = scaleOf(steps);
  const each = width / steps.length;
  return (
    <div ref={place}>
      <svg data-drawing="" role="img" aria-label={label} width={width} height={HEIGHT} className={styles.drawing}>
        {steps.map((step, index) => (
          <g key={`${step.kind} ${step.year ?? ""}`} transform={`translate(${index * each} 0)`}>
            <StepBar step={step} each={each} scale={scale} isLast={index === steps.length - 1} />
            <Label text={nameOf(step)} x={each / 2} width={each} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface Scale {
  /** Where totals begin, in øre: above nothing where all stands high above it, and the bars are then drawn broken. */
  readonly ground: number;
  y(oere: number): number;
}

function scaleOf(steps: readonly Step[]): Scale {
  const ends = steps.flatMap(({ from, to, kind }) => (kind === "total" ? [to] : [from, to]));
  const [least, most] = [Math.min(...ends), Math.max(...ends, 1)];
  const ground = least > most * 0.6 ? Math.floor((least * 0.9) / 1e9) * 1e9 : 0;
  const height = HEIGHT - TOP - FOOT;
  return { ground, y: (oere) => TOP + (1 - (Math.max(oere, ground) - ground) / (most - ground)) * height };
}

const WIDEST_BAR = 64;

function StepBar({ step, each, scale, isLast }: { step: Step; each: number; scale: Scale; isLast: boolean }) {
  const format = useFormat();
  const isTotal = step.kind === "total";
  const [from, to] = [scale.y(isTotal ? scale.ground : step.from), scale.y(step.to)];
  const bar = Math.min(WIDEST_BAR, each * 0.62);
  const left = (each - bar) / 2;
  const top = Math.min(from, to);
  return (
    <>
      <rect x={left} y={top} width={bar} height={Math.max(2, Math.abs(from - to))} className={lookOf(step)} />
      {isTotal && scale.ground > 0 && (
        <path d={`M${left - 3} ${HEIGHT - FOOT - 12}h${bar + 6}`} className={styles.broken} />
      )}
      {!isLast && <line x1={left + bar} x2={left + each} y1={to} y2={to} className={styles.joint} />}
      <text x={each / 2} y={top - 7} textAnchor="middle" className={styles.value}>
        {isTotal ? format.million(step.to) : signed(step.to - step.from, format.million)}
      </text>
    </>
  );
}

function lookOf({ kind, from, to }: Step): string | undefined {
  if (kind === "total") return styles.total;
  return to >= from ? styles.more : styles.less;
}

const A_LETTER = 6.7;

/** A name in as many lines as its width asks for. */
function Label({ text, x, width }: { text: string; x: number; width: number }) {
  return (
    <text y={HEIGHT - FOOT + 16} textAnchor="middle" className={styles.name}>
      {linesOf(text, Math.floor(width / A_LETTER)).map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function signed(oere: number, write: (oere: number) => string): string {
  return oere < 0 ? `−${write(-oere)}` : `+${write(oere)}`;
}
