import { AsyncLocalStorage } from "node:async_hooks";
import { FairQueue } from "@hub/admission";
import { DataSource } from "typeorm";

/** Whose statement is run: an operation's, by a name of its own. What belongs to none takes turns as one. */
export const statementOwner = new AsyncLocalStorage<string>();

/** As much as a pool of connections is asked by the driver. */
interface ConnectionPool {
  options: { max: number };
  connect(connected: Connected): void;
}

type Connected = (error: Error | undefined, client: unknown, release: (error?: unknown) => void) => void;

/** Longer than any statement may take. */
const WAIT_MS = 120_000;

/** Gives its connections to operations in turn, each a part of them: one with a hundred statements holds up nobody with one. */
export class FairDataSource extends DataSource {
  override async initialize(): Promise<this> {
    await super.initialize();
    takeTurns((this.driver as unknown as { master: ConnectionPool }).master);
    return this;
  }
}

function takeTurns(pool: ConnectionPool): void {
  const { max } = pool.options;
  const name = "DATABASE_CONNECTIONS";
  const queue = new FairQueue({
    limits: { perCaller: name, all: name, time: name },
    atWork: max,
    // Two at least: a command writes its audit entry beside its transaction.
    atWorkPerCaller: Math.max(2, Math.ceil(max / 2)),
    waiting: Number.POSITIVE_INFINITY,
    waitingPerCaller: Number.POSITIVE_INFINITY,
    waitMs: WAIT_MS,
  });
  // What measures the pool sees who waits here.
  Object.defineProperty(pool, "waitingCount", { get: () => queue.waiting });
  const connect = pool.connect.bind(pool);
  pool.connect = (connected) => {
    queue.enter({ caller: statementOwner.getStore() ?? "", weight: 1 }).then(
      (place) =>
        connect((error, client, release) => {
          if (error) place.end();
          connected(error, client, (cause) => {
            release(cause);
            place.end();
          });
        }),
      (error: Error) => connected(error, undefined, () => undefined),
    );
  };
}
