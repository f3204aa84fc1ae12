import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../testkit/hub/running-hub.js";

const FOLDER = join(ROOT, "test/tools/pdf-check");
const LIBRARIES = join(FOLDER, "target/libraries");

const runs = (command: string, args: string[]): boolean => spawnSync(command, args).status === 0;

/** veraPDF is Java, and comes by Maven: without both it cannot be asked. */
export const hasJava = runs("javac", ["-version"]) && runs("mvn", ["-v"]);

/** Beside the test: a minute in which nothing else runs would end the connections to the hub. */
const run = promisify(execFile);

/** Fetches veraPDF, once. */
export async function fetchVeraPdf(): Promise<void> {
  const args = ["-q", "-B", "-f", join(FOLDER, "pom.xml"), "dependency:copy-dependencies"];
  await run("mvn", [...args, `-DoutputDirectory=${LIBRARIES}`]);
}

/** What veraPDF says of files by a standard: a line each, and one for each rule that is broken. */
export async function veraPdf(standard: "ua1" | "2a", files: readonly string[]): Promise<string[]> {
  const program = join(FOLDER, "PdfCheck.java");
  const { stdout } = await run("java", ["-cp", `${LIBRARIES}/*`, program, standard, ...files]);
  return stdout.trim().split("\n");
}
