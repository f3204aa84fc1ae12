import { rowsOf } from "@hub/database";
import type { InitiativeIds } from "@hub/documents";
import { RecentlyUsed } from "@hub/memory";
import type { InitiativeContent } from "@hub/rules";
import type { DataSource } from "typeorm";

/** What an initiative was published with. It never changes: only a redaction takes it away. */
export interface PublishedInitiative {
  content: InitiativeContent;
  ids: InitiativeIds;
}

/** A parsed value takes about so many times its text. */
const TIMES_TEXT = 3;

/**
 * Keeps published initiatives in memory, by their ids, so that a list of them reads and parses none again. Which of them are on record
 * the database says each time.
 */
export class KeptInitiatives {
  readonly #kept: RecentlyUsed<PublishedInitiative>;
  #redactions = 0;

  constructor(mostBytes: number) {
    this.#kept = new RecentlyUsed(mostBytes);
  }

  /** By id, all that are on record. */
  async load(dataSource: DataSource, ids: readonly string[]): Promise<ReadonlyMap<string, PublishedInitiative>> {
    const found = new Map(
      ids.flatMap((id): [string, PublishedInitiative][] => {
        const kept = this.#kept.get(id);
        return kept ? [[id, kept]] : [];
      }),
    );
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const redactions = this.#redactions;
    const rows = await rowsOf<PublishedInitiative & { id: string }>(
      dataSource,
      "SELECT i.id, i.content, i.ids FROM picture.initiative i WHERE i.id = ANY($1::uuid[])",
      [missing],
    );
    for (const { id, content, ids } of rows) {
      found.set(id, { content, ids });
      // What was read before a redaction may be what that took away.
      if (redactions === this.#redactions) this.#keep(id, { content, ids });
    }
    return found;
  }

  /** Something is redacted: all are forgotten. */
  forget(): void {
    this.#redactions += 1;
    this.#kept.clear();
  }

  #keep(id: string, initiative: PublishedInitiative): void {
    this.#kept.keep(id, initiative, TIMES_TEXT * JSON.stringify(initiative).length);
  }
}

/** The rows of initiatives with what each was published with; without one that has been erased since they were read. */
export async function withContents<Row extends { id: string }>(
  { dataSource, initiatives }: { dataSource: DataSource; initiatives: KeptInitiatives },
  rows: readonly Row[],
): Promise<(Row & PublishedInitiative)[]> {
  const published = await initiatives.load(
    dataSource,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const found = published.get(row.id);
    return found ? [Object.assign(row, found)] : [];
  });
}
