import { endOnUncaught, processLog } from "@hub/log";
import { answerLauncher, PartTls, useTls } from "@hub/parts";
import { startTelemetry } from "@hub/telemetry";
import { ConfigError, type GatewayConfig, readConfig } from "./config.js";
import { type RunningGateway, startGateway } from "./gateway.server.js";
import { keepLauncherReport } from "./health/launcher-report.js";

let gateway: RunningGateway | undefined;
let endTelemetry: (() => Promise<void>) | undefined;
let isStopping = false;

async function stop(): Promise<void> {
  if (isStopping) {
    return;
  }
  isStopping = true;
  await gateway?.close();
  await endTelemetry?.();
  process.exit(0);
}

function settings(): GatewayConfig {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    }
    throw error;
  }
}

const config = settings();
const log = processLog({ level: config.logLevel, base: { service: "gateway" } });
endOnUncaught(log);
for (const event of ["SIGTERM", "SIGINT", "disconnect"]) {
  process.on(event, () => {
    stop().catch((error: unknown) => {
      log.error({ err: error }, "the gateway did not stop cleanly");
      process.exit(1);
    });
  });
}

try {
  if (config.tls) await useTls(await PartTls.open(config.tls, log));
  endTelemetry = await startTelemetry("gateway", config.telemetry);
  gateway = await startGateway({ ...config, plannerProgram: new URL("./planner.js", import.meta.url) }, log);
  log.info({ port: gateway.port, mode: config.mode }, "gateway listens");
  answerLauncher(keepLauncherReport);
  process.send?.({ type: "ready", port: gateway.port });
} catch (error) {
  log.fatal({ reason: error instanceof Error ? error.message : String(error) }, "the gateway cannot start");
  process.exit(1);
}
