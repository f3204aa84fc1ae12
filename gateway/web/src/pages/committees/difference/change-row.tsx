import { OWN_FIELD_TEXTS } from "@hub/rules";
import { type Format, lastDayOf, useFormat, useGraphText, useTexts } from "../../../language/index.js";
import { FINANCING_STATE_TEXTS, INITIATIVE_STATE_TEXTS } from "../../../mark/index.js";
import { styles } from "../page-styles.js";
import { COMMITTEE_TEXTS } from "../texts.js";
import type { ReadableChange } from "./change.js";
import own from "./difference.module.css";
import { DIFFERENCE_TEXTS, FIELD_TEXTS } from "./difference-texts.js";

export interface ChangeRowProps {
  change: ReadableChange;
  /** The name of what a member of a list is: a goal's title by its code. */
  nameOf(member: string): string;
}

/** One change: what, how it was, how it is. */
export function ChangeRow({ change, nameOf }: ChangeRowProps) {
  const texts = useTexts(DIFFERENCE_TEXTS);
  const tell = useValue();
  const { kind, before, after } = change;
  return (
    <tr data-kind={kind}>
      <th scope="row" className={styles.changed}>
        <What change={change} nameOf={nameOf} />
      </th>
      <td>{kind === "ADDED" ? <Absent /> : <del className={own.was}>{tell(change, before)}</del>}</td>
      <td>
        {kind === "REMOVED" ? (
          <strong className={styles.late}>− {texts.REMOVED}</strong>
        ) : (
          <ins className={own.isNow}>{tell(change, after)}</ins>
        )}
      </td>
    </tr>
  );
}

function Absent() {
  const texts = useTexts(DIFFERENCE_TEXTS);
  return <strong className={styles.onTime}>+ {texts.ADDED}</strong>;
}

function What({ change: { field, years, payer, member }, nameOf }: ChangeRowProps) {
  const texts = useTexts(DIFFERENCE_TEXTS);
  const names: Readonly<Record<string, string>> = { ...useTexts(OWN_FIELD_TEXTS), ...useTexts(FIELD_TEXTS) };
  const about = [yearsOf(years), payer && texts.paidBy(payer), member && nameOf(member)].filter(Boolean);
  return (
    <>
      {names[field] ?? field}
      {about.length > 0 && <small className={own.about}> {about.join(" · ")}</small>}
    </>
  );
}

/** 2012–2014 where nothing is left out, else each. */
function yearsOf(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return "";
  return sorted.length > 2 && last - first === sorted.length - 1 ? `${first}–${last}` : sorted.join(", ");
}

const WORDS = { ...COMMITTEE_TEXTS, ...INITIATIVE_STATE_TEXTS, ...FINANCING_STATE_TEXTS };

/** Writes a value of a plan's input as it is read. */
function useValue(): (change: ReadableChange, value: unknown) => string {
  const texts = useTexts(DIFFERENCE_TEXTS);
  const words: Readonly<Record<string, unknown>> = useTexts(WORDS);
  const format = useFormat();
  const textOf = useGraphText();
  const money = (oere: number) => texts.dkk(format.kroner(oere));
  const plain = (value: unknown): string => {
    if (typeof value === "string") return wordOf(value, { words, format });
    if (Array.isArray(value)) return value.map(plain).join(", ");
    if (typeof value === "object" && value !== null) return ofObject(value as Record<string, unknown>);
    return simple(value, texts);
  };
  const ofObject = (value: Record<string, unknown>): string => {
    if (typeof value.oere === "number") return money(value.oere);
    if (typeof value.da === "string") return textOf({ da: value.da, en: wordIn(value.en) });
    const told = [value.title, value.amount, value.financing, value.state, value.ambition, value.totals, value.year];
    return told
      .filter((each) => each !== undefined)
      .map(plain)
      .join(" · ");
  };
  return ({ field, years }, value) => {
    if (field === "endsOn" && typeof value === "string") return format.day(lastDayOf(value));
    return MONEY.has(field) && typeof value === "number"
      ? money(value)
      : plain(years.length > 0 ? withoutYear(value) : value);
  };
}

const MONEY: ReadonlySet<string> = new Set(["amount", "totals"]);

/** The years stand beside the field already. */
function withoutYear(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return { ...value, year: undefined };
}

function wordIn(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function simple(value: unknown, { none, yes, no }: { none: string; yes: string; no: string }): string {
  if (value === null || value === undefined) return none;
  if (typeof value === "boolean") return value ? yes : no;
  return String(value);
}

function wordOf(
  value: string,
  { words, format }: { words: Readonly<Record<string, unknown>>; format: Format },
): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
  const word = /^[A-Z_]+$/.test(value) ? words[value] : undefined;
  return typeof word === "string" ? word : value;
}
