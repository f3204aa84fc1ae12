/** Something that has no money yet. Money is in øre. */
export interface Want {
  /** Owner and code: `BUU:BUU-07`. */
  readonly key: string;
  readonly oere: number;
  /** The main goal's code. */
  readonly goal: string;
}

/** What a choice among wants gives. */
export interface Gain {
  readonly oere: number;
  readonly initiatives: number;
  /** Goals whose every want is chosen. */
  readonly goals: readonly string[];
  /** Those of them that are at risk. */
  readonly atRisk: readonly string[];
}

/** What a choice gives; `risky` are the goals at risk. */
export function gainOf(wants: readonly Want[], chosen: ReadonlySet<string>, risky: ReadonlySet<string>): Gain {
  const taken = wants.filter(({ key }) => chosen.has(key));
  const goals = [...wantsByGoal(wants)].filter(([, ofGoal]) => ofGoal.every(({ key }) => chosen.has(key)));
  const names = goals.map(([goal]) => goal);
  return {
    oere: sumOf(taken),
    initiatives: taken.length,
    goals: names,
    atRisk: names.filter((goal) => risky.has(goal)),
  };
}

/**
 * The best choice within a frame: most goals at risk fully financed, then most goals, then most initiatives, then least money.
 * It is exact: whichever goals are financed whole (all sets of goals are tried), what is left over buys most at the lowest prices.
 */
export function bestChoice(wants: readonly Want[], frame: number, risky: ReadonlySet<string>): ReadonlySet<string> {
  const byGoal = [...wantsByGoal(wants).values()];
  let best: { chosen: ReadonlySet<string>; gain: Gain } | undefined;
  for (let set = 0; set < 2 ** byGoal.length; set += 1) {
    const whole = byGoal.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1).flat();
    if (sumOf(whole) > frame) continue;
    const chosen = filledUp(wants, whole, frame);
    const gain = gainOf(wants, chosen, risky);
    if (best === undefined || isBetter(gain, best.gain)) best = { chosen, gain };
  }
  return best?.chosen ?? new Set();
}

function filledUp(wants: readonly Want[], whole: readonly Want[], frame: number): ReadonlySet<string> {
  const chosen = new Set(whole.map(({ key }) => key));
  let left = frame - sumOf(whole);
  const others = wants.filter(({ key }) => !chosen.has(key)).sort((one, other) => one.oere - other.oere);
  for (const { key, oere } of others) {
    if (oere > left) break;
    chosen.add(key);
    left -= oere;
  }
  return chosen;
}

function isBetter(one: Gain, other: Gain): boolean {
  const [ranks, otherRanks] = [ranksOf(one), ranksOf(other)];
  const first = ranks.findIndex((rank, index) => rank !== otherRanks[index]);
  return first >= 0 && (ranks[first] ?? 0) > (otherRanks[first] ?? 0);
}

function ranksOf({ atRisk, goals, initiatives, oere }: Gain): readonly number[] {
  return [atRisk.length, goals.length, initiatives, -oere];
}

function wantsByGoal(wants: readonly Want[]): Map<string, Want[]> {
  const byGoal = new Map<string, Want[]>();
  for (const want of wants) byGoal.set(want.goal, [...(byGoal.get(want.goal) ?? []), want]);
  return byGoal;
}

function sumOf(wants: readonly Want[]): number {
  return wants.reduce((sum, { oere }) => sum + oere, 0);
}
