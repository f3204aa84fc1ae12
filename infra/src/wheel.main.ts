import { rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { HubRequestError } from "@hub/client";
import { freeLoopbackPorts, MigrationError, StartError } from "@hub/database";
import { type HubConfig, wheelConfig } from "./config.js";
import { type Told, tellStory } from "./demo/story.service.js";
import { Hub } from "./hub/hub.service.js";
import { hubPlan } from "./hub/hub-plan.js";
import { StartReport } from "./hub/start-report.js";

const report = new StartReport(process.stdout);
const began = performance.now();

function tellDeed({ on, tells, isDone }: Told): void {
  report.line(`    ${on.slice(0, 10)}  ${tells}${isDone ? " (done before)" : ""}`);
}

const seconds = () => ((performance.now() - began) / 1000).toFixed(1);

/** In a sandbox hub that runs. */
async function tellIn(gatewayUrl: string, { demoUntil: until }: HubConfig): Promise<void> {
  if (!URL.canParse(gatewayUrl)) {
    throw new StartError(`'${gatewayUrl}' is not the address of a hub, such as http://localhost:4000.`);
  }
  const { signal } = new AbortController();
  const { at } = await tellStory({ gatewayUrl, secretOf: (client) => `dev-${client}`, until, tell: tellDeed, signal });
  report.line(`  ✓ Told in ${seconds()} s; the hub at ${gatewayUrl} has come to ${at?.slice(0, 10)}.`);
}

/** In a hub of its own, which is stopped at the end; its data stays. */
async function tellInOwnHub(config: HubConfig): Promise<void> {
  const hub = new Hub(config, report, hubPlan, tellDeed);
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => void hub.stop().then(() => process.exit(1)));
  try {
    await hub.start();
    report.line(`  ✓ Told in ${seconds()} s. See it: HUB_DATA_DIR=${config.dataDir} npm start`);
  } finally {
    await hub.stop();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: "boolean", default: false } },
});
const [url] = positionals;
try {
  const [freePort = 0] = await freeLoopbackPorts(1);
  const config = wheelConfig(freePort);
  if (url !== undefined) await tellIn(url, config);
  else {
    if (values.again) await rm(config.dataDir, { recursive: true, force: true });
    await tellInOwnHub(config);
  }
} catch (error) {
  const isExpected = [StartError, MigrationError, HubRequestError].some((kind) => error instanceof kind);
  console.error(isExpected ? `  ✗ ${(error as Error).message}` : error);
  process.exitCode = 1;
}
