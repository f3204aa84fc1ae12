import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** One SQL file of a migrations folder, with the variables filled in. */
export interface MigrationFile {
  /** Thirteen digits, milliseconds. They give the order over all folders. */
  readonly stamp: string;
  readonly file: string;
  readonly sql: string;
  /** The name in the history: title, hash and stamp, so that a changed file is noticed. TypeORM needs the stamp last. */
  readonly recordedAs: string;
}

const FILE_NAME = /^(?<stamp>\d{13})-(?<title>[a-z0-9-]+)\.sql$/;
const VARIABLE = /\{\{(\w+)\}\}/g;
const SAFE_VALUE = /^[a-z_][a-z0-9_]{0,62}$/;

/** The migrations of several folders, oldest first. */
export async function readMigrations(
  folders: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<readonly MigrationFile[]> {
  const perFolder = await Promise.all(folders.map((folder) => readFolder(folder, variables)));
  const files = perFolder.flat().sort((a, b) => a.stamp.localeCompare(b.stamp));
  files.forEach((file, index) => {
    const previous = files[index - 1];
    if (previous?.stamp === file.stamp)
      throw new Error(`${previous.file} and ${file.file} have the same stamp: give one a later one.`);
  });
  return files;
}

async function readFolder(folder: string, variables: Readonly<Record<string, string>>): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql"));
  return Promise.all(
    names.map(async (name) => parse(join(folder, name), name, await readFile(join(folder, name), "utf8"), variables)),
  );
}

function parse(file: string, name: string, source: string, variables: Readonly<Record<string, string>>): MigrationFile {
  const { stamp, title } = FILE_NAME.exec(name)?.groups ?? {};
  if (stamp === undefined || title === undefined) {
    throw new Error(`${file} is not named as a migration: 13 digits, a hyphen, small letters, .sql.`);
  }
  const hash = createHash("sha256").update(source).digest("hex").slice(0, 16);
  return { stamp, file, sql: fill(file, source, variables), recordedAs: `${title}-${hash}-${stamp}` };
}

/** Values are not quoted in the SQL, so only plain names are allowed. */
function fill(file: string, source: string, variables: Readonly<Record<string, string>>): string {
  return source.replace(VARIABLE, (_, variable: string) => {
    const value = variables[variable];
    if (value === undefined) throw new Error(`${file} uses {{${variable}}}, which has no value.`);
    if (!SAFE_VALUE.test(value))
      throw new Error(`${file}: the value '${value}' of {{${variable}}} is not a plain SQL name.`);
    return value;
  });
}
