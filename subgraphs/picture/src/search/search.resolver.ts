import { Committee, Text, text } from "@hub/frame";
import { graphEnum, made } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { PageInfo, pageInfoOf } from "../context/connection.types.js";
import { type ListSql, readPage } from "../context/page.store.js";
import type { PictureContext, PictureRequest } from "../context/picture.context.js";
import { ownWordsQuery, searchQuery, tsQuery } from "./search-terms.rules.js";

const SearchKind = graphEnum("SearchKind", "What can be found.", {
  INITIATIVE: "An initiative of a plan on record.",
  ACTION_PLAN: "A plan on record.",
  INTEGRATION_STATEMENT: "A statement on record.",
  GOAL: "A goal of a policy.",
  CONCEPT: "A central concept of a policy.",
});
type SearchKind = keyof typeof SearchKind;

@ObjectType("SearchHit", { description: "Something found." })
class SearchHit {
  @Field(() => SearchKind, { description: "What it is." })
  kind!: SearchKind;
  @Field(() => ID, { description: "Its id." })
  id!: string;
  @Field(() => Committee, { nullable: true, description: "Whose it is; null for the frame's." })
  committee!: Committee | null;
  @Field(() => Text, { description: "Its title." })
  title!: Text;
  @Field(() => String, { description: "Where the words stand, in Danish: HTML text, the words in `<mark>`." })
  fragment!: string;
  @Field(() => Float, { description: "The more the better it fits; best first." })
  rank!: number;
}

@ObjectType("SearchConnection", { description: "A page of what was found." })
class SearchConnection {
  @Field(() => [SearchHit], { description: "Best first." })
  nodes!: SearchHit[];
  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many there are in all." })
  totalCount!: number;
}

@ArgsType()
class SearchArgs {
  @Field(() => String, { description: "Words; each is also found as a word's beginning, and under its aliases." })
  text!: string;
  @Field(() => [SearchKind], { nullable: true, description: "Only these kinds." })
  kinds?: SearchKind[] | null;
  @Field(() => Int, { nullable: true, description: "How many; 50 by default, 200 at most." })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "The endCursor of the page before." })
  after?: string | null;
}

interface HitRow {
  id: string;
  kind: SearchKind;
  committee: string | null;
  title: Parameters<typeof text>[0];
  fragment: string;
  rank: number;
}

/** PostgreSQL marks what it highlights with these characters of the private use area, which no text contains. */
const MARKS = { open: "\u{E000}", close: "\u{E001}" };
const HEADLINE = `StartSel=${MARKS.open}, StopSel=${MARKS.close}, MaxFragments=2, MaxWords=18, MinWords=6, FragmentDelimiter= … `;

function fragmentOf(marked: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  const escaped = marked.replace(/[&<>]/g, (character) => entities[character] ?? character);
  return escaped.replaceAll(MARKS.open, "<mark>").replaceAll(MARKS.close, "</mark>");
}

function presentHit(context: PictureContext, row: HitRow): SearchHit {
  return made(SearchHit, {
    kind: row.kind,
    id: row.id,
    committee: row.committee ? (context.frame.committee(row.committee) ?? null) : null,
    title: text(row.title),
    fragment: fragmentOf(row.fragment),
    rank: row.rank,
  });
}

async function search(context: PictureContext, args: SearchArgs): Promise<SearchConnection> {
  const words = searchQuery(args.text);
  const list: ListSql = {
    table: (sql) =>
      `(SELECT e.*, q.query, ts_rank_cd(e.words, q.own_words)::float8 + ts_rank_cd(e.words, q.query) / 4 AS rank
        FROM picture.search_entry e,
        (SELECT ${tsQuery(sql.add(words))} AS query, ${tsQuery(sql.add(ownWordsQuery(args.text)))} AS own_words) q
        WHERE e.words @@ q.query AND e.off_record_at = 'infinity')`,
    alias: "h",
    columns: `h.id, h.kind, h.committee, h.title, h.rank,
      ts_headline('danish', (h.title->>'da') || CASE h.body WHEN '' THEN '' ELSE ': ' || h.body END, h.query, '${HEADLINE}') AS fragment`,
    order: { by: [{ column: "h.rank", type: "float8" }], descending: true, idType: "text" },
    where: (_asOf, sql) => (args.kinds ? `h.kind = ANY(${sql.add(args.kinds)})` : "true"),
  };
  const query = ["search", words, args.kinds ?? null];
  const page = await readPage(context, { ...args, query }, list, (row: HitRow) => presentHit(context, row));
  const nodes = page.edges.map((edge) => edge.node);
  return made(SearchConnection, { nodes, pageInfo: pageInfoOf(page), totalCount: page.totalCount });
}

/** Full text over initiatives, plans and the frame. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description: "Danish and English full text, best first (søgning).",
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: PictureRequest) {
    return search(context, args);
  }
}
