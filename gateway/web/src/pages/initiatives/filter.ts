import { flag, list, oneOf, type Parameter, parameter, text, whole } from "../../address/index.js";
import type { FinancingState, InitiativeFilter, InitiativeState, UnfinancedStatus } from "../../graph/index.js";
import type { Instant } from "../../instant/index.js";

/** Values that hold commas are kept apart by `;` in the address. */
function values(name: string): Parameter<readonly string[]> {
  return parameter<readonly string[]>(name, {
    read: (written) => (written === null || written === "" ? [] : written.split(";")),
    write: (chosen) => (chosen.length === 0 ? undefined : chosen.join(";")),
  });
}

/** What other pages link by: `/initiatives?committee=BUU&state=RUNNING`. */
export const LISTS = {
  committee: list("committee"),
  area: list("area"),
  mainGoal: list("mainGoal"),
  goal: list("goal"),
  theme: list("theme"),
  state: list("state"),
  financing: list("financing"),
  unfinanced: list("unfinanced"),
  partner: list("partner"),
  payer: list("payer"),
  district: values("district"),
  targetGroup: values("targetGroup"),
  account: values("account"),
} as const;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export const TEXT = text("text");
/** Amounts in whole kroner, of the year or of all. */
export const AT_LEAST = whole("atLeast");
export const AT_MOST = whole("atMost");
/** A day, on which or after which the revision was published. */
export const SINCE = text("since");
export const FINDINGS = flag("findings");
/** `all`: of every year, whatever year the page is about. */
export const YEARS = oneOf("years", ["all"], undefined);
/** The row whose panel is open, as BUU:BUU-07. */
export const OPEN = text("open");

export type Choice = Record<ListName, readonly string[]> & {
  text: string | undefined;
  atLeast: number | undefined;
  atMost: number | undefined;
  since: string | undefined;
  findings: boolean;
};

/** All that is chosen, as the address has it. */
export function choiceOf(search: string): Choice {
  const written = new URLSearchParams(search);
  const read = <Value>(from: Parameter<Value>) => from.read(written.get(from.name));
  const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, read(LISTS[name])]));
  return {
    ...(lists as Record<ListName, readonly string[]>),
    text: read(TEXT),
    atLeast: read(AT_LEAST),
    atMost: read(AT_MOST),
    since: read(SINCE),
    findings: read(FINDINGS),
  };
}

/** Every parameter out of the address but the year. */
export const NOTHING_CHOSEN = [
  ...LIST_NAMES.map((name) => LISTS[name].is([])),
  TEXT.is(undefined),
  AT_LEAST.is(undefined),
  AT_MOST.is(undefined),
  SINCE.is(undefined),
  FINDINGS.is(false),
];

/** The record that is shown, and the year; undefined: all years. */
export interface Scope {
  readonly year: number | undefined;
  readonly asOf: string | null;
  readonly basis: Instant["basis"] | null;
  /** The instant whose money the rows tell. */
  readonly moneyAsOf: string | null;
}

export function scopeOf(instant: Instant, isEveryYear: boolean): Scope {
  if (isEveryYear) {
    return { year: undefined, asOf: instant.asOf ?? null, basis: null, moneyAsOf: instant.asOf ?? null };
  }
  const reported = instant.basis === "AS_REPORTED" ? instant.reportedAt : undefined;
  const asOf = instant.asOf ?? null;
  return { year: instant.year, asOf, basis: instant.basis ?? null, moneyAsOf: asOf ?? reported ?? null };
}

/** The goals of the policy, by area, as filters name them. */
export type FrameGoal = { readonly code: string; readonly area: { readonly code: string } };

const OERE_A_KRONE = 100;

/** The graph's filter. An area means that of the main goal, so that what is counted is what is summed. */
export function filterOf(choice: Choice, { year }: Scope, goals: readonly FrameGoal[]): InitiativeFilter {
  const amount = {
    ...(choice.atLeast !== undefined && { atLeast: choice.atLeast * OERE_A_KRONE }),
    ...(choice.atMost !== undefined && { atMost: choice.atMost * OERE_A_KRONE }),
  };
  return {
    ...(year !== undefined && { year: [year] }),
    ...some("committee", choice.committee),
    ...some("goal", choice.goal),
    ...mainGoals(choice, goals),
    ...some("theme", choice.theme),
    ...some("partner", choice.partner),
    ...some("payer", choice.payer),
    ...some("district", choice.district),
    ...some("targetGroup", choice.targetGroup),
    ...some("account", choice.account),
    ...(choice.state.length > 0 && { state: choice.state as InitiativeState[] }),
    ...(choice.financing.length > 0 && { financing: choice.financing as FinancingState[] }),
    ...(choice.unfinanced.length > 0 && { unfinanced: choice.unfinanced as UnfinancedStatus[] }),
    ...(choice.text !== undefined && choice.text.trim() !== "" && { text: choice.text.trim() }),
    ...(Object.keys(amount).length > 0 && { amount }),
    ...(choice.since !== undefined &&
      !Number.isNaN(Date.parse(choice.since)) && { publishedSince: instantAt(choice.since) }),
    ...(choice.findings && { hasFindings: true }),
  };
}

function some<Name extends string>(name: Name, chosen: readonly string[]): { [key in Name]?: string[] } {
  return chosen.length === 0 ? {} : ({ [name]: [...chosen] } as { [key in Name]?: string[] });
}

function mainGoals(choice: Choice, goals: readonly FrameGoal[]): { mainGoal?: string[] } {
  if (choice.area.length === 0) return some("mainGoal", choice.mainGoal);
  const within = goals.filter(({ area }) => choice.area.includes(area.code)).map(({ code }) => code);
  return {
    mainGoal: choice.mainGoal.length === 0 ? within : within.filter((code) => choice.mainGoal.includes(code)),
  };
}

function instantAt(day: string): string {
  return new Date(day).toISOString();
}
