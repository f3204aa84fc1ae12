import { recordVersion } from "@hub/clock";
import pg from "pg";
import type { Logger } from "pino";

const RECONNECT_MS = 500;
const CONNECT_TIMEOUT_MS = 5_000;

/** A connection that listens for NOTIFY on one channel, and reconnects by itself when it is lost. */
export class NotificationListener {
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #heardAgain: (() => void) | undefined;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    /** Called with the payload of each notification; without one after a reconnect, when any number may have been missed. */
    private readonly onNotification: (payload?: string) => void,
    private readonly log: Logger,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: "hub listener",
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    });
    client.on("notification", ({ payload }) => this.onNotification(payload));
    client.on("error", (error) => this.log.warn({ err: error }, "listening connection lost"));
    client.on("end", () => this.#reconnectLater());
    this.#client = client;
    await client.connect();
    await client.query(`LISTEN ${pg.escapeIdentifier(this.channel)}`);
    this.#heardAgain?.();
    this.#heardAgain = undefined;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#heardAgain?.();
    await this.#client?.end().catch(() => undefined);
  }

  #reconnectLater(): void {
    if (this.#stopped) return;
    this.#heardAgain ??= recordVersion.lose();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.start().then(
        () => this.onNotification(),
        (error) => {
          this.log.warn({ err: error }, "listening connection not restored yet");
          this.#reconnectLater();
        },
      );
    }, RECONNECT_MS);
  }
}
