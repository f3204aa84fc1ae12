import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { inheritedEnvironment } from "./config.js";
import { ROOT, type StartOutcome } from "./running.hub.js";

interface HubCommand {
  /** Its file in `infra/dist`. */
  program: string;
  args: string[];
  env: Record<string, string>;
}

/** Runs a command beside a hub, as a person would by `npm run`. */
export async function runHubCommand({ program, args, env }: HubCommand): Promise<StartOutcome> {
  const running = spawn(process.execPath, [join(ROOT, "infra/dist", program), ...args], {
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
