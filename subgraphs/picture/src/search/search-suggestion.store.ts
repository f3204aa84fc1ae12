import { rowsOf } from "@hub/database";
import type { PictureContext } from "../context/picture.context.js";
import { askedTerms, runsOf } from "./search-terms.rules.js";

/** At most so many texts are suggested. */
const SUGGESTIONS = 3;
const CANDIDATES = 5;
/** The part of all trigrams that two words have in common, below which one is no misspelling of the other. */
const LEAST_SIMILARITY = 0.25;

/** What a search can be limited to. */
export interface SearchScope {
  kinds: readonly string[] | null;
  asOf: Date;
}

/** Texts with the nearest words that are on record then, in place of those that are nowhere; each finds something. */
export async function suggestTexts(context: PictureContext, text: string, scope: SearchScope): Promise<string[]> {
  const unknown = await unknownWords(context, text, scope);
  const nearest = await Promise.all(unknown.map((word) => nearestWords(context, word, scope)));
  if (unknown.length === 0 || nearest.some((words) => words.length === 0)) return [];
  const texts = Array.from({ length: CANDIDATES }, (_, choice) => {
    const replacement = new Map(
      unknown.map((word, index) => [word, (nearest[index] ?? [])[choice] ?? nearest[index]?.[0] ?? word]),
    );
    return withWords(text, replacement);
  });
  const finding: string[] = [];
  for (const each of new Set(texts)) {
    if (finding.length < SUGGESTIONS && (await findsAnything(context, each, scope))) finding.push(each);
  }
  return finding;
}

/** The text with some of its words replaced; the rest of it stays as it is. */
function withWords(text: string, replacement: ReadonlyMap<string, string>): string {
  let result = "";
  let at = 0;
  for (const { from, to, words } of runsOf(text)) {
    const other = words.map((word) => replacement.get(word) ?? word);
    const isReplaced = other.some((word, index) => word !== words[index]);
    result += text.slice(at, from) + (isReplaced ? other.join(" ") : text.slice(from, to));
    at = to;
  }
  return result + text.slice(at);
}

async function unknownWords(context: PictureContext, text: string, scope: SearchScope): Promise<string[]> {
  const words = await Promise.all(
    askedTerms(text).map(async (asked) => ({
      word: asked.split(" ")[0] ?? "",
      isKnown: await exists(context, [asked], scope),
    })),
  );
  return words.filter(({ isKnown }) => !isKnown).map(({ word }) => word);
}

const findsAnything = (context: PictureContext, text: string, scope: SearchScope): Promise<boolean> =>
  exists(context, askedTerms(text), scope);

async function exists(
  context: PictureContext,
  asked: readonly string[],
  { kinds, asOf }: SearchScope,
): Promise<boolean> {
  const rows = await rowsOf<{ one: number }>(
    context.dataSource,
    `SELECT 1 AS one FROM picture.search_entry e WHERE e.words @@ (SELECT hub.search_query($1::text[], 'all')) AND e.published_at <= $2
       AND e.off_record_at > $2 AND ($3::text[] IS NULL OR e.kind = ANY($3)) LIMIT 1`,
    [asked, asOf, kinds],
  );
  return rows.length > 0;
}

/** The words that are public then and have most trigrams in common with a word, the nearest first. */
async function nearestWords(context: PictureContext, word: string, { kinds, asOf }: SearchScope): Promise<string[]> {
  const rows = await rowsOf<{ word: string }>(
    context.dataSource,
    `WITH asked AS MATERIALIZED (SELECT hub.trigrams_of($1) AS trigrams)
     SELECT near.word FROM (
       SELECT w.word, common.number::float8 / (cardinality(w.trigrams) + cardinality(a.trigrams) - common.number) AS similarity
       FROM asked a JOIN picture.search_word w ON w.trigrams && a.trigrams AND abs(length(w.word) - length($1)) <= 4
       CROSS JOIN LATERAL (SELECT count(*) AS number FROM unnest(w.trigrams) AS t WHERE t = ANY(a.trigrams)) common
     ) near WHERE near.similarity >= $2 AND EXISTS (
       SELECT FROM picture.search_entry e WHERE e.words @@ (hub.quoted(ARRAY[near.word], ''))[1]::tsquery
         AND e.published_at <= $4 AND e.off_record_at > $4 AND ($5::text[] IS NULL OR e.kind = ANY($5)))
     ORDER BY near.similarity DESC, near.word LIMIT $3`,
    [word, LEAST_SIMILARITY, CANDIDATES, asOf, kinds],
  );
  return rows.map((row) => row.word);
}
