/** The result of one attack. */
export interface AttackOutcome {
  readonly held: boolean;
  /** The answer to the attacker, in a few words. */
  readonly seen: string;
}

/** One outcome of several: all have to hold; if one does not, it is the outcome. */
export function allOf(outcomes: readonly AttackOutcome[]): AttackOutcome {
  const through = outcomes.find(({ held }) => !held);
  const seen = [...new Set(outcomes.map((each) => each.seen))];
  return through ?? { held: true, seen: `${outcomes.length}: ${seen.slice(0, 4).join(", ")}` };
}
