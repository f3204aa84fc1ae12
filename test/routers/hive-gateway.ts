import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inheritedEnvironment } from "../testkit/config.js";
import { ROOT, type RunningHub } from "../testkit/hub/running-hub.js";
import { supergraphOf } from "./running-supergraph.js";

interface HiveSettings {
  /** Folder of the repository whose hub it stands in front of; default: this one. */
  root?: string;
  /** Plans with Hive's query planner in Rust instead of the one in JavaScript. */
  plansInRust?: boolean;
}

/** Hive Gateway on the hub's supergraph, beside the hub's own gateway, in front of the same running subgraphs. */
export class HiveGateway {
  private constructor(
    readonly url: string,
    readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(hub: RunningHub, { root, plansInRust }: HiveSettings = {}): Promise<HiveGateway> {
    const folder = await mkdtemp(join(tmpdir(), "hive-"));
    const file = join(folder, "supergraph.graphql");
    await writeFile(file, await supergraphOf(hub, root));
    const program = join(ROOT, "test/tools/hive-gateway.mjs");
    const child = spawn(process.execPath, [program, file, ...(plansInRust ? ["rust"] : [])], {
      env: { ...inheritedEnvironment, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [port] = (await Promise.race([once(child.stdout, "data"), once(child, "exit")])) as [Buffer | number | null];
    if (!(port instanceof Buffer)) throw new Error(`Hive Gateway does not start: it has ended with ${port}.`);
    return new HiveGateway(`http://127.0.0.1:${String(port).trim()}`, child, folder);
  }

  async stop(): Promise<void> {
    // It keeps nothing, and would otherwise wait for the connections that clients keep open.
    const ended = this.process.exitCode === null && once(this.process, "exit");
    this.process.kill("SIGKILL");
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}
