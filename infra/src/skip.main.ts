import { StartError } from "@hub/database";
import { readConfig } from "./config.js";
import { runningServer } from "./hub/running-server.js";
import { readSkip, skipEvent } from "./picture/inbox-skip.service.js";

/** `npm run picture:skip -- children:43 "why"`: lets a committee's stream go on without an event that cannot be projected. */
async function run(): Promise<void> {
  const [place, reason] = process.argv.slice(2);
  const skip = readSkip(place, reason);
  const config = readConfig();
  await skipEvent(await runningServer(config), config.databasePrefix, skip);
  console.log(`  ✓ ${place} is skipped: the stream goes on with the next event, within 10 s.`);
}

await run().catch((error: unknown) => {
  console.error(error instanceof StartError ? `  ✗ ${error.message}` : error);
  process.exitCode = 1;
});
