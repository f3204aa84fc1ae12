import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "@hub/clock";

/** Memory where there is some, so that a disk that really waits for each fsync is not slow. */
const MEMORY = "/dev/shm";
const SIZE_MIB = 3_072;
const FILLING = "filling";
const MOST_FILLINGS = 20;
/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: from now on nothing reaches the disk, not even its journal. */
const CUT_POWER = `open my $disk, "<", $ARGV[0] or die $!; my $flags = pack("L", 2); ioctl($disk, 0x8004587d, $flags) // die $!;`;

/** A disk of its own (ext4 on a loop device): it can be filled, and lose its power. Linux and root. */
export class OwnDisk {
  readonly #image: string;
  readonly folder: string;

  private constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "hub-disk-"));
    this.#image = join(existsSync(MEMORY) ? MEMORY : tmpdir(), `${this.folder.split("/").at(-1)}.img`);
  }

  /** Answers undefined where this machine does not allow one. */
  static make(): OwnDisk | undefined {
    if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
    if (spawnSync("perl", ["-e", "1"]).status !== 0) return undefined;
    const disk = new OwnDisk();
    try {
      disk.#create();
      return disk;
    } catch {
      disk.remove();
      return undefined;
    }
  }

  #create(): void {
    writeFileSync(this.#image, "");
    truncateSync(this.#image, SIZE_MIB * 1024 * 1024);
    // Without room for root alone: a full disk is full for everybody.
    execFileSync("mkfs.ext4", ["-q", "-m", "0", this.#image]);
    this.#mount();
    // PostgreSQL runs as an account of its own, and passes through.
    chmodSync(this.folder, 0o711);
  }

  #mount(): void {
    execFileSync("mount", ["-o", "loop", this.#image, this.folder]);
  }

  /** Takes all the space there is: what is left over each time goes into another file. */
  fill(): void {
    for (let part = 0; part < MOST_FILLINGS; part++) {
      const { bavail, bsize } = statfsSync(this.folder);
      if (bavail === 0) return;
      const file = join(this.folder, `${FILLING}-${part}`);
      for (let bytes = bavail * bsize; bytes >= bsize; bytes = Math.floor(bytes / 2)) {
        if (spawnSync("fallocate", ["-l", String(bytes), file]).status === 0) break;
      }
    }
  }

  async makeSpace(): Promise<void> {
    for (const name of await readdir(this.folder)) if (name.startsWith(FILLING)) await rm(join(this.folder, name));
  }

  /** What has not reached the disk by an fsync is lost from now on, and every further access fails. */
  cutPower(): void {
    execFileSync("perl", ["-e", CUT_POWER, this.folder]);
  }

  /** Mounts it again with what was on it when its power was cut: its journal is played back. Nobody may use it any more. */
  async powerOn(): Promise<void> {
    const isFree = () => spawnSync("umount", [this.folder]).status === 0;
    if (!(await until(isFree, { timeoutMs: 30_000, everyMs: 50 }))) throw new Error(`${this.folder} is still in use.`);
    this.#mount();
  }

  remove(): void {
    spawnSync("umount", [this.folder]);
    rmSync(this.#image, { force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}
