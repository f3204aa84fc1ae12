import type { GroupSumFragment, InitiativesGroupsQuery } from "./groups.operations.js";

/** What a group comes to; money in øre. */
export interface GroupFigures {
  readonly count: number;
  readonly amount: number;
  readonly financed: number;
  readonly unfinanced: number;
  readonly lapsed: number;
}

export interface GroupRow extends GroupFigures {
  readonly key: string;
  readonly keys: GroupSumFragment["keys"];
  /** The same group in what the page is compared with; undefined while there is none. */
  readonly before?: GroupFigures;
}

const NOTHING: GroupFigures = { count: 0, amount: 0, financed: 0, unfinanced: 0, lapsed: 0 };

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

function firstOf({ keys }: GroupRow): string {
  return keys[0]?.code ?? "";
}

/** The groups of both sides of a comparison: one that is gone stands with those of its first key. */
export function comparedRows(now: readonly GroupRow[], then: readonly GroupRow[]): GroupRow[] {
  const earlier = new Map(then.map((row) => [row.key, row]));
  const known = new Set(now.map(({ key }) => key));
  const gone = then.filter(({ key }) => !known.has(key)).map(({ key, keys }) => ({ ...NOTHING, key, keys }));
  const all = [...now, ...gone];
  const places = new Map([...new Set(all.map(firstOf))].map((first, at) => [first, at]));
  const placeOf = (row: GroupRow) => places.get(firstOf(row)) ?? 0;
  return all
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((row) => ({ ...row, before: earlier.get(row.key) ?? NOTHING }));
}

/** Money may have groups that initiatives have not, as by the state of each line. */
export function withMissing(rows: readonly GroupRow[], sums: readonly GroupSumFragment[]): GroupRow[] {
  const others = new Map(sums.map(({ keys }) => [keyOf(keys), { ...NOTHING, key: keyOf(keys), keys }]));
  for (const { key } of rows) others.delete(key);
  return [...rows, ...others.values()];
}
