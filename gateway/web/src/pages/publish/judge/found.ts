/** What a rule has found, by the browser's own rules or by the hub. */
export interface Found {
  readonly rule: string;
  readonly severity: string;
  /** Where, as JSON Pointers into what is entered; the first of them first. */
  readonly places: readonly string[];
  readonly count: number;
  readonly message: { readonly da: string; readonly en?: string | null };
  readonly hint: { readonly da: string; readonly en?: string | null };
}

export const stopsPublication = ({ severity }: Pick<Found, "severity">): boolean =>
  severity === "FATAL" || severity === "ERROR";

/** Those that stand exactly there, or at the whole of which the field is a part: `/title` is told at `title/da`. */
export function foundAt(found: readonly Found[], path: string): readonly Found[] {
  const pointer = `/${path}`;
  const whole = /^(.*)\/(?:da|oere)$/.exec(pointer)?.[1];
  return found.filter(({ places }) => places.some((place) => place === pointer || place === whole));
}

/** Those that stand there or anywhere below. */
export function foundWithin(found: readonly Found[], path: string): readonly Found[] {
  const pointer = `/${path}`;
  return found.filter(({ places }) => places.some((place) => place === pointer || place.startsWith(`${pointer}/`)));
}

/** The id of the element that a place is entered in. */
export const idOfPlace = (path: string): string => `at-${path.replaceAll("/", "-")}`;
