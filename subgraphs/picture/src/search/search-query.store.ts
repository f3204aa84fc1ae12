import { createHash } from "node:crypto";
import { rowsOf } from "@hub/database";
import { inForceAt } from "../context/in-force-sql.js";
import type { PictureContext } from "../context/picture.context.js";
import { SqlValues } from "../context/sql.js";
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
export const SEARCH_HITS = 1_000;

/** Which entries are searched. */
interface SearchedEntries {
  asOf: Date;
  kinds: readonly string[] | null;
}

/** SQL: the best sort of hits that has enough is the last one that is looked for. */
const unlessFull = (sorts: readonly string[]): string =>
  sorts.map((sort) => ` AND (SELECT count(*) FROM ${sort}) < ${SEARCH_HITS}`).join("");

/**
 * SQL for WITH: the places in the table (`hit`) of what a text finds; of more than `SEARCH_HITS`, those of the best sorts that the index has first. The
 * queries are rows of `q`, so that PostgreSQL goes by its index whatever its statistics say of a word.
 */
function hitsOf(text: string, { asOf, kinds }: SearchedEntries, sql: SqlValues): string {
  const ofKinds = kinds ? ` AND c.kind = ANY(${sql.add(kinds)}::text[])` : "";
  const searched = `${inForceAt("c", sql.add(asOf))}${ofKinds}`;
  const foundBy = (query: string, better: readonly string[]) =>
    `SELECT c.ctid AS place FROM q JOIN picture.search_entry c ON c.words @@ q.${query} WHERE ${searched}${unlessFull(better)} LIMIT ${SEARCH_HITS}`;
  return `q AS MATERIALIZED (
      SELECT asked.*, ${sql.add(phraseOf(text))}::tsquery AS phrase, ARRAY[${sql.add(nameOf(text))}::text] AS names
      FROM hub.search_queries(${sql.add(askedTerms(text))}::text[]) asked
    ), named AS MATERIALIZED (
      SELECT n.place FROM q CROSS JOIN LATERAL (
        SELECT c.ctid AS place, c.words FROM picture.search_entry c WHERE c.names @> q.names AND ${searched} OFFSET 0
      ) n WHERE n.words @@ q.query LIMIT ${SEARCH_HITS}
    ), phrased AS MATERIALIZED (${foundBy("phrase", [])}
    ), told AS MATERIALIZED (${foundBy("own", ["phrased"])}
    ), related AS MATERIALIZED (${foundBy("query", ["phrased", "told"])}
    ), hit AS MATERIALIZED (
      ${["named", "phrased", "told", "related"].map((sort) => `SELECT place FROM ${sort}`).join(" UNION ")}
    )`;
}

/**
 * The rows that a text finds, with their rank: whole names first, then phrases in names, then the client's own words, then aliases; and in how many
 * places it is `found`. The rank of a row never changes, whatever else comes on record: a page's end stands on it.
 */
export const foundRows = (text: string, searched: SearchedEntries, sql: SqlValues): string =>
  `(WITH ${hitsOf(text, searched, sql)}
    SELECT e.*, (SELECT count(*) FROM hit)::int AS found, (ts_rank_cd(e.words, q.own, 32) + ts_rank_cd(e.words, q.beginnings, 32) / 16
      + CASE WHEN e.words @@ q.phrase THEN 1 ELSE 0 END + CASE WHEN e.names @> q.names THEN 2 ELSE 0 END)::float8 AS rank
    FROM q CROSS JOIN picture.search_entry e WHERE e.ctid = ANY(ARRAY(SELECT place FROM hit)))`;

/** In how many entries a text is found: of more than `SEARCH_HITS` those are counted that are ranked. */
export async function countFound(
  { dataSource }: PictureContext,
  text: string,
  searched: SearchedEntries,
): Promise<number> {
  const sql = new SqlValues();
  const [counted] = await rowsOf<{ total: number }>(
    dataSource,
    `WITH ${hitsOf(text, searched, sql)} SELECT count(*)::int AS total FROM hit`,
    sql.values,
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
