import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../testkit/hub/running-hub.js";
import { TOOL_CACHE } from "../testkit/machine/tool-cache.js";

/** The folder of the libraries of Kafka and Debezium that `infra/kafka/pom.xml` names. Needs Java 17 and Maven. */
export function kafkaLibraries(): string {
  const pom = join(ROOT, "infra/kafka/pom.xml");
  const sum = createHash("sha256").update(readFileSync(pom)).digest("hex");
  const folder = join(TOOL_CACHE, `kafka-${sum.slice(0, 12)}`);
  const args = ["-q", "-B", "-f", pom, "dependency:copy-dependencies", `-DoutputDirectory=${folder}`];
  installed(folder, "Kafka, Kafka Connect and Debezium (some 100 MB)", ["mvn", ...args]);
  return folder;
}

const HIVE_ROUTER = "0.3.10";

/** Hive Router's program. Needs Rust 1.97 by rustup; it is compiled once, which takes some twenty minutes. */
export function hiveRouter(): string {
  const folder = join(TOOL_CACHE, `hive-router-${HIVE_ROUTER}`);
  const options = ["--version", HIVE_ROUTER, "--locked", "--features", "graphiql", "--debug", "--root", folder];
  installed(folder, "Hive Router", ["cargo", "+1.97", "install", "hive-router", ...options]);
  return join(folder, "bin/hive_router");
}

function installed(folder: string, what: string, [command = "", ...args]: readonly string[]): void {
  const stamp = join(folder, ".installed");
  if (existsSync(stamp)) return;
  process.stderr.write(`Installing ${what} into ${folder} …\n`);
  mkdirSync(folder, { recursive: true });
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0)
    throw new Error(`${what} cannot be installed: ${command} ${error?.message ?? `ends with ${status}`}.`);
  writeFileSync(stamp, "");
}
