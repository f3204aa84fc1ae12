import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freeLoopbackPorts } from "@hub/database";
import { eventually, ROOT, type RunningHub } from "../testkit/hub/running-hub.js";

/** A second gateway in front of a hub's subgraphs, with its settings and others. Answers its address, and how to end it. */
export async function secondGateway(hub: RunningHub, settings: Record<string, string>) {
  const [port = 0] = await freeLoopbackPorts(1);
  const url = `http://127.0.0.1:${port}`;
  const env = { ...settingsOf(hub), ...settings, PORT: String(port), LOG_LEVEL: "silent" };
  const child = spawn(process.execPath, [join(ROOT, "gateway/dist/program.js")], { env, cwd: ROOT, stdio: "ignore" });
  const isReady = () =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await eventually(isReady))) throw new Error("The second gateway does not get ready.");
  return { url, end: () => child.kill() };
}

/** What the launcher has given the hub's own gateway, without the channel to it. */
function settingsOf(hub: RunningHub): Record<string, string> {
  const written = readFileSync(`/proc/${hub.pidsOf("gateway")[0]}/environ`, "utf8").split("\0");
  const pairs = written.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const);
  return Object.fromEntries(pairs.filter(([name]) => name !== "" && !name.startsWith("NODE_CHANNEL")));
}
