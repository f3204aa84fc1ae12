/** What a page asks for when it sends somebody to sign in: code flow with PKCE, and nothing else (RFC 6749, 7636, OpenID Connect). */
export interface AuthorizationRequest {
  clientId: string;
  redirectUri: string;
  state: string;
  nonce: string | undefined;
  scopes: readonly string[];
  /** The SHA-256 of the verifier (S256). */
  challenge: string;
}

/** What becomes of the request: somebody may sign in, the page is told what is wrong, or nobody is sent anywhere. */
export type Authorization =
  | { outcome: "ASK"; request: AuthorizationRequest }
  | { outcome: "REDIRECT"; location: string }
  | { outcome: "REFUSE"; problem: string };

export interface PagesClient {
  id: string;
  /** Compared as texts: an address that only begins like one of them is another one. */
  redirectUris: readonly string[];
  issuer: string;
}

const S256_CHALLENGE = /^[\w-]{43}$/;
const LONGEST = 2_000;

/** Reads the request's parameters. A client or address that is not known gets no redirect: it could lead to anybody. */
export function readAuthorization(parameters: URLSearchParams, client: PagesClient): Authorization {
  const repeated = [...parameters.keys()].find((name) => parameters.getAll(name).length > 1);
  const value = (name: string) => parameters.get(name) || undefined;
  const [clientId, redirectUri] = [value("client_id"), value("redirect_uri")];
  if (repeated !== undefined)
    return { outcome: "REFUSE", problem: `The parameter ${repeated} is given more than once.` };
  if (clientId !== client.id) return { outcome: "REFUSE", problem: "The client is not known." };
  if (redirectUri === undefined || !client.redirectUris.includes(redirectUri)) {
    return { outcome: "REFUSE", problem: "The redirect_uri is none of this client's." };
  }
  const state = value("state");
  const error = errorIn(parameters);
  if (error !== undefined) {
    const [code, description] = error;
    const told = { error: code, error_description: description, ...(state !== undefined && { state }) };
    return { outcome: "REDIRECT", location: redirectTo(redirectUri, { ...told, iss: client.issuer }) };
  }
  const scopes = (value("scope") ?? "").split(" ").filter(Boolean);
  const request = { clientId, redirectUri, state: state ?? "", nonce: value("nonce"), scopes };
  return { outcome: "ASK", request: { ...request, challenge: value("code_challenge") ?? "" } };
}

/** The page's address with these parameters. */
export function redirectTo(redirectUri: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function errorIn(parameters: URLSearchParams): [code: string, description: string] | undefined {
  const checks: [isWrong: boolean, code: string, description: string][] = [
    [parameters.toString().length > LONGEST, "invalid_request", "The request is too long."],
    [parameters.get("response_type") !== "code", "unsupported_response_type", "Only response_type=code is answered."],
    [
      !["", "query"].includes(parameters.get("response_mode") ?? ""),
      "invalid_request",
      "Only response_mode=query is answered.",
    ],
    [!parameters.get("state"), "invalid_request", "The parameter state is missing."],
    [
      parameters.get("code_challenge_method") !== "S256",
      "invalid_request",
      "PKCE is needed, with code_challenge_method=S256.",
    ],
    [
      !S256_CHALLENGE.test(parameters.get("code_challenge") ?? ""),
      "invalid_request",
      "The code_challenge is no SHA-256 in base64url.",
    ],
    [!(parameters.get("scope") ?? "").split(" ").includes("openid"), "invalid_scope", "The scope openid is missing."],
    // Nobody stays signed in here: there is no cookie.
    [parameters.get("prompt") === "none", "login_required", "Somebody has to choose who signs in."],
  ];
  const wrong = checks.find(([isWrong]) => isWrong);
  return wrong && [wrong[1], wrong[2]];
}
