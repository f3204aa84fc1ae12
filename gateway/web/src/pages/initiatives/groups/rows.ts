import type { GroupSumFragment, InitiativesGroupsQuery } from "./groups.operations.js";

export interface GroupRow {
  readonly key: string;
  readonly keys: GroupSumFragment["keys"];
  readonly count: number;
  readonly amount: number;
  readonly financed: number;
  readonly unfinanced: number;
  readonly lapsed: number;
}

export function keyOf(keys: readonly { code: string | null }[]): string {
  return keys.map(({ code }) => code ?? "").join("\n");
}

/** The measures' rows side by side; one that has no row of a group has nothing there. */
export function joinedRows(data: InitiativesGroupsQuery | undefined): GroupRow[] {
  const byKey = (rows: readonly GroupSumFragment[] | null | undefined) =>
    new Map((rows ?? []).map((row) => [keyOf(row.keys), row]));
  const [count, amount] = [byKey(data?.count), byKey(data?.amount)];
  const [financed, unfinanced, lapsed] = [byKey(data?.financed), byKey(data?.unfinanced), byKey(data?.lapsed)];
  const all = new Map([...count, ...amount]);
  const money = (rows: Map<string, GroupSumFragment>, key: string) => rows.get(key)?.money?.oere ?? 0;
  return [...all].map(([key, { keys }]) => ({
    key,
    keys,
    count: count.get(key)?.count ?? 0,
    amount: money(amount, key),
    financed: money(financed, key),
    unfinanced: money(unfinanced, key),
    lapsed: money(lapsed, key),
  }));
}
