/** How it went to lose one database, or all. */
export interface Loss {
  readonly part: string;
  readonly restoreMs: number;
  readonly startMs: number;
  /** Positions that were acknowledged after the backup. */
  readonly afterBackup: number;
  /** How many of them the restore has named, or `verify` answers as LOST. */
  readonly told: number;
  /** Receipts of the lost database and of all others that the hub answers otherwise than they are. */
  readonly wrong: readonly string[];
  readonly chainHolds: boolean;
  /** The first position that its owner got afterwards. */
  readonly next: string;
}

export interface DrillResults {
  readonly published: number;
  readonly backupMs: number;
  /** How long publications took while the backup was taken, and before. */
  readonly slowestMs: number;
  readonly rows: string;
  readonly losses: readonly Loss[];
  /** Positions that two receipts have. */
  readonly twice: readonly string[];
}

const row = (...cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The drill's results as a page of its own. */
export function reportOf({ published, backupMs, slowestMs, rows, losses, twice }: DrillResults): string {
  return [
    "# The drill",
    "",
    "Written by `npm run test:drill`: a whole hub whose four committees publish steadily; a backup is taken meanwhile, and they go on. Then each database in turn is lost and put back",
    "from that backup, and at the end the whole hub, into an empty data folder. A receipt is *wrong* if the hub answers other than what is: `LOST` for what was recorded after the backup by the owner that was put back,",
    "its state and its own content for everything else, all checks holding.",
    "",
    `The backup took ${seconds(backupMs)} (${rows} rows); the slowest publication during it took ${seconds(slowestMs)}. ${published} publications in all.`,
    "",
    row(
      "lost",
      "restore",
      "start after it",
      "recorded after the backup",
      "of them named as lost",
      "receipts answered wrongly",
      "chain and tree hold",
      "next position",
    ),
    "|---|---|---|---|---|---|---|---|",
    ...losses.map((loss) =>
      row(
        loss.part,
        seconds(loss.restoreMs),
        seconds(loss.startMs),
        loss.afterBackup,
        loss.told,
        loss.wrong.length,
        loss.chainHolds ? "yes" : "NO",
        loss.next,
      ),
    ),
    "",
    `Positions given twice: ${twice.length}.`,
    "",
  ].join("\n");
}
