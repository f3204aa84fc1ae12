import { AS_OF, BASIS, useChange } from "../../../address/index.js";
import { useFormat, useTexts } from "../../../language/index.js";
import type { Wheel } from "../wheel.js";
import { dayNumber, dayOf, daysIn, endOfDay, fractionOf } from "../year.js";
import { Centre } from "./centre.js";
import styles from "./circle.module.css";
import { CIRCLE_TEXTS } from "./circle-texts.js";
import { arc, type Geometry, geometryOf, isCompactAt, pointAt, ring } from "./geometry.js";
import { useHand } from "./hand.js";
import { Outside } from "./outside.js";
import { Across, Lanes, Months } from "./rings.js";
import { Signs } from "./signs.js";

export interface CircleProps {
  wheel: Wheel;
  /** Now by the hub's clock. */
  now: string;
  width: number;
}

/** The year as a circle, with the hand at the instant that is shown. */
export function Circle({ wheel: whole, now, width }: CircleProps) {
  const isCompact = isCompactAt(width);
  // On a telephone the lanes are of those that publish, so that their signs can be told apart.
  const wheel = isCompact ? { ...whole, lanes: whole.lanes.filter(({ publishes }) => publishes) } : whole;
  const texts = useTexts(CIRCLE_TEXTS);
  const format = useFormat();
  const change = useChange();
  const { year } = wheel;
  const geometry = geometryOf(width, wheel.lanes.length);
  const last = dayNumber(year, now);
  const hand = useHand({
    year,
    day: dayNumber(year, wheel.at),
    last,
    geometry,
    onDay: (day) => {
      const isNow = day === last && isWithin(year, now);
      change([AS_OF.is(isNow ? undefined : endOfDay(dayOf(year, day))), BASIS.is(undefined)], { isReplaced: true });
    },
  });
  const shown = dayOf(year, hand.day);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with a slider in it is no set of fields.
    <svg
      data-drawing=""
      className={styles.wheel}
      width={geometry.width}
      height={geometry.height}
      role="group"
      aria-label={texts.label(year, format.day(wheel.at))}
    >
      <svg aria-hidden="true" className={styles.drawn} width={geometry.width} height={geometry.height}>
        <Months year={year} geometry={geometry} />
        <Lanes wheel={wheel} geometry={geometry} />
        <Outside wheel={wheel} geometry={geometry} />
        <ToCome geometry={geometry} from={(hand.day + 1) / daysIn(year)} />
        <Signs wheel={wheel} geometry={geometry} />
        <path className={styles.ringGrip} d={ring(geometry, [0, 0.9999], geometry.months)} {...hand.grip} />
      </svg>
      <Hand geometry={geometry} fraction={(hand.day + 1) / daysIn(year)} />
      <g
        role="slider"
        tabIndex={0}
        className={styles.hand}
        aria-label={texts.hand}
        aria-valuemin={1}
        aria-valuemax={last + 1}
        aria-valuenow={hand.day + 1}
        aria-valuetext={format.day(shown)}
        onKeyDown={hand.onKeyDown}
      >
        <Grip geometry={geometry} fraction={(hand.day + 1) / daysIn(year)} grip={hand.grip} />
      </g>
      <Centre
        wheel={wheel}
        day={shown}
        isMoved={hand.day !== dayNumber(year, wheel.at)}
        geometry={geometry}
        now={now}
      />
    </svg>
  );
}

function isWithin(year: number, instant: string): boolean {
  const fraction = fractionOf(year, instant);
  return fraction > 0 && fraction < 1;
}

/** What has not come yet is faint. */
function ToCome({ geometry, from }: { geometry: Geometry; from: number }) {
  const span = [(geometry.lanes[0]?.[0] ?? 0) - 2, (geometry.lanes.at(-1)?.[1] ?? 0) + 2] as const;
  return from < 0.997 ? <path className={styles.toCome} d={ring(geometry, [from, 0.9999], span)} /> : null;
}

interface HandProps {
  geometry: Geometry;
  fraction: number;
}

function Hand({ geometry, fraction }: HandProps) {
  return (
    <svg aria-hidden="true" className={styles.drawn} width={geometry.width} height={geometry.height}>
      <circle className={styles.core} cx={geometry.centre.x} cy={geometry.centre.y} r={geometry.core} />
      <path className={styles.passed} d={arc(geometry, [0, Math.min(fraction, 0.9999)], geometry.core)} />
      <Across
        geometry={geometry}
        fraction={fraction}
        span={[geometry.core, geometry.months[1]]}
        look={styles.handLine}
      />
    </svg>
  );
}

/** What the hand is taken by: a knob on the ring of months, and its whole length. */
function Grip({ geometry, fraction, grip }: HandProps & { grip: ReturnType<typeof useHand>["grip"] }) {
  const [inner, outer] = geometry.months;
  const knob = pointAt(geometry, fraction, (inner + outer) / 2);
  return (
    <g {...grip} className={styles.grip}>
      <Across geometry={geometry} fraction={fraction} span={[geometry.core + 8, outer]} look={styles.handReach} />
      <circle className={styles.knobReach} cx={knob.x} cy={knob.y} r="20" />
      <circle className={styles.knob} cx={knob.x} cy={knob.y} r={geometry.isCompact ? 9 : 11} />
      <circle className={styles.knobDot} cx={knob.x} cy={knob.y} r="3" />
    </g>
  );
}
