import type { Client } from "pg";
import { AbstractLogger, DataSource, type MigrationInterface, type QueryRunner } from "typeorm";
import { finds, urlOf, withConnection, withSetting } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";
import { reasonOf } from "../connection/start-error.js";
import { type MigrationFile, readMigrations } from "./migration-files.js";

export interface MigrateOptions {
  readonly adminUrl: string;
  readonly database: string;
  readonly ownerRole: string;
  readonly appRole: string;
  /** Folders of SQL files named `<13 digits>-<title>.sql`. */
  readonly folders: readonly string[];
  /** The migrations to run, as a history names them; default: all. */
  readonly only?: readonly string[] | undefined;
  /** The values of `{{name}}` in the files; `{{app}}` and `{{owner}}` are the two roles. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A statement of a migration failed, or the history in the database does not match the files. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

const HISTORY = "migration_history";
const LOCK = "hub migrations";
const LOCK_TIMEOUT_MS = 60_000;

/** Migrates a database as its owner, each file in its own transaction. Returns the files that were run. */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const variables = { ...options.variables, app: options.appRole, owner: options.ownerRole };
  const files = await readMigrations(options.folders, variables);
  const url = withSetting(urlOf(options.adminUrl, options.database), "role", options.ownerRole);
  return withConnection(url, async (lock) => {
    // If two processes migrated at once, one would fail. The lock ends with its connection.
    await lock.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await lock.query("SELECT pg_catalog.pg_advisory_lock(pg_catalog.hashtext($1))", [LOCK]);
    const recorded = await readHistory(lock);
    checkHistory(options.database, files, recorded);
    checkHistory(options.database, files, options.only ?? []);
    const wanted = files.filter(({ recordedAs }) => options.only?.includes(recordedAs) ?? true);
    if (wanted.every((file) => recorded.includes(file.recordedAs))) return [];
    return run(url, options.database, wanted);
  });
}

async function readHistory(client: Client): Promise<readonly string[]> {
  const sql = "SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'public' AND tablename = $1";
  if (!(await finds(client, sql, [HISTORY]))) return [];
  const rows = await rowsOf<{ name: string }>(client, `SELECT name FROM public.${HISTORY} ORDER BY id`);
  return rows.map((row) => row.name);
}

function checkHistory(database: string, files: readonly MigrationFile[], recorded: readonly string[]): void {
  for (const entry of recorded) {
    const file = files.find(({ stamp }) => entry.endsWith(`-${stamp}`));
    if (file === undefined) {
      throw new MigrationError(
        `The database ${database} has had the migration ${entry}, which this version of the hub does not know: ` +
          "run the newer version that made it, or begin with an empty database.",
      );
    }
    if (file.recordedAs !== entry) {
      throw new MigrationError(
        `${file.file} was changed after the database ${database} had run it (${entry}): ` +
          "restore the file and put the change into a new migration, or begin with an empty database.",
      );
    }
  }
}

async function run(url: string, database: string, files: readonly MigrationFile[]): Promise<readonly string[]> {
  const dataSource = new DataSource({
    type: "postgres",
    url,
    applicationName: "hub migrations",
    migrations: files.map((file) => migrationOf(file, database)),
    migrationsTableName: HISTORY,
    migrationsTransactionMode: "each",
    installExtensions: false,
    poolSize: 1,
    logging: false,
    logger: new Silent(),
  });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations();
    return files.filter((file) => done.some((entry) => entry.name === file.recordedAs)).map(({ file }) => file);
  } finally {
    await dataSource.destroy();
  }
}

/** TypeORM prints a failed migration even without `logging`; the thrown error is enough. */
class Silent extends AbstractLogger {
  protected writeLog(): void {}
}

/** TypeORM's migration runner needs a class for each migration. */
function migrationOf({ file, sql, recordedAs }: MigrationFile, database: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = recordedAs;

    async up(queryRunner: QueryRunner): Promise<void> {
      try {
        await queryRunner.query(sql);
      } catch (error) {
        throw new MigrationError(
          `${file} failed in the database ${database}${placeOf(error, sql)}: ${reasonOf(error)}.`,
          { cause: error },
        );
      }
    }

    async down(): Promise<void> {
      throw new MigrationError(`${file} cannot be undone: write a new migration.`);
    }
  };
}

function placeOf(error: unknown, sql: string): string {
  const position = Number((error as { position?: unknown }).position);
  return position > 0 ? ` at line ${sql.slice(0, position).split("\n").length}` : "";
}
