import { Agent, request } from "node:http";

/** A status and a body as they came. */
export interface RawAnswer {
  status: number;
  body: Buffer;
}

/** Connections to one gateway that stay open. It takes little computing, since it shares the machine with what is measured. */
export class Connections {
  readonly #agent: Agent;

  constructor(
    private readonly url: string,
    readonly count: number,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: count });
  }

  /** Sends the body of a request. What is answered with anything but data is an exception. */
  async ask(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Buffer> {
    const answer = await this.#send(body, headers);
    if (answer.status === 200 && !answer.body.includes('"errors":[')) return answer.body;
    throw new Error(
      `${this.url} answered with ${answer.status}: ${answer.body.toString().slice(0, 500)}\n${body.slice(0, 300)}`,
    );
  }

  /** Asks on all connections at once for some time, or so often, and waits for the answers to all that was asked. */
  async keepAsking(
    askOnce: () => Promise<void>,
    { ms, times = Number.POSITIVE_INFINITY }: { ms: number; times?: number },
  ): Promise<void> {
    const until = performance.now() + ms;
    let asked = 0;
    const askOn = async () => {
      while (performance.now() < until && asked++ < times) await askOnce();
    };
    await Promise.all(Array.from({ length: this.count }, askOn));
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(body: string, headers: Readonly<Record<string, string>>): Promise<RawAnswer> {
    const sent = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const asked = request(this.url, {
        method: "POST",
        agent: this.#agent,
        headers: { ...sent, ...this.headers, ...headers },
      });
      asked.on("error", reject);
      asked.on("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      });
      asked.end(body);
    });
  }
}
