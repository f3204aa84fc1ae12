import { setTimeout as delay } from "node:timers/promises";
import { partConnector, partDispatcher } from "@hub/parts";
import { type Dispatcher, Pool, request } from "undici";
import type { Clock } from "../operation/clock.js";
import { decoded } from "./content-encoding.js";
import { connectionFailure, isWorthARetry, SubgraphFailure } from "./subgraph-failure.js";

export interface SubgraphReply {
  status: number;
  text: string;
}

export interface SubgraphRequest {
  body: string;
  headers: Record<string, string>;
  /** Whether it may be sent a second time: never a command. */
  isRepeatable: boolean;
}

/** For each subgraph, so that a slow one does not use up the gateway's sockets. */
const CONNECTIONS = 256;
const RETRY_AFTER_MS = 50;
const ALIVE_WITHIN_MS = 2_000;

/** HTTP with one subgraph: connections kept alive, a time limit for the whole answer, one retry where the connection failed. */
export class SubgraphClient {
  readonly #pool: Pool;
  readonly #path: string;

  constructor(
    readonly url: URL,
    readonly timeoutMs: number,
    readonly clock: Clock,
  ) {
    this.#path = `${url.pathname}${url.search}`;
    this.#pool = new Pool(url.origin, {
      connections: CONNECTIONS,
      keepAliveTimeout: 30_000,
      connect: partConnector(timeoutMs) ?? { timeout: timeoutMs },
      // The time limit in `post` is for the whole answer.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Throws SubgraphFailure where there is no answer; `stop` is aborted at the time limit, or when no caller waits any more. */
  async post(sent: SubgraphRequest, stop: AbortController): Promise<SubgraphReply> {
    const cancelLimit = this.clock.after(this.timeoutMs, () => {
      stop.abort(new SubgraphFailure("TIMEOUT", `no whole answer within ${this.timeoutMs} ms`));
    });
    try {
      return await this.#postTwice(sent, stop.signal);
    } finally {
      cancelLimit();
    }
  }

  /** Whether the subgraph's process answers at all, whatever it says: by a connection of its own, which no slow question holds. */
  async isAlive(): Promise<boolean> {
    const url = new URL("/health/live", this.url);
    try {
      const dispatcher = partDispatcher();
      const signal = AbortSignal.timeout(ALIVE_WITHIN_MS);
      const { body } = await request(url, { signal, reset: true, ...(dispatcher && { dispatcher }) });
      await body.dump();
      return true;
    } catch {
      return false;
    }
  }

  /** Ends the connections; running requests fail. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #postTwice(sent: SubgraphRequest, signal: AbortSignal): Promise<SubgraphReply> {
    try {
      return await this.#postOnce(sent, signal);
    } catch (error) {
      const failure = connectionFailure(error);
      if (!sent.isRepeatable || signal.aborted || !isWorthARetry(failure)) {
        throw failure;
      }
    }
    await delay(RETRY_AFTER_MS);
    return await this.#postOnce(sent, signal).catch((error: unknown) => {
      throw connectionFailure(error);
    });
  }

  async #postOnce({ body, headers }: SubgraphRequest, signal: AbortSignal): Promise<SubgraphReply> {
    signal.throwIfAborted();
    const response = await this.#pool.request({ path: this.#path, method: "POST", headers, body, signal });
    return { status: response.statusCode, text: await textOf(response) };
  }
}

/** The gateway requests no encoding, yet some servers and proxies always compress. */
async function textOf({ headers, body }: Dispatcher.ResponseData): Promise<string> {
  const encoding = headers["content-encoding"];
  return decoded(await body.arrayBuffer(), encoding?.toString());
}
