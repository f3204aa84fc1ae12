import { until } from "@hub/clock";
import { listenFailure, StartError } from "@hub/database";
import type { HubConfig } from "../config.js";
import { wasLeftByKilled } from "./data-folder-lock.js";

/** A gateway whose launcher was killed finishes its requests first. */
const LEFTOVER_MS = 8_000;
const POLL_INTERVAL_MS = 100;

const TROUBLE: Readonly<Record<string, string>> = {
  EADDRINUSE: "is taken: stop what uses it, or set PORT to another, as in PORT=4001 npm start.",
  EACCES: "may not be used by this user: set PORT to one above 1023.",
  EADDRNOTAVAIL: "is not an address of this machine: set HOST to one that is.",
};

/** Refuses the start if the gateway could not listen; waits for the gateway of a killed hub of this data folder. */
export async function checkGatewayPort({ host, port, dataDir }: HubConfig): Promise<void> {
  const isFree = async () => (await listenFailure(host, port)) !== "EADDRINUSE";
  if (wasLeftByKilled(dataDir)) await until(isFree, { timeoutMs: LEFTOVER_MS, everyMs: POLL_INTERVAL_MS });
  const failure = await listenFailure(host, port);
  if (failure === undefined) return;
  throw new StartError(`Port ${port} on ${host} ${TROUBLE[failure] ?? `cannot be used (${failure}).`}`);
}
