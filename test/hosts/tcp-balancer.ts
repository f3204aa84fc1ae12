import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { eventually } from "../testkit/hub/running-hub.js";

const LOOK_EVERY_MS = 200;
/** A process that is up and says that it is not ready keeps its place for so long, as by an orchestrator's failure threshold. */
const UNREADY_AFTER_MS = 3_000;

interface Backend {
  readonly port: number;
  isReady: boolean;
  readyAt: number;
}

/** What a process says of itself; LEAVING: it was told to stop, or is not there. */
type Look = "READY" | "UNREADY" | "LEAVING";

/** One address for several processes: it passes connections, TLS and all, to those whose `/health/ready` is 200, in turn. */
export class TcpBalancer {
  readonly #backends: Backend[] = [];
  readonly #server: Server;
  readonly #timer: NodeJS.Timeout;
  readonly #open = new Set<Socket>();
  #turn = 0;

  private constructor(
    server: Server,
    /** The authority of the processes' certificates; undefined: they speak plain HTTP. */
    private readonly ca: string | undefined,
  ) {
    this.#server = server;
    server.on("connection", (socket) => this.#pass(socket));
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  static async listen(ca?: string): Promise<TcpBalancer> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    return new TcpBalancer(server, ca);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Takes a process in, and resolves when connections go to it. */
  async add(port: number): Promise<void> {
    const backend = { port, isReady: false, readyAt: 0 };
    this.#backends.push(backend);
    if (!(await eventually(async () => backend.isReady))) throw new Error(`The process on port ${port} is not ready.`);
  }

  remove(port: number): void {
    const index = this.#backends.findIndex((backend) => backend.port === port);
    if (index >= 0) this.#backends.splice(index, 1);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#server.close();
    for (const socket of this.#open) socket.destroy();
  }

  #pass(client: Socket): void {
    const ready = this.#backends.filter(({ isReady }) => isReady);
    this.#turn += 1;
    const backend = ready[this.#turn % Math.max(ready.length, 1)];
    if (!backend) {
      client.destroy();
      return;
    }
    const upstream = connect(backend.port, "127.0.0.1");
    for (const socket of [client, upstream]) {
      this.#open.add(socket);
      socket.once("close", () => this.#open.delete(socket));
      socket.setNoDelay(true);
    }
    client.pipe(upstream).pipe(client);
    client.on("error", () => upstream.destroy());
    upstream.on("error", () => client.destroy());
  }

  async #look(): Promise<void> {
    await Promise.all(
      this.#backends.map(async (backend) => {
        const seen = await lookAt(backend.port, this.ca);
        if (seen === "READY") backend.readyAt = Date.now();
        backend.isReady = seen !== "LEAVING" && Date.now() - backend.readyAt < UNREADY_AFTER_MS;
      }),
    );
  }
}

function lookAt(port: number, ca: string | undefined): Promise<Look> {
  const options = { host: "127.0.0.1", port, path: "/health/ready", timeout: 2_000, agent: false as const };
  return new Promise((resolve) => {
    const answered = (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", () => resolve("LEAVING"));
      response.once("end", () => {
        if (response.statusCode === 200) resolve("READY");
        else resolve(Buffer.concat(chunks).includes("stopping") ? "LEAVING" : "UNREADY");
      });
    };
    const asked =
      ca === undefined
        ? httpRequest(options, answered)
        : httpsRequest({ ...options, ca, servername: "localhost" }, answered);
    asked.once("error", () => resolve("LEAVING"));
    asked.once("timeout", () => asked.destroy());
    asked.end();
  });
}
