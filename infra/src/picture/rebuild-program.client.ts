import { fork } from "node:child_process";
import { join } from "node:path";
import { StartError } from "@hub/database";
import { z } from "zod";
import { ROOT } from "../config.js";
import type { StartReport, Tell } from "../hub/start-report.js";
import { ReplayBar } from "./replay-bar.js";

const rebuilt = z.object({
  type: z.literal("rebuilt"),
  before: z.string(),
  after: z.string(),
  differences: z.array(z.object({ table: z.string(), rows: z.number() })),
  events: z.number(),
  tables: z.array(z.string()),
  untold: z.number(),
  rewound: z.array(z.object({ source: z.string(), before: z.number(), now: z.number() })),
});

/** What came of a rebuild. */
export type Rebuilt = z.infer<typeof rebuilt>;

/** What the picture's program says over its IPC channel. */
const message = z.discriminatedUnion("type", [
  z.object({ type: z.literal("step"), title: z.string() }),
  z.object({ type: z.literal("progress"), done: z.number(), total: z.number() }),
  z.object({ type: z.literal("failed"), reason: z.string() }),
  rebuilt,
]);

export interface RebuildProgram {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly feedAnew: boolean;
  readonly report: StartReport;
}

/** Runs the picture's own rebuild as a process beside the hub, and shows what it says. */
export function runRebuildProgram({ env, feedAnew, report }: RebuildProgram): Promise<Rebuilt> {
  const program = join(ROOT, "subgraphs", "picture", "dist", "rebuild.js");
  const child = fork(program, feedAnew ? ["--feed-anew"] : [], { env: { ...env }, execArgv: [] });
  const steps = new ToldSteps(report);
  return new Promise((resolve, reject) => {
    let shown: Promise<unknown> = Promise.resolve();
    const next = (show: () => unknown) => {
      shown = shown.then(show);
      shown.catch(reject);
    };
    const fail = (reason: string) => next(() => steps.fail(new StartError(reason)));
    child.on("message", (said) => {
      const told = message.parse(said);
      if (told.type === "failed") fail(told.reason);
      else if (told.type === "rebuilt") next(() => steps.finish().then(() => resolve(told)));
      else next(() => (told.type === "step" ? steps.begin(told.title) : steps.progress(told.done, told.total)));
    });
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code, signal) => fail(`The rebuild was ended (${signal ?? `exit code ${code}`}).`));
  });
}

/** The steps of another process on this one's console. */
class ToldSteps {
  private running: Promise<unknown> = Promise.resolve();
  private end: ((error?: Error) => void) | undefined;
  private bar: ReplayBar | undefined;

  constructor(private readonly report: StartReport) {}

  async begin(title: string): Promise<void> {
    await this.finish();
    const work = (tell: Tell) =>
      new Promise<void>((resolve, reject) => {
        this.bar = new ReplayBar(tell, this.report.isWatched ? undefined : (text) => this.report.line(text));
        this.end = (error) => (error ? reject(error) : resolve());
      });
    this.running = this.report.step(title, work);
    // Told by whoever waits for the end of it.
    this.running.catch(() => undefined);
  }

  progress(done: number, total: number): void {
    this.bar?.show(done, total);
  }

  async finish(): Promise<void> {
    this.end?.();
    await this.running;
  }

  /** Shows the running step as failed. */
  async fail(error: Error): Promise<never> {
    this.end?.(error);
    await this.running;
    throw error;
  }
}
