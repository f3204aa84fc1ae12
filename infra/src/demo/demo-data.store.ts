import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextContent } from "@hub/rules";
import { ROOT } from "../config.js";

/** A text as the demo's files hold it: in Danish, and in our English. */
export type Pair = readonly [da: string, en: string];

/** Reads a file of `infra/demo`. */
export function readDemo<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(ROOT, "infra", "demo", ...path), "utf8")) as T;
}

export function demoText([da, en]: Pair): TextContent {
  return { da, en, enSource: "EDITORIAL" };
}

export const demoTextOrNull = (pair: Pair | null | undefined): TextContent | null => (pair ? demoText(pair) : null);
