import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eventually, ROOT } from "../testkit/hub/running-hub.js";
import { attacksByAssertion } from "./assertion-attacks.js";
import type { Attack } from "./attack.js";
import type { AttackOutcome } from "./attack-outcome.js";
import { AttackedHub } from "./attacked-hub.testkit.js";
import { isHeld, reportOf } from "./attacks-report.js";
import { attacksByBomb } from "./bomb-attacks.js";
import { attacksByInjection } from "./injection-attacks.js";
import { attacksOnOthers } from "./reach-attacks.js";
import { attacksByToken } from "./token-attacks.js";
import { attacksByTransport, lastAttacks } from "./transport-attacks.js";
import { deaths, keepsMemory, processesOf, type WatchedProcess } from "./watched-processes.js";

const ROUND = [
  ...attacksByToken,
  ...attacksByAssertion,
  ...attacksOnOthers,
  ...attacksByInjection,
  ...attacksByBomb,
  ...attacksByTransport,
];

/** The attacks that could use up memory. */
const HEAVY = [...attacksByBomb, ...attacksByTransport];
const MOST_MEASUREMENTS = 7;

type Attacked = { attack: Attack; outcome: AttackOutcome };

async function attackAll(target: AttackedHub, attacks: readonly Attack[]): Promise<Attacked[]> {
  const outcomes: Attacked[] = [];
  for (const attack of attacks) {
    const outcome = await attack
      .run(target)
      .catch((error: unknown): AttackOutcome => ({ held: false, seen: `the attack itself failed: ${error}` }));
    console.log(
      `${outcome.held ? "held   " : "THROUGH"}  ${attack.kind}, ${attack.by}: ${attack.tries} – ${outcome.seen}`,
    );
    outcomes.push({ attack, outcome });
  }
  return outcomes;
}

async function damageTo(target: AttackedHub, documentsOfOwner: string): Promise<string[]> {
  const isReady = await eventually(
    async () => (await target.fetch(`${target.hub.url}/health/degraded`)).status === 200,
  );
  return [
    ...(isReady ? [] : ["the hub is not ready any more"]),
    ...((await target.documentsOfOwner()) === documentsOfOwner ? [] : ["the committee's documents have changed"]),
  ];
}

/** A leak grows in every round; caches that fill and late garbage collection stop growing. */
async function untilMemoryStays(target: AttackedHub, measurements: WatchedProcess[][]): Promise<string[]> {
  for (;;) {
    const growth = keepsMemory(measurements.at(-2) ?? [], measurements.at(-1) ?? []);
    if (growth.length === 0 || measurements.length > MOST_MEASUREMENTS) return growth;
    console.log(`more memory than before: ${growth.join(", ")}; once more`);
    await attackAll(target, HEAVY);
    measurements.push(processesOf(target.hub));
  }
}

const target = await AttackedHub.start();
try {
  const documentsOfOwner = await target.documentsOfOwner();
  const memory = [processesOf(target.hub)];
  const first = await attackAll(target, ROUND);
  memory.push(processesOf(target.hub));
  const second = await attackAll(target, ROUND);
  memory.push(processesOf(target.hub));
  const growth = await untilMemoryStays(target, memory);
  const damage = [
    ...(await damageTo(target, documentsOfOwner)),
    ...deaths(memory[0] ?? [], processesOf(target.hub)).map((name) => `${name} died`),
    ...growth.map((each) => `memory does not come back: ${each}`),
  ];
  const worst = second.map((each, index) => (each.outcome.held ? (first[index] ?? each) : each));
  const last = await attackAll(target, lastAttacks);
  const results = { attacks: [...worst, ...last], leaks: target.leaks.found, damage, memory };
  const report = reportOf(results);
  console.log(`\n${report}`);
  await writeFile(join(ROOT, "docs/results/attacks.md"), report);
  process.exitCode = isHeld(results) ? 0 : 1;
} finally {
  await target.hub.forget();
}
