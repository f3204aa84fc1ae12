import { Agent, type IncomingMessage, request } from "node:http";

/** What came back, and how long the caller waited for all of it. */
export interface CallOutcome {
  /** undefined: the connection broke. */
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
  readonly text: string;
  readonly ms: number;
}

export interface Call {
  readonly method?: "GET" | "POST";
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks over HTTP from an address of its own: on Linux all of 127.0.0.0/8 is this machine. */
export class HttpCaller {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

  constructor(
    readonly address: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  ask(url: string, query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) {
    const body = JSON.stringify({ query, variables });
    return this.call(`${url}/graphql`, { method: "POST", body, headers });
  }

  call(url: string, { method = "GET", body = "", headers = {} }: Call = {}): Promise<CallOutcome> {
    const began = performance.now();
    const outcome = (status?: number, text = "", retryAfter?: string): CallOutcome => ({
      status,
      retryAfter,
      text,
      ms: performance.now() - began,
    });
    return new Promise((resolve) => {
      const sent = request(url, {
        method,
        agent: this.#agent,
        localAddress: this.address,
        headers: { ...JSON_BODY, ...(body !== "" && lengthOf(body)), ...this.headers, ...headers },
      });
      sent.on("error", () => resolve(outcome()));
      sent.on("response", (response) => {
        textOf(response).then(
          (text) => resolve(outcome(response.statusCode, text, response.headers["retry-after"])),
          () => resolve(outcome()),
        );
      });
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

const JSON_BODY = { "content-type": "application/json", accept: "application/json" };
const lengthOf = (body: string) => ({ "content-length": String(Buffer.byteLength(body)) });

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
