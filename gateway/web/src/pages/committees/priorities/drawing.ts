import type { Drawing } from "../../../chart/index.js";
import { depthOf, type Rank } from "./ranks.js";

/** Height of a priority's row, which the goals' names beside it share. */
export const ROW = 46;
export const WIDTH = 400;

const EDGE = 26;
const COLOURS = ["#0b4f8a", "#1d7a4d", "#b86e00", "#5f6d7b"];

export function xOf(column: number, count: number): number {
  return count === 1 ? WIDTH - EDGE : EDGE + (column * (WIDTH - 2 * EDGE)) / (count - 1);
}

export function yOf(priority: number): number {
  return (priority - 0.5) * ROW;
}

/** A line through the revisions that have the goal, broken where one has not. */
export function pathOf(priorities: readonly (number | undefined)[]): string {
  return priorities
    .map((priority, column) => {
      if (priority === undefined) return "";
      const isFirst = column === 0 || priorities[column - 1] === undefined;
      return `${isFirst ? "M" : "L"}${xOf(column, priorities.length)} ${yOf(priority)}`;
    })
    .join("");
}

/** The figure as SVG, for the download. */
export function drawPriorities(
  ranks: readonly Rank[],
  { titles, names }: { titles: readonly string[]; names: readonly string[] },
): Drawing {
  const [width, height] = [WIDTH + 440, depthOf(ranks) * ROW + 30];
  const parts = ranks.flatMap(({ priorities }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const points = priorities.map((priority, column) =>
      priority === undefined
        ? ""
        : `<circle cx="${xOf(column, names.length)}" cy="${yOf(priority)}" r="11" fill="${colour}"/>${word({ text: String(priority), x: xOf(column, names.length), y: yOf(priority) + 4, fill: "#ffffff", anchor: "middle" })}`,
    );
    const line = `<path d="${pathOf(priorities)}" fill="none" stroke="${colour}" stroke-width="3"/>`;
    const title = word({
      text: titles[index] ?? "",
      x: WIDTH + 8,
      y: (index + 0.5) * ROW + 5,
      fill: "#14202e",
      anchor: "start",
    });
    return [line, ...points, title];
  });
  const heads = names.map((text, column) =>
    word({ text, x: xOf(column, names.length), y: height - 8, fill: "#4a5a6a", anchor: "middle" }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="IBM Plex Sans, sans-serif" font-size="13"><rect width="100%" height="100%" fill="#ffffff"/>${[...parts, ...heads].join("")}</svg>`;
  return { svg, width, height };
}

interface Word {
  text: string;
  x: number;
  y: number;
  fill: string;
  anchor: "start" | "middle";
}

function word({ text, x, y, fill, anchor }: Word): string {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" fill="${fill}" text-anchor="${anchor}">${safe}</text>`;
}
