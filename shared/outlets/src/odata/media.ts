import { ODataProblem } from "../odata-query/odata-problem.js";

/** How JSON is written. */
export interface Media {
  readonly level: "minimal" | "full" | "none";
  /** Whether large numbers are texts. */
  readonly isIeee754: boolean;
}

const LEVEL = /;\s*odata\.metadata=|;\s*metadata=/i;
const JSON_TYPES = ["application/json", "application/*", "*/*", "json"];

/** What `$format` says, or else what is accepted: JSON, with so much said of the values. */
export function mediaOf(accept: string | undefined, format: string | undefined): Media {
  const asked = (format ?? accept ?? "*/*").split(",").map((each) => each.trim());
  const known = asked.filter((each) => JSON_TYPES.includes((each.split(";")[0] ?? "").trim().toLowerCase()));
  const found = known.find((each) => LEVEL.test(each)) ?? known[0];
  if (found === undefined) throw new ODataProblem(406, "NotAcceptable", "Rows are there as application/json.");
  const [, level = "minimal"] = /(?:odata\.)?metadata=(minimal|full|none)/i.exec(found) ?? [];
  return { level: level.toLowerCase() as Media["level"], isIeee754: /IEEE754Compatible=true/i.test(found) };
}

export const mediaType = ({ level, isIeee754 }: Media): string =>
  `application/json;odata.metadata=${level};odata.streaming=true${isIeee754 ? ";IEEE754Compatible=true" : ""};charset=utf-8`;

/** How many rows a page may have after the caller's preference. */
export function preferredPage(prefer: string | undefined): number | undefined {
  const [, size] = /(?:^|[,;\s])(?:odata\.)?maxpagesize\s*=\s*"?([1-9]\d{0,8})\b/i.exec(prefer ?? "") ?? [];
  return size === undefined ? undefined : Number(size);
}
