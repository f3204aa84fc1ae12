import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");
/** Generated folders, which a checkout does not have. */
const LEFT_OUT = new Set(["node_modules", "dist", ".turbo", ".git", "coverage"]);
const isWritten = (path: string): boolean => !LEFT_OUT.has(basename(path)) && !basename(path).startsWith(".data");

/**
 * A copy of the repository to change things in. Its packages from elsewhere are links to the installed ones; the hub's own are linked to
 * the copy's folders, as npm links them, so that nothing of the original runs there.
 */
export async function copyRepository(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "hub-copy-"));
  await copyWhatIsWritten(copy);
  const installed = join(ROOT, "node_modules");
  const linked = join(copy, "node_modules");
  await mkdir(join(linked, "@hub"), { recursive: true });
  for (const name of await readdir(installed)) {
    if (name !== "@hub") await symlink(join(installed, name), join(linked, name));
  }
  for (const parent of ["subgraphs", "shared"]) {
    for (const name of await readdir(join(ROOT, parent))) await link(join(copy, parent, name), linked, name);
  }
  for (const name of ["gateway", "infra", "test"]) {
    await link(join(copy, name), linked, name);
    // What npm has put below the package, since others need another version of it.
    const own = join(ROOT, name, "node_modules");
    if (existsSync(own)) await symlink(own, join(copy, name, "node_modules"));
  }
  return copy;
}

/** Copies the repository as a checkout has it, without anything that is made from it. */
export const copyWhatIsWritten = (folder: string): Promise<void> =>
  cp(ROOT, folder, { recursive: true, filter: (source) => source === ROOT || isWritten(source) });

const link = (folder: string, linked: string, name: string) => symlink(folder, join(linked, "@hub", name));

export const removeCopy = (copy: string): Promise<void> => rm(copy, { recursive: true, force: true });
