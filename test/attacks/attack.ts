import type { AttackOutcome } from "./attack-outcome.js";
import type { AttackScene } from "./attacked-hub.testkit.js";

export type Attacker = "stranger" | "another committee" | "low role";

export interface Attack {
  readonly kind: string;
  readonly by: Attacker;
  /** What is tried, as a table shows it. */
  readonly tries: string;
  readonly run: (scene: AttackScene) => Promise<AttackOutcome>;
}
