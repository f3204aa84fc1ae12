import { useEffect, useMemo, useState } from "react";
import { useParameter } from "../../../address/index.js";
import type { InitiativeFilter } from "../../../graph/index.js";
import { type GraphText, useFormat, useLanguage, useTexts } from "../../../language/index.js";
import { Trouble } from "../../../layout/index.js";
import type { Choice, Scope } from "../filter.js";
import { RowList } from "../rows/row-list.js";
import { STATE_TEXTS } from "../texts.js";
import { COLUMNS, columnOf, type Row, SORT, type Sort, sorted, type Wording } from "./columns.js";
import { Export, isByGraph, Progress } from "./export.js";
import { LIST_TEXTS } from "./list-texts.js";
import { ColumnChoice, SortChoice, ViewLink } from "./list-tools.js";
import styles from "./list-tools.module.css";
import { type ComparedList, MOST_COMPARED, useAmountsThen } from "./use-amounts-then.js";
import { type ListVariables, type Rows, useRows } from "./use-rows.js";

export interface ListCardProps {
  filter: InitiativeFilter;
  choice: Choice;
  scope: Scope;
  /** The list that it is compared with. */
  compared: ComparedList | undefined;
  isPaused: boolean;
  /** The choice of groups, beside that of columns. */
  tools: React.ReactNode;
}

/** The list with its columns, its order and its downloads. */
export function ListCard({ filter, choice, scope, compared, isPaused, tools }: ListCardProps) {
  const texts = useTexts(LIST_TEXTS);
  const format = useFormat();
  const states = useTexts(STATE_TEXTS);
  const language = useLanguage();
  const sort = useParameter(SORT);
  const variables = useVariables(filter, scope, sort);
  const rows = useRows(variables, isPaused);
  const { amountThen, isTooMany } = useAmountsThen(compared, rows.total);
  // One for all rows, so that a row is drawn anew only when it is another.
  const wording: Wording = useMemo(() => {
    const textOf = ({ da, en }: GraphText) => (language === "en" ? (en ?? da) : da);
    return { textOf, states, year: scope.year, format, language, amountThen };
  }, [states, scope.year, format, language, amountThen]);
  const isByGraphItself = isByGraph(sort.by, scope.year);
  const fetched = useAllRows(rows, !isByGraphItself && rows.hasMore);
  const shown = useInOrder(rows.rows, { sort, wording, isAsItIs: isByGraphItself || rows.hasMore });
  return (
    <>
      <div className={styles.tools}>
        <p>
          {rows.answer.data !== undefined && texts.rows(rows.total, format.whole(rows.total))}
          {isTooMany && ` · ${texts.tooMany(compared?.what ?? "", format.whole(MOST_COMPARED))}`}
        </p>
        <SortChoice />
        {tools}
        <ColumnChoice />
      </div>
      <Trouble answer={rows.answer} />
      <RowList
        // Other rows begin at the top.
        key={JSON.stringify(variables)}
        rows={shown}
        total={rows.total}
        hasMore={rows.hasMore || rows.answer.isFirst}
        wording={wording}
        loadMore={rows.loadMore}
      />
      <div className={styles.foot}>
        {fetched !== undefined && <Progress loaded={fetched.count} total={rows.total} onStop={fetched.stop} />}
        {rows.isFailed && <Failed rows={rows} />}
        {fetched === undefined && <Export rows={rows} choice={choice} scope={scope} wording={wording} />}
        <ViewLink />
        {rows.hasMore && <span>{texts.loaded(format.whole(rows.rows.length), format.whole(rows.total))}</span>}
      </div>
    </>
  );
}

function Failed({ rows }: { rows: Rows }) {
  const texts = useTexts(LIST_TEXTS);
  return (
    <span role="alert">
      {texts.failed}{" "}
      <button type="button" className={styles.action} onClick={() => rows.loadMore()}>
        {texts.again}
      </button>
    </span>
  );
}

function useVariables(filter: InitiativeFilter, scope: Scope, sort: Sort): ListVariables {
  const withSpent = useParameter(COLUMNS).includes("spent");
  const order = sort.by === "amount" && scope.year === undefined ? "AMOUNT" : columnOf(sort.by).order;
  const written = JSON.stringify({
    filter,
    orderBy: order === undefined ? null : { by: order, direction: sort.isDescending ? "DESC" : "ASC" },
    asOf: scope.asOf,
    basis: scope.basis,
    year: scope.year ?? null,
    years: scope.year === undefined ? null : [scope.year],
    moneyAsOf: scope.moneyAsOf,
    withSpent,
  } satisfies ListVariables);
  // The same question is the same object, so that pages that have come are kept.
  return useMemo(() => JSON.parse(written) as ListVariables, [written]);
}

interface OrderWanted {
  sort: Sort;
  wording: Wording;
  /** Whether they stand as they have come: by the graph's own order, or while some are on their way still. */
  isAsItIs: boolean;
}

/** The rows in the order that is chosen; until they are, as they have come. */
function useInOrder(rows: readonly Row[], { sort, wording, isAsItIs }: OrderWanted): readonly Row[] {
  const [ordered, setOrdered] = useState<{ of: readonly Row[]; all: readonly Row[] }>();
  const { by, isDescending } = sort;
  useEffect(() => {
    if (isAsItIs) return undefined;
    let isWanted = true;
    void sorted(rows, { by, isDescending }, wording).then((all) => isWanted && setOrdered({ of: rows, all }));
    return () => {
      isWanted = false;
    };
  }, [rows, by, isDescending, wording, isAsItIs]);
  return isAsItIs || ordered?.of !== rows ? rows : ordered.all;
}

/** Fetches all rows while an order asks for them; undefined where it need not, or has been stopped. */
function useAllRows({ loadAll, rows }: Rows, isWanted: boolean) {
  const [stopped, setStopped] = useState<AbortController>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once for each question.
  useEffect(() => {
    if (!isWanted) return undefined;
    const controller = new AbortController();
    setStopped(controller);
    void loadAll(controller.signal, () => {}).finally(() => setStopped(undefined));
    return () => controller.abort();
  }, [isWanted]);
  return stopped === undefined || !isWanted ? undefined : { count: rows.length, stop: () => stopped.abort() };
}
