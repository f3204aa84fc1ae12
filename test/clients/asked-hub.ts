import type { RunningHub } from "../testkit/hub/running-hub.js";

/** A hub as clients of others' making ask it: by `fetch` alone. */
export class AskedHub {
  /** Every question waits until the picture holds this publication. */
  waitFor: string | undefined;
  /** What the hub has answered last, before any client made something of it; undefined where it did not answer all. */
  answered: unknown;

  constructor(private readonly hub: RunningHub) {}

  /** In place of the platform's `fetch`: whatever the address, the hub is asked. */
  readonly fetch: typeof fetch = async (_, init) => {
    const headers = new Headers(init?.headers);
    if (this.waitFor) headers.set("x-hub-wait-for", this.waitFor);
    const response = await fetch(`${this.hub.url}/graphql`, { ...init, headers });
    const { data, errors } = (await response.clone().json()) as { data?: unknown; errors?: unknown };
    this.answered = errors === undefined ? AskedHub.plain(data) : undefined;
    return response;
  };

  /** What the hub answers, without any client in between; undefined where it does not answer all. */
  async dataOf(query: string, variables: object): Promise<unknown> {
    await this.fetch("", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return this.answered;
  }

  /** An answer without the names of types that clients add to every question. */
  static plain(data: unknown): unknown {
    return JSON.parse(JSON.stringify(data ?? null), (key, value) => (key === "__typename" ? undefined : value));
  }
}
