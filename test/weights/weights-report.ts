import { cpus, totalmem } from "node:os";

/** What one field takes of the processor, each time that it is asked for. */
export interface WeightRow {
  readonly field: string;
  /** In the gateway and the subgraphs. */
  readonly ms: number;
  readonly databaseMs: number;
}

/** What a cost of one stands for. */
const UNIT_MS = 0.025;

const lineOf = ({ field, ms, databaseMs }: WeightRow): string =>
  `| ${field} | ${ms.toFixed(3)} | ${databaseMs.toFixed(3)} | ${Math.round((ms + databaseMs) / UNIT_MS).toLocaleString("en")} |`;

export function weightsReportOf(rows: readonly WeightRow[], times: number): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  return `# What fields take of the processor

Written by \`npm run bench:weights\` on ${machine}, with the whole demo city. Each field is asked for ${times} times, and so is the same operation without it; here is the difference for one time, the median of the rounds, of what all
processes of the hub took of the processor, without what an idle hub takes. The last column is in the unit of [an operation's cost](../limits.md#cost), 25 microseconds; the weights in
\`gateway/src/cost/field-weights.ts\` are rounded from it, up where a field takes more on a larger record.

| field | ms in gateway and subgraphs | ms in PostgreSQL | together, as cost |
|---|---:|---:|---:|
${rows.map(lineOf).join("\n")}
`;
}
