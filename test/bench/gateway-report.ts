import { cpus } from "node:os";

/** A gateway's result: answers a second, and the median latency in milliseconds. */
export interface Throughput {
  perSecond: number;
  p50: number;
}

export interface GatewayRow {
  name: string;
  how: string;
  own: Throughput;
  stock: Throughput;
}

export interface GatewayMeasured {
  rows: readonly GatewayRow[];
  callers: number;
  seconds: number;
  rounds: number;
}

/** The results as docs/results/gateway.md shows them. */
export function gatewayReportOf({ rows, callers, seconds, rounds }: GatewayMeasured): string {
  const lines = rows.map(({ name, how, own, stock }) => {
    const cells = [stock.perSecond.toFixed(0), own.perSecond.toFixed(0), (own.perSecond / stock.perSecond).toFixed(2)];
    return `| ${name} | ${how} | ${cells.join(" | ")} | ${stock.p50} | ${own.p50} |`;
  });
  return `# The gateway beside @apollo/gateway as it comes

Written by \`npm run bench:gateway\`. Both in front of the same running hub, on one machine (${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}) with its databases and the callers:
${callers} callers ask as fast as they are answered, of both in turn, ${seconds} seconds each time; the middle one of ${rounds} rounds. The hub's gateway has all its limits and
checks on, which the other does not have; it joins identical questions that are on their way at once.

| question | asked | a second, stock | a second, the hub's | ratio | p50 ms, stock | p50 ms, the hub's |
|---|---|---:|---:|---:|---:|---:|
${lines.join("\n")}
`;
}
