import { noteNotOnRecord } from "@hub/clock";
import type { buildConnector, Dispatcher } from "undici";
import type { PartTls } from "./tls-files.store.js";

type Connector = buildConnector.connector;

interface Secured {
  readonly connector: (timeoutMs: number) => Connector;
  readonly dispatcher: Dispatcher;
  readonly fetch: typeof fetch;
}

/** How this process reaches the others, where that is by TLS with a certificate of its own. There is one for the whole process. */
let secured: Secured | undefined;

const CONNECT_TIMEOUT_MS = 5_000;

/** From now on every part is asked with this certificate, and has to show one of the same authority for its host's name. */
export async function useTls(tls: PartTls): Promise<void> {
  const undici = await import("./tls.client.js");
  const connector = (timeout: number): Connector => {
    const made = () => undici.buildConnector({ ...tls.material, timeout });
    let current = made();
    tls.onChange(() => {
      current = made();
    });
    return (options, callback) => current(options, callback);
  };
  const dispatcher = new undici.Agent({ connect: connector(CONNECT_TIMEOUT_MS) });
  const fetchPart = (input: unknown, init: object = {}) => undici.fetch(input as string, { ...init, dispatcher });
  secured = { connector, dispatcher, fetch: fetchPart as unknown as typeof fetch };
}

/** `fetch` of another part of the hub. What it says is not on this part's record. */
export const partFetch: typeof fetch = (input, init) => {
  noteNotOnRecord();
  return (secured?.fetch ?? fetch)(input, init);
};

/** For undici's own pools: how they connect; undefined where nothing special is needed. */
export const partConnector = (timeoutMs: number): Connector | undefined => secured?.connector(timeoutMs);

/** For undici's `request`; undefined where nothing special is needed. */
export const partDispatcher = (): Dispatcher | undefined => secured?.dispatcher;
