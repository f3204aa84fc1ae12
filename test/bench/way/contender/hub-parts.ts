import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunningHub } from "../../../testkit/hub/running-hub.js";
import type { Part } from "../processor-time.js";

const SUBGRAPHS = ["policy", "picture", "children", "employment", "social-services", "culture"];

/** All that works at a question: a gateway, the hub's subgraphs behind it, and their PostgreSQL. */
export async function partsBehind(gatewayPid: number, hub: RunningHub): Promise<readonly Part[]> {
  const [postgres] = (await readFile(join(hub.dataDir, "postgres/postmaster.pid"), "utf8")).split("\n");
  return [
    { name: "gateway", pids: [gatewayPid] },
    ...SUBGRAPHS.map((name) => ({ name, pids: hub.pidsOf(`subgraphs/${name}`) })),
    { name: "postgresql", pids: [Number(postgres)], hasBackends: true },
  ];
}
