import type { CommitteeSumFragment, InitiativesSumsQuery } from "./initiatives.operations.js";

/** What the chosen initiatives come to. */
export interface Totals {
  readonly count: number;
  readonly amount: number;
  readonly financed: number;
  readonly unfinanced: number;
  readonly lapsed: number;
  readonly byCommittee: readonly { readonly code: string; readonly count: number }[];
}

export function totalsOf(data: InitiativesSumsQuery | undefined): Totals | undefined {
  if (!data?.count) return undefined;
  return {
    count: data.count.reduce((sum, { count }) => sum + count, 0),
    amount: moneyOf(data.amount),
    financed: moneyOf(data.financed),
    unfinanced: moneyOf(data.unfinanced),
    lapsed: moneyOf(data.lapsed),
    byCommittee: data.count.map(({ keys, count }) => ({ code: keys[0]?.code ?? "", count })),
  };
}

function moneyOf(rows: readonly CommitteeSumFragment[] | null): number {
  return (rows ?? []).reduce((sum, { money }) => sum + (money?.oere ?? 0), 0);
}
