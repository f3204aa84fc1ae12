import { type Change, committeePath, oneOf, PATHS, reportPath, text, YEAR } from "../../address/index.js";
import type { SearchKind } from "../../graph/index.js";
import type { SearchCountsQuery, SearchPageQuery } from "./search.operations.js";

export type Hit = NonNullable<SearchPageQuery["search"]>["nodes"][number];

export const ASKED = text("q");

export const KINDS: readonly SearchKind[] = [
  "POLICY",
  "PRIORITY_AREA",
  "EFFORT_THEME",
  "GOAL",
  "CONCEPT",
  "COMMITTEE",
  "MILESTONE",
  "INDICATOR",
  "BAROMETER_RELEASE",
  "CALL_LETTER",
  "ACTION_PLAN",
  "INITIATIVE",
  "INTEGRATION_STATEMENT",
  "REMARK",
  "REMARK_REPLY",
  "MAYOR_TALK",
  "STATUS_REPORT",
  "BUDGET_ADOPTION",
];
export const KIND = oneOf("kind", KINDS, undefined);

export interface Group {
  readonly kind: SearchKind;
  readonly hits: readonly Hit[];
}

/** By kind; the kind of the best hit first. */
export function groupsOf(hits: readonly Hit[]): Group[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

/** How many there are of each kind. */
export type KindCounts = ReadonlyMap<SearchKind, number>;

/** By what has come, where that is all, else as the hub counts them. */
export function countsOf(hits: readonly Hit[], counted: SearchCountsQuery | undefined): KindCounts {
  if (counted === undefined) return new Map(groupsOf(hits).map((group) => [group.kind, group.hits.length]));
  const counts = KINDS.map((kind) => [kind, counted[kind]?.totalCount ?? 0] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

export interface Place {
  readonly to: string;
  readonly changes: readonly Change[];
}

const ALL_YEARS = text("years").is("all");
const inYear = ({ year }: Hit) => (year === null ? [] : [YEAR.is(year)]);
const ofCommittee = (hit: Hit) =>
  hit.committee === null ? undefined : { to: committeePath(hit.committee.code), changes: inYear(hit) };
const initiatives = (parameter: string, value: string | null | undefined): Place | undefined =>
  value ? { to: PATHS.initiatives, changes: [text(parameter).is(value), ALL_YEARS] } : undefined;

const PLACES: Readonly<Record<SearchKind, (hit: Hit) => Place | undefined>> = {
  POLICY: () => ({ to: PATHS.picture, changes: [] }),
  PRIORITY_AREA: ({ code }) => initiatives("area", code),
  EFFORT_THEME: ({ code }) => initiatives("theme", code),
  GOAL: ({ code }) => initiatives("goal", code),
  CONCEPT: () => undefined,
  COMMITTEE: ofCommittee,
  MILESTONE: (hit) => ({ to: PATHS.wheel, changes: inYear(hit) }),
  INDICATOR: ({ code }) => ({ to: PATHS.barometer, changes: [text("indicator").is(code ?? undefined)] }),
  BAROMETER_RELEASE: (hit) => ({ to: PATHS.barometer, changes: inYear(hit) }),
  CALL_LETTER: ofCommittee,
  ACTION_PLAN: ofCommittee,
  INITIATIVE: ({ committee, code }) => initiatives("open", committee && code && `${committee.code}:${code}`),
  INTEGRATION_STATEMENT: ofCommittee,
  REMARK: ofCommittee,
  REMARK_REPLY: ofCommittee,
  MAYOR_TALK: ofCommittee,
  STATUS_REPORT: ({ year }) => (year === null ? undefined : { to: reportPath(year), changes: [YEAR.is(year)] }),
  BUDGET_ADOPTION: (hit) => ({ to: PATHS.financing, changes: inYear(hit) }),
};

/** The page that shows it; undefined where none does. */
export function placeOf(hit: Hit): Place | undefined {
  return PLACES[hit.kind](hit);
}
