import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { type DatabaseDump, reasonOf, StartError, tableName, withDumps } from "@hub/database";
import { type HubConfig, ROOT } from "../config.js";
import { recordOwners, subgraphDatabaseOf } from "../hub/hub-database.service.js";
import { hubPlan } from "../hub/hub-plan.js";
import { runningServer, withServer } from "../hub/running-server.js";
import type { ShowProgress, StartReport } from "../process/start-report.js";
import { checkBackup } from "./backup-check.service.js";
import { BACKUP_FORMAT, type BackupHeader } from "./backup-manifest.js";
import { BackupWriter } from "./backup-writer.js";

export interface BackupCommand {
  readonly config: HubConfig;
  readonly report: StartReport;
  /** A folder, where the backup becomes a file; or a command that takes it on its standard input. */
  readonly target: { readonly folder: string } | { readonly command: string };
}

/** What was backed up. */
export interface BackupOutcome {
  /** The backup's file; undefined where a command has taken it. */
  readonly file: string | undefined;
  readonly header: BackupHeader;
  readonly rows: number;
  readonly bytes: number;
}

/** Backs up all databases as they are at one instant, and the data folder's keys, while the hub serves or while it is down. */
export function takeBackup({ config, report, target }: BackupCommand): Promise<BackupOutcome> {
  const work = async (adminUrl: string): Promise<BackupOutcome> => {
    const takenAt = new Date();
    const write = (to: Writable) =>
      report.step(
        "Backup",
        (progress) => dumpTo(to, { config, adminUrl, takenAt }, progress),
        ({ rows }) => `${rows} rows`,
      );
    if ("command" in target) return { file: undefined, bytes: 0, ...(await intoCommand(target.command, write)) };
    await mkdir(target.folder, { recursive: true, mode: 0o700 });
    const file = join(target.folder, `hub-${takenAt.toISOString().replaceAll(/[:.]/g, "-")}.tar.gz`);
    const unfinished = `${file}.unfinished`;
    try {
      const written = await write(createWriteStream(unfinished, { mode: 0o600, flush: true }));
      await report.step(
        "Check",
        (progress) => checkBackup(createReadStream(unfinished), progress),
        ({ told }) => told,
      );
      await rename(unfinished, file);
      return { file, bytes: (await stat(file)).size, ...written };
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  };
  // A server of one's own runs whether this machine's hub does or not.
  return config.databaseUrl === undefined ? withServer(config, report, work) : runningServer(config).then(work);
}

type Written = Pick<BackupOutcome, "header" | "rows">;

async function intoCommand(command: string, write: (to: Writable) => Promise<Written>): Promise<Written> {
  const child = spawn(command, { shell: true, stdio: ["pipe", "inherit", "inherit"] });
  const ended = once(child, "exit");
  child.stdin.on("error", () => undefined);
  const written = await write(child.stdin).catch((error: unknown) => error);
  child.stdin.destroy();
  const [code] = await ended;
  if (code !== 0)
    throw new StartError(`The command that was to take the backup ended with ${code}: there is no backup.`);
  if (written instanceof Error)
    throw new StartError(`The command did not take the whole backup (${reasonOf(written)}).`);
  return written as Written;
}

interface DumpedHub {
  readonly config: HubConfig;
  readonly adminUrl: string;
  readonly takenAt: Date;
}

async function dumpTo(
  target: Writable,
  { config, adminUrl, takenAt }: DumpedHub,
  progress: ShowProgress,
): Promise<Written> {
  const databases = new Map(hubPlan.subgraphs.map(({ name }) => [name, subgraphDatabaseOf(config, adminUrl, name)]));
  const owners = recordOwners(hubPlan, databases).map(({ owner }) => owner);
  progress("all databases at one instant");
  return withDumps({ adminUrl, databases: [...databases.values()], owners }, async (dumps) => {
    const writer = new BackupWriter(target);
    const header = await headerOf(dumps, new Set(owners.map(({ subgraph }) => subgraph)), takenAt);
    await writer.begin(header);
    let rows = 0;
    for (const [index, { database, tables, rows: rowsOf }] of dumps.entries()) {
      for (const table of tables) {
        progress(`${index + 1} of ${dumps.length}: ${database.subgraph}, ${tableName(table)}; ${rows} rows so far`);
        rows += await writer.table({ subgraph: database.subgraph, table: tableName(table), rows: rowsOf(table) });
      }
    }
    for (const path of await keptFiles(config)) await writer.file(path, await readFile(join(config.dataDir, path)));
    await writer.end();
    return { header, rows };
  });
}

async function headerOf(
  dumps: readonly DatabaseDump[],
  owners: ReadonlySet<string>,
  takenAt: Date,
): Promise<BackupHeader> {
  const picture = dumps.find(({ database }) => database.subgraph === "picture");
  const hasTree = picture?.tables.some(({ table }) => table === "tree_head") ?? false;
  const [tree] = hasTree ? ((await picture?.ask<BackupHeader["tree"]>(TREE)) ?? []) : [];
  return {
    format: BACKUP_FORMAT,
    hub: JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version,
    takenAt: takenAt.toISOString(),
    databases: await Promise.all(
      dumps.map(async ({ database: { subgraph, schema }, migrations, tables, ask }) => {
        // As text from JSON: a hub from before its sequences kept the hash has no such column.
        const sql = `SELECT last AS position, to_jsonb(s)->>'last_entry_hash' AS "entryHash" FROM ${schema}.sequence s`;
        const [end] = owners.has(subgraph) ? await ask<{ position: number; entryHash: string | null }>(sql) : [];
        const columnsOf = tables.map(({ columns, ...table }) => ({ ...table, columns: [...columns] }));
        return { subgraph, migrations: [...migrations], tables: columnsOf, end: end ?? null };
      }),
    ),
    tree: tree ?? { size: 0, rootHash: null },
    skipped: (await picture?.ask<BackupHeader["skipped"][number]>(SKIPPED)) ?? [],
  };
}

/** The newest signed head may be of fewer entries than there are: its size says of how many. */
const TREE = `SELECT size, root_hash AS "rootHash" FROM hub.tree_head ORDER BY size DESC LIMIT 1`;
const SKIPPED =
  "SELECT source, position, type, payload FROM hub.inbox WHERE type = 'event.skipped.v1' ORDER BY source, position";

/** What of the data folder is not in the databases: the keys that a sandbox has made, and what says that its demo is loaded. */
async function keptFiles({ dataDir }: HubConfig): Promise<string[]> {
  const keys = join(dataDir, "receipt-keys");
  const own = existsSync(keys) ? (await readdir(keys)).filter((name) => name.endsWith(".jwks.json")).sort() : [];
  const single = ["hub-keys.json", "dev-issuer.jwk.json", "demo-loaded"].filter((name) =>
    existsSync(join(dataDir, name)),
  );
  return [...own.map((name) => `receipt-keys/${name}`), ...single];
}
