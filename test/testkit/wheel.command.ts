import { runHubCommand } from "./hub.command.js";
import type { StartOutcome } from "./running.hub.js";

/** Tells the demo's story up to a day in a hub that runs, as `npm run demo:wheel -- <url>` does. */
export function tellStoryIn(url: string, until: string): Promise<StartOutcome> {
  return runHubCommand({ program: "wheel.main.js", args: [url], env: { HUB_DEMO_UNTIL: until } });
}
