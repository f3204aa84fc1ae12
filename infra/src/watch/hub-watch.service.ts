import { awaitInboxCopy, endLongReads, linkName, linkOutbox, type OutboxLink, reasonOf } from "@hub/database";
import { type ChainOutcome, lastChainOutcome } from "./chain-outcome.store.js";
import { type DiskState, diskOf, diskProblem } from "./disk.js";
import { type SlotState, slotsOf } from "./replication-slots.store.js";

export interface HubWatchOptions {
  readonly dataDir: string;
  /** Below so much space on the disk of the data folder it warns. */
  readonly leastFreeMib: number;
  /** Above so much WAL that is kept for one stream it warns. */
  readonly mostWalMib: number;
  readonly adminUrl: () => string;
  readonly links: readonly OutboxLink[];
  /** The database whose views people read with logins of their own; undefined: there is none. */
  readonly readDatabase?: string | undefined;
  /** What the launcher knows of its processes. */
  readonly processes: () => Readonly<Record<string, unknown>>;
  /** Shows a person a line. */
  readonly note: (line: string) => void;
  /** Takes each report. */
  readonly tell: (report: HubReport) => void;
  readonly everyMs?: number;
}

/** What no part of the hub sees by itself. */
export interface HubReport {
  readonly problems: readonly string[];
  readonly disk: DiskState | null;
  readonly slots: readonly SlotState[];
  /** Streams that have been copied anew after their slot was lost, the latest last. */
  readonly copiedAnew: readonly CopiedStream[];
  readonly chain: ChainOutcome | null;
  readonly processes: Readonly<Record<string, unknown>>;
}

export interface CopiedStream {
  readonly name: string;
  /** ISO 8601, by the real clock. */
  readonly at: string;
  readonly events: number;
}

const EVERY_MS = 5_000;
/** A slot that is missing at one look may be one that somebody is making anew just then. */
const LOOKS = 2;

/** Looks at what lies below the parts: disk, WAL, replication slots. A stream that has lost its slot is copied anew from the outbox. */
export class HubWatch {
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private readonly lostLooks = new Map<string, number>();
  private readonly copied: CopiedStream[] = [];
  private told: readonly string[] = [];
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly options: HubWatchOptions) {}

  start(): void {
    this.looking = this.look().finally(() => {
      if (this.isStopped) return;
      this.timer = setTimeout(() => this.start(), this.options.everyMs ?? EVERY_MS).unref();
    });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const { dataDir, leastFreeMib, mostWalMib, processes, tell } = this.options;
    const [disk, chain, slots] = await Promise.all([diskOf(dataDir), lastChainOutcome(dataDir), this.slots()]);
    const problems = [
      diskProblem(disk, leastFreeMib),
      ...(slots ?? []).flatMap((slot) => slotProblem(slot, mostWalMib) ?? []),
      slots === undefined ? "the database does not answer the launcher" : undefined,
      chain?.holds === false ? `the last check of the chain, at ${chain.at}, found differences` : undefined,
    ].filter((problem) => problem !== undefined);
    this.noteChanges(problems);
    const copiedAnew = [...this.copied];
    tell({
      problems,
      disk: disk ?? null,
      slots: slots ?? [],
      copiedAnew,
      chain: chain ?? null,
      processes: processes(),
    });
    await this.heal(slots ?? []);
    await this.endLongReads();
  }

  /** The next look is as good: what is away then is told. */
  private async endLongReads(): Promise<void> {
    const { readDatabase: database, adminUrl, note } = this.options;
    if (database === undefined) return;
    const ended = await endLongReads({ adminUrl: adminUrl(), database }).catch(() => 0);
    if (ended > 0)
      note(`  ! ended ${ended === 1 ? "a session" : `${ended} sessions`} of SQL logins over their time limit`);
  }

  private slots(): Promise<SlotState[] | undefined> {
    return slotsOf(this.options.adminUrl(), this.options.links).catch(() => undefined);
  }

  private async heal(slots: readonly SlotState[]): Promise<void> {
    for (const { name, isLost } of slots) {
      const looks = isLost ? (this.lostLooks.get(name) ?? 0) + 1 : 0;
      this.lostLooks.set(name, looks);
      const link = this.options.links.find((each) => linkName(each) === name);
      if (looks >= LOOKS && link !== undefined && !this.isStopped) await this.copyAnew(name, link);
    }
  }

  /** Outboxes are never pruned: the copy has every event once, and the stream goes on where it ends. */
  private async copyAnew(name: string, link: OutboxLink): Promise<void> {
    try {
      const current = { ...link, adminUrl: this.options.adminUrl() };
      await linkOutbox(current);
      const events = await awaitInboxCopy(current);
      this.lostLooks.set(name, 0);
      this.copied.push({ name, at: new Date().toISOString(), events });
      this.options.note(`  ✓ ${name}: its slot was lost; the stream was copied anew, ${events} events`);
    } catch (error) {
      this.options.note(`  ✗ ${name}: its slot is lost, and it cannot be copied anew: ${reasonOf(error)}`);
    }
  }

  private noteChanges(problems: readonly string[]): void {
    const kindOf = (problem: string) => problem.replaceAll(/\d+/g, "#");
    const told = this.told.map(kindOf);
    const now = problems.map(kindOf);
    for (const problem of problems) if (!told.includes(kindOf(problem))) this.options.note(`  ! ${problem}`);
    for (const problem of this.told) if (!now.includes(kindOf(problem))) this.options.note(`  ✓ no longer: ${problem}`);
    this.told = problems;
  }
}

function slotProblem({ name, isLost, keptMib }: SlotState, mostWalMib: number): string | undefined {
  if (isLost) return `the stream ${name} has lost its slot; it is copied anew`;
  return keptMib > mostWalMib
    ? `the stream ${name} is behind: the database keeps ${keptMib} MiB of WAL for it`
    : undefined;
}
