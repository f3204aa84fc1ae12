import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { runningServer } from "./hub/running-server.js";
import { readSkip, skipEvent } from "./picture/inbox-skip.service.js";

const USAGE = {
  usage: `Usage: npm run picture:skip -- <committee>:<position> "<reason>"
  Takes an event that cannot be projected out of the picture's inbox, so that the committee's events go on without it.
  { freshness { stalledAt } } names it, as children:43.`,
  options: {},
  positionals: [0, 2],
} as const;

await runCommand(async () => {
  const [place, reason] = readArguments(USAGE).positionals;
  const skip = readSkip(place, reason);
  const config = readConfig();
  await skipEvent(await runningServer(config), config.databasePrefix, skip);
  console.log(`  ✓ ${place} is skipped: the stream goes on with the next event, within 10 s.`);
});
