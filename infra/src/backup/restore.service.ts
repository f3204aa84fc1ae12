import {
  asRole,
  existingDatabases,
  loadDatabase,
  MigrationError,
  migrate,
  provision,
  reasonOf,
  removeDatabases,
  removeRoles,
  rowsOf,
  SecretStore,
  StartError,
  type SubgraphDatabase,
  secretsFile,
  setAside,
  urlOf,
  withConnection,
} from "@hub/database";
import type { HubConfig } from "../config.js";
import { type Databases, migrateDatabases, recordOwners, subgraphDatabaseOf } from "../hub/hub-database.service.js";
import { hubPlan } from "../hub/hub-plan.js";
import { hubKeysFile, prepareReceiptKeys } from "../hub/receipt-keys.store.js";
import { requireHub, withStoppedHub } from "../hub/running-server.js";
import type { ShowProgress, StartReport } from "../process/start-report.js";
import type { RecordOwner } from "../record/put-back.store.js";
import type { RestartOutcome } from "../record/record-restart.service.js";
import { brokenRecord } from "../verify/record-check.service.js";
import { checkBackup, unusable } from "./backup-check.service.js";
import type { BackupHeader } from "./backup-manifest.js";
import { BackupReader, backupStream } from "./backup-reader.js";
import { restartAndCopy } from "./owner-restart.service.js";
import { withEmptyFolder, writeKeptFiles } from "./restored-folder.store.js";

export interface RestoreCommand {
  readonly config: HubConfig;
  readonly report: StartReport;
  /** The backup's file, or `-` for standard input. */
  readonly from: string;
}

/** What is in place again. */
export interface Restored {
  readonly header: BackupHeader;
  readonly restarts: readonly RestartOutcome[];
}

/** Puts a whole hub back, into an empty data folder and, where the server is the city's own, where it has no database yet. */
export async function restoreHub(command: RestoreCommand): Promise<Restored> {
  const { config, report } = command;
  await checkFirst(command);
  return withEmptyFolder(config.dataDir, async () => {
    // The city's own keys are not in the backup: without them the restart could not be signed.
    if (config.receiptKeysDir !== undefined)
      await prepareReceiptKeys(
        config,
        hubPlan.subgraphs.map(({ name }) => name),
      );
    return withStoppedHub(config, report, async (adminUrl) => {
      const databases = databasesOf(config, adminUrl);
      await refuseExisting(adminUrl, databases);
      const restore = new Restore(command, adminUrl);
      try {
        const header = await report.step("Restore", (progress) => restore.load(progress), tellHeader);
        return await restore.goOn(
          header,
          recordOwners(hubPlan, databases).map(({ owner }) => owner.subgraph),
        );
      } catch (error) {
        return await undone(error, async () => {
          await removeDatabases(adminUrl, [...databases.values()]);
          await removeRoles(adminUrl, [...databases.values()]);
        });
      }
    });
  });
}

/** Puts one database back whose hub is stopped, and has no such database any more; or the one that it has is set aside. */
export async function restoreDatabase(
  command: RestoreCommand,
  subgraph: string,
  { isSetAside }: { isSetAside: boolean },
): Promise<Restored & { aside: string | undefined }> {
  const { config, report } = command;
  if (!hubPlan.subgraphs.some(({ name }) => name === subgraph)) {
    throw new StartError(
      `There is no database of '${subgraph}': it is ${hubPlan.subgraphs.map(({ name }) => name).join(", ")}.`,
    );
  }
  requireHub(config);
  await checkFirst(command);
  return withStoppedHub(config, report, async (adminUrl) => {
    const database = subgraphDatabaseOf(config, adminUrl, subgraph);
    const owners = recordOwners(hubPlan, databasesOf(config, adminUrl));
    const followers = owners.find(({ owner }) => owner.subgraph === subgraph)?.followers ?? [];
    const aside = await clearTheWay(adminUrl, { owner: database, followers }, isSetAside);
    const restore = new Restore(command, adminUrl, subgraph);
    try {
      const header = await report.step("Restore", (progress) => restore.load(progress), tellHeader);
      return { aside, ...(await restore.goOn(header, [subgraph])) };
    } catch (error) {
      return await undone(error, async () => {
        await removeDatabases(adminUrl, [database], followers);
        if (aside !== undefined) await putBackName(adminUrl, database, aside);
      });
    }
  });
}

/** Takes back what a restore has made, and throws what it failed of, also where that cannot be taken back. */
async function undone(error: unknown, undo: () => Promise<void>): Promise<never> {
  const also = await undo().then(
    () => undefined,
    (reason: unknown) => reasonOf(reason),
  );
  if (also === undefined) throw error;
  throw new StartError(`${reasonOf(error)} What was made before could not be taken back: ${also}`);
}

const tellHeader = ({ takenAt }: BackupHeader): string => `as of ${takenAt}`;

/** All that can be wrong with a backup's file is known before anything is made. Standard input can be read once only. */
async function checkFirst({ report, from }: RestoreCommand): Promise<void> {
  if (from === "-") return;
  await report.step(
    "Check",
    (progress) => checkBackup(backupStream(from), progress),
    ({ told }) => told,
  );
}

const databasesOf = (config: HubConfig, adminUrl: string): Databases =>
  new Map(hubPlan.subgraphs.map(({ name }) => [name, subgraphDatabaseOf(config, adminUrl, name)]));

async function refuseExisting(adminUrl: string, databases: Databases): Promise<void> {
  const [existing] = await existingDatabases(adminUrl, [...databases.values()]);
  if (existing === undefined) return;
  throw new StartError(
    `The server has a database ${existing.database} already, and a restore overwrites nothing: set HUB_DATABASE_PREFIX to another prefix, or remove it.`,
  );
}

/** Where the database is still there: sets it aside, or refuses. Returns its new name. */
async function clearTheWay(adminUrl: string, { owner: database, followers }: RecordOwner, isSetAside: boolean) {
  if ((await existingDatabases(adminUrl, [database])).length === 0) return undefined;
  if (!isSetAside) {
    throw new StartError(
      `${database.database} is still there, and a restore overwrites nothing: --set-aside gives it another name first.`,
    );
  }
  const aside = `${database.database}_aside_${Math.floor(Date.now() / 1000)}`;
  await setAside(adminUrl, { database, aside, followers });
  return aside;
}

/** Undoes `clearTheWay`. */
const putBackName = (adminUrl: string, database: SubgraphDatabase, aside: string): Promise<void> =>
  setAside(adminUrl, { database: { ...database, database: aside }, aside: database.database, followers: [] });

/** Fills a new database from a backup, with the backup's migrations and no later ones. */
export async function fillDatabase(
  adminUrl: string,
  database: SubgraphDatabase,
  migrations: readonly string[],
  reader: BackupReader,
): Promise<void> {
  const { schema, ...target } = database;
  const folders = hubPlan.subgraphs.find(({ name }) => name === database.subgraph)?.migrations ?? [];
  await migrate({ adminUrl, ...target, folders, only: migrations, variables: { source: schema, source_name: schema } });
  await loadDatabase(adminUrl, database, reader.tables(database.subgraph));
}

/** The steps of a restore, of all databases or of one. */
class Restore {
  constructor(
    private readonly command: RestoreCommand,
    private readonly adminUrl: string,
    private readonly only?: string,
  ) {}

  /** Reads the backup to its end, and fills databases as old as it is. */
  async load(progress: ShowProgress): Promise<BackupHeader> {
    const { config, from } = this.command;
    const reader = await BackupReader.open(backupStream(from));
    const { header } = reader;
    const databases = await this.#provision();
    const fill = fillDatabase.bind(null, this.adminUrl);
    for (const [index, { subgraph, migrations }] of header.databases.entries()) {
      progress(`${index + 1} of ${header.databases.length}: ${subgraph}`);
      const database = databases.get(subgraph);
      const filled = database ? fill(database, migrations, reader) : reader.pass(subgraph);
      // Standard input was not checked before: what is damaged may be refused by PostgreSQL first.
      await filled.catch((error: unknown) => {
        throw error instanceof MigrationError ? error : unusable(error);
      });
    }
    const files = await reader.finish();
    if (this.only === undefined) await writeKeptFiles(config.dataDir, files);
    for (const [name, database] of databases) await this.#compareEnd(header, name, database);
    return header;
  }

  #provision(): Promise<Databases> {
    const { config } = this.command;
    const secrets = SecretStore.open(secretsFile(config.dataDir));
    const subgraphs = this.only === undefined ? hubPlan.subgraphs.map(({ name }) => name) : [this.only];
    return provision({ adminUrl: this.adminUrl, prefix: config.databasePrefix, subgraphs, secrets });
  }

  /** Brings what is loaded to this version, and lets the owners go on behind every number that may have been given since. */
  async goOn(header: BackupHeader, owners: readonly string[]): Promise<Restored> {
    const { config, report } = this.command;
    const { adminUrl } = this;
    const databases = await report.step("Tables", (progress) => migrateDatabases(config, hubPlan, adminUrl, progress));
    await prepareReceiptKeys(config, [...databases.keys()]);
    const hub = { config, plan: hubPlan, adminUrl, databases };
    const restarts = await restartAndCopy(hub, owners, report);
    if (this.only === undefined) await this.#skipAgain(header);
    await report.step("Check", () => this.#checkRecord());
    return { header, restarts };
  }

  /** The record ends where it ended, with the same entry, and the tree with the same head. */
  async #compareEnd({ databases, tree }: BackupHeader, subgraph: string, restored: SubgraphDatabase): Promise<void> {
    const end = databases.find((each) => each.subgraph === subgraph)?.end ?? null;
    const wanted = end ? { size: end.position, hash: end.entryHash } : { size: tree.size, hash: tree.rootHash };
    const sql = end
      ? `SELECT last AS size, to_jsonb(s)->>'last_entry_hash' AS hash FROM ${restored.schema}.sequence s`
      : "SELECT size, root_hash AS hash FROM hub.tree_head ORDER BY size DESC LIMIT 1";
    if (!end && tree.size === 0) return;
    const [found] = await withConnection(urlOf(this.adminUrl, restored.database), (client) =>
      asRole(client, restored.ownerRole, () => rowsOf<typeof wanted>(client, sql)),
    );
    if ((found?.size ?? 0) === wanted.size && (found?.hash ?? null) === wanted.hash) return;
    throw new StartError(`What was restored of ${subgraph} does not end as it did in the backup.`);
  }

  async #skipAgain({ skipped }: BackupHeader): Promise<void> {
    const picture = subgraphDatabaseOf(this.command.config, this.adminUrl, "picture");
    await withConnection(urlOf(this.adminUrl, picture.database), async (client) => {
      await client.query(`SET ROLE "${picture.ownerRole}"`);
      for (const { source, position, type, payload } of skipped) {
        await client.query("UPDATE hub.inbox SET type = $3, payload = $4 WHERE source = $1 AND position = $2", [
          source,
          position,
          type,
          JSON.stringify(payload),
        ]);
      }
    });
  }

  async #checkRecord(): Promise<void> {
    const { config } = this.command;
    const databaseOf = (subgraph: string) => subgraphDatabaseOf(config, this.adminUrl, subgraph);
    const problems = await brokenRecord({ adminUrl: this.adminUrl, databaseOf }, hubKeysFile(config));
    if (problems.length > 0) throw new StartError(`The restored record does not hold (I32): ${problems.join("; ")}.`);
  }
}
