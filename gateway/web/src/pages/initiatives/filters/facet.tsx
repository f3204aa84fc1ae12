import { useId, useState } from "react";
import { useChange } from "../../../address/index.js";
import type { Dimension, InitiativeFilter } from "../../../graph/index.js";
import { useQuestion } from "../../../graph/index.js";
import { useGraphText, useTexts } from "../../../language/index.js";
import { SkeletonText, Trouble } from "../../../layout/index.js";
import { LISTS, type ListName } from "../filter.js";
import { askInitiativesFacet, askInitiativesWants } from "./facets.operations.js";
import { FILTER_TEXTS } from "./filter-texts.js";
import styles from "./filters.module.css";

/** What the values of a filter are counted by. */
export const FACETS = {
  committee: "COMMITTEE",
  area: "AREA",
  mainGoal: "GOAL",
  state: "STATE",
  financing: "FINANCING",
  district: "DISTRICT",
  targetGroup: "TARGET_GROUP",
  theme: "THEME",
  partner: "PARTNER",
  payer: "PAYER",
  account: "ACCOUNT",
} as const satisfies Partial<Record<ListName, Dimension>>;
export type FacetName = keyof typeof FACETS;

export interface FacetQuestion {
  /** Everything that is chosen but this filter itself. */
  filter: InitiativeFilter;
  asOf: string | null;
  basis: "AS_REPORTED" | "AS_KNOWN" | null;
}

interface FacetValue {
  code: string | null;
  label: string;
  count: number;
}

/** The values of a filter, each with how many initiatives it leaves. */
export function Facet({
  name,
  chosen,
  question,
}: {
  name: FacetName;
  chosen: readonly string[];
  question: FacetQuestion;
}) {
  const texts = useTexts(FILTER_TEXTS);
  const textOf = useGraphText();
  const answer = useQuestion(askInitiativesFacet, { ...question, by: [FACETS[name]] }, { isBeside: true });
  const values = (answer.data?.breakdown ?? []).map(({ keys: [key], count }) => ({
    code: key?.code ?? null,
    label: key?.label ? textOf(key.label) : (key?.code ?? texts.unnamed),
    count,
  }));
  return (
    <>
      <Trouble answer={answer} />
      {answer.isFirst ? <Waiting /> : <Values name={name} values={values} chosen={chosen} />}
    </>
  );
}

/** Of what has become of money that is missing. */
export function Wants({ chosen, question }: { chosen: readonly string[]; question: FacetQuestion }) {
  const texts = useTexts(FILTER_TEXTS);
  const answer = useQuestion(askInitiativesWants, question, { isBeside: true });
  const sumOf = (rows: readonly { count: number }[] | null | undefined) =>
    (rows ?? []).reduce((sum, { count }) => sum + count, 0);
  const values = [
    { code: "OPEN", label: texts.OPEN, count: sumOf(answer.data?.open) },
    { code: "LAPSED", label: texts.LAPSED, count: sumOf(answer.data?.lapsed) },
    { code: "CANCELLED", label: texts.CANCELLED, count: sumOf(answer.data?.cancelled) },
  ];
  return (
    <>
      <Trouble answer={answer} />
      {answer.isFirst ? <Waiting /> : <Values name="unfinanced" values={values} chosen={chosen} />}
    </>
  );
}

function Waiting() {
  return (
    <div className={styles.values} aria-hidden="true">
      {[18, 24, 14, 20].map((ch) => (
        <SkeletonText key={ch} ch={ch} />
      ))}
    </div>
  );
}

const MANY = 12;

function Values({
  name,
  values,
  chosen,
}: {
  name: ListName;
  values: readonly FacetValue[];
  chosen: readonly string[];
}) {
  const texts = useTexts(FILTER_TEXTS);
  const change = useChange();
  const [narrowed, setNarrowed] = useState("");
  const gone = chosen.filter((code) => !values.some((value) => value.code === code));
  const all = [...values, ...gone.map((code) => ({ code, label: code, count: 0 }))];
  const shown = all.filter(({ label }) => label.toLowerCase().includes(narrowed.toLowerCase()));
  const choose = (code: string, isChosen: boolean) => {
    const next = isChosen ? [...chosen, code] : chosen.filter((each) => each !== code);
    change([LISTS[name].is(next)]);
  };
  return (
    <fieldset className={styles.values}>
      <legend className="unseen">{texts[name]}</legend>
      {values.length > MANY && (
        <input
          type="search"
          className={styles.narrow}
          aria-label={texts.narrow}
          placeholder={texts.narrow}
          value={narrowed}
          onChange={({ target }) => setNarrowed(target.value)}
        />
      )}
      {all.length === 0 && <p className={styles.none}>{texts.noValues}</p>}
      {shown.map((value) => (
        <Value key={value.code ?? ""} value={value} isChosen={chosen.includes(value.code ?? "")} choose={choose} />
      ))}
    </fieldset>
  );
}

interface ValueProps {
  value: FacetValue;
  isChosen: boolean;
  choose(code: string, isChosen: boolean): void;
}

function Value({ value: { code, label, count }, isChosen, choose }: ValueProps) {
  const id = useId();
  if (code === null) {
    return (
      <p className={styles.none}>
        {label} <span className={styles.count}>{count}</span>
      </p>
    );
  }
  return (
    <label className={styles.value} htmlFor={id}>
      <input id={id} type="checkbox" checked={isChosen} onChange={({ target }) => choose(code, target.checked)} />
      <span>{label}</span>
      <span className={styles.count}>{count}</span>
    </label>
  );
}
