import { Problem } from "../query/problem.js";

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The one range that a header asks for; undefined where the whole is to be sent. Throws where there is nothing of it. */
export function rangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (start <= end && start < size) return { start, end };
  throw new Problem(416, "Range Not Satisfiable", `It has ${size} bytes.`);
}
