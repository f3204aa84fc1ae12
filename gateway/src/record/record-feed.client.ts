import { partDispatcher, RECORD_FEED, RECORD_SILENT_MS, readRecord, type ToldRecord } from "@hub/parts";
import { request } from "undici";

export interface FeedEvents {
  told(record: ToldRecord): void;
  /** Nothing more will be told. */
  ended(): void;
}

/** A line is short: what is longer is none. */
const LONGEST_LINE = 200;

/** Hears the number of a subgraph's record until the connection breaks, or nothing has come for two seconds. */
export class RecordFeed {
  readonly #stop = new AbortController();
  readonly #silence = setTimeout(() => this.#stop.abort(), RECORD_SILENT_MS).unref();

  constructor(subgraph: URL, events: FeedEvents) {
    this.#follow(new URL(RECORD_FEED, subgraph), events)
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(this.#silence);
        this.#stop.abort();
        events.ended();
      });
  }

  close(): void {
    this.#stop.abort();
  }

  async #follow(url: URL, { told }: FeedEvents): Promise<void> {
    const dispatcher = partDispatcher();
    const { signal } = this.#stop;
    const { statusCode, body } = await request(url, { signal, ...(dispatcher && { dispatcher }) });
    body.on("error", () => undefined);
    if (statusCode !== 200) return void body.destroy();
    let rest = "";
    for await (const chunk of body) {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      const newest = readRecord(lines.at(-1));
      if (rest.length > LONGEST_LINE || (lines.length > 0 && !newest)) return;
      if (newest) told(newest);
      this.#silence.refresh();
    }
  }
}
