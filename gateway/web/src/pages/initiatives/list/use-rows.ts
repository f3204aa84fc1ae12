import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { type Answer, uncachedClient, useQuestion } from "../../../graph/index.js";
import type { Row } from "./columns.js";
import {
  askInitiativesList,
  type InitiativesListQuery,
  type InitiativesListQueryVariables,
} from "./list.operations.js";

const A_PAGE = 200;
/** Rows that come thick and fast are shown that often. */
const SHOWN_EVERY_MS = 400;

type Connection = NonNullable<InitiativesListQuery["initiatives"]>;
export type ListVariables = Omit<InitiativesListQueryVariables, "first" | "after">;

/** The rows that are there so far, and how to get the others. */
export interface Rows {
  readonly answer: Answer<InitiativesListQuery>;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly isFailed: boolean;
  /** Fetches the next page. */
  loadMore(): Promise<boolean>;
  /** Fetches all that is left, until it is told to stop; what has come is told after each page. */
  loadAll(signal: AbortSignal, onLoaded: (count: number) => void): Promise<readonly Row[]>;
}

const NO_ROWS: readonly Row[] = [];

interface Later {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

/** The chosen initiatives, a page at a time, all of one record. */
export function useRows(variables: ListVariables, isPaused: boolean): Rows {
  const answer = useQuestion(askInitiativesList, { ...variables, first: A_PAGE, after: null }, { isPaused });
  const first = answer.data?.initiatives ?? undefined;
  const key = `${JSON.stringify(variables)} ${first?.pageInfo.endCursor}`;
  const [later, setLater] = useState<Later>();
  const shown = later?.key === key ? later : first && firstOf(key, first);
  const known = useRef<Later | undefined>(undefined);
  // What has come may be ahead of what is shown.
  if (known.current?.key !== key || known.current.rows.length < (shown?.rows.length ?? 0)) known.current = shown;
  const { nextPage, isFailed } = useNextPage(known, variables, first);

  const loadMore = useCallback(async () => {
    const isThere = await nextPage();
    setLater(known.current);
    return isThere;
  }, [nextPage]);

  const loadAll = useCallback(
    async (signal: AbortSignal, onLoaded: (count: number) => void) => {
      const began = known.current?.key;
      let shownAt = performance.now();
      const isWanted = () => !signal.aborted && known.current?.key === began && known.current?.hasMore === true;
      while (isWanted() && (await nextPage())) {
        if (performance.now() - shownAt < SHOWN_EVERY_MS) continue;
        shownAt = performance.now();
        setLater(known.current);
        onLoaded(known.current?.rows.length ?? 0);
      }
      setLater(known.current);
      return known.current?.rows ?? [];
    },
    [nextPage],
  );

  const { rows, hasMore } = shown ?? { rows: NO_ROWS, hasMore: false };
  return useMemo(
    () => ({ answer, rows, hasMore, total: first?.totalCount ?? 0, isFailed, loadMore, loadAll }),
    [answer, rows, hasMore, first, isFailed, loadMore, loadAll],
  );
}

/** Fetches the page after what is known. */
function useNextPage(
  known: RefObject<Later | undefined>,
  variables: ListVariables,
  first: Connection | undefined,
): { nextPage(): Promise<boolean>; isFailed: boolean } {
  const [failedKey, setFailedKey] = useState<string>();
  const pending = useRef<{ key: string; page: Promise<boolean> } | undefined>(undefined);
  const fetchNext = useCallback(
    async (from: Later): Promise<boolean> => {
      const page = { ...variables, ...recordOf(variables, first), first: A_PAGE, after: from.endCursor };
      // Very many rows are kept here, and not once more by the cache.
      const asked = uncachedClient().query(askInitiativesList.document, page, { requestPolicy: "network-only" });
      const next = (await asked.toPromise()).data?.initiatives;
      setFailedKey(next ? undefined : from.key);
      if (!next || known.current?.key !== from.key) return false;
      known.current = joined(from, next);
      return true;
    },
    [known, variables, first],
  );
  const nextPage = useCallback(async () => {
    const from = known.current;
    if (from === undefined || !from.hasMore) return false;
    // Two that ask at once wait for the same page.
    if (pending.current?.key === from.key) return pending.current.page;
    const page = fetchNext(from).finally(() => {
      pending.current = undefined;
    });
    pending.current = { key: from.key, page };
    return page;
  }, [known, fetchNext]);
  return { nextPage, isFailed: failedKey !== undefined && failedKey === known.current?.key };
}

function firstOf(key: string, { nodes, pageInfo }: Connection): Later {
  return { key, rows: nodes, endCursor: pageInfo.endCursor, hasMore: pageInfo.hasNextPage };
}

function joined(before: Later, { nodes, pageInfo }: Connection): Later {
  return {
    key: before.key,
    rows: [...before.rows, ...nodes],
    endCursor: pageInfo.endCursor,
    hasMore: pageInfo.hasNextPage,
  };
}

/** Later pages are of the record that the first one was read from. */
function recordOf({ asOf, basis }: ListVariables, first: Connection | undefined): Partial<ListVariables> {
  return asOf || basis === "AS_KNOWN" || first === undefined ? {} : { asOf: first.asOf };
}
