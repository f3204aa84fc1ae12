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
  urlOf,
  withConnection,
} from "@hub/database";
import type { HubConfig } from "../config.js";
import { type Databases, migrateDatabases, recordOwners, subgraphDatabaseOf } from "../hub/hub-database.service.js";
import { hubPlan } from "../hub/hub-plan.js";
import { hubKeysFile, prepareReceiptKeys } from "../hub/receipt-keys.store.js";
import { withStoppedHub } from "../hub/running-server.js";
import type { StartReport } from "../process/start-report.js";
import type { RestartOutcome } from "../record/record-restart.service.js";
import type { ChainPlaces } from "../verify/outbox-row.js";
import { brokenRecord } from "../verify/record-check.service.js";
import { checkBackup, unusable } from "./backup-check.service.js";
import type { BackupHeader } from "./backup-manifest.js";
import { BackupReader, backupStream, type KeptFile } from "./backup-reader.js";
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
      try {
        const secrets = SecretStore.open(secretsFile(config.dataDir));
        const subgraphs = [...databases.keys()];
        await provision({ adminUrl, prefix: config.databasePrefix, subgraphs, secrets });
        return await goOn(command, adminUrl, await loadBackup(command, adminUrl, databases));
      } catch (error) {
        return await undone(error, async () => {
          await removeDatabases(adminUrl, [...databases.values()]);
          await removeRoles(adminUrl, [...databases.values()]);
        });
      }
    });
  });
}

/** Takes back what a restore has made, and throws what it failed of, also where that cannot be taken back. */
export async function undone(error: unknown, undo: () => Promise<void>): Promise<never> {
  const also = await undo().then(
    () => undefined,
    (reason: unknown) => reasonOf(reason),
  );
  if (also === undefined) throw error;
  throw new StartError(`${reasonOf(error)} What was made before could not be taken back: ${also}`);
}

/** All that can be wrong with a backup's file is known before anything is made. Standard input can be read once only. */
export async function checkFirst({ report, from }: RestoreCommand): Promise<void> {
  if (from === "-") return;
  await report.step(
    "Check",
    (progress) => checkBackup(backupStream(from), progress),
    ({ told }) => told,
  );
}

export const databasesOf = (config: HubConfig, adminUrl: string): Databases =>
  new Map(hubPlan.subgraphs.map(({ name }) => [name, subgraphDatabaseOf(config, adminUrl, name)]));

async function refuseExisting(adminUrl: string, databases: Databases): Promise<void> {
  const [existing] = await existingDatabases(adminUrl, [...databases.values()]);
  if (existing === undefined) return;
  throw new StartError(
    `The server has a database ${existing.database} already, and a restore overwrites nothing: set HUB_DATABASE_PREFIX to another prefix, or remove it.`,
  );
}

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

/** Reads a backup to its end, and fills these databases as old as it is; they hold then what it says of them. */
export async function loadBackup(
  { report, from }: RestoreCommand,
  adminUrl: string,
  databases: Databases,
): Promise<LoadedBackup> {
  return report.step(
    "Restore",
    async (progress) => {
      const reader = await BackupReader.open(backupStream(from));
      const { header } = reader;
      for (const [index, { subgraph, migrations }] of header.databases.entries()) {
        progress(`${index + 1} of ${header.databases.length}: ${subgraph}`);
        const database = databases.get(subgraph);
        const filled = database ? fillDatabase(adminUrl, database, migrations, reader) : reader.pass(subgraph);
        // Standard input was not checked before: what is damaged may be refused by PostgreSQL first.
        await filled.catch((error: unknown) => {
          throw error instanceof MigrationError ? error : unusable(error);
        });
      }
      const files = await reader.finish();
      for (const [name, database] of databases) await compareEnd(header, { adminUrl, name, database });
      return { header, files };
    },
    ({ header }) => `as of ${header.takenAt}`,
  );
}

interface LoadedBackup {
  readonly header: BackupHeader;
  readonly files: readonly KeptFile[];
}

interface RestoredDatabase {
  readonly adminUrl: string;
  readonly name: string;
  readonly database: SubgraphDatabase;
}

/** The record ends where it ended, with the same entry, and the tree with the same head. */
async function compareEnd({ databases, tree }: BackupHeader, restored: RestoredDatabase): Promise<void> {
  const { adminUrl, name, database } = restored;
  const end = databases.find((each) => each.subgraph === name)?.end ?? null;
  const wanted = end ? { size: end.position, hash: end.entryHash } : { size: tree.size, hash: tree.rootHash };
  const sql = end
    ? `SELECT last AS size, to_jsonb(s)->>'last_entry_hash' AS hash FROM ${database.schema}.sequence s`
    : "SELECT size, root_hash AS hash FROM hub.tree_head ORDER BY size DESC LIMIT 1";
  if (!end && tree.size === 0) return;
  const [found] = await withConnection(urlOf(adminUrl, database.database), (client) =>
    asRole(client, database.ownerRole, () => rowsOf<typeof wanted>(client, sql)),
  );
  if ((found?.size ?? 0) === wanted.size && (found?.hash ?? null) === wanted.hash) return;
  throw new StartError(`What was restored of ${name} does not end as it did in the backup.`);
}

/** Brings a whole hub that is loaded to this version, and lets its owners go on behind every number that may have been given since. */
async function goOn(
  { config, report }: RestoreCommand,
  adminUrl: string,
  { header, files }: LoadedBackup,
): Promise<Restored> {
  await writeKeptFiles(config.dataDir, files);
  const databases = await report.step("Tables", (progress) => migrateDatabases(config, hubPlan, adminUrl, progress));
  await prepareReceiptKeys(config, [...databases.keys()]);
  const owners = recordOwners(hubPlan, databases).map(({ owner }) => owner.subgraph);
  const restarts = await restartAndCopy({ config, plan: hubPlan, adminUrl, databases }, owners, report);
  await skipAgain(header, adminUrl, subgraphDatabaseOf(config, adminUrl, "picture"));
  await report.step("Check", () => checkRecord(config, { adminUrl, databaseOf: placeIn(databases) }));
  return { header, restarts };
}

async function skipAgain({ skipped }: BackupHeader, adminUrl: string, picture: SubgraphDatabase): Promise<void> {
  await withConnection(urlOf(adminUrl, picture.database), async (client) => {
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

/** Refuses a record that does not hold. */
export async function checkRecord(config: HubConfig, places: ChainPlaces): Promise<void> {
  const problems = await brokenRecord(places, hubKeysFile(config));
  if (problems.length > 0) throw new StartError(`The restored record does not hold (I32): ${problems.join("; ")}.`);
}

/** Where a check finds these databases. */
export const placeIn =
  (databases: Databases): ChainPlaces["databaseOf"] =>
  (subgraph) => {
    const database = databases.get(subgraph);
    if (database === undefined) throw new Error(`There is no database of ${subgraph}.`);
    return database;
  };
