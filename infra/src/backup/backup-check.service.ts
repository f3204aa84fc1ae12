import type { Readable } from "node:stream";
import { reasonOf, StartError } from "@hub/database";
import { type ChainEntry, chainEntry, type RecordedEvent } from "@hub/events";
import type { ShowProgress } from "../process/start-report.js";
import type { BackupHeader } from "./backup-manifest.js";
import { BackupReader } from "./backup-reader.js";
import { type CopiedRow, copiedRows } from "./copied-row.js";

/** What a check has found. */
export interface CheckedBackup {
  readonly header: BackupHeader;
  /** In a few words, for a person. */
  readonly told: string;
}

/** Reads a whole backup: every row and file is as it was written, and every owner's chain leads to the head that it says. */
export async function checkBackup(source: Readable, progress: ShowProgress): Promise<CheckedBackup> {
  try {
    return await readThrough(source, progress);
  } catch (error) {
    throw unusable(error);
  }
}

/** Why a backup cannot be used, in one line. */
export const unusable = (error: unknown): StartError =>
  error instanceof StartError ? error : new StartError(`The backup cannot be used: ${reasonOf(error)}.`);

async function readThrough(source: Readable, progress: ShowProgress): Promise<CheckedBackup> {
  const reader = await BackupReader.open(source);
  const { header } = reader;
  let events = 0;
  for (const { subgraph, end } of header.databases) {
    progress(`${subgraph}, ${events} events so far`);
    if (end === null) await reader.pass(subgraph);
    else events += await checkOwner(reader, subgraph, end);
  }
  await reader.finish();
  return { header, told: `${events} events; all rows, files and chains are as they were written` };
}

/** Reads an owner's tables, and computes its chain anew; returns the number of its events. */
async function checkOwner(reader: BackupReader, subgraph: string, end: RecordEnd): Promise<number> {
  const chain = new CheckedChain();
  for await (const { table, rows } of reader.tables(subgraph)) {
    if (table.table === "outbox") await chain.addAll(copiedRows(rows, table.columns));
    else for await (const _ of rows);
  }
  if (chain.endsWith(end)) return chain.length;
  throw new StartError(
    `The backup cannot be used: the chain of ${subgraph} ends at ${chain.position}, and not with the head that it had.`,
  );
}

type RecordEnd = NonNullable<BackupHeader["databases"][number]["end"]>;

class CheckedChain {
  length = 0;
  #last: ChainEntry | undefined;

  get position(): number {
    return this.#last?.position ?? 0;
  }

  async addAll(rows: AsyncIterable<CopiedRow>): Promise<void> {
    for await (const row of rows) {
      this.#last = chainEntry(eventOf(row), this.#last?.entryHash ?? null);
      this.length += 1;
    }
  }

  endsWith({ position, entryHash }: RecordEnd): boolean {
    return this.position === position && (entryHash === null || this.#last?.entryHash === entryHash);
  }
}

function eventOf(row: CopiedRow): RecordedEvent {
  const text = (column: string) => row[column] ?? "";
  return {
    source: text("source"),
    position: Number(text("position")),
    id: text("id"),
    type: text("type"),
    aggregateId: text("aggregateid"),
    payload: JSON.parse(text("payload")),
    recordedAt: new Date(text("recorded_at").replace(" ", "T").replace(/\+00$/, "Z")),
  };
}
