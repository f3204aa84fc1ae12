/** What one attack came to. */
export interface AttackOutcome {
  readonly held: boolean;
  /** What the attacker saw, in a few words. */
  readonly seen: string;
}

/** Every one of several has to hold; what the first that did not was answered is what was seen. */
export function allOf(outcomes: readonly AttackOutcome[]): AttackOutcome {
  const through = outcomes.find(({ held }) => !held);
  const seen = [...new Set(outcomes.map((each) => each.seen))];
  return through ?? { held: true, seen: `${outcomes.length}: ${seen.slice(0, 4).join(", ")}` };
}
