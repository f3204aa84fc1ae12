/** A token request: its Authorization header and its form (RFC 6749, section 4.4.2). */
export interface TokenRequest {
  authorization: string | undefined;
  form: URLSearchParams;
}

export interface TokenResponse {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

/** Answers hold tokens: no cache may keep them (RFC 6749, section 5.1). */
const NO_STORE = { "cache-control": "no-store", pragma: "no-cache" };

export type TokenRequestRefusal =
  | "invalid_request"
  | "invalid_client"
  | "invalid_grant"
  | "unsupported_grant_type"
  | "invalid_scope";

/** A refusal with an error code of RFC 6749, section 5.2. */
export class TokenRequestError extends Error {
  override readonly name = "TokenRequestError";

  constructor(
    readonly refusal: TokenRequestRefusal,
    description: string,
  ) {
    super(description);
  }
}

export function granted(body: Record<string, unknown>): TokenResponse {
  return { status: 200, headers: NO_STORE, body };
}

export function refused(error: TokenRequestError, byBasic: boolean): TokenResponse {
  const isClient = error.refusal === "invalid_client";
  const challenge = isClient && byBasic ? { "www-authenticate": 'Basic realm="hub", charset="UTF-8"' } : {};
  return {
    status: isClient ? 401 : 400,
    headers: { ...NO_STORE, ...challenge },
    body: { error: error.refusal, error_description: error.message },
  };
}

/** A parameter's value: empty counts as missing, and a repeated one is refused (RFC 6749, section 3.2). */
export function parameter(form: URLSearchParams, name: string): string | undefined {
  const values = form.getAll(name);
  if (values.length > 1) {
    throw new TokenRequestError("invalid_request", `The parameter ${name} is given more than once.`);
  }
  return values[0] === "" ? undefined : values[0];
}

export interface ClientCredentials {
  id: string;
  secret: string;
}

/** The client's id and secret, from the Basic header or the form, never from both (RFC 6749, section 2.3). */
export function credentials({ authorization, form }: TokenRequest): ClientCredentials {
  const id = parameter(form, "client_id");
  const secret = parameter(form, "client_secret");
  if (authorization !== undefined) {
    const basic = basicCredentials(authorization);
    if (secret !== undefined || (id !== undefined && id !== basic.id)) {
      throw new TokenRequestError(
        "invalid_request",
        "Send the client's id and secret by Basic or in the form, not by both.",
      );
    }
    return basic;
  }
  if (id === undefined || secret === undefined) {
    throw new TokenRequestError("invalid_client", "Send client_id and client_secret, by Basic or in the form.");
  }
  return { id, secret };
}

function basicCredentials(authorization: string): ClientCredentials {
  const encoded = /^Basic +([A-Za-z0-9+/_=-]+) *$/i.exec(authorization)?.[1];
  const pair = Buffer.from(encoded ?? "", "base64").toString("utf8");
  const colon = pair.indexOf(":");
  if (colon < 1) {
    throw new TokenRequestError("invalid_client", "The Authorization header is not 'Basic ' and base64 of id:secret.");
  }
  return { id: formDecoded(pair.slice(0, colon)), secret: formDecoded(pair.slice(colon + 1)) };
}

/** Basic has both form-encoded (RFC 6749, section 2.3.1); text that does not decode is used unchanged. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
