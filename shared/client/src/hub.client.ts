/** The hub's answer to a GraphQL request. It can hold data and errors at once: then a part of the data is null. */
export interface HubAnswer<T> {
  /** HTTP status. */
  status: number;
  /** null where the request as a whole was refused. */
  data: T | null;
  /** Empty where all went well. */
  errors: HubAnswerError[];
  /** `hub` says what the answer was made from: `asOf`, and the position of each owner's newest event in it. */
  extensions: Record<string, unknown>;
}

/** A GraphQL error. */
export interface HubAnswerError {
  /** For people; programs go by `extensions.code`. */
  message: string;
  /** The field that is null because of it. */
  path?: (string | number)[];
  /** `code`, e.g. `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`, `NOT_FOUND`, `CONFLICT`, `SUBGRAPH_UNAVAILABLE`. */
  extensions?: { code?: string; [more: string]: unknown };
}

/** Where the hub is, and as whom the client speaks to it. */
export interface HubClientOptions {
  /** The gateway's base address, e.g. `http://localhost:4000`. */
  gatewayUrl: string;
  /** OAuth2 client credentials; left out for an anonymous reader. */
  credentials?: { clientId: string; clientSecret: string };
  /** The issuer's token endpoint. Default: the gateway's development issuer, `<gatewayUrl>/oauth/token`. */
  tokenUrl?: string;
  /** Milliseconds that an answer may take. Default: 30,000. */
  timeoutMs?: number;
}

/** Thrown by `demand` when the hub refused the request or failed; `answer` is the hub's whole answer. */
export class HubRequestError extends Error {
  override readonly name = "HubRequestError";

  constructor(readonly answer: HubAnswer<unknown>) {
    super(answer.errors.map((error) => `${error.extensions?.code ?? "ERROR"}: ${error.message}`).join("; "));
  }
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** A token is renewed this long before it expires. */
const RENEW_BEFORE_MS = 30_000;

/**
 * A GraphQL client for the hub. It gets its access token by itself, and renews it before it expires.
 *
 * Besides the errors that each method names, both methods throw what `fetch` throws when the hub cannot be reached, breaks off
 * or takes longer than `timeoutMs`, and an `Error` where the issuer gives no token. `withRetry` handles the ones that pass.
 *
 * @example
 * const hub = new HubClient({ gatewayUrl, credentials: { clientId: "children", clientSecret } });
 * const { policy } = await hub.demand<{ policy: { id: string } }>("{ policy { id } }");
 */
export class HubClient {
  #token: { value: string; until: number } | undefined;

  constructor(private readonly options: HubClientOptions) {}

  /**
   * Sends a request, and gives the answer with its errors in it. It throws nothing that the hub answered.
   *
   * @param headers Further HTTP headers, e.g. `{ "x-hub-wait-for": "children:42" }` to read what was just published.
   */
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

  /** Sends a request, and gives its data. Throws a `HubRequestError` where the answer has any error, or no data. */
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
