import { useEffect, useRef, useState } from "react";
import { PageLink, useChange, useParameter } from "../../../address/index.js";
import { Disclosure, Segments, useIsNarrow } from "../../../control/index.js";
import { useTexts } from "../../../language/index.js";
import {
  AT_LEAST,
  AT_MOST,
  type Choice,
  FINDINGS,
  type FrameGoal,
  filterOf,
  type Scope,
  SINCE,
  TEXT,
  YEARS,
} from "../filter.js";
import { FACETS, Facet, type FacetName, type FacetQuestion, Wants } from "./facet.js";
import { FILTER_TEXTS } from "./filter-texts.js";
import styles from "./filters.module.css";

const SHOWN = ["committee", "area", "mainGoal", "state", "financing", "unfinanced", "district", "targetGroup"] as const;
const MORE = ["theme", "partner", "payer", "account"] as const satisfies readonly FacetName[];

export interface FilterBarProps {
  choice: Choice;
  scope: Scope;
  goals: readonly FrameGoal[];
  /** The page's year, also while all years are shown. */
  year: number;
}

/** Words, and every filter with its counts. */
export function FilterBar(props: FilterBarProps) {
  const texts = useTexts(FILTER_TEXTS);
  const isNarrow = useIsNarrow();
  return (
    <section className={styles.bar} aria-label={texts.filters}>
      <Words />
      <Years year={props.year} />
      {isNarrow ? (
        <details className={styles.folded}>
          <summary>{texts.filters}</summary>
          <FacetButtons {...props} />
        </details>
      ) : (
        <FacetButtons {...props} />
      )}
    </section>
  );
}

function FacetButtons(props: FilterBarProps) {
  const { choice } = props;
  return (
    <div className={styles.facets}>
      {SHOWN.map((name) => (
        <Disclosure key={name} label={<FacetLabel name={name} chosen={choice[name]} />}>
          {() => <Opened name={name} {...props} />}
        </Disclosure>
      ))}
      <Disclosure label={<MoreLabel choice={choice} />}>{() => <More {...props} />}</Disclosure>
    </div>
  );
}

function Opened({ name, choice, scope, goals }: FilterBarProps & { name: FacetName | "unfinanced" }) {
  const others = { ...choice, [name]: [] };
  const question: FacetQuestion = {
    filter: filterOf(others, scope, goals),
    asOf: scope.asOf,
    basis: scope.basis ?? null,
  };
  if (name === "unfinanced") return <Wants chosen={choice.unfinanced} question={question} />;
  return <Facet name={name} chosen={choice[name]} question={question} />;
}

function FacetLabel({ name, chosen }: { name: (typeof SHOWN)[number]; chosen: readonly string[] }) {
  const texts = useTexts(FILTER_TEXTS);
  return (
    <>
      {texts[name]}
      {chosen.length > 0 && <span className={styles.chosen}>{chosen.length}</span>}
    </>
  );
}

function MoreLabel({ choice }: { choice: Choice }) {
  const texts = useTexts(FILTER_TEXTS);
  const lists = MORE.reduce((sum, name) => sum + choice[name].length, 0);
  const others = [choice.atLeast, choice.atMost, choice.since, choice.findings || undefined];
  const count = lists + others.filter((each) => each !== undefined).length;
  return (
    <>
      {texts.more}
      {count > 0 && <span className={styles.chosen}>{count}</span>}
    </>
  );
}

/** The filters that are seldom used. */
function More(props: FilterBarProps) {
  const texts = useTexts(FILTER_TEXTS);
  const [name, setName] = useState<FacetName>("theme");
  const change = useChange();
  const { choice } = props;
  return (
    <div className={styles.more}>
      <Amount label={texts.amountAtLeast} value={choice.atLeast} onSet={(value) => change([AT_LEAST.is(value)])} />
      <Amount label={texts.amountAtMost} value={choice.atMost} onSet={(value) => change([AT_MOST.is(value)])} />
      <label className={styles.field}>
        {texts.since}
        <input type="date" value={choice.since ?? ""} onChange={({ target }) => change([SINCE.is(target.value)])} />
      </label>
      <label className={styles.value}>
        <input
          type="checkbox"
          checked={choice.findings}
          onChange={({ target }) => change([FINDINGS.is(target.checked)])}
        />
        <span>{texts.findings}</span>
      </label>
      <select
        className={styles.which}
        aria-label={texts.more}
        value={name}
        onChange={({ target }) => setName(target.value as keyof typeof FACETS)}
      >
        {MORE.map((each) => (
          <option key={each} value={each}>
            {texts[each]}
          </option>
        ))}
      </select>
      <Opened key={name} name={name} {...props} />
    </div>
  );
}

interface AmountProps {
  label: string;
  value: number | undefined;
  onSet(value: number | undefined): void;
}

function Amount({ label, value, onSet }: AmountProps) {
  const set = (written: string) => onSet(/^\d{1,9}$/.test(written) ? Number(written) : undefined);
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        min={0}
        step={100_000}
        max={999_999_999}
        defaultValue={value}
        onBlur={({ target }) => set(target.value)}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && set(currentTarget.value)}
      />
    </label>
  );
}

const PAUSE_MS = 250;

/** Searches as one types. */
function Words() {
  const texts = useTexts(FILTER_TEXTS);
  const change = useChange();
  const asked = useParameter(TEXT) ?? "";
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
      change([TEXT.is(typed)], { isReplaced: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      type="search"
      className={styles.words}
      aria-label={texts.searchLabel}
      placeholder={texts.search}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

function Years({ year }: { year: number }) {
  const texts = useTexts(FILTER_TEXTS);
  const years = useParameter(YEARS);
  return (
    <Segments
      label={texts.years}
      segments={[
        { label: texts.onlyYear(year), changes: [YEARS.is(undefined)], isCurrent: years === undefined },
        { label: texts.allYears, changes: [YEARS.is("all")], isCurrent: years === "all" },
      ]}
    />
  );
}

/** A filter that is set, with a way to take it away. */
export interface Chip {
  label: string;
  changes: Parameters<ReturnType<typeof useChange>>[0];
}

/** What is chosen, each with a way to take it away. */
export function Chips({ chips, clear }: { chips: readonly Chip[]; clear: Chip["changes"] }) {
  const texts = useTexts(FILTER_TEXTS);
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={texts.chosen}>
      {chips.map(({ label, changes }) => (
        <li key={label}>
          <PageLink changes={changes} aria-label={texts.remove(label)} className={styles.chip}>
            {label} <span aria-hidden="true">×</span>
          </PageLink>
        </li>
      ))}
      <li>
        <PageLink changes={clear}>{texts.clear}</PageLink>
      </li>
    </ul>
  );
}
