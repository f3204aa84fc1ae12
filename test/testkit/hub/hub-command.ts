import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPrograms } from "@hub/testing";
import { inheritedEnvironment } from "../config.js";
import type { StartOutcome } from "./running-hub.js";

const PROGRAMS = join(dirname(fileURLToPath(import.meta.url)), "../../../infra/dist");

/** Runs `npm run picture:rebuild` or `picture:recopy` on a hub's data folder, as an operator would. */
export const runPictureCommand = (command: "rebuild" | "recopy", dataDir: string): Promise<StartOutcome> =>
  runProgram(["picture.main.js", command], { HUB_DATA_DIR: dataDir });

/** Runs `npm run chain:check` on a hub that runs. */
export const runChainCheck = (dataDir: string): Promise<StartOutcome> =>
  runProgram(["chain.main.js"], { HUB_DATA_DIR: dataDir });

/** Runs `npm run backup` on a hub, or `npm run restore` into a data folder. */
export const runBackup = (args: readonly string[], dataDir: string): Promise<StartOutcome> =>
  runProgram(["backup.main.js", ...args], { HUB_DATA_DIR: dataDir });
export const runRestore = (args: readonly string[], dataDir: string): Promise<StartOutcome> =>
  runProgram(["restore.main.js", ...args], { HUB_DATA_DIR: dataDir, HUB_DATABASE_FSYNC: "off" });

/** Runs `npm run receipt:verify` on files, without a hub. */
export const runReceiptVerify = (...args: string[]): Promise<StartOutcome> =>
  runProgram(["receipt.main.js", ...args], {});

/** Runs the demo up to a day in a running hub, as `npm run demo:wheel -- <url>` does. */
export const runDemoIn = (url: string, until: string): Promise<StartOutcome> =>
  runProgram(["wheel.main.js", url], { HUB_DEMO_UNTIL: until });

/** Runs `npm run publish-plan` against a hub. */
export const runPublishPlan = (args: readonly string[], port: number): Promise<StartOutcome> =>
  runProgram(["publish.main.js", ...args], { PORT: String(port) });

async function runProgram([program = "", ...args]: string[], env: Record<string, string>): Promise<StartOutcome> {
  await buildPrograms();
  const running = spawn(process.execPath, [join(PROGRAMS, program), ...args], {
    env: { ...inheritedEnvironment, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [running.stdout, running.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  await once(running, "close");
  return { output: output.trimEnd(), exitCode: running.exitCode };
}
