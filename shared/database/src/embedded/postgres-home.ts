import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, reasonOf, StartError } from "../connection/start-error.js";
import { type Account, canEnter } from "./postgres-account.js";

/** The parent folder for a database whose account cannot reach HUB_DATA_DIR. */
export const OUTSIDE = "/var/lib/integration-hub";

const CLAIM = "used-by";

/** The file in the data folder with the path of a database outside. */
const pointerFile = (dataDir: string): string => join(dataDir, "postgres.location");

/** Creates the data folder. Throws a `StartError` if it cannot be written. */
export async function prepareDataFolder(dataDir: string): Promise<string> {
  try {
    await makeFolder(dataDir);
    const probe = join(dataDir, `.writable-${randomBytes(6).toString("hex")}`);
    await writeFile(probe, "");
    await rm(probe);
    return await realpath(dataDir);
  } catch (error) {
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${codeOf(error) ?? reasonOf(error)}): ` +
        "make it writable for this user, or set HUB_DATA_DIR to a folder that is.",
    );
  }
}

/** Without mkdir's `recursive`: in Node 20 that never ends in a folder such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder, { mode: 0o711 });
}

/**
 * The folder with PostgreSQL's data (`postgres/`) and, if needed, a copy of its binaries. It is the data folder, or one
 * outside if the account cannot enter that (a clone in root's own 0700 home). A pointer file in the data folder and a
 * claim file outside refer to each other, so that two clones never share a database.
 */
export async function postgresHome(dataDir: string, account: Account | undefined, outside = OUTSIDE): Promise<string> {
  const pointer = pointerFile(dataDir);
  if (existsSync(pointer)) return followPointer(dataDir, (await readFile(pointer, "utf8")).trim());
  if (account === undefined || (await letIn(dataDir, account))) return dataDir;
  if (existsSync(join(dataDir, "postgres"))) {
    throw new StartError(
      `PostgreSQL's account (uid ${account.uid}) can no longer enter ${dataDir}: ` +
        "let others pass through every folder above it (chmod o+x), or move the data folder to where they can.",
    );
  }
  return makeOutside(dataDir, join(outside, randomBytes(6).toString("hex")));
}

/** Lets the account pass through the data folder, whose files have their own rights. The folders above are not ours. */
async function letIn(dataDir: string, account: Account): Promise<boolean> {
  if (canEnter(dataDir, account)) return true;
  const { mode } = await stat(dataDir);
  await chmod(dataDir, (mode & 0o7777) | 0o011);
  if (canEnter(dataDir, account)) return true;
  await chmod(dataDir, mode & 0o7777);
  return false;
}

/** The folder of an existing database. Nothing is created or checked. */
export async function homeOf(dataDir: string): Promise<string> {
  const pointed = await readFile(pointerFile(dataDir), "utf8").catch(() => dataDir);
  return pointed.trim();
}

/** Removes a stopped database, wherever it is. */
export async function removePostgres(dataDir: string): Promise<void> {
  const home = await homeOf(dataDir);
  if (home !== dataDir) await rm(home, { recursive: true, force: true });
  await rm(pointerFile(dataDir), { force: true });
  await rm(join(dataDir, "postgres"), { recursive: true, force: true });
}

async function makeOutside(dataDir: string, home: string): Promise<string> {
  try {
    await mkdir(home, { recursive: true, mode: 0o755 });
    await writeFile(join(home, CLAIM), `${dataDir}\n`);
  } catch (error) {
    throw new StartError(
      `PostgreSQL cannot use ${dataDir} (root runs it as 'nobody', who cannot enter) nor ${home} (${reasonOf(error)}): ` +
        "set HUB_DATA_DIR to a folder that everyone can enter, such as /srv/hub.",
    );
  }
  await writeFile(pointerFile(dataDir), `${home}\n`);
  return home;
}

async function followPointer(dataDir: string, home: string): Promise<string> {
  const pointer = pointerFile(dataDir);
  const claim = join(home, CLAIM);
  if (!existsSync(claim)) {
    throw new StartError(
      `The database of ${dataDir} was in ${home} and is gone: put it back, or remove ${pointer} to begin with an empty one.`,
    );
  }
  const owner = (await readFile(claim, "utf8")).trim();
  if (owner !== dataDir && (await pointsAt(owner, home))) {
    throw new StartError(
      `${dataDir} is a copy of ${owner}, whose database in ${home} cannot serve both: ` +
        `remove ${pointer} to begin with an empty one.`,
    );
  }
  if (owner !== dataDir) await writeFile(claim, `${dataDir}\n`);
  return home;
}

async function pointsAt(dataDir: string, home: string): Promise<boolean> {
  const pointed = await readFile(pointerFile(dataDir), "utf8").catch(() => "");
  return pointed.trim() === home;
}
