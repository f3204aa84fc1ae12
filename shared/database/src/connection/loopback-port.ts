import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { codeOf, StartError } from "./start-error.js";

/**
 * Below the ports that systems use for outgoing connections (Linux from 32768, some containers from 16000): such a
 * connection could otherwise take a port that we have found free.
 */
const LOWEST = 10_000;
const HIGHEST = 16_000;
/** What browsers and `fetch` refuse to call, above the ports that only root listens on: https://fetch.spec.whatwg.org/#port-blocking. */
const REFUSED_BY_FETCH: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080,
]);
const ATTEMPTS = 200;

/** Whether browsers and `fetch` refuse to call that port, whoever listens on it. */
export function isRefusedByFetch(port: number): boolean {
  return REFUSED_BY_FETCH.has(port);
}

/** Free ports on 127.0.0.1, all different. */
export async function freeLoopbackPorts(count: number): Promise<number[]> {
  const free = new Set<number>();
  for (let attempt = 0; attempt < ATTEMPTS && free.size < count; attempt++) {
    const port = randomInt(LOWEST, HIGHEST);
    if (isRefusedByFetch(port) || free.has(port)) continue;
    if ((await listenFailure("127.0.0.1", port)) === undefined) free.add(port);
  }
  if (free.size < count) {
    throw new StartError(`No ${count} free ports on 127.0.0.1 between ${LOWEST} and ${HIGHEST}: end some programs.`);
  }
  return [...free];
}

/** The system's code when a port cannot be listened on (`EADDRINUSE`, `EACCES`); `undefined` when it can. */
export function listenFailure(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(codeOf(error) ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
