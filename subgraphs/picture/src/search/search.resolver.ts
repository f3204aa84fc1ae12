import { text } from "@hub/frame";
import { wordingId } from "@hub/rules";
import { addNotice, made, type Notice } from "@hub/subgraph-kit";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { inForceAt } from "../context/in-force-sql.js";
import { frameAt, type PictureContext, type PictureRequest, requestedInstant } from "../context/picture.context.js";
import type { ListSql } from "../paging/list-sql.js";
import { presentPageOf, readPage } from "../paging/page.store.js";
import { type FoundPage, SearchArgs, SearchConnection, SearchHit } from "./search.types.js";
import { finderOf, fragmentOf } from "./search-fragment.rules.js";
import type { SearchKind } from "./search-index.store.js";
import { countFound, foundRows, orderOf, SEARCH_HITS, wordsFoundBy } from "./search-query.store.js";
import { suggestTexts } from "./search-suggestion.store.js";

interface HitRow {
  id: string;
  kind: SearchKind;
  /** Of a part of a policy: that policy. */
  part_of: string | null;
  committee: string | null;
  year: number | null;
  code: string | null;
  title: Parameters<typeof text>[0];
  body_da: string;
  body_en: string;
  rank: number;
  /** In how many places the text is found. */
  found: number;
}

/** The text with the words in it, in the language in which they stand; else the beginning of the Danish text. */
function fragmentOfHit({ title, body_da, body_en, code }: HitRow, isFound: (word: string) => boolean): string {
  const name = code ? `${code} ` : "";
  const texts = [`${name}${title.da}`, body_da, title.en ?? "", body_en];
  const [titleDa, bodyDa, titleEn, bodyEn] = texts.map((each) => fragmentOf(each, isFound));
  const parts = [titleDa, bodyDa].some(Boolean) ? [titleDa, bodyDa] : [titleEn, bodyEn];
  const found = parts.filter(Boolean).join(": ");
  return found || fragmentOf(title.da, () => false);
}

/** The kinds of which the index keeps codes: each gets the id of its wording at the instant of the search. */
const WORDED: Partial<Record<SearchKind, (context: PictureContext, row: HitRow, asOf: Date | undefined) => string>> = {
  POLICY: (context, { id }, asOf) => frameAt(context, asOf).policy(id)?.id ?? id,
  PRIORITY_AREA: (context, { id }, asOf) => frameAt(context, asOf).area(id)?.id ?? id,
  EFFORT_THEME: (context, { id }, asOf) => frameAt(context, asOf).theme(id)?.id ?? id,
  GOAL: (context, { id }, asOf) => frameAt(context, asOf).goal(id)?.id ?? id,
  CONCEPT: (context, { id, part_of: policy }, asOf) =>
    wordingId(id, frameAt(context, asOf).versionOf(policy ?? "")?.number ?? 1),
  COMMITTEE: (context, { id }, asOf) => frameAt(context, asOf).committee(id)?.id ?? id,
  INDICATOR: ({ cycle }, { id }, asOf) => wordingId(id, cycle.indicator(id, asOf)?.version ?? 1),
};

interface HitsShown {
  isFound: (word: string) => boolean;
  asOf: Date | undefined;
}

function presentHit(context: PictureContext, row: HitRow, { isFound, asOf }: HitsShown): SearchHit {
  const wordingOf = WORDED[row.kind];
  return made(SearchHit, {
    kind: row.kind,
    aboutId: wordingOf?.(context, row, asOf) ?? row.id,
    committee: row.committee ? (frameAt(context, asOf).committee(row.committee) ?? null) : null,
    year: row.year,
    code: row.code ?? (wordingOf ? row.id : null),
    title: text(row.title),
    fragment: fragmentOfHit(row, isFound),
    rank: row.rank,
  });
}

const tooManyHits = (asked: string): Notice => ({
  code: "TOO_MANY_HITS",
  argument: "text",
  value: asked,
  nearest: [],
  message: {
    da: `Teksten findes ${SEARCH_HITS} steder eller flere. Listen og totalCount har de første af dem, ordnet efter, hvor godt de passer; flere ord giver færre.`,
    en: `The text is found in ${SEARCH_HITS} places or more. The list and totalCount have the first of these, by how well they fit; more words give fewer.`,
  },
});

async function search(context: PictureRequest, args: SearchArgs): Promise<FoundPage> {
  const kind = args.filter?.kind ?? null;
  const searched = { kinds: kind, asOf: requestedInstant(context, args.asOf) };
  const list: ListSql = {
    table: (sql) => foundRows(args.text, searched, sql),
    alias: "h",
    columns: "h.id, h.kind, h.part_of, h.committee, h.year, h.code, h.title, h.body_da, h.body_en, h.rank, h.found",
    order: {
      name: orderOf(args.text),
      by: [
        { column: "h.rank", type: "float8" },
        { column: "h.kind", type: "text" },
      ],
      isDescending: true,
      idType: "text",
    },
    where: (asOf, sql) =>
      `${inForceAt("h", sql.add(asOf))}${kind ? ` AND h.kind = ANY(${sql.add(kind)}::text[])` : ""}`,
  };
  const shown = { isFound: finderOf(await wordsFoundBy(context, args.text)), asOf: args.asOf ?? undefined };
  let counted: number | undefined;
  const page = await readPage(context, args, list, (row: HitRow) => {
    counted = row.found;
    return presentHit(context, row, shown);
  });
  const found = counted ?? (await countFound(context, args.text, searched));
  if (found >= SEARCH_HITS) addNotice(context, tooManyHits(args.text));
  return Object.assign(presentPageOf(SearchConnection, { ...page, totalCount: async () => found }), {
    text: args.text,
    kind,
    found,
  });
}

/** Full text over all that is public: documents, letters, remarks, talks, the barometer, reports and the frame. */
@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description: "Danish and English full text, best first (søgning).",
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: PictureRequest) {
    return search(context, args);
  }

  @FieldResolver(() => [String], {
    description:
      "Where nothing is found: the text with the nearest words on record in place of those that are nowhere (mente du?), three at most, the nearest first; each finds something. Empty otherwise.",
  })
  suggestions(@Root() { text: asked, kind, asOf, found }: FoundPage, @Ctx() context: PictureRequest) {
    return found > 0 ? [] : suggestTexts(context, asked, { kinds: kind, asOf });
  }
}
