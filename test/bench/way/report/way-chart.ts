import type { Row } from "../comparison.js";
import { contenderNames } from "../contender/contenders.js";
import { LABELS, rowOf, subgraphsCpuMs, type WayResult } from "./result.js";

const PANEL = { width: 480, height: 168, columns: 2 };
const BAR = { left: 160, width: 205, height: 17, gap: 24, top: 44 };
const LEGEND_HEIGHT = 74;

/** Its colours follow what the reader prefers, light or dark. */
const STYLE = `
  .page { fill: #ffffff } .text { fill: #1f2937 } .quiet { fill: #5b6675 } .axis { stroke: #c9d1db }
  .gateway { fill: #2563a8 } .subgraphs { fill: #2f8f5b } .postgresql { fill: #c98a1b }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0f1620 } .text { fill: #e5eaf1 } .quiet { fill: #9aa7b8 } .axis { stroke: #36424f }
    .gateway { fill: #6aa9ec } .subgraphs { fill: #5fc48e } .postgresql { fill: #ebb64d }
  }`;
const KINDS = ["gateway", "subgraphs", "postgresql"] as const;

interface Place {
  x: number;
  y: number;
}

const text = (place: Place, content: string, more = 'class="text" font-size="12"'): string =>
  `<text x="${place.x}" y="${place.y}" ${more}>${content}</text>`;

/** One bar, of as many pieces as there are kinds of processes, with its sum at the end. */
function bar(row: Row, { x, y }: Place, perMs: number): string {
  const { cpuMs, totalCpuMs, perSecond } = row.figures;
  const lengths = { gateway: cpuMs.gateway ?? 0, subgraphs: subgraphsCpuMs(row), postgresql: cpuMs.postgresql ?? 0 };
  let end = x + BAR.left;
  const pieces = KINDS.map((kind) => {
    const width = Math.max(0, lengths[kind]) * perMs;
    const piece = `<rect class="${kind}" x="${end.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR.height}"/>`;
    end += width;
    return piece;
  });
  const name = text(
    { x: x + BAR.left - 8, y: y + 13 },
    LABELS[row.contender],
    'class="text" font-size="12" text-anchor="end"',
  );
  const sum = `${totalCpuMs.toFixed(1)} ms <tspan class="quiet">· ${perSecond.toFixed(0)}/s</tspan>`;
  return [name, ...pieces, text({ x: end + 6, y: y + 13 }, sum)].join("\n");
}

function panel(rows: readonly Row[], index: number): string {
  const x = 10 + (index % PANEL.columns) * PANEL.width;
  const y = LEGEND_HEIGHT + Math.floor(index / PANEL.columns) * PANEL.height;
  const perMs = BAR.width / Math.max(...rows.map(({ figures }) => figures.totalCpuMs));
  const title = text(
    { x: x + BAR.left, y: y + 28 },
    rows[0]?.operation ?? "",
    'class="text" font-size="14" font-weight="600"',
  );
  const [axisX, axisY] = [x + BAR.left, y + BAR.top - 4];
  const axis = `<line class="axis" x1="${axisX}" x2="${axisX}" y1="${axisY}" y2="${axisY + rows.length * BAR.gap}"/>`;
  return [title, axis, ...rows.map((row, n) => bar(row, { x, y: y + BAR.top + n * BAR.gap }, perMs))].join("\n");
}

function legend(): string {
  const names = { gateway: "gateway", subgraphs: "subgraphs", postgresql: "PostgreSQL" };
  const keys = KINDS.map((kind, n) => {
    const x = 20 + n * 120;
    return `<rect class="${kind}" x="${x}" y="44" width="14" height="14"/>${text({ x: x + 20, y: 56 }, names[kind])}`;
  });
  const title = "Milliseconds of computing a request, and answers a second (unique variables, 16 at once)";
  return [text({ x: 20, y: 28 }, title, 'class="text" font-size="15" font-weight="600"'), ...keys].join("\n");
}

/** A bar of computing for each contender, a panel for each question, each with a scale of its own. */
export function chartOf(result: WayResult): string {
  const operations = [...new Set(result.rows.map(({ operation }) => operation))].filter((each) => each !== "publish");
  const panels = operations.map((operation, index) => {
    const rows = contenderNames.map((name) => rowOf(result, name, { operation })).filter((row) => row !== undefined);
    return panel(rows, index);
  });
  const width = 20 + PANEL.columns * PANEL.width;
  const height = LEGEND_HEIGHT + Math.ceil(panels.length / PANEL.columns) * PANEL.height + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="'IBM Plex Sans', Helvetica, Arial, sans-serif" role="img" aria-label="Computing a request, by question and contender">
<style>${STYLE}
</style>
<rect class="page" width="${width}" height="${height}"/>
${[legend(), ...panels].join("\n")}
</svg>
`;
}
