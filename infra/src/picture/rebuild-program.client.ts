import { fork } from "node:child_process";
import { join } from "node:path";
import { StartError } from "@hub/database";
import { z } from "zod";
import { ROOT } from "../config.js";
import type { ShowProgress, StartReport } from "../process/start-report.js";
import { ReplayBar } from "./replay-bar.js";

const rebuilt = z.object({
  type: z.literal("rebuilt"),
  before: z.string(),
  after: z.string(),
  differences: z.array(z.object({ table: z.string(), rows: z.number() })),
  events: z.number(),
  tables: z.array(z.string()),
  appended: z.number(),
  rewound: z.array(z.object({ source: z.string(), before: z.number(), now: z.number() })),
});

/** What came of a rebuild. */
export type Rebuilt = z.infer<typeof rebuilt>;

/** What the picture's program sends over its IPC channel. */
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

/** Plans of a megabyte come and go: with the young generation's default size, a fifth of the time went to collecting them. */
const MEMORY = ["--max-semi-space-size=64"];

/** Runs the picture's own rebuild as a process beside the hub, and shows its progress. */
export function runRebuildProgram({ env, feedAnew, report }: RebuildProgram): Promise<Rebuilt> {
  const program = join(ROOT, "subgraphs", "picture", "dist", "rebuild.js");
  const child = fork(program, feedAnew ? ["--feed-anew"] : [], { env: { ...env }, execArgv: MEMORY });
  const steps = new ForwardedSteps(report);
  return new Promise((resolve, reject) => {
    let shown: Promise<unknown> = Promise.resolve();
    const next = (show: () => unknown) => {
      shown = shown.then(show);
      shown.catch(reject);
    };
    const fail = (reason: string) => next(() => steps.fail(new StartError(reason)));
    child.on("message", (sent) => {
      const received = message.parse(sent);
      if (received.type === "failed") fail(received.reason);
      else if (received.type === "rebuilt") next(() => steps.finish().then(() => resolve(received)));
      else
        next(() =>
          received.type === "step" ? steps.begin(received.title) : steps.progress(received.done, received.total),
        );
    });
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code, signal) => fail(`The rebuild was ended (${signal ?? `exit code ${code}`}).`));
  });
}

/** The steps of another process on this one's console. */
class ForwardedSteps {
  private running: Promise<unknown> = Promise.resolve();
  private end: ((error?: Error) => void) | undefined;
  private bar: ReplayBar | undefined;

  constructor(private readonly report: StartReport) {}

  async begin(title: string): Promise<void> {
    await this.finish();
    const work = (progress: ShowProgress) =>
      new Promise<void>((resolve, reject) => {
        this.bar = new ReplayBar(progress, this.report.isWatched);
        this.end = (error) => (error ? reject(error) : resolve());
      });
    this.running = this.report.step(title, work);
    // Whoever waits for its end reports the error.
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
