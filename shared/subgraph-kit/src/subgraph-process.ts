import { writeFile } from "node:fs/promises";
import { isDatabaseAway } from "@hub/database";
import { endOnUncaught, processLog } from "@hub/log";
import { answerLauncher, PartTls, useTls } from "@hub/parts";
import { startTelemetry } from "@hub/telemetry";
import type { Logger } from "pino";
import { readConfig, type SubgraphConfig } from "./config.js";
import { printSubgraph, type SubgraphDefinition } from "./federated-schema.js";
import { type SubgraphService, serveSubgraph } from "./subgraph.server.js";

/** The exit code when the database went away during the start: a new start may succeed (EX_TEMPFAIL of sysexits.h). */
const DATABASE_AWAY = 75;

/** A subgraph: its schema, which needs no environment, and how to open its service, which does. */
export interface SubgraphProcess {
  definition: SubgraphDefinition;
  open(config: SubgraphConfig, log: Logger): Promise<SubgraphService>;
}

/**
 * A subgraph's `main`: serves it by the environment. With `--print-schema <file>` it only writes the SDL that is committed
 * and composed.
 */
export async function runSubgraph(subgraph: SubgraphProcess): Promise<void> {
  const flag = process.argv.indexOf("--print-schema");
  const file = process.argv[flag + 1];
  if (flag !== -1 && file) {
    await writeFile(file, await printSubgraph(subgraph.definition));
    return;
  }
  const name = subgraph.definition.name;
  try {
    const config = readConfig();
    const log = processLog({ base: { name }, level: config.logLevel });
    endOnUncaught(log);
    const tls = config.tls && (await PartTls.open(config.tls, log));
    // Before it opens: it may ask the others at once.
    if (tls) await useTls(tls);
    const endTelemetry = await startTelemetry(name, config.telemetry ?? {});
    const service = endingWith(await subgraph.open(config, log), endTelemetry);
    const port = await serveSubgraph(service, { config, log, tls });
    log.info({ port }, "ready");
    answerLauncher();
    process.send?.({ type: "ready", port });
  } catch (error) {
    processLog({ base: { name } }).fatal({ err: error }, "cannot start");
    process.exit(isDatabaseAway(error) ? DATABASE_AWAY : 1);
  }
}

/** The service, with what ends after it. */
function endingWith(service: SubgraphService, end: () => Promise<void>): SubgraphService {
  const close = async () => {
    await service.close();
    await end();
  };
  return { ...service, close };
}
