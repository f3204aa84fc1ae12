import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { sdl } from "../clients/client-schema.js";
import { inheritedEnvironment } from "../testkit/config.js";
import { ROOT } from "../testkit/hub/running-hub.js";

const TOOLS = join(ROOT, "test/tools");

/** The modules of an app, by name, each with its GraphQL. */
export type RelayModules = Readonly<Record<string, string>>;

export interface CompiledApp {
  readonly folder: string;
  /** What relay-compiler says; its last line tells the outcome. */
  readonly output: string;
  readonly isCompiled: boolean;
}

/** Compiles an app with relay-compiler, as its developers do. */
export async function compileApp(modules: RelayModules): Promise<CompiledApp> {
  const folder = await mkdtemp(join(tmpdir(), "relay-"));
  await mkdir(join(folder, "src"));
  await mkdir(join(folder, "artifacts"));
  await writeFile(join(folder, "package.json"), '{"type":"commonjs"}');
  await writeFile(join(folder, "schema.graphql"), sdl);
  const config = {
    src: "./src",
    schema: "./schema.graphql",
    language: "javascript",
    artifactDirectory: "./artifacts",
    // What it writes asks for other files by names without their ending, as only CommonJS and bundlers do.
    eagerEsModules: false,
  };
  await writeFile(join(folder, "relay.config.json"), JSON.stringify(config));
  for (const [name, text] of Object.entries(modules)) {
    await writeFile(join(folder, "src", `${name}.js`), moduleText(text));
  }
  const compiler = join(TOOLS, "node_modules/relay-compiler/cli.js");
  const { stdout, stderr, status } = spawnSync(process.execPath, [compiler, "relay.config.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  return { folder, output: `${stdout}${stderr}`, isCompiled: status === 0 };
}

const moduleText = (documents: string): string =>
  ['import { graphql } from "relay-runtime";', ...documents.split("\n---\n").map((each) => `graphql\`${each}\`;`)].join(
    "\n",
  );

export interface RelayStep {
  readonly ask?: string;
  readonly read?: string;
  readonly fragment?: string;
  readonly variables: Record<string, unknown>;
  readonly waitFor?: string | undefined;
}

export interface RelayAnswer {
  readonly data: unknown;
  readonly isMissingData: boolean;
}

/** A running client on relay-runtime with one store. */
export class RelayClient {
  complaints = "";
  readonly #child: ChildProcess;
  readonly #lines: Interface;
  readonly #ended: Promise<undefined>;

  constructor(
    readonly app: CompiledApp,
    url: string,
  ) {
    const program = join(TOOLS, "relay-client.mjs");
    this.#child = spawn(process.execPath, [program, join(app.folder, "artifacts"), `${url}/graphql`], {
      env: inheritedEnvironment,
      stdio: "pipe",
    });
    this.#child.stderr?.on("data", (chunk) => {
      this.complaints += chunk;
    });
    if (!this.#child.stdout) throw new Error("The client has no output.");
    this.#lines = createInterface({ input: this.#child.stdout });
    this.#ended = once(this.#child, "exit").then(() => undefined);
  }

  /** Rejects where the client ends instead of answering. */
  async step(step: RelayStep): Promise<RelayAnswer> {
    const line = once(this.#lines, "line").then(([text]) => String(text));
    this.#child.stdin?.write(`${JSON.stringify(step)}\n`);
    const text = await Promise.race([line, this.#ended]);
    if (text === undefined) throw new Error(`The client has ended: ${this.complaints}`);
    return JSON.parse(text) as RelayAnswer;
  }

  async stop(): Promise<void> {
    this.#child.kill();
    await rm(this.app.folder, { recursive: true, force: true });
  }
}
