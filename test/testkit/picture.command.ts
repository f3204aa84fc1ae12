import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inheritedEnvironment } from "./config.js";
import type { StartOutcome } from "./running.hub.js";

const PROGRAM = join(dirname(fileURLToPath(import.meta.url)), "../../infra/dist/picture.main.js");

/** Runs `npm run picture:rebuild` or `picture:recopy` on a hub's data folder, as a person beside the hub would. */
export async function runPictureCommand(command: "rebuild" | "recopy", dataDir: string): Promise<StartOutcome> {
  const running = spawn(process.execPath, [PROGRAM, command], {
    env: { ...inheritedEnvironment, HUB_DATA_DIR: dataDir },
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
