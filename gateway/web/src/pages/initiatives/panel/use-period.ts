import { lastDayOf, useFormat } from "../../../language/index.js";

/** From its first to its last day. */
export function usePeriod(): (startsOn: string | null, endsOn: string | null) => string {
  const format = useFormat();
  return (startsOn, endsOn) => {
    if (startsOn === null && endsOn === null) return "";
    const last = endsOn === null ? "" : format.day(lastDayOf(endsOn));
    return `${startsOn === null ? "" : format.day(startsOn)} – ${last}`;
  };
}
