import type { AttackOutcome } from "./attack-outcome.js";
import type { AttackedHub } from "./attacked-hub.testkit.js";

export type Attacker = "stranger" | "another committee" | "low role";

export interface Attack {
  readonly kind: string;
  readonly by: Attacker;
  /** What the attacker tries, as the report's table shows it. */
  readonly tries: string;
  readonly run: (target: AttackedHub) => Promise<AttackOutcome>;
}
