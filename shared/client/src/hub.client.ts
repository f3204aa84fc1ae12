/** A GraphQL answer of the hub: what it has, and what went wrong. */
export interface HubAnswer<T> {
  status: number;
  data: T | null;
  errors: HubAnswerError[];
  /** `hub` says what the answer was made from. */
  extensions: Record<string, unknown>;
}

export interface HubAnswerError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; [more: string]: unknown };
}

export interface HubClientOptions {
  /** The gateway's base address, e.g. `http://localhost:4000`. */
  gatewayUrl: string;
  /** OAuth2 client credentials; left out for an anonymous reader. */
  credentials?: { clientId: string; clientSecret: string };
  /** The issuer's token endpoint; default: the gateway's development issuer. */
  tokenUrl?: string;
  /** Milliseconds that an answer may take; default 30,000. */
  timeoutMs?: number;
}

/** The hub refused or failed; `answer` is what it said. */
export class HubRequestError extends Error {
  constructor(readonly answer: HubAnswer<unknown>) {
    super(answer.errors.map((error) => `${error.extensions?.code ?? "ERROR"}: ${error.message}`).join("; "));
  }
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** A token is renewed this long before it ends. */
const RENEW_BEFORE_MS = 30_000;

/** Speaks GraphQL over HTTP to the hub, with a token that it gets and renews by itself. */
export class HubClient {
  #token: { value: string; until: number } | undefined;

  constructor(private readonly options: HubClientOptions) {}

  /** Asks; errors come back in the answer. */
  async ask<T>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<HubAnswer<T>> {
    const response = await fetch(new URL("/graphql", this.options.gatewayUrl), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
        ...(await this.#authorization()),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS),
    });
    const body = (await response.json()) as Partial<HubAnswer<T>>;
    return {
      status: response.status,
      data: body.data ?? null,
      errors: body.errors ?? [],
      extensions: body.extensions ?? {},
    };
  }

  /** Asks, and takes nothing but a whole answer. */
  async demand<T>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<T> {
    const answer = await this.ask<T>(query, variables, headers);
    if (answer.errors.length > 0 || answer.data === null) throw new HubRequestError(answer);
    return answer.data;
  }

  async #authorization(): Promise<Record<string, string>> {
    if (!this.options.credentials) return {};
    if (!this.#token || this.#token.until < Date.now()) this.#token = await this.#fetchToken(this.options.credentials);
    return { authorization: `Bearer ${this.#token.value}` };
  }

  async #fetchToken({ clientId, clientSecret }: NonNullable<HubClientOptions["credentials"]>) {
    const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64");
    const response = await fetch(this.options.tokenUrl ?? new URL("/oauth/token", this.options.gatewayUrl), {
      method: "POST",
      headers: { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" },
      body: "grant_type=client_credentials",
      signal: AbortSignal.timeout(this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS),
    });
    const body = (await response.json()) as { access_token?: string; expires_in?: number; error?: string };
    if (!body.access_token) throw new Error(`No token for '${clientId}': ${body.error ?? response.status}.`);
    return { value: body.access_token, until: Date.now() + (body.expires_in ?? 60) * 1000 - RENEW_BEFORE_MS };
  }
}
