import type { Tone } from "./paper.js";

/** The colours of paper: those of the hub's pages, in light. */
export const COLOURS = {
  ink: "#14202e",
  quiet: "#4a5a6a",
  line: "#c9d1d9",
  hairline: "#dfe4e9",
  ground: "#f4f6f8",
  accent: "#0b4f8a",
  warning: "#8a5200",
  warningGround: "#fdf1dd",
} as const;

export const TONES: Readonly<Record<Tone, string>> = {
  good: "#1d7a4d",
  risk: "#8a5200",
  bad: "#b3261e",
  quiet: "#4a5a6a",
};
