import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useChange, useParameter } from "../../address/index.js";
import { useSaid } from "../../control/index.js";
import { useQuestion } from "../../graph/index.js";
import { useInstant } from "../../instant/index.js";
import { useFormat, useTexts } from "../../language/index.js";
import { Finding, SkeletonBlock, SkeletonText, Trouble } from "../../layout/index.js";
import { Guide, Nothing } from "./guide.js";
import { ASKED, countsOf, KIND, type KindCounts } from "./hits.js";
import { Results } from "./results.js";
import styles from "./search.module.css";
import { askSearchCounts, askSearchPage, askSearchTerm, type SearchPageQuery } from "./search.operations.js";
import { Terms } from "./terms.js";
import { SEARCH_TEXTS } from "./texts.js";
import { Title } from "./title.js";

/** Everything that is public, by its words. */
export function Page() {
  const texts = useTexts(SEARCH_TEXTS);
  const format = useFormat();
  const asked = (useParameter(ASKED) ?? "").trim();
  const { asOf } = useInstant();
  const place = useRef<HTMLDivElement>(null);
  const into = ({ key }: KeyboardEvent) => {
    if (key === "ArrowDown") place.current?.querySelector<HTMLElement>("[data-row]")?.focus();
  };
  return (
    <div ref={place}>
      {asked === "" ? (
        <Finding name={texts.name} beside={texts.beginMore}>
          {texts.begin}
        </Finding>
      ) : (
        <Asked asked={asked} asOf={asOf} into={into} />
      )}
      {asked === "" && (
        <>
          <Field onKeyDown={into} />
          <Guide title={texts.howTitle} />
        </>
      )}
      {asOf !== undefined && <p className={styles.past}>{texts.past(format.instant(asOf))}</p>}
    </div>
  );
}

interface AskedProps {
  asked: string;
  asOf: string | undefined;
  into(event: KeyboardEvent): void;
}

function Asked({ asked, asOf, into }: AskedProps) {
  const texts = useTexts(SEARCH_TEXTS);
  const kind = useParameter(KIND);
  const record = { text: asked, asOf: asOf ?? null, after: null };
  // All kinds are asked for even while one is shown: they are what the others are counted by.
  const answer = useQuestion(askSearchPage, { ...record, kind: null });
  const only = useQuestion(askSearchPage, { ...record, kind: kind ?? null }, { isPaused: kind === undefined });
  const term = useQuestion(askSearchTerm, { name: asked }, { isBeside: true });
  const found = answer.data?.search;
  const counts = useCounts(found ?? undefined, asked, asOf);
  const shown = kind === undefined ? answer : only;
  useSaid(found ? texts.shown(found.totalCount) : undefined);
  return (
    <>
      {found ? <Title asked={asked} total={found.totalCount} counts={counts} /> : <Heading />}
      <Field onKeyDown={into} />
      <Trouble answer={answer} />
      <Terms asked={asked} term={term.data?.term ?? undefined} />
      {shown.data?.search ? (
        <Found found={shown.data.search} all={found ?? shown.data.search} counts={counts} asked={asked} />
      ) : (
        shown.isFirst && <SkeletonBlock height={420} />
      )}
    </>
  );
}

/** How many there are of each kind. What comes at once is counted here; of more, the hub counts. */
function useCounts(found: Connection | undefined, asked: string, asOf: string | undefined): KindCounts {
  const isMore = found?.pageInfo.hasNextPage === true;
  const counted = useQuestion(askSearchCounts, { text: asked, asOf: asOf ?? null }, { isPaused: !isMore });
  return countsOf(found?.nodes ?? [], isMore ? counted.data : undefined);
}

type Connection = NonNullable<SearchPageQuery["search"]>;

function Found({
  found,
  all,
  counts,
  asked,
}: {
  found: Connection;
  all: Connection;
  counts: KindCounts;
  asked: string;
}) {
  if (all.totalCount === 0) return <Nothing suggestions={all.suggestions} />;
  return <Results found={found} total={all.totalCount} counts={counts} asked={asked} />;
}

function Heading() {
  return (
    <div aria-hidden="true" className={styles.heading}>
      <SkeletonText ch={48} isLarge />
    </div>
  );
}

const PAUSE_MS = 200;

/** Searches as one types; arrow down goes into the results. */
function Field({ onKeyDown }: { onKeyDown(event: KeyboardEvent): void }) {
  const texts = useTexts(SEARCH_TEXTS);
  const change = useChange();
  const asked = useParameter(ASKED) ?? "";
  const [typed, setTyped] = useState(asked);
  const last = useRef(asked);
  useEffect(() => {
    if (asked === last.current) return;
    last.current = asked;
    setTyped(asked);
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits for what is typed alone.
  useEffect(() => {
    if (typed === last.current) return undefined;
    const timer = setTimeout(() => {
      last.current = typed;
      change([ASKED.is(typed), KIND.is(undefined)], { isReplaced: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      type="search"
      className={styles.field}
      aria-label={texts.label}
      placeholder={texts.placeholder}
      maxLength={500}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
