import { setTimeout as delay } from "node:timers/promises";
import { partConnector, partDispatcher, RECORD_HEADER, readRecord, type ToldRecord } from "@hub/parts";
import { type Dispatcher, Pool, request } from "undici";
import type { AnswerMemory, HeldBytes } from "../memory/answer-memory.js";
import { AnswerMemoryFull } from "../memory/answer-memory-full.js";
import type { Clock } from "../operation/clock.js";
import { decoded } from "./content-encoding.js";
import { AnswerTooLarge, connectionFailure, isWorthARetry, SubgraphFailure } from "./subgraph-failure.js";

export interface SubgraphReply {
  status: number;
  /** UTF-8, without a Content-Encoding. */
  body: Uint8Array;
  /** As the subgraph tells of an answer without errors: how many bytes of it come after its data. */
  tailBytes: number | undefined;
  /** What it tells of its record. */
  record: ToldRecord | undefined;
  /** How many bytes came. */
  bytes: number;
  /** The memory that it takes until it is answered. */
  held: HeldBytes;
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
/** An answer that is told to be no longer is read as a whole, once there is memory for it. */
const READ_AT_ONCE = 256 * 1024;
const ALIVE_WITHIN_MS = 2_000;

/** HTTP with one subgraph: connections kept alive, a time limit for the whole answer, one retry where the connection failed. */
export class SubgraphClient {
  readonly #pool: Pool;
  readonly #path: string;

  constructor(
    readonly url: URL,
    readonly timeoutMs: number,
    readonly clock: Clock,
    readonly memory: AnswerMemory,
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
    const limit = new TimeLimit(this.clock, this.timeoutMs, () => {
      stop.abort(new SubgraphFailure("TIMEOUT", `no whole answer within ${this.timeoutMs} ms`));
    });
    try {
      return await this.#postOnce(sent, stop.signal, limit);
    } catch (error) {
      return await this.#postAgain(error, { sent, signal: stop.signal, limit });
    } finally {
      limit.pause();
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

  async #postAgain(error: unknown, { sent, signal, limit }: Posting): Promise<SubgraphReply> {
    const failure = connectionFailure(error);
    if (!sent.isRepeatable || signal.aborted || !isWorthARetry(failure)) throw failure;
    await delay(RETRY_AFTER_MS);
    return await this.#postOnce(sent, signal, limit).catch((error: unknown) => {
      throw connectionFailure(error);
    });
  }

  async #postOnce({ body, headers }: SubgraphRequest, signal: AbortSignal, limit: TimeLimit): Promise<SubgraphReply> {
    signal.throwIfAborted();
    const held = this.memory.begin();
    try {
      const reply = await new Promise<ReadReply>((resolve, reject) => {
        const reader = new ReplyReader({ held, limit, signal, resolve, reject });
        this.#pool.dispatch({ path: this.#path, method: "POST", headers, body }, reader);
      });
      const { bytes } = reply;
      // The gateway requests no encoding, yet some servers and proxies always compress.
      const encoding = reply.headers["content-encoding"]?.toString();
      const plain = await decoded(bytes, { encoding, most: this.memory.limits.perAnswer });
      const tailBytes = encoding === undefined ? tailOf(reply.headers[TAIL_HEADER]) : undefined;
      const record = readRecord(reply.headers[RECORD_HEADER]);
      const length = Math.max(bytes.byteLength, plain.byteLength);
      return { status: reply.status, body: plain, tailBytes, record, held, bytes: length };
    } catch (error) {
      held.release();
      throw error;
    }
  }
}

interface Posting {
  readonly sent: SubgraphRequest;
  readonly signal: AbortSignal;
  readonly limit: TimeLimit;
}

/** An answer as it came. */
interface ReadReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

interface Reading {
  readonly held: HeldBytes;
  readonly limit: TimeLimit;
  readonly signal: AbortSignal;
  resolve(reply: ReadReply): void;
  reject(error: unknown): void;
}

/** Reads an answer no faster than there is memory. Each byte counts twice: as what was read, and in the text for the client. */
class ReplyReader implements Dispatcher.DispatchHandler {
  readonly #chunks: Buffer[] = [];
  readonly #stop = () => this.#fail(this.reading.signal.reason);
  #length = 0;
  #status = 0;
  #headers: ReadReply["headers"] = {};
  #controller: Dispatcher.DispatchController | undefined;
  #failure: unknown;
  #isHeld = false;
  #isOver = false;

  constructor(private readonly reading: Reading) {
    reading.signal.addEventListener("abort", this.#stop, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It was given up before there was a connection for it.
    if (this.#isOver) controller.abort(this.#failure as Error);
  }

  onResponseStart(_: unknown, status: number, headers: ReadReply["headers"]): void {
    // Others are only announced.
    if (status < 200 || this.#isOver) return;
    this.#status = status;
    this.#headers = headers;
    const told = Number(headers["content-length"] ?? 0);
    const { perAnswer } = this.reading.held.memory.limits;
    this.#isHeld = told > 0 && told <= READ_AT_ONCE;
    if (told > perAnswer) this.#fail(new AnswerTooLarge(perAnswer));
    else if (this.#isHeld) this.#hold(2 * told);
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    if (this.#isOver) return;
    this.#length += chunk.length;
    const { perAnswer } = this.reading.held.memory.limits;
    this.#chunks.push(chunk);
    if (this.#length > perAnswer) this.#fail(new AnswerTooLarge(perAnswer));
    else if (!this.#isHeld) this.#hold(2 * chunk.length);
  }

  onResponseEnd(): void {
    if (!this.#end()) return;
    const [first, second] = this.#chunks;
    const bytes = first && !second ? first : Buffer.concat(this.#chunks, this.#length);
    this.reading.resolve({ status: this.#status, headers: this.#headers, bytes });
  }

  onResponseError(_: unknown, error: Error): void {
    this.#fail(error);
  }

  /** Waits where there is no memory, and reads nothing meanwhile. */
  #hold(bytes: number): void {
    const { held, limit } = this.reading;
    if (held.addAtOnce(bytes)) return;
    limit.pause();
    this.#controller?.pause();
    held
      .add(bytes)
      .catch(noMemory)
      .then(
        () => this.#goOn(),
        (error) => this.#fail(error),
      );
  }

  #goOn(): void {
    if (this.#isOver) return;
    this.reading.limit.goOn();
    this.#controller?.resume();
  }

  /** The rest is not read: the connection is given up. */
  #fail(error: unknown): void {
    if (!this.#end()) return;
    this.#failure = error;
    this.reading.reject(error);
    if (this.#controller && !this.#controller.aborted) this.#controller.abort(error as Error);
  }

  /** Whether it ends now, and has not before. */
  #end(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.reading.signal.removeEventListener("abort", this.#stop);
    return true;
  }
}

/** What a subgraph of the hub sends with an answer that has data and no errors, beginning with its data. */
const TAIL_HEADER = "x-hub-tail-bytes";

function tailOf(header: string | string[] | undefined): number | undefined {
  return typeof header === "string" && /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}

/** What is thrown where there was no memory for an answer. */
export function noMemory(error: unknown): never {
  if (error instanceof AnswerMemoryFull) throw new SubgraphFailure("NO_MEMORY", error.message);
  throw error;
}

/** A time limit that does not run while it is paused. */
class TimeLimit {
  #left: number;
  #since = 0;
  #cancel: (() => void) | undefined;

  constructor(
    readonly clock: Clock,
    ms: number,
    readonly onOver: () => void,
  ) {
    this.#left = ms;
    this.goOn();
  }

  pause(): void {
    if (!this.#cancel) return;
    this.#cancel();
    this.#cancel = undefined;
    this.#left -= this.clock.now() - this.#since;
  }

  goOn(): void {
    this.#since = this.clock.now();
    this.#cancel = this.clock.after(Math.max(0, this.#left), this.onOver);
  }
}
