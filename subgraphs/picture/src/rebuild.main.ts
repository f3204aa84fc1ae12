import { reasonOf, StartError } from "@hub/database";
import { readConfig } from "@hub/subgraph-kit";
import { rebuildPicture } from "./rebuild/rebuild.service.js";
import { InboxError } from "./rebuild/replay-plan.store.js";

/** What this program tells the command that runs it, over its IPC channel. */
type Told =
  | { type: "step"; title: string }
  | { type: "progress"; done: number; total: number }
  | { type: "failed"; reason: string }
  | ({ type: "rebuilt" } & Awaited<ReturnType<typeof rebuildPicture>>);

const tell = (told: Told) => new Promise((resolve) => process.send?.(told, resolve));

// The command has been killed: nobody waits for this any more, and its database may be going.
process.on("disconnect", () => process.exit(1));

try {
  const outcome = await rebuildPicture({
    url: readConfig().databaseUrl,
    feedAnew: process.argv.includes("--feed-anew"),
    report: {
      step: (title) => void tell({ type: "step", title }),
      progress: (done, total) => void tell({ type: "progress", done, total }),
    },
  });
  await tell({ type: "rebuilt", ...outcome });
  process.exit(0);
} catch (error) {
  const isExpected = error instanceof StartError || error instanceof InboxError;
  await tell({ type: "failed", reason: isExpected ? error.message : reasonOf(error) });
  process.exit(1);
}
