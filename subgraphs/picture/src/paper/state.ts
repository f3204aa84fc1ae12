import type { Run, Tone } from "@hub/print";
import type { Tongue } from "./tongue.js";

const TONES: Readonly<Record<string, Tone>> = {
  ACHIEVED: "good",
  ON_TRACK: "good",
  AT_RISK: "risk",
  OFF_TRACK: "bad",
};

/** What a committee says of a goal: a sign and a word. */
export const stateRun = (progress: string, { nameOf }: Tongue): Run => ({
  text: nameOf("GoalProgress", progress),
  tone: TONES[progress] ?? "quiet",
});
