import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useClient } from "urql";
import { type Answer, useQuestion } from "../../../graph/index.js";
import type { Row } from "./columns.js";
import {
  askInitiativesList,
  type InitiativesListQuery,
  type InitiativesListQueryVariables,
} from "./list.operations.js";

const A_PAGE = 200;

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

interface Later {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

/** The chosen initiatives, a page at a time, all of one record. */
export function useRows(variables: ListVariables, isPaused: boolean): Rows {
  const client = useClient();
  const answer = useQuestion(askInitiativesList, { ...variables, first: A_PAGE, after: null }, { isPaused });
  const first = answer.data?.initiatives ?? undefined;
  const key = `${JSON.stringify(variables)} ${first?.pageInfo.endCursor}`;
  const [later, setLater] = useState<Later>();
  const [isFailed, setFailed] = useState(false);
  const known = useRef<Later | undefined>(undefined);
  known.current = later?.key === key ? later : first && firstOf(key, first);
  const pending = useRef<{ key: string; page: Promise<boolean> } | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have not failed yet.
  useEffect(() => setFailed(false), [key]);

  const fetchNext = useCallback(
    async (from: Later): Promise<boolean> => {
      const { data } = await client
        .query(
          askInitiativesList.document,
          { ...variables, ...recordOf(variables, first), first: A_PAGE, after: from.endCursor },
          { requestPolicy: "network-only" },
        )
        .toPromise();
      const next = data?.initiatives;
      setFailed(!next);
      if (!next || known.current?.key !== from.key) return false;
      known.current = joined(from, next);
      setLater(known.current);
      return true;
    },
    [client, variables, first],
  );

  const loadMore = useCallback(async () => {
    const from = known.current;
    if (from === undefined || !from.hasMore) return false;
    // Two that ask at once wait for the same page.
    if (pending.current?.key === from.key) return pending.current.page;
    const page = fetchNext(from).finally(() => {
      pending.current = undefined;
    });
    pending.current = { key: from.key, page };
    return page;
  }, [fetchNext]);

  const loadAll = useCallback(
    async (signal: AbortSignal, onLoaded: (count: number) => void) => {
      const { key: began } = known.current ?? {};
      while (!signal.aborted && known.current?.key === began && known.current?.hasMore) {
        if (!(await loadMore())) break;
        onLoaded(known.current?.rows.length ?? 0);
      }
      return known.current?.rows ?? [];
    },
    [loadMore],
  );

  const { rows, hasMore } = known.current ?? { rows: [], hasMore: false };
  return useMemo(
    () => ({ answer, rows, hasMore, total: first?.totalCount ?? 0, isFailed, loadMore, loadAll }),
    [answer, rows, hasMore, first, isFailed, loadMore, loadAll],
  );
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
