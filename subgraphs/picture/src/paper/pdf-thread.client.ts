import { Worker } from "node:worker_threads";
import { Problem } from "@hub/outlets";
import type { Paper, PaperFormat, WrittenPaper } from "@hub/print";
import type { Logger } from "pino";

/** A thread that nobody needs gives its memory back. */
const IDLE_MS = 30_000;
/** For one document, those before it included. */
const WRITING_MS = 60_000;
const MOST_WAITING = 8;
const HEAP = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 };
const RETRY_AFTER_S = 5;

export interface PaperRequest {
  readonly id: number;
  readonly paper: Paper;
}

export interface PaperReply {
  readonly id: number;
  readonly written?: WrittenPaper;
  readonly failed?: string;
}

interface Waiting {
  readonly resolve: (written: WrittenPaper) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Writes PDFs in a thread of its own, one after another: a long plan takes seconds, and answers to others must not wait for it. */
export class PdfThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(
    private readonly program: URL,
    private readonly log: Logger,
  ) {}

  /** The same format, written there. */
  of(format: PaperFormat): PaperFormat {
    return { ...format, write: (paper) => this.#write(paper) };
  }

  close(): void {
    this.#end(new Error("The thread that writes PDFs has ended."));
  }

  #write(paper: Paper): Promise<WrittenPaper> {
    if (this.#waiting.size >= MOST_WAITING) return Promise.reject(busy("Too many PDFs are asked for at once."));
    clearTimeout(this.#idle);
    this.#lastId += 1;
    const request: PaperRequest = { id: this.#lastId, paper };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(busy("The PDF took too long to write.")), WRITING_MS);
      this.#waiting.set(request.id, { resolve, reject, timer });
      this.#worker ??= this.#start();
      this.#worker.postMessage(request);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.program, { resourceLimits: HEAP, execArgv: [], env: {} });
    worker.on("message", (reply: PaperReply) => this.#take(reply));
    const failed = (error: Error) => {
      if (this.#worker !== worker) return;
      this.log.warn({ reason: error.message }, "the thread that writes PDFs has ended");
      this.#end(busy("The PDF could not be written: it is there as HTML and DOCX."));
    };
    worker.on("error", failed);
    worker.on("exit", (code) => failed(new Error(`It ended with code ${code}.`)));
    worker.unref();
    return worker;
  }

  #take({ id, written, failed }: PaperReply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    if (written) waiting?.resolve(written);
    else waiting?.reject(new Error(failed));
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.#end(new Error("It is idle.")), IDLE_MS).unref();
  }

  /** The next document starts another thread. */
  #end(reason: Error): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.terminate().catch(() => undefined);
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    this.#waiting.clear();
  }
}

const busy = (detail: string): Problem => new Problem(503, "Service Unavailable", detail, RETRY_AFTER_S);
