/** The measures of a wheel that is as wide as its place, in pixels. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly isCompact: boolean;
  readonly centre: { readonly x: number; readonly y: number };
  /** The ring of months, from and to. */
  readonly months: readonly [number, number];
  /** The circle in the middle. */
  readonly core: number;
  /** The lanes, from the middle outwards: from and to. */
  readonly lanes: readonly (readonly [number, number])[];
}

const COMPACT = 600;
const LARGEST = 320;

/** Whether there is room for dates alone around the wheel. */
export function isCompactAt(width: number): boolean {
  return width < COMPACT;
}

export function geometryOf(width: number, lanes: number): Geometry {
  const isCompact = isCompactAt(width);
  const outer = Math.min(LARGEST, Math.floor(width / 2) - (isCompact ? 46 : 132));
  const thickness = isCompact ? 20 : 28;
  const edge = outer - thickness - (isCompact ? 6 : 14);
  const core = Math.round(outer * (isCompact ? 0.43 : 0.42));
  const pitch = (edge - core - (isCompact ? 6 : 12)) / Math.max(1, lanes);
  const first = edge - pitch * lanes;
  const height = 2 * outer + (isCompact ? 84 : 118);
  return {
    width,
    height,
    isCompact,
    centre: { x: width / 2, y: outer + (isCompact ? 42 : 48) },
    months: [outer - thickness, outer],
    core,
    lanes: Array.from({ length: lanes }, (_, lane) => [first + lane * pitch + 1, first + (lane + 1) * pitch - 1]),
  };
}

/** Where a part of the year lies at a distance from the middle; the year begins at the top and goes with the clock. */
export function pointAt({ centre }: Geometry, fraction: number, radius: number): { x: number; y: number } {
  const angle = fraction * 2 * Math.PI - Math.PI / 2;
  return { x: round(centre.x + radius * Math.cos(angle)), y: round(centre.y + radius * Math.sin(angle)) };
}

/** The part of the year that a place of the drawing lies at. */
export function fractionAt({ centre }: Geometry, { x, y }: { x: number; y: number }): number {
  const turn = (Math.atan2(y - centre.y, x - centre.x) + Math.PI / 2) / (2 * Math.PI);
  return (turn + 1) % 1;
}

/** An arc; where `to` is before `from` it runs against the clock. */
export function arc(
  geometry: Geometry,
  [from, to]: readonly [number, number],
  radius: number,
  isJoined = false,
): string {
  const [start, end] = [pointAt(geometry, from, radius), pointAt(geometry, to, radius)];
  const isLarge = Math.abs(to - from) > 0.5 ? 1 : 0;
  return `${isJoined ? "L" : "M"}${start.x} ${start.y}A${radius} ${radius} 0 ${isLarge} ${to > from ? 1 : 0} ${end.x} ${end.y}`;
}

/** A piece of a ring. */
export function ring(
  geometry: Geometry,
  [from, to]: readonly [number, number],
  [inner, outer]: readonly [number, number],
): string {
  return `${arc(geometry, [from, to], outer)}${arc(geometry, [to, from], inner, true)}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
