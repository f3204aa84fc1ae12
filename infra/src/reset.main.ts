import { createInterface } from "node:readline/promises";
import { StartError } from "@hub/database";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { removeSandboxData, sandboxDataIn } from "./hub/sandbox-data.store.js";

const USAGE = {
  usage: `Usage: npm run demo:reset [-- --yes]
  Removes the sandbox's data, so that the next npm start begins anew; HUB_DATA_DIR says where it is. The hub has to be stopped.
  --yes  does not ask.`,
  options: { yes: { type: "boolean", default: false } },
  positionals: [0, 0],
} as const;

await runCommand(async () => {
  const { yes } = readArguments(USAGE).values;
  const config = readConfig();
  const entries = await sandboxDataIn(config);
  if (entries.length === 0) {
    console.log(`  ✓ There is no hub in ${config.dataDir}: npm start begins anew.`);
    return;
  }
  if (!yes && !(await isConfirmed(config.dataDir))) {
    console.log("  Nothing is removed.");
    return;
  }
  const left = await removeSandboxData(config, entries);
  const kept = left.length === 0 ? "" : ` What is not the hub's stays: ${left.join(", ")}.`;
  console.log(`  ✓ The sandbox's data in ${config.dataDir} is removed.${kept} npm start begins anew.`);
});

async function isConfirmed(dataDir: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new StartError(`This removes the sandbox's data in ${dataDir}: confirm it by npm run demo:reset -- --yes.`);
  }
  const console = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await console.question(`  Remove the sandbox's data in ${dataDir}? [y/N] `);
  console.close();
  return /^y(es)?$/i.test(answer.trim());
}
