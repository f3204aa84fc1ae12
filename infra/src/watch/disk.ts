import { statfs } from "node:fs/promises";

const MIB = 1024 * 1024;

/** The disk of a folder. */
export interface DiskState {
  readonly freeMib: number;
  readonly sizeMib: number;
}

/** Undefined where the folder cannot be looked at. */
export async function diskOf(folder: string): Promise<DiskState | undefined> {
  const found = await statfs(folder).catch(() => undefined);
  return (
    found && {
      freeMib: Math.floor((found.bavail * found.bsize) / MIB),
      sizeMib: Math.floor((found.blocks * found.bsize) / MIB),
    }
  );
}

/** Undefined where there is enough space. */
export function diskProblem(disk: DiskState | undefined, leastFreeMib: number): string | undefined {
  if (disk === undefined || disk.freeMib >= leastFreeMib) return undefined;
  return `the disk of the data folder has ${disk.freeMib} MiB left of ${disk.sizeMib} MiB`;
}
