import { runHubCommand } from "./hub.command.js";
import type { StartOutcome } from "./running.hub.js";

/** Runs `npm run picture:rebuild` or `picture:recopy` on a hub's data folder, as a person beside the hub would. */
export function runPictureCommand(command: "rebuild" | "recopy", dataDir: string): Promise<StartOutcome> {
  return runHubCommand({ program: "picture.main.js", args: [command], env: { HUB_DATA_DIR: dataDir } });
}
