import { lastPosition } from "@hub/events";
import type { SubgraphProcess } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { publishVintage } from "./barometer.publication.js";
import { embargoedVintage } from "./barometer.store.js";
import { currentRecord, type PolicyDesk, SOURCE, takeIn } from "./policy.desk.js";

type Log = Parameters<SubgraphProcess["open"]>[1];

/** Something that happens by the clock alone, once. */
interface TimedAct {
  at: Date;
  /** Puts it on record, with `at` as its time. */
  perform(manager: EntityManager): Promise<unknown>;
}

/** The embargoes that will end. */
async function embargoes(_desk: PolicyDesk, manager: EntityManager): Promise<readonly TimedAct[]> {
  const vintage = await embargoedVintage(manager);
  if (!vintage?.embargoUntil) return [];
  const at = vintage.embargoUntil;
  return [{ at, perform: (transaction) => publishVintage(transaction, vintage.content, at) }];
}

/** Releases, in the caller's transaction, what the clock comes to. */
export async function releasesDueUntil(desk: PolicyDesk, manager: EntityManager, until: Date): Promise<void> {
  await currentRecord(desk, manager);
  for (const { at, perform } of await embargoes(desk, manager)) {
    if (at <= until) await perform(manager);
  }
}

const LOOK_EVERY_MS = 1_000;

/** Ends embargoes while the process runs. */
export class EmbargoTimer {
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly desk: PolicyDesk,
    private readonly log: Log,
  ) {}

  start(): void {
    this.#timer = setInterval(() => {
      this.#looking = this.#looking.then(() => this.#look());
    }, LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  async #look(): Promise<void> {
    try {
      await endEmbargoes(this.desk);
    } catch (error) {
      this.log.error({ err: error }, "embargoes could not be ended");
    }
  }
}

/** Releases what the clock has passed by now. */
export async function endEmbargoes(desk: PolicyDesk): Promise<void> {
  const { dataSource, clock } = desk;
  const [next] = await embargoes(desk, dataSource.manager);
  if (!next || next.at > clock.now()) return;
  await dataSource.transaction((manager) => releasesDueUntil(desk, manager, clock.now()));
  await takeIn(desk, await lastPosition(dataSource.manager, SOURCE));
}
