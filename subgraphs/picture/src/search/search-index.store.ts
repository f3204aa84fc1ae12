import { rowsOf } from "@hub/database";
import type { TextContent } from "@hub/rules";
import type { EntityManager } from "typeorm";
import { isDeferred } from "../context/deferred-work.js";
import { joinedWords, nameOf, runsOf } from "./search-terms.rules.js";

/** Characters of an entry that are searched, in each language (docs/limits.md). */
const SEARCHED_LENGTH = 100_000;
/** PostgreSQL takes no more than 1 MiB of words for one entry; what comes after is left out. */
const VECTOR_BYTES = 900_000;
/** PostgreSQL keeps no more places of one word. */
const PLACES_OF_A_WORD = 255;
const LAST_PLACE = 16_383;

export type SearchKind =
  | "POLICY"
  | "PRIORITY_AREA"
  | "EFFORT_THEME"
  | "GOAL"
  | "CONCEPT"
  | "COMMITTEE"
  | "MILESTONE"
  | "INDICATOR"
  | "BAROMETER_RELEASE"
  | "CALL_LETTER"
  | "ACTION_PLAN"
  | "INITIATIVE"
  | "INTEGRATION_STATEMENT"
  | "REMARK"
  | "REMARK_REPLY"
  | "MAYOR_TALK"
  | "STATUS_REPORT"
  | "BUDGET_ADOPTION";

export type TextLike = Pick<TextContent, "da"> & { en?: string | null | undefined };

/** Something that can be found from an instant on. */
export interface SearchEntry {
  kind: SearchKind;
  id: string;
  title: TextLike;
  /** What else it says. */
  bodies: readonly (TextLike | null | undefined)[];
  committee?: string | null;
  /** The document or the policy that it comes and goes with. */
  partOf?: string | null;
  year?: number | null;
  /** Its owner's code for it. */
  code?: string | null;
  /** Other names of it, that count like its title. */
  aliases?: readonly TextLike[];
  /** Whether its bodies come after those that it has already. */
  isContinued?: boolean;
}

/** The event by which entries come and go, and when that counts. */
export interface EntryCause {
  source: string;
  position: number;
  at: string;
}

/** The words of an entry with their places, as PostgreSQL writes a tsvector; titles and names weigh more than the rest. */
class WordVector {
  readonly #places = new Map<string, string[]>();
  #bytes = 0;
  #last = 0;

  add(text: string, weight: "A" | "C"): void {
    const runs = runsOf(text);
    const first = this.#last + 1;
    for (const word of runs.flatMap((run) => run.words)) this.#put(word, ++this.#last, weight);
    for (const { word, place } of joinedWords(runs)) this.#put(word, first + place, weight);
    // A gap, so that the end of one text and the beginning of the next are no phrase.
    this.#last += 10;
  }

  #put(word: string, place: number, weight: string): void {
    const places = this.#places.get(word);
    const size = (places ? 0 : Buffer.byteLength(word) + 4) + 2;
    if (this.#bytes + size > VECTOR_BYTES || (places?.length ?? 0) >= PLACES_OF_A_WORD) return;
    this.#bytes += size;
    const at = `${Math.min(place, LAST_PLACE)}${weight}`;
    if (places) places.push(at);
    else this.#places.set(word, [at]);
  }

  get words(): string[] {
    return [...this.#places.keys()];
  }

  toString(): string {
    return [...this.#places]
      .map(([word, places]) => `'${word.replace(/['\\]/g, "$&$&")}':${places.join(",")}`)
      .join(" ");
  }
}

const bothOf = ({ da, en }: TextLike): string[] => (en ? [da, en] : [da]);

function rowOf(entry: SearchEntry) {
  const { title, aliases = [], code, bodies } = entry;
  const names = [title, ...aliases].flatMap(bothOf);
  const texts = bodies.filter((text): text is TextLike => text !== null && text !== undefined);
  const danish = texts.map(({ da }) => da).join(" · ");
  const english = texts.flatMap(({ en }) => en ?? []).join(" · ");
  const vector = new WordVector();
  for (const name of names) vector.add(name, "A");
  for (const name of code ? [code] : []) vector.add(name, "A");
  for (const body of [danish, english]) vector.add(body.slice(0, SEARCHED_LENGTH), "C");
  const row = {
    kind: entry.kind,
    id: entry.id,
    committee: entry.committee ?? null,
    part_of: entry.partOf ?? null,
    year: entry.year ?? null,
    code: code ?? null,
    title,
    body_da: danish,
    body_en: english,
    names: [...new Set([...names, ...(code ? [code] : []), entry.id].map(nameOf))],
    words: vector.toString(),
  };
  return { row, words: vector.words };
}

async function continued(manager: EntityManager, entry: SearchEntry, at: string): Promise<SearchEntry> {
  const [before] = await rowsOf<{ da: string; en: string }>(
    manager,
    `SELECT body_da AS da, body_en AS en FROM search_entry WHERE kind = $1 AND id = $2 AND published_at <= $3
     ORDER BY published_at DESC LIMIT 1`,
    [entry.kind, entry.id, at],
  );
  return before?.da ? { ...entry, bodies: [before, ...entry.bodies] } : entry;
}

/** Makes entries searchable from an instant on, in place of what had their ids before. */
export async function putEntries(
  manager: EntityManager,
  cause: EntryCause,
  entries: readonly SearchEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const whole = await Promise.all(
    entries.map((entry) => (entry.isContinued ? continued(manager, entry, cause.at) : entry)),
  );
  const rows = whole.map(rowOf);
  const ids = [entries.map(({ kind }) => kind), entries.map(({ id }) => id)];
  await manager.query(
    `UPDATE search_entry e SET off_record_at = least(e.off_record_at, $1), off_record_position = coalesce(e.off_record_position, $2)
     FROM unnest($3::text[], $4::text[]) AS next (kind, id)
     WHERE e.kind = next.kind AND e.id = next.id AND e.off_record_at > $1 AND e.published_at < $1`,
    [cause.at, cause.position, ...ids],
  );
  await manager.query(
    `INSERT INTO search_entry (kind, id, published_at, source, source_position, committee, part_of, year, code, title, body_da, body_en, names, words)
     SELECT kind, id, $2, $3, $4, committee, part_of, year, code, title, body_da, body_en, names, words
     FROM jsonb_to_recordset($1::jsonb) AS row (kind text, id text, committee text, part_of text, year integer, code text, title jsonb,
       body_da text, body_en text, names text[], words tsvector)
     ON CONFLICT (kind, id, published_at) DO UPDATE SET source_position = excluded.source_position, title = excluded.title,
       body_da = excluded.body_da, body_en = excluded.body_en, names = excluded.names, words = excluded.words, code = excluded.code,
       off_record_at = 'infinity', off_record_position = NULL`,
    [JSON.stringify(rows.map(({ row }) => row)), cause.at, cause.source, cause.position],
  );
  const words = new Set(rows.flatMap((row) => row.words));
  await insertWords(manager, [...words]);
}

/** Numbers are found by their beginning alone: they have no other forms. */
async function insertWords(manager: EntityManager, words: readonly string[]): Promise<void> {
  const told = words.filter((word) => !/^\p{N}+$/u.test(word));
  if (!isDeferred(manager, "words", told)) await putWords(manager, told);
}

/** Makes words known, with what they are found by besides themselves. In one order, so that no two sessions wait for each other. */
export async function putWords(manager: EntityManager, words: readonly string[]): Promise<void> {
  await manager.query(
    `INSERT INTO search_word (word, stems, trigrams)
     SELECT word, hub.stems_of(word), hub.trigrams_of(word) FROM unnest($1::text[]) AS word ON CONFLICT DO NOTHING`,
    [[...words].sort()],
  );
}

/** From an instant on, what is part of a document or a policy is found as of earlier instants only. */
export async function endPart(manager: EntityManager, cause: EntryCause, part: string): Promise<void> {
  await manager.query(
    `UPDATE search_entry SET off_record_at = $2, off_record_position = $3
     WHERE part_of = $1 AND off_record_at > $2 AND published_at < $2`,
    [part, cause.at, cause.position],
  );
}

/** Writes an entry anew for the time that it has, and forgets the words that no entry has any more. */
export async function rewriteEntry(manager: EntityManager, entry: SearchEntry, at: Date): Promise<void> {
  const { row, words } = rowOf(entry);
  const [before] = await rowsOf<{ words: string[] }>(
    manager,
    "SELECT tsvector_to_array(words) AS words FROM search_entry WHERE kind = $1 AND id = $2 AND published_at = $3",
    [row.kind, row.id, at],
  );
  await manager.query(
    `UPDATE search_entry SET title = $4, body_da = $5, body_en = $6, names = $7, words = $8::tsvector
     WHERE kind = $1 AND id = $2 AND published_at = $3`,
    [row.kind, row.id, at, JSON.stringify(row.title), row.body_da, row.body_en, row.names, row.words],
  );
  await insertWords(manager, words);
  await forgetWords(manager, before?.words ?? []);
}

/** Deletes a redacted document's entries, and the words that no other entry has. */
export async function erasePart(manager: EntityManager, part: string): Promise<void> {
  const rows = await rowsOf<{ words: string[] }>(
    manager,
    "DELETE FROM search_entry WHERE part_of = $1 RETURNING tsvector_to_array(words) AS words",
    [part],
  );
  await forgetWords(manager, [...new Set(rows.flatMap((row) => row.words))]);
}

/** What some of a source's events have put into the search, before it is made anew. */
interface TakenOut {
  /** Entries that were ended, with when and by what, as JSON. */
  ended: string;
  words: string[];
}

/** Takes out what a source's events after one and up to another have put into the search. */
export async function takeOut(
  manager: EntityManager,
  { source, after, last }: { source: string; after: number; last: number },
): Promise<TakenOut> {
  const [taken] = await rowsOf<TakenOut>(
    manager,
    `WITH gone AS (DELETE FROM search_entry WHERE source = $1 AND source_position > $2 AND source_position <= $3 RETURNING *)
     SELECT (SELECT coalesce(json_agg(ended), '[]')::text FROM (
         SELECT kind, id, published_at, off_record_at, off_record_position FROM gone WHERE off_record_at < 'infinity') ended) AS ended,
       ARRAY(SELECT DISTINCT word FROM gone CROSS JOIN unnest(tsvector_to_array(words)) AS word) AS words`,
    [source, after, last],
  );
  return taken ?? { ended: "[]", words: [] };
}

/** Ends entries as they had been before they were made anew, and forgets the words that no entry has any more. */
export async function putBack(manager: EntityManager, { ended, words }: TakenOut): Promise<void> {
  await manager.query(
    `UPDATE search_entry e SET off_record_at = was.off_record_at, off_record_position = was.off_record_position
     FROM jsonb_to_recordset($1::jsonb) AS was (kind text, id text, published_at timestamptz, off_record_at timestamptz, off_record_position bigint)
     WHERE (e.kind, e.id, e.published_at) = (was.kind, was.id, was.published_at)`,
    [ended],
  );
  await forgetWords(manager, words);
}

/** Forgets those words that no entry has: a suggestion could tell them. */
async function forgetWords(manager: EntityManager, words: readonly string[]): Promise<void> {
  await manager.query(
    `DELETE FROM search_word WHERE word = ANY($1::text[])
     AND NOT EXISTS (SELECT FROM search_entry e WHERE e.words @@ (hub.quoted(ARRAY[word], ''))[1]::tsquery)`,
    [words],
  );
}
