import { cpus, totalmem } from "node:os";

/** Milliseconds of one operation at one size. */
export interface Spread {
  p50: number;
  p95: number;
}

export interface Row {
  name: string;
  small: Spread;
  large: Spread;
}

export interface Memory {
  process: string;
  before: number;
  after: number;
}

export interface Measured {
  sizes: { small: number; large: number };
  rounds: number;
  main: Row[];
  further: Row[];
  memory: Memory[];
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

const ms = (value: number): string => value.toFixed(1);
const count = (value: number): string => value.toLocaleString("en");

function table({ sizes }: Measured, rows: readonly Row[]): string {
  const head = `| operation | p50 at ${count(sizes.small)} | p50 at ${count(sizes.large)} | ratio | p95 at ${count(sizes.small)} | p95 at ${count(sizes.large)} |`;
  const lines = rows.map(({ name, small, large }) => {
    const cells = [ms(small.p50), ms(large.p50), (large.p50 / small.p50).toFixed(2), ms(small.p95), ms(large.p95)];
    return `| ${name} | ${cells.join(" | ")} |`;
  });
  return [head, "|---|---:|---:|---:|---:|---:|", ...lines].join("\n");
}

/** The results as docs/results/load.md shows them. */
export function reportOf(measured: Measured): string {
  const { sizes, rounds, memory } = measured;
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  return `# The hub with ${count(sizes.large)} initiatives

Written by \`npm run bench\`. Two hubs on one machine (${machine}), with their databases on it too: one has ${count(sizes.small)} initiatives on record, the other ${count(sizes.large)}, all
SYNTHETIC, in plans of at most 500. Both have the same 100 in the current policy; the rest belongs to policies of later periods. Each operation is asked through the gateway, of both hubs in turn, ${rounds} times;
milliseconds as the caller waits for the whole answer, pages of 50.

## The ten main operations
They concern the current policy, and should cost the same however much else is on record.

${table(measured, measured.main)}

\`visible\` is the time from a receipt to an answer of the picture that holds the publication, asked with \`x-hub-wait-for\`.

## Over everything on record
What these answer grows with what is on record: totals and sums over all of it, or the best of many hits.

${table(measured, measured.further)}

## Memory
Resident megabytes of the larger hub's processes, before and after 20 pages of 200 initiatives with plans, money, goals and every committee's own fields.

| process | before | after |
|---|---:|---:|
${memory.map(({ process: name, before, after }) => `| ${name} | ${Math.round(before)} | ${Math.round(after)} |`).join("\n")}
`;
}
