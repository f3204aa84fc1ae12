import { type KeyboardEvent, useState } from "react";
import { useClient } from "urql";
import { PageLink, useParameter } from "../../address/index.js";
import { useRovingFocus } from "../../control/index.js";
import { useInstant } from "../../instant/index.js";
import { useFormat, useTexts } from "../../language/index.js";
import { Card } from "../../layout/index.js";
import { HitView } from "./hit.js";
import { type Group, groupsOf, type Hit, KIND, type KindCounts } from "./hits.js";
import styles from "./search.module.css";
import { askSearchPage, type SearchPageQuery } from "./search.operations.js";
import { KIND_TEXTS, SEARCH_TEXTS } from "./texts.js";

type Connection = NonNullable<SearchPageQuery["search"]>;
const FIRST = 5;

export interface ResultsProps {
  /** What is shown: of all kinds, or of one. */
  found: Connection;
  /** Of all kinds. */
  total: number;
  counts: KindCounts;
  asked: string;
}

/** What was found, by kind. */
export function Results({ found, total, counts, asked }: ResultsProps) {
  const kind = useParameter(KIND);
  const { hits, hasMore, loadMore } = useMore(found, asked);
  const { gridProps } = useRovingFocus();
  const groups = groupsOf(hits).filter((group) => kind === undefined || group.kind === kind);
  const limit = kind === undefined && groups.length > 1 ? FIRST : Number.POSITIVE_INFINITY;
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, group) => sum + Math.min(limit, group.hits.length), 0),
  );
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = (event.target as HTMLElement).dataset.row;
    const isBack = event.key === "Escape" || (event.key === "ArrowUp" && row === "0");
    if (!isBack || row === undefined) return gridProps.onKeyDown(event);
    event.preventDefault();
    document.querySelector<HTMLElement>("main input[type=search]")?.focus();
    return undefined;
  };
  return (
    <div className={styles.results}>
      <Kinds total={total} counts={counts} />
      <div className={styles.groups} {...gridProps} {...{ onKeyDown }}>
        {groups.map((group, at) => (
          <GroupCard
            key={group.kind}
            group={group}
            limit={limit}
            start={starts[at] ?? 0}
            count={counts.get(group.kind) ?? group.hits.length}
          />
        ))}
        {hasMore && <More load={loadMore} />}
      </div>
    </div>
  );
}

/** The pages that follow the first, as they are asked for. */
function useMore(found: Connection, asked: string) {
  const client = useClient();
  const { asOf } = useInstant();
  const kind = useParameter(KIND);
  const key = `${asked} ${kind} ${asOf} ${found.pageInfo.endCursor}`;
  const [later, setLater] = useState<{ key: string; hits: readonly Hit[]; pageInfo: Connection["pageInfo"] }>();
  const known = later?.key === key ? later : { key, hits: found.nodes, pageInfo: found.pageInfo };
  const loadMore = async () => {
    const variables = { text: asked, kind: kind ?? null, asOf: asOf ?? null, after: known.pageInfo.endCursor };
    const { data } = await client.query(askSearchPage.document, variables).toPromise();
    const next = data?.search;
    if (next) setLater({ key, hits: [...known.hits, ...next.nodes], pageInfo: next.pageInfo });
  };
  return { hits: known.hits, hasMore: known.pageInfo.hasNextPage, loadMore };
}

function More({ load }: { load(): Promise<void> }) {
  const texts = useTexts(SEARCH_TEXTS);
  return (
    <button type="button" className={styles.more} onClick={load}>
      {texts.more}
    </button>
  );
}

/** Which kinds there are, each with its count. */
function Kinds({ total, counts }: Pick<ResultsProps, "total" | "counts">) {
  const texts = useTexts(SEARCH_TEXTS);
  const names = useTexts(KIND_TEXTS);
  const format = useFormat();
  const kind = useParameter(KIND);
  return (
    <nav aria-label={texts.kinds} className={styles.kinds}>
      <PageLink changes={[KIND.is(undefined)]} aria-current={kind === undefined ? "true" : undefined}>
        {texts.all} <span>{format.whole(total)}</span>
      </PageLink>
      {[...counts].map(([each, count]) => (
        <PageLink key={each} changes={[KIND.is(each)]} aria-current={kind === each ? "true" : undefined}>
          {names[each]} <span>{format.whole(count)}</span>
        </PageLink>
      ))}
    </nav>
  );
}

interface GroupCardProps {
  group: Group;
  limit: number;
  /** Which row the first of them is, for the arrows. */
  start: number;
  /** How many there are, whether or not they have come. */
  count: number;
}

function GroupCard({ group, limit, start, count }: GroupCardProps) {
  const texts = useTexts(SEARCH_TEXTS);
  const names = useTexts(KIND_TEXTS);
  const format = useFormat();
  const { kind, hits } = group;
  return (
    <Card>
      <h2 className={styles.groupTitle}>
        {names[kind]} <span>{format.whole(count)}</span>
      </h2>
      <ol className={styles.hits}>
        {hits.slice(0, limit).map((hit, at) => (
          <HitView key={`${hit.about?.id} ${hit.title.da} ${hit.fragment}`} hit={hit} row={start + at} />
        ))}
      </ol>
      {count > limit && (
        <p className={styles.all}>
          <PageLink changes={[KIND.is(kind)]}>{texts.showAll(format.whole(count))}</PageLink>
        </p>
      )}
    </Card>
  );
}
