import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withConnection } from "@hub/database";
import { ROOT } from "../testkit/hub/running-hub.js";
import { HostedHub, SUBGRAPHS } from "./hosted-hub.testkit.js";
import { faultsOf, pgbouncerReport, type RollingResults, ratesReport, rollingReport } from "./hosts-report.js";
import { probePgbouncer } from "./pgbouncer-probe.js";
import { tryShareRates } from "./shared-rates.js";
import { SteadyCallers } from "./steady-callers.js";

const READERS = 3;
/** Before and after each restart, so that connections are in use and what comes late is seen. */
const PAUSE_MS = 2_000;

async function rollAll(hub: HostedHub): Promise<RollingResults> {
  const callers = new SteadyCallers(hub);
  await callers.adoptPolicy();
  callers.start(READERS);
  await sleep(PAUSE_MS * 2);
  // A gateway stands for each of the two.
  for (const part of [...SUBGRAPHS, "gateway", "gateway"]) {
    console.log(`restarting ${part}`);
    callers.begin(`${part} is restarted`);
    await hub.roll(part);
    await sleep(PAUSE_MS);
  }
  callers.begin("PostgreSQL is restarted");
  const postgresAwayMs = await hub.restartPostgres();
  await sleep(PAUSE_MS * 3);
  await callers.stop();
  const onRecord = await withConnection(hub.databaseUrl("children"), async (client) => {
    const { rows } = await client.query("SELECT position, type FROM children.outbox ORDER BY position");
    return rows.filter(({ type }) => type === "action-plan.published.v1").map((_, index) => index + 1);
  });
  return { phases: callers.phases, acknowledged: callers.acknowledged, onRecord, postgresAwayMs };
}

const write = (name: string, text: string) => writeFile(join(ROOT, "docs/results", name), text);

const hub = await HostedHub.start();
try {
  const rolled = await rollAll(hub);
  await write("rolling-restart.md", rollingReport(rolled));
  console.log(rollingReport(rolled));
  const probed = await probePgbouncer(hub.databaseUrl("children"), hub.folder);
  await write("pgbouncer.md", pgbouncerReport(probed));
  console.log(pgbouncerReport(probed));
  const rates = await tryShareRates(hub.folder);
  await write("shared-rates.md", ratesReport(rates));
  console.log(ratesReport(rates));
  const faults = [
    ...faultsOf(rolled),
    ...(rates.together === rates.limit && rates.togetherAgain === rates.limit ? [] : ["rates are not shared"]),
  ];
  for (const fault of faults) console.error(`  ✗ ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await hub.stop();
}
