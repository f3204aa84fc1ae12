import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freeLoopbackPorts } from "@hub/database";
import { supergraphOf } from "../routers/running-supergraph.js";
import { inheritedEnvironment } from "../testkit/config.js";
import { eventually, ROOT, type RunningHub } from "../testkit/hub/running-hub.js";

/** What the supergraph says of itself; Hive Router reads no description of a schema. */
const DESCRIPTION = /^"""[\s\S]*?"""\n(?=schema\b)/;
/** Hive Router, as `infra/hive-router` sets it up, in front of the subgraphs of a running hub. */
export class HiveRouter {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(program: string, hub: RunningHub): Promise<HiveRouter> {
    const folder = await mkdtemp(join(tmpdir(), "hive-router-"));
    const file = join(folder, "supergraph.graphql");
    await writeFile(file, (await supergraphOf(hub)).replace(DESCRIPTION, ""));
    const [port = 0] = await freeLoopbackPorts(1);
    const child = spawn(program, {
      env: {
        ...inheritedEnvironment,
        ROUTER_CONFIG_FILE_PATH: join(ROOT, "infra/hive-router/router.yaml"),
        SUPERGRAPH_FILE_PATH: file,
        PORT: String(port),
      },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const router = new HiveRouter(`http://127.0.0.1:${port}`, child, folder);
    await router.#answers();
    return router;
  }

  async stop(): Promise<void> {
    const ended = this.process.exitCode === null && once(this.process, "exit");
    this.process.kill("SIGKILL");
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }

  async #answers(): Promise<void> {
    const asks = () =>
      fetch(`${this.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ __typename }" }),
      }).then(
        ({ ok }) => ok,
        () => false,
      );
    if (await eventually(async () => this.process.exitCode !== null || (await asks()))) return;
    throw new Error("Hive Router does not answer.");
  }
}
