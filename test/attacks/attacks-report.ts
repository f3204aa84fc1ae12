import type { Attack } from "./attack.js";
import type { AttackOutcome } from "./attack-outcome.js";
import type { WatchedProcess } from "./watched-processes.js";

export interface AttackResults {
  readonly attacks: readonly { attack: Attack; outcome: AttackOutcome }[];
  readonly leaks: readonly string[];
  /** What is wrong with the hub after all attacks; empty: nothing has changed. */
  readonly damage: readonly string[];
  readonly memory: readonly (readonly WatchedProcess[])[];
}

const row = (...cells: (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;

export const isHeld = ({ attacks, leaks, damage }: AttackResults): boolean =>
  attacks.every(({ outcome }) => outcome.held) && leaks.length === 0 && damage.length === 0;

/** The report on all attacks, as a page in Markdown. */
export function reportOf(results: AttackResults): string {
  const { attacks, leaks, damage, memory } = results;
  const through = attacks.filter(({ outcome }) => !outcome.held).length;
  return [
    "# Attacks",
    "",
    "Written by `npm run test:attacks`: a whole hub is attacked as a stranger, as another committee and as a low role, in two rounds of the same attacks. Every answer is",
    "searched for stack traces, SQL, inner addresses and the text of a draft that only its owner may read.",
    "",
    row("kind", "by", "what is tried", "result", "seen"),
    "|---|---|---|---|---|",
    ...attacks.map(({ attack, outcome }) =>
      row(attack.kind, attack.by, attack.tries, outcome.held ? "held" : "**through**", outcome.seen),
    ),
    "",
    `${attacks.length} attacks, ${through} got through; ${leaks.length} answers showed what they should not; ${damage.length === 0 ? "the hub is as before" : `damage: ${damage.join("; ")}`}.`,
    ...leaks.map((leak) => `- ${leak}`),
    "",
    "Memory in MiB (VmRSS) before the first round, after each of the two, and after further rounds of the heavy attacks, until a round adds no more to any process:",
    "",
    row("process", "before", ...memory.slice(1).map((_, index) => `round ${index + 1}`)),
    `|---|${"---|".repeat(memory.length)}`,
    ...(memory[0] ?? []).map(({ name, pid }) =>
      row(name, ...memory.map((look) => Math.round(look.find((each) => each.pid === pid)?.mib ?? 0))),
    ),
    "",
  ].join("\n");
}
