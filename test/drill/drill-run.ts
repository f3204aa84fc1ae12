import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { committeeOfSlug, committees } from "@hub/registry";
import { runBackup, runChainCheck, runRestore } from "../testkit/hub/hub-command.js";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { DrillCity, numberOf } from "./drill-city.js";
import type { Loss } from "./drill-report.js";

/** Runs the work and tells how long it took. */
async function timed<T>(work: () => Promise<T>): Promise<{ done: T; ms: number }> {
  const began = Date.now();
  const done = await work();
  return { done, ms: Date.now() - began };
}

/** A hub that is backed up while it is published to, and then loses what it has. */
export class Drill {
  readonly city: DrillCity;
  readonly #port: string;
  /** By committee: its newest number in the backup. */
  readonly #ends = new Map<string, number>();
  #backup = "";

  constructor(hub: RunningHub) {
    this.city = new DrillCity(hub);
    this.#port = String(hub.port);
  }

  /** Takes a backup while all committees publish; tells what it said and how long it took. */
  async backUp(folder: string): Promise<{ output: string; ms: number }> {
    for (const { slug, code } of committees) await this.city.publish(slug, code);
    const { hub } = this.city;
    const { done, ms } = await this.city.publishDuring(() => timed(() => runBackup(["--to", folder], hub.dataDir)));
    if (done.exitCode !== 0) throw new Error(done.output);
    for (const { slug } of committees) {
      this.#ends.set(slug, Number(new RegExp(`[ ,]${slug} (\\d+)[,.]`).exec(done.output)?.[1]));
    }
    const [name = ""] = await readdir(folder);
    this.#backup = join(folder, name);
    await this.city.arrive();
    return { output: done.output, ms };
  }

  /** One database is lost and put back from the backup, and the hub started again. */
  async lose(part: string): Promise<Loss> {
    const { city } = this;
    const afterBackup = this.#afterBackup(part);
    const { dataDir } = city.hub;
    await city.hub.stop();
    const restored = await timed(() => runRestore(["--from", this.#backup, "--only", part, "--set-aside"], dataDir));
    return this.#goOn({ part, dataDir, afterBackup, restored });
  }

  /** All that the hub has is lost, and put back into an empty folder. */
  async loseAll(): Promise<Loss> {
    const { city } = this;
    const afterBackup = committees.flatMap(({ slug }) => this.#afterBackup(slug));
    await city.hub.forget();
    const dataDir = await mkdtemp(join(tmpdir(), "hub-test-"));
    const restored = await timed(() => runRestore(["--from", this.#backup], dataDir));
    return this.#goOn({ part: "the whole hub", dataDir, afterBackup, restored });
  }

  #afterBackup(part: string): string[] {
    const positions = this.city.receipts.get(part)?.map(({ position }) => position) ?? [];
    return positions.filter((each) => numberOf(each) > (this.#ends.get(part) ?? 0));
  }

  async #goOn(of: {
    part: string;
    dataDir: string;
    afterBackup: readonly string[];
    restored: { done: { output: string; exitCode: number | null }; ms: number };
  }): Promise<Loss> {
    const { part, dataDir, afterBackup, restored } = of;
    const { city } = this;
    if (restored.done.exitCode !== 0) throw new Error(restored.done.output);
    const started = await timed(() => RunningHub.start({ dataDir, env: { PORT: this.#port } }));
    city.hub = started.done;
    for (const each of afterBackup) city.lost.add(each);
    const wrong = await city.wrongAnswers();
    const told = await city.toldAsLost(afterBackup, restored.done.output);
    const slug = city.receipts.has(part) ? part : "children";
    const next = await city.publish(slug, committeeOfSlug(slug).code);
    await city.arrive();
    const chain = await runChainCheck(dataDir);
    return {
      part,
      restoreMs: restored.ms,
      startMs: started.ms,
      afterBackup: afterBackup.length,
      told,
      wrong,
      chainHolds: chain.exitCode === 0,
      next: next.position,
    };
  }
}
