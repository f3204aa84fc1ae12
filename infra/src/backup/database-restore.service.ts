import {
  existingDatabases,
  provisionAll,
  reasonOf,
  removeDatabases,
  replaceDatabase,
  SecretStore,
  StartError,
  type SubgraphDatabase,
  secretsFile,
} from "@hub/database";
import { type Databases, migrateTables, recordOwners } from "../hub/hub-database.service.js";
import { hubPlan } from "../hub/hub-plan.js";
import { prepareReceiptKeys } from "../hub/receipt-keys.store.js";
import { requireHub, withStoppedHub } from "../hub/running-server.js";
import type { RestartOutcome } from "../record/record-restart.service.js";
import { copyRestarted, restartOwners } from "./owner-restart.service.js";
import {
  checkFirst,
  checkRecord,
  databasesOf,
  loadBackup,
  placeIn,
  type RestoreCommand,
  type Restored,
  undone,
} from "./restore.service.js";

interface RestoreOfOne extends Restored {
  /** The name that the database which was there has now. */
  readonly aside: string | undefined;
}

/**
 * Puts one database back whose hub is stopped, and has no such database any more; or the one that it has is set aside. It is filled and
 * checked beside the others, which nothing changes before it is accepted.
 */
export async function restoreDatabase(
  command: RestoreCommand,
  subgraph: string,
  { isSetAside }: { isSetAside: boolean },
): Promise<RestoreOfOne> {
  const { config, report } = command;
  if (!hubPlan.subgraphs.some(({ name }) => name === subgraph)) {
    throw new StartError(
      `There is no database of '${subgraph}': it is ${hubPlan.subgraphs.map(({ name }) => name).join(", ")}.`,
    );
  }
  requireHub(config);
  await checkFirst(command);
  return withStoppedHub(config, report, async (adminUrl) => {
    const databases = databasesOf(config, adminUrl);
    const isThere = await findInPlace(adminUrl, databases, subgraph);
    if (isThere && !isSetAside) {
      throw new StartError(
        `${databases.get(subgraph)?.database} is still there, and a restore overwrites nothing: --set-aside gives it another name first.`,
      );
    }
    return new DatabaseRestore(command, adminUrl, { databases, subgraph, isThere }).run();
  });
}

/** Whether the database is there. All others have to be: they are what it is compared with. */
async function findInPlace(adminUrl: string, databases: Databases, subgraph: string): Promise<boolean> {
  const there = new Set(await existingDatabases(adminUrl, [...databases.values()]));
  const missing = [...databases.values()].filter((each) => each.subgraph !== subgraph && !there.has(each));
  if (missing.length === 0) return there.size === databases.size;
  throw new StartError(
    `${missing.map(({ database }) => database).join(", ")} is missing too: restore the whole hub, into an empty data folder (HUB_DATA_DIR).`,
  );
}

interface Place {
  readonly databases: Databases;
  readonly subgraph: string;
  readonly isThere: boolean;
}

/** The steps of putting one database back. */
class DatabaseRestore {
  readonly #database: SubgraphDatabase;
  /** The same database, under the name that it has until it is accepted. */
  readonly #beside: SubgraphDatabase;
  /** All databases, with that one instead of the one in its place. */
  readonly #withBeside: Databases;

  constructor(
    private readonly command: RestoreCommand,
    private readonly adminUrl: string,
    private readonly place: Place,
  ) {
    const { databases, subgraph } = place;
    this.#database = databases.get(subgraph) as SubgraphDatabase;
    this.#beside = { ...this.#database, database: `${this.#database.database}_restoring` };
    this.#withBeside = new Map([...databases, [subgraph, this.#beside]]);
  }

  async run(): Promise<RestoreOfOne> {
    const removed = () => removeDatabases(this.adminUrl, [this.#beside]);
    // Of a restore that was killed.
    await removed();
    const accepted = await this.#fillBeside().catch((error: unknown) => undone(error, removed));
    const aside = await this.#takePlace().catch((error: unknown) => undone(error, removed));
    await this.#follow(accepted.restarts).catch((error: unknown) => {
      const kept = aside === undefined ? "" : ` What was there is ${aside}.`;
      throw new StartError(
        `${reasonOf(error)} The restored database holds and has its place, but those who follow it have not got all of it yet:` +
          ` give the command again with --set-aside.${kept}`,
      );
    });
    return { ...accepted, aside };
  }

  /** Fills the database beside the others, lets its owner go on there, and accepts it only when all of the record holds with it. */
  async #fillBeside(): Promise<Restored> {
    const { config, report } = this.command;
    const { adminUrl } = this;
    const { subgraph } = this.place;
    const secrets = SecretStore.open(secretsFile(config.dataDir));
    await provisionAll({ adminUrl, prefix: config.databasePrefix, secrets }, [this.#beside]);
    const { header } = await loadBackup(this.command, adminUrl, new Map([[subgraph, this.#beside]]));
    await report.step("Tables", (progress) => migrateTables(hubPlan, adminUrl, this.#withBeside, progress));
    await prepareReceiptKeys(config, [...this.#withBeside.keys()]);
    const hub = { config, plan: hubPlan, adminUrl, databases: this.#withBeside };
    const restarts = await restartOwners(hub, [subgraph]);
    const places = { adminUrl, databaseOf: placeIn(this.#withBeside), copiedAfter: this.#copiedAfter(restarts) };
    await report.step(
      "Check",
      () => checkRecord(config, places),
      () => "the record holds with it",
    );
    return { header, restarts };
  }

  /** A picture has an empty inbox yet; of an owner with lost events the picture has to forget some. */
  #copiedAfter(restarts: readonly RestartOutcome[]): ReadonlySet<string> {
    const { databases, subgraph } = this.place;
    if (subgraph === "picture") return new Set(recordOwners(hubPlan, databases).map(({ owner }) => owner.schema));
    return new Set(restarts.some(({ lost }) => lost.length > 0) ? [this.#database.schema] : []);
  }

  async #takePlace(): Promise<string | undefined> {
    const { databases, isThere } = this.place;
    const owners = recordOwners(hubPlan, databases);
    const aside = isThere ? `${this.#database.database}_aside_${Math.floor(Date.now() / 1000)}` : undefined;
    await replaceDatabase(this.adminUrl, {
      database: this.#database,
      beside: this.#beside.database,
      aside,
      followers: owners.find(({ owner }) => owner === this.#database)?.followers ?? [],
    });
    return aside;
  }

  /** Brings every follower to what is on record now, and the picture with them. */
  async #follow(restarts: readonly RestartOutcome[]): Promise<void> {
    const { config, report } = this.command;
    const { adminUrl } = this;
    const { databases } = this.place;
    await copyRestarted({ config, plan: hubPlan, adminUrl, databases }, restarts, report);
    await report.step("Check", () => checkRecord(config, { adminUrl, databaseOf: placeIn(databases) }));
  }
}
