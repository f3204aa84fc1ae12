import type { Client } from "@urql/core";
import { useSyncExternalStore } from "react";
import { useLocation } from "wouter";
import { AS_OF, BASIS, COMPARE, PATHS, useParameter, YEAR } from "../address/index.js";
import { type Answer, hubNow, onHubNow, useQuestion } from "../graph/index.js";
import type { GraphText } from "../language/index.js";
import { askInstantBar, askInstantBudget, askInstantReport, type InstantBarQuery } from "./instant.operations.js";

/** The instant of the whole page. */
export interface Instant {
  /** The year that the page is about; undefined until the hub has told which there are. */
  readonly year: number | undefined;
  readonly years: readonly number[];
  /** The instant whose record is shown; undefined: now. */
  readonly asOf: string | undefined;
  /** A past year whose report is frozen is shown as it was reported, unless the address says otherwise. */
  readonly basis: "AS_REPORTED" | "AS_KNOWN" | undefined;
  /** When the year was reported; undefined where it has not been. */
  readonly reportedAt: string | undefined;
  /** The basis that a year has by itself, for what is compared with. */
  basisOf(year: number): "AS_REPORTED" | undefined;
  /** When another year was reported first; undefined where it has not been. */
  reportedAtOf(year: number): string | undefined;
  /** What it is compared with, a year or an instant. */
  readonly compare: { readonly year: number } | { readonly asOf: string } | undefined;
  /** All committees of the frame, in its order; none until the hub has told. */
  readonly committees: readonly {
    readonly code: string;
    readonly publishes: boolean;
    readonly name: GraphText;
    readonly isReachable: boolean;
  }[];
  /** Now by the hub's clock; undefined until its first answer. */
  readonly now: string | undefined;
}

/** The page's instant, from the address. What it does not say is the newest year that has begun, now, and nothing to compare with. */
export function useInstant(): Instant {
  const written = useParameter(YEAR);
  const compared = useParameter(COMPARE);
  const asOf = useParameter(AS_OF);
  const basis = useParameter(BASIS);
  const now = useSyncExternalStore(onHubNow, hubNow);
  const { data, isFirst } = useInstantBar();
  const years = (data?.cycles ?? []).map(({ year }) => year).sort((one, other) => one - other);
  // Years that are planned are there to be chosen; nothing is in them yet.
  const begun = (data?.cycles ?? []).filter(({ state }) => state !== "PLANNED").map((each) => each.year);
  const year = written ?? (begun.length > 0 ? Math.max(...begun) : years[0]);
  const frozenAt = (of: number | undefined) =>
    data?.cycles?.find((each) => each.year === of)?.reportFrozenAt ?? undefined;
  const basisOf = (of: number) => (now !== undefined && of < yearOf(now) && frozenAt(of) ? "AS_REPORTED" : undefined);
  const reportedAt = useReportedAt(year, frozenAt(year));
  return {
    // Without the cycles it is not known which record a past year is shown on.
    year: isFirst ? undefined : year,
    years,
    asOf,
    basis: basis ?? (asOf === undefined && year !== undefined ? basisOf(year) : undefined),
    reportedAt,
    basisOf,
    reportedAtOf: frozenAt,
    compare: comparisonOf(compared),
    committees: (data?.freshness ?? []).map(({ committee, reachable }) => ({
      ...committee,
      isReachable: reachable || !committee.publishes,
    })),
    now,
  };
}

/** Of when what is shown as reported is: the report's newest edition, and for money the budget of the year. */
function useReportedAt(year: number | undefined, frozenAt: string | undefined): string | undefined {
  const [path] = useLocation();
  const isMoney = path === PATHS.financing;
  const isPaused = frozenAt === undefined;
  const variables = { year: year ?? 0 };
  const report = useQuestion(askInstantReport, variables, { isBeside: true, isPaused: isPaused || isMoney });
  const budget = useQuestion(askInstantBudget, variables, { isBeside: true, isPaused: isPaused || !isMoney });
  if (isPaused) return undefined;
  return isMoney ? budget.data?.financingOverview?.asOf : (report.data?.statusReport?.frozenAt ?? frozenAt);
}

/** The variables that most questions of the graph take; ask only when `year` is known. */
export function variablesOf({ year, asOf, basis }: Pick<Instant, "year" | "asOf" | "basis">) {
  return { year: year ?? 0, asOf: asOf ?? null, basis: basis ?? null };
}

/** Asks what the bar shows before it is drawn; it takes the same answer. */
export function askInstantEarly(client: Client): void {
  void client.query(askInstantBar.document, {}).toPromise();
}

/** Asks it once more: what it says of committees is another after a publication. */
export function askInstantAgain(client: Client): void {
  void client.query(askInstantBar.document, {}, { requestPolicy: "network-only" }).toPromise();
}

/** What the bar shows. */
export function useInstantBar(): Answer<InstantBarQuery> {
  return useQuestion(askInstantBar, {}, { isBeside: true });
}

function yearOf(instant: string): number {
  return Number(instant.slice(0, 4));
}

function comparisonOf(written: string | undefined): Instant["compare"] {
  if (written === undefined) return undefined;
  if (/^\d{4}$/.test(written)) return { year: Number(written) };
  return Number.isNaN(Date.parse(written)) ? undefined : { asOf: new Date(written).toISOString() };
}
