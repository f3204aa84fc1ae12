import { standardOutput } from "@hub/log-output";
import { printError } from "./command-line.js";
import { type HubConfig, readConfig } from "./config.js";
import { Hub } from "./hub/hub.service.js";
import { summaryOf } from "./hub/start-summary.js";
import { StartReport } from "./process/start-report.js";

/** Ctrl-C under npm arrives twice, from the terminal and from npm. */
const SAME_REQUEST_MS = 500;

// A file on a full disk, or a pipe that nobody empties, must not hold the hub up.
const report = new StartReport(process.stdout.isTTY ? process.stdout : standardOutput());
// A closed console must not end the hub before it has stopped its parts.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

await run();

async function run(): Promise<void> {
  try {
    const config = readConfig();
    const hub = new Hub(config, report);
    stopOnSignals(hub);
    await start(hub, config);
  } catch (error) {
    printError(error);
    process.exit(1);
  }
}

async function start(hub: Hub, config: HubConfig): Promise<void> {
  try {
    const running = await hub.start();
    const seconds = (performance.now() / 1000).toFixed(1);
    report.line(summaryOf(config, running, seconds));
  } catch (error) {
    // A stop while it started is no failure.
    if (hub.isLeaving) return;
    await hub.stop();
    throw error;
  }
}

function stopOnSignals(hub: Hub): void {
  let leavingSince: number | undefined;
  const leave = async (exitCode: number) => {
    if (leavingSince !== undefined) {
      if (performance.now() - leavingSince < SAME_REQUEST_MS) return;
      hub.kill();
      process.exit(1);
    }
    leavingSince = performance.now();
    report.line("  Stopping; once more to force.");
    await hub.stop();
    report.line("  Stopped.");
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void leave(0));
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      printError(error);
      void leave(1);
    });
  }
}
