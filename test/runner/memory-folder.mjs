import { readFile, statfs } from "node:fs/promises";

const GIB = 2 ** 30;
/** Far more than all tests need together. */
const FREE = { memory: 10 * GIB, folder: 6 * GIB };
const FOLDER = "/dev/shm";

/**
 * A folder in memory, if there is plenty of it. Most of what PostgreSQL does for tests is to make and to remove thousands of small
 * files, which costs a disk's file system more than the tests themselves.
 */
export async function memoryFolder() {
  if (process.availableMemory() < FREE.memory) return undefined;
  const { bavail = 0, bsize = 0 } = await statfs(FOLDER).catch(() => ({}));
  return bavail * bsize > FREE.folder && (await mayHoldPrograms()) ? FOLDER : undefined;
}

/** Where PostgreSQL's account cannot enter the repository, its programs are copied to where its data is. */
async function mayHoldPrograms() {
  const mounts = await readFile("/proc/mounts", "utf8").catch(() => "");
  return mounts.split("\n").some((line) => line.includes(` ${FOLDER} tmpfs `) && !line.includes("noexec"));
}
