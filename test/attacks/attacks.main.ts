import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eventually, ROOT } from "../testkit/hub/running-hub.js";
import type { Attack } from "./attack.js";
import type { AttackOutcome } from "./attack-outcome.js";
import { AttackScene } from "./attacked-hub.testkit.js";
import { isHeld, reportOf } from "./attacks-report.js";
import { attacksByBomb } from "./bomb-attacks.js";
import { attacksByInjection } from "./injection-attacks.js";
import { attacksOnOthers } from "./reach-attacks.js";
import { attacksByToken } from "./token-attacks.js";
import { attacksByTransport, lastAttacks } from "./transport-attacks.js";
import { deaths, keepsMemory, processesOf, type WatchedProcess } from "./watched-processes.js";

const ROUND = [...attacksByToken, ...attacksOnOthers, ...attacksByInjection, ...attacksByBomb, ...attacksByTransport];

/** What takes memory, if anything does. */
const HEAVY = [...attacksByBomb, ...attacksByTransport];
const MOST_LOOKS = 7;

type Attacked = { attack: Attack; outcome: AttackOutcome };

async function attackAll(scene: AttackScene, attacks: readonly Attack[]): Promise<Attacked[]> {
  const outcomes: Attacked[] = [];
  for (const attack of attacks) {
    const outcome = await attack
      .run(scene)
      .catch((error: unknown): AttackOutcome => ({ held: false, seen: `the attack itself failed: ${error}` }));
    console.log(
      `${outcome.held ? "held   " : "THROUGH"}  ${attack.kind}, ${attack.by}: ${attack.tries} – ${outcome.seen}`,
    );
    outcomes.push({ attack, outcome });
  }
  return outcomes;
}

async function damageTo(scene: AttackScene, possessions: string): Promise<string[]> {
  const isReady = await eventually(async () => (await scene.fetch(`${scene.hub.url}/health/ready`)).status === 200);
  return [
    ...(isReady ? [] : ["the hub is not ready any more"]),
    ...((await scene.possessions()) === possessions ? [] : ["the committee's documents are others than before"]),
  ];
}

/** What a leak keeps it keeps in every round; what grows while caches fill and V8 collects late comes to an end. */
async function untilMemoryStays(scene: AttackScene, looks: WatchedProcess[][]): Promise<string[]> {
  for (;;) {
    const growth = keepsMemory(looks.at(-2) ?? [], looks.at(-1) ?? []);
    if (growth.length === 0 || looks.length > MOST_LOOKS) return growth;
    console.log(`more memory than before: ${growth.join(", ")}; once more`);
    await attackAll(scene, HEAVY);
    looks.push(processesOf(scene.hub));
  }
}

const scene = await AttackScene.start();
try {
  const possessions = await scene.possessions();
  const memory = [processesOf(scene.hub)];
  const first = await attackAll(scene, ROUND);
  memory.push(processesOf(scene.hub));
  const second = await attackAll(scene, ROUND);
  memory.push(processesOf(scene.hub));
  const growth = await untilMemoryStays(scene, memory);
  const damage = [
    ...(await damageTo(scene, possessions)),
    ...deaths(memory[0] ?? [], processesOf(scene.hub)).map((name) => `${name} died`),
    ...growth.map((each) => `memory does not come back: ${each}`),
  ];
  const worst = second.map((each, index) => (each.outcome.held ? (first[index] ?? each) : each));
  const last = await attackAll(scene, lastAttacks);
  const results = { attacks: [...worst, ...last], leaks: scene.leaks.found, damage, memory };
  const report = reportOf(results);
  console.log(`\n${report}`);
  await writeFile(join(ROOT, "docs/results/attacks.md"), report);
  process.exitCode = isHeld(results) ? 0 : 1;
} finally {
  await scene.hub.forget();
}
