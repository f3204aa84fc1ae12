import { useQuestion } from "../../graph/index.js";
import { comparedOf, type Instant, useComparedWord, variablesOf } from "../../instant/index.js";
import { askFinancingCompared, type FinancingComparedQuery } from "./financing.operations.js";
import type { FinancingRow } from "./rows.js";

export type ComparedOverview = NonNullable<FinancingComparedQuery["financingOverview"]>;
type ComparedRow = ComparedOverview["rows"]["nodes"][number];

/** The overview that the page is compared with. */
export interface Compared {
  /** A year, or a day. */
  readonly what: string;
  readonly overview: ComparedOverview;
  /** The same initiative there; undefined where it was not in it. */
  rowOf(row: FinancingRow): ComparedRow | undefined;
  /** Initiatives that are no longer here. */
  goneFrom(rows: readonly FinancingRow[]): readonly ComparedRow[];
}

/** What the page is compared with; undefined where it is not, or not yet. */
export function useCompared(instant: Instant) {
  const compared = comparedOf(instant);
  const what = useComparedWord(instant);
  const answer = useQuestion(askFinancingCompared, variablesOf(compared ?? instant), {
    isPaused: compared === undefined,
  });
  const overview = compared === undefined ? undefined : answer.data?.financingOverview;
  return { answer, compared: overview ? comparedWith(what, overview) : undefined };
}

function comparedWith(what: string, overview: ComparedOverview): Compared {
  const known = new Map(overview.rows.nodes.map((row) => [keyOf(row), row]));
  return {
    what,
    overview,
    rowOf: (row) => known.get(keyOf(row)),
    goneFrom: (rows) => {
      const here = new Set(rows.map(keyOf));
      return overview.rows.nodes.filter((row) => !here.has(keyOf(row)));
    },
  };
}

function keyOf({ committee, initiative }: ComparedRow | FinancingRow): string {
  return `${committee.code}:${initiative.code}`;
}
