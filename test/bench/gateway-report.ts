import { cpus } from "node:os";

/** A gateway's result: answers a second, and the computing time of its process for each, in milliseconds. */
export interface Throughput {
  perSecond: number;
  cpuMs: number;
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
  requests: number;
  rounds: number;
}

/** The results as docs/results/gateway.md shows them. */
export function gatewayReportOf({ rows, callers, requests, rounds }: GatewayMeasured): string {
  const lines = rows.map(({ name, how, own, stock }) => {
    const times = [stock.cpuMs, own.cpuMs, own.cpuMs / stock.cpuMs].map((each) => each.toFixed(2));
    const answers = [
      stock.perSecond.toFixed(0),
      own.perSecond.toFixed(0),
      (own.perSecond / stock.perSecond).toFixed(2),
    ];
    return `| ${name} | ${how} | ${[...times, ...answers].join(" | ")} |`;
  });
  return `# The gateway beside @apollo/gateway as it comes

Written by \`npm run bench:gateway\`. Both in front of the same running hub, on one machine (${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}) with its databases and the callers:
${callers} callers ask as fast as they are answered, of both in turn, ${requests} questions each time; the least of ${rounds} rounds, after one that only warms up. The computing time is that of the gateway's process alone: a busy machine
adds little to it, and to answers a second much. Equal answers are checked first. The hub's gateway has all its limits and checks on, which the other does not have; it joins identical questions that are on their way at once.

| question | asked | CPU ms each, stock | CPU ms each, the hub's | ratio | a second, stock | a second, the hub's | ratio |
|---|---|---:|---:|---:|---:|---:|---:|
${lines.join("\n")}
`;
}
