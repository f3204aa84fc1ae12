import { useMonths } from "../days.js";
import type { Wheel } from "../wheel.js";
import { daysIn, fractionOf } from "../year.js";
import styles from "./circle.module.css";
import { arc, type Geometry, pointAt, ring } from "./geometry.js";

export interface RingProps {
  wheel: Wheel;
  geometry: Geometry;
}

/** The ring of months, their names along it; below the middle they run the other way, to be read. */
export function Months({ year, geometry }: { year: number; geometry: Geometry }) {
  const names = useMonths(geometry.isCompact ? "short" : "long");
  const [inner, outer] = geometry.months;
  const days = daysIn(year);
  return names.map((name, month) => {
    const [from, to] = [month, month + 1].map(
      (each) => (Date.UTC(year, each, 1) - Date.UTC(year, 0, 1)) / 864e5 / days,
    );
    if (from === undefined || to === undefined) return null;
    const gap = 0.0022;
    const isLow = from > 0.24 && to < 0.76;
    const baseline = (inner + outer) / 2 + (isLow ? 4.5 : -4.5);
    const along = isLow ? ([to, from] as const) : ([from, to] as const);
    return (
      <g key={name}>
        <path
          className={month % 2 === 0 ? styles.month : styles.otherMonth}
          d={ring(geometry, [from + gap, to - gap], geometry.months)}
        />
        <path id={`wheel-month-${month}`} d={arc(geometry, along, baseline)} fill="none" />
        <text className={styles.monthName}>
          <textPath href={`#wheel-month-${month}`} startOffset="50%" textAnchor="middle">
            {name}
          </textPath>
        </text>
      </g>
    );
  });
}

/** A lane for each committee, and the windows in which they deliver. */
export function Lanes({ wheel, geometry }: RingProps) {
  const { lanes, isCompact, centre } = geometry;
  const [inner, outer] = [lanes[0]?.[0] ?? 0, lanes.at(-1)?.[1] ?? 0];
  // A name is as high as this; on paper and small windows the order stands under the wheel alone.
  const hasRoom = outer - inner > lanes.length * 10;
  return (
    <>
      {lanes.map((lane, index) => (
        <circle
          key={wheel.lanes[index]?.code}
          className={wheel.lanes[index]?.publishes ? styles.lane : styles.silentLane}
          cx={centre.x}
          cy={centre.y}
          r={(lane[0] + lane[1]) / 2}
          strokeWidth={wheel.lanes[index]?.publishes ? lane[1] - lane[0] : 1}
        />
      ))}
      <Windows wheel={wheel} geometry={geometry} />
      {lanes.map(([from]) => (
        <circle key={from} className={styles.between} cx={centre.x} cy={centre.y} r={from - 1} />
      ))}
      {!isCompact &&
        hasRoom &&
        lanes.map((lane, index) => (
          <text
            key={wheel.lanes[index]?.code}
            className={styles.laneName}
            x={centre.x + 4}
            y={centre.y - (lane[0] + lane[1]) / 2 + 3.6}
          >
            {wheel.lanes[index]?.code}
          </text>
        ))}
      <Lines wheel={wheel} geometry={geometry} span={[inner - 4, outer + 5]} />
    </>
  );
}

function Windows({ wheel, geometry }: RingProps) {
  const { lanes } = geometry;
  const span = [lanes[0]?.[0] ?? 0, lanes.at(-1)?.[1] ?? 0] as const;
  return (["PLAN_REVISION", "STATEMENT"] as const).map((slot) => {
    const milestone = wheel.milestone(slot);
    if (milestone === undefined) return null;
    const [opens, due, locks] = [milestone.opensAt, milestone.dueAt, milestone.locksAt ?? milestone.dueAt].map(
      (instant) => fractionOf(wheel.year, instant),
    );
    if (opens === undefined || due === undefined || locks === undefined) return null;
    return (
      <g key={slot}>
        <path
          className={slot === "STATEMENT" ? styles.window : styles.planWindow}
          d={ring(geometry, [opens, due], span)}
        />
        {locks > due && <path className={styles.grace} d={ring(geometry, [due, locks], span)} />}
      </g>
    );
  });
}

/** Due and lock lines across the lanes, and what is extended. */
function Lines({ wheel, geometry, span }: RingProps & { span: readonly [number, number] }) {
  return (["PLAN_REVISION", "STATEMENT"] as const).map((slot) => {
    const milestone = wheel.cycle.milestones.find((each) => each.slot === slot);
    if (milestone === undefined) return null;
    const { dueAt, locksAt, extensions } = milestone;
    return (
      <g key={slot}>
        <Across geometry={geometry} fraction={fractionOf(wheel.year, dueAt)} span={span} look={styles.due} />
        {locksAt !== null && (
          <Across geometry={geometry} fraction={fractionOf(wheel.year, locksAt)} span={span} look={styles.lock} />
        )}
        {extensions.map((extension) => {
          const lane = geometry.lanes[wheel.lanes.findIndex(({ code }) => code === extension.committee.code)];
          if (lane === undefined) return null;
          const until = fractionOf(wheel.year, extension.newDueAt);
          const along = [fractionOf(wheel.year, dueAt), until] as const;
          return (
            <g key={extension.id}>
              <path className={styles.extension} d={arc(geometry, along, (lane[0] + lane[1]) / 2)} />
              <Across geometry={geometry} fraction={until} span={lane} look={styles.extended} />
            </g>
          );
        })}
      </g>
    );
  });
}

interface AcrossProps {
  geometry: Geometry;
  fraction: number;
  span: readonly [number, number];
  look: string | undefined;
}

export function Across({ geometry, fraction, span, look }: AcrossProps) {
  const [from, to] = [pointAt(geometry, fraction, span[0]), pointAt(geometry, fraction, span[1])];
  return <line className={look} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
}
