import { rm } from "node:fs/promises";
import { freeLoopbackPorts, StartError } from "@hub/database";
import { readArguments, runCommand } from "./command-line.js";
import { type HubConfig, wheelConfig } from "./config.js";
import { longDate, playStory, type StoryEvent } from "./demo/story.service.js";
import { Hub } from "./hub/hub.service.js";
import { hubPlan } from "./hub/hub-plan.js";
import { StartReport } from "./process/start-report.js";

const USAGE = {
  usage: `Usage: npm run demo:wheel -- [--again] [<url>]
  Plays the demo's story, a line for each step: in the sandbox hub at <url>, or in a hub of its own in .data-wheel.
  --again  removes that hub's data first. HUB_DEMO_UNTIL=2011-05-02 ends the story on that day.`,
  options: { again: { type: "boolean", default: false } },
  positionals: [0, 1],
} as const;

const report = new StartReport(process.stdout);
const began = performance.now();

function showEvent({ on, summary, isDone }: StoryEvent): void {
  report.line(`    ${on.slice(0, 10)}  ${summary}${isDone ? " (done before)" : ""}`);
}

const seconds = () => ((performance.now() - began) / 1000).toFixed(1);

/** In a sandbox hub that runs. */
async function playIn(gatewayUrl: string, { demoUntil: until }: HubConfig): Promise<void> {
  if (!URL.canParse(gatewayUrl)) {
    throw new StartError(`'${gatewayUrl}' is not the address of a hub, such as http://localhost:4000.`);
  }
  const { signal } = new AbortController();
  const secretOf = (client: string) => `dev-${client}`;
  const { at, isFurther } = await playStory({ gatewayUrl, secretOf, until, onEvent: showEvent, signal });
  const clock = at === undefined ? "is where it was" : `is at ${longDate(at)}`;
  const further = isFurther ? `, which is further than HUB_DEMO_UNTIL=${until}` : "";
  report.line(`  ✓ Done in ${seconds()} s; the clock of the hub at ${gatewayUrl} ${clock}${further}.`);
}

/** In a hub of its own, which is stopped at the end; its data stays. */
async function playInOwnHub(config: HubConfig): Promise<void> {
  const hub = new Hub(config, report, hubPlan, showEvent);
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => void hub.stop().then(() => process.exit(1)));
  try {
    await hub.start();
    report.line(`  ✓ Done in ${seconds()} s. See it: HUB_DATA_DIR=${config.dataDir} npm start`);
  } finally {
    await hub.stop();
  }
}

await runCommand(async () => {
  const { values, positionals } = readArguments(USAGE);
  const [url] = positionals;
  const [freePort = 0] = await freeLoopbackPorts(1);
  const config = wheelConfig(freePort);
  if (url !== undefined) return playIn(url, config);
  if (values.again) await rm(config.dataDir, { recursive: true, force: true });
  await playInOwnHub(config);
});
