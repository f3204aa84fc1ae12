import { createHash } from "node:crypto";
import { rowsOf } from "@hub/database";
import { inForceAt } from "../context/in-force-sql.js";
import type { PictureContext } from "../context/picture.context.js";
import type { SqlValues } from "../context/sql.js";
import { askedTerms, nameOf, wordsOf } from "./search-terms.rules.js";

/** A word that is asked, and what it finds. */
export interface AskedWord {
  term: string;
  beginnings: string[];
  words: string[];
}

/** SQL condition: the words of a row (`column`) hold all that a text asks for. */
export const matchesText = (column: string, text: string, sql: SqlValues): string =>
  `${column} @@ (SELECT hub.search_query(${sql.add(askedTerms(text))}::text[], 'all'))`;

/** What each word of a text finds, for marking it in the hits. */
export function wordsFoundBy(context: PictureContext, text: string): Promise<AskedWord[]> {
  return rowsOf<AskedWord>(
    context.dataSource,
    `SELECT coalesce(term, '') AS term, coalesce(beginnings, '{}') AS beginnings, coalesce(words, '{}') AS words
     FROM hub.search_terms($1::text[])`,
    [askedTerms(text)],
  );
}

/** As many hits of each sort are ranked: with the text as a whole name, as words of a name in its order, with the words themselves, and all. */
export const SEARCH_HITS = 5_000;

/** Which entries are searched. */
interface SearchedEntries {
  asOf: Date;
  kinds: readonly string[] | null;
}

/**
 * The rows that a text finds, with their rank: whole names first, then phrases in names, then the client's own words, then aliases.
 * The rank of a row never changes, whatever else comes on record: a page's end stands on it. Where a text finds more than
 * `SEARCH_HITS`, those are ranked that the index has first, the best sorts of hits before others. The queries are rows of `q`, so that PostgreSQL
 * goes by its index whatever its statistics say of a word.
 */
export function foundRows(text: string, { asOf, kinds }: SearchedEntries, sql: SqlValues): string {
  const asked = sql.add(askedTerms(text));
  const name = sql.add(nameOf(text));
  const phrase = sql.add(phraseOf(text));
  const ofKinds = kinds ? ` AND c.kind = ANY(${sql.add(kinds)}::text[])` : "";
  const searched = `${inForceAt("c", sql.add(asOf))}${ofKinds}`;
  const hits = [
    "c.names @> q.names AND c.words @@ q.query",
    ...["phrase", "own", "query"].map((by) => `c.words @@ q.${by}`),
  ].map(
    (matches) =>
      `(SELECT c.ctid FROM q JOIN picture.search_entry c ON ${matches} WHERE ${searched} LIMIT ${SEARCH_HITS})`,
  );
  return `(WITH q AS MATERIALIZED (
      SELECT hub.search_query(${asked}::text[], 'all') AS query, hub.search_query(${asked}::text[], 'own') AS own,
             hub.search_query(${asked}::text[], 'beginnings') AS beginnings, ${phrase}::tsquery AS phrase, ARRAY[${name}::text] AS names)
    SELECT e.*, (ts_rank_cd(e.words, q.own, 32) + ts_rank_cd(e.words, q.beginnings, 32) / 16
      + CASE WHEN e.words @@ q.phrase THEN 1 ELSE 0 END + CASE WHEN e.names @> q.names THEN 2 ELSE 0 END)::float8 AS rank
    FROM q CROSS JOIN picture.search_entry e
    WHERE e.ctid = ANY(ARRAY(${hits.join(" UNION ")})) AND e.words @@ q.query)`;
}

/** In how many entries a text is found; of more than `SEARCH_HITS` no more are counted. */
export async function countFound(
  { dataSource }: PictureContext,
  text: string,
  { asOf, kinds }: SearchedEntries,
): Promise<number> {
  const [counted] = await rowsOf<{ total: number }>(
    dataSource,
    `WITH q AS MATERIALIZED (SELECT hub.search_query($1::text[], 'all') AS query)
     SELECT count(*)::int AS total FROM (
       SELECT FROM q JOIN picture.search_entry c ON c.words @@ q.query
       WHERE ${inForceAt("c", "$2")} AND ($3::text[] IS NULL OR c.kind = ANY($3::text[])) LIMIT $4) found`,
    [askedTerms(text), asOf, kinds, SEARCH_HITS],
  );
  return counted?.total ?? 0;
}

/** The name of the order of what a text finds, for its cursors: another text ranks the same row elsewhere. */
export const orderOf = (text: string): string =>
  `search for ${createHash("sha256").update(askedText(text)).digest("base64url").slice(0, 12)}`;

const askedText = (text: string): string => JSON.stringify([askedTerms(text), nameOf(text), phraseOf(text)]);

/** The words of a text one after the other, in a title or another name. */
const phraseOf = (text: string): string =>
  wordsOf(text)
    .map((word) => `'${word}':A`)
    .join(" <-> ");
