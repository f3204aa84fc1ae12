import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { NewCommittee } from "./committee-answers.rules.js";
import { filesOf, REGISTRY_FILE, withEntry } from "./committee-files.js";
import { CHANGELOG_FILE, withSection } from "./schema-changelog.js";

export interface CommitteeWriter {
  /** The project's folder. */
  readonly root: string;
  /** Shows a line of progress. */
  readonly show: (line: string) => void;
  /** Aborted when somebody stops the command. */
  readonly signal: AbortSignal;
}

/** Writes a committee's files, builds and composes. If a step fails or is stopped, everything is as it was before. */
export async function writeCommittee(committee: NewCommittee, { root, show, signal }: CommitteeWriter): Promise<void> {
  const files = filesOf(committee);
  const folder = `subgraphs/${committee.slug}`;
  const undo = rememberFiles(root, folder);
  const run = (program: string, args: string[]) => runProgram(join(root, program), { args, root, signal });
  const formatted = [...files.keys(), REGISTRY_FILE];
  const steps: [title: string, work: () => unknown][] = [
    [`writing ${folder} and its entry in ${REGISTRY_FILE}`, () => writeFiles(root, committee)],
    ["formatting", () => run("node_modules/@biomejs/biome/bin/biome", ["format", "--write", ...formatted])],
    ["building the programs", () => run("infra/build.mjs", [])],
    ["composing the graph", () => run("infra/dist/compose.main.js", [])],
  ];
  try {
    for (const [index, [title, work]] of steps.entries()) {
      signal.throwIfAborted();
      show(`  … ${index + 1} of ${steps.length}: ${title}`);
      await work();
    }
  } catch (error) {
    undo();
    const reason = signal.aborted ? "It was stopped" : (error as Error).message;
    throw new Error(`${reason}. Everything is as it was before.`);
  }
}

function writeFiles(root: string, committee: NewCommittee): void {
  for (const [file, text] of filesOf(committee)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: "wx" });
  }
  const registry = join(root, REGISTRY_FILE);
  writeFileSync(registry, withEntry(readFileSync(registry, "utf8"), committee));
  const changelog = join(root, CHANGELOG_FILE);
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(changelog, withSection(readFileSync(changelog, "utf8"), committee, today));
}

/** Returns how to put back what the steps change, and to remove what they add. */
function rememberFiles(root: string, folder: string): () => void {
  const changed = [REGISTRY_FILE, CHANGELOG_FILE, "infra/supergraph.graphql", "docs/access.md", ...schemasIn(root)];
  const before = changed.map((file) => [join(root, file), readFileSync(join(root, file))] as const);
  return () => {
    rmSync(join(root, folder), { recursive: true, force: true });
    for (const [file, content] of before) if (!readFileSync(file).equals(content)) writeFileSync(file, content);
  };
}

const schemasIn = (root: string): string[] =>
  readdirSync(join(root, "subgraphs"))
    .map((name) => `subgraphs/${name}/schema.graphql`)
    .filter((file) => existsSync(join(root, file)));

interface ProgramRun {
  readonly args: readonly string[];
  readonly root: string;
  readonly signal: AbortSignal;
}

function runProgram(program: string, { args, root, signal }: ProgramRun): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { cwd: root, signal, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`'${program}' failed:\n${output.trimEnd()}\n`));
    });
  });
}
