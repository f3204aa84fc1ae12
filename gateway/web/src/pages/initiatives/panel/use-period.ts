import { useFormat } from "../../../language/index.js";

const ONE_DAY_MS = 86_400_000;

/** From its first to its last day. */
export function usePeriod(): (startsOn: string | null, endsOn: string | null) => string {
  const format = useFormat();
  return (startsOn, endsOn) => {
    if (startsOn === null && endsOn === null) return "";
    const last = endsOn === null ? "" : format.day(new Date(Date.parse(endsOn) - ONE_DAY_MS).toISOString());
    return `${startsOn === null ? "" : format.day(startsOn)} – ${last}`;
  };
}
