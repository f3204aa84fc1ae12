import { StartError } from "@hub/database";
import { safeError } from "@hub/log";
import { readConfig } from "@hub/subgraph-kit";
import { rebuildPicture } from "./rebuild/rebuild.service.js";
import { InboxError } from "./rebuild/replay-plan.store.js";

/** The messages to the command that runs this program, over its IPC channel. */
type Message =
  | { type: "step"; title: string }
  | { type: "progress"; done: number; total: number }
  | { type: "failed"; reason: string }
  | ({ type: "rebuilt" } & Awaited<ReturnType<typeof rebuildPicture>>);

const send = (message: Message) => new Promise((resolve) => process.send?.(message, resolve));

// The command has been killed: nobody waits for the result, and the database may be stopping.
process.on("disconnect", () => process.exit(1));

try {
  const outcome = await rebuildPicture({
    url: readConfig().databaseUrl,
    feedAnew: process.argv.includes("--feed-anew"),
    report: {
      step: (title) => void send({ type: "step", title }),
      progress: (done, total) => void send({ type: "progress", done, total }),
    },
  });
  await send({ type: "rebuilt", ...outcome });
  process.exit(0);
} catch (error) {
  const isExpected = error instanceof StartError || error instanceof InboxError;
  await send({ type: "failed", reason: isExpected ? error.message : safeError(error).message });
  process.exit(1);
}
