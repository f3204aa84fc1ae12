import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../testkit/hub/running-hub.js";

const FOLDER = join(ROOT, "test/tools/pdf-check");
const LIBRARIES = join(FOLDER, "target/libraries");

const runs = (command: string, args: string[]): boolean => spawnSync(command, args).status === 0;

/** veraPDF is Java, and comes by Maven: without both it cannot be asked. */
export const hasJava = runs("javac", ["-version"]) && runs("mvn", ["-v"]);

/** Fetches veraPDF, once. */
export function fetchVeraPdf(): void {
  const args = ["-q", "-B", "-f", join(FOLDER, "pom.xml"), "dependency:copy-dependencies"];
  const { status, stdout } = spawnSync("mvn", [...args, `-DoutputDirectory=${LIBRARIES}`], { encoding: "utf8" });
  if (status !== 0) throw new Error(`Maven could not fetch veraPDF: ${stdout.slice(-2_000)}`);
}

/** What veraPDF says of files by a standard: a line each, and one for each rule that is broken. */
export function veraPdf(standard: "ua1" | "2a", files: readonly string[]): string[] {
  const program = join(FOLDER, "PdfCheck.java");
  const { status, stdout, stderr } = spawnSync("java", ["-cp", `${LIBRARIES}/*`, program, standard, ...files], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr.slice(-2_000));
  return stdout.trim().split("\n");
}
