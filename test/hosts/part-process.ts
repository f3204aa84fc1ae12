import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { inheritedEnvironment } from "../testkit/config.js";
import { ROOT } from "../testkit/hub/running-hub.js";

/** One part of the hub, started alone by its own command as on a host of its own. */
export class PartProcess {
  private constructor(
    readonly name: string,
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  /** @param args `gateway`, or `subgraph children` */
  static start(args: readonly string[], env: Record<string, string>, logs: string): PartProcess {
    const port = Number(env.PORT);
    const name = args.at(-1) ?? "";
    const log = createWriteStream(join(logs, `${name}-${port}.log`));
    const child = spawn(process.execPath, [join(ROOT, "infra/start.mjs"), ...args], {
      cwd: ROOT,
      env: { ...inheritedEnvironment, NODE_ENV: "production", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    return new PartProcess(name, port, child);
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Asks it to leave in order; answers its exit code. */
  async leave(): Promise<number | null> {
    if (!this.isRunning) return this.child.exitCode;
    const exited = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await exited;
    return this.child.exitCode;
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }
}
