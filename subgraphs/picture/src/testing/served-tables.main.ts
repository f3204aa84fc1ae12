import { monitorEventLoopDelay } from "node:perf_hooks";
import { OffsetClock } from "@hub/clock";
import fastify from "fastify";
import pino from "pino";
import { openOutlets } from "../outlet/index.js";

/** Serves the tables of a database in a process of its own, as the hub does, and tells what a pull costs it. */
const [databaseUrl = ""] = process.argv.slice(2);
const SAMPLE_MS = 20;

/** What a process used between two words of its parent. */
export interface Used {
  readonly grownBytes: number;
  readonly delayMs: number;
  readonly cpuSeconds: number;
}

const app = fastify();
const outlets = openOutlets({ databaseUrl, clock: new OffsetClock(), log: pino({ level: "silent" }) });
outlets.addRoutes(app);

let end = (): Used => ({ grownBytes: 0, delayMs: 0, cpuSeconds: 0 });

function begin(): void {
  globalThis.gc?.();
  const [before, cpu] = [process.memoryUsage.rss(), process.cpuUsage()];
  let most = before;
  const samples = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  end = () => {
    clearInterval(samples);
    delay.disable();
    const { user, system } = process.cpuUsage(cpu);
    const grownBytes = Math.max(most, process.memoryUsage.rss()) - before;
    return { grownBytes, delayMs: delay.percentile(99) / 1e6, cpuSeconds: (user + system) / 1e6 };
  };
}

process.on("message", (word) => {
  if (word === "begin") begin();
  process.send?.(word === "end" ? end() : "begun");
});
process.on("disconnect", () => process.exit());
process.send?.(await app.listen({ host: "127.0.0.1", port: 0 }));
