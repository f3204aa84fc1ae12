import { rowsOf } from "@hub/database";
import { type LostNumbers, RecordRestarted } from "@hub/events";

/** What an owner's restarts say of its numbers. */
export class Restarts {
  constructor(private readonly all: readonly LostNumbers[]) {}

  /** Whether the number was never given again, and nobody has an event with it. */
  leaveOut(position: number): boolean {
    return this.all.some(({ known, resumes }) => position > known && position < resumes);
  }

  /** The last number of those after this one that are left out, or this one. */
  endOfLeftOut(position: number): number {
    return this.all.reduce((end, { known, resumes }) => (end >= known && end < resumes ? resumes - 1 : end), position);
  }

  /** Whether it is the number of an event that its owner has lost and others have kept. */
  lost(position: number): boolean {
    return this.all.some(({ kept, known }) => position > kept && position <= known);
  }
}

/** The restarts in an owner's outbox. */
export async function restartsOf(owner: Parameters<typeof rowsOf>[0], source: string): Promise<Restarts> {
  const rows = await rowsOf<{ data: unknown }>(
    owner,
    `SELECT payload->'data' AS data FROM ${source}.outbox WHERE type = $1 ORDER BY position`,
    [RecordRestarted.type],
  );
  return new Restarts(rows.map(({ data }) => RecordRestarted.parse(data)));
}
