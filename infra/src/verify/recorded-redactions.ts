import { rowsOf } from "@hub/database";
import { partsHashOf, restHashOf, TextRedacted, type TextRedaction } from "@hub/events";
import { contentHash } from "@hub/rules";
import type { OutboxRow } from "./outbox-row.js";

type Database = Parameters<typeof rowsOf>[0];

const WHOLE = "document.withdrawn.v1";

interface RedactingRow {
  position: number;
  type: string;
  data: unknown;
}

/** What an owner's own events say is gone, and how what is left of an event is checked. */
export class RecordedRedactions {
  /** By the position of the redacted event: the newest redaction of its texts, with its own position. */
  readonly #texts = new Map<number, TextRedaction & { by: number }>();
  /** The positions of publications whose whole document is gone. */
  readonly #documents = new Set<number>();
  /** How many events were published before their parts and findings had a hash. */
  uncovered = 0;

  static async read(own: Database, source: string): Promise<RecordedRedactions> {
    const read = new RecordedRedactions();
    const rows = await rowsOf<RedactingRow>(
      own,
      `SELECT position, type, payload->'data' AS data FROM ${source}.outbox
       WHERE type = ANY('{text.redacted.v1,document.withdrawn.v1}') ORDER BY position`,
    );
    for (const { position, type, data } of rows) {
      const { kind, publishedPosition } = data as { kind?: string; publishedPosition?: number };
      if (type === WHOLE && kind === "REDACTION") read.#documents.add(publishedPosition ?? 0);
      if (type !== TextRedacted.type) continue;
      const redaction = TextRedacted.parse(data);
      read.#texts.set(redaction.position, { ...redaction, by: position });
    }
    return read;
  }

  hasDocument(position: number): boolean {
    return this.#documents.has(position);
  }

  hasTexts(position: number): boolean {
    return this.#texts.has(position);
  }

  /** What is wrong with a content, as the end of a sentence: it is that of its hash, or gone by a recorded redaction. */
  contentProblem({ position, payload }: Pick<OutboxRow, "position" | "payload">): string | undefined {
    const data = payload.data as { content?: object; contentHash?: string };
    if (!data.content || data.contentHash === undefined) return undefined;
    if (this.#documents.has(position))
      return isTombstone(data.content) ? undefined : "is redacted, and has a text again";
    const isOfHash = contentHash(data.content) === data.contentHash;
    return isOfHash ? undefined : "has a content in the owner's outbox that is not the one of its hash";
  }

  /** What is wrong with an event that texts were taken out of, or with the parts and findings of a publication. */
  restProblem({ position, payload }: Pick<OutboxRow, "position" | "payload">): string | undefined {
    const redaction = this.#texts.get(position);
    const { hubredacted, data } = payload;
    if (!redaction)
      return hubredacted ? "says that it is redacted, which nothing on record says" : this.#parts(position, data);
    if (hubredacted?.by !== redaction.by || hubredacted.entryHash !== redaction.entryHash) {
      return "is redacted, and does not say so as it was recorded";
    }
    if (restHashOf(data) !== redaction.restHash) return "says other beside its redacted texts than what was left of it";
    return this.#parts(position, data, redaction.partsHash);
  }

  #parts(position: number, data: unknown, left?: string): string | undefined {
    const found = partsHashOf(data);
    if (found === undefined || this.#documents.has(position)) return undefined;
    const wanted = left ?? (data as { partsHash?: string }).partsHash;
    if (wanted === undefined) this.uncovered += 1;
    return wanted === undefined || wanted === found
      ? undefined
      : "has other findings or ids of parts than were published";
  }
}

/** What a redaction leaves of a document: no list has anything in it, and its title or summary says that it is gone. */
function isTombstone(content: object): boolean {
  const { title, summary } = content as Record<string, { da?: string } | undefined>;
  const isEmpty = Object.values(content).every((value) => !Array.isArray(value) || value.length === 0);
  return isEmpty && (title ?? summary)?.da === "[slettet]";
}
