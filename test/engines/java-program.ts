import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { inheritedEnvironment } from "../testkit/config.js";

/** How to start a Java program. */
export interface JavaCall {
  readonly main: string;
  readonly args: readonly string[];
  /** The folder of the engines' libraries. */
  readonly libraries: string;
  readonly logFile: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A Java program that runs beside the hub under test. */
export class JavaProgram {
  private constructor(
    private readonly process: ChildProcess,
    private readonly logFile: string,
  ) {}

  static start(call: JavaCall): JavaProgram {
    const args = ["-Xmx512m", "-cp", `${call.libraries}/*`, call.main, ...call.args];
    const child = spawn("java", args, {
      env: { ...inheritedEnvironment, ...call.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const log = createWriteStream(call.logFile, { flags: "a" });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    return new JavaProgram(child, call.logFile);
  }

  /** Runs one to its end, and gives what it printed. */
  static async run(call: JavaCall): Promise<string> {
    const program = JavaProgram.start(call);
    const [code] = await once(program.process, "exit");
    if (code !== 0) throw new Error(`${call.main} has ended with ${code}:\n${await program.lastLines()}`);
    return readFile(call.logFile, "utf8");
  }

  get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  async lastLines(): Promise<string> {
    return (await readFile(this.logFile, "utf8")).split("\n").slice(-40).join("\n");
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await ended;
  }
}
