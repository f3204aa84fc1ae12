import type { JWK } from "jose";
import { SCOPES, type Scope } from "../actor.js";
import { AuthorizationCodes } from "./authorization-codes.store.js";
import {
  type Authorization,
  type AuthorizationRequest,
  readAuthorization,
  redirectTo,
} from "./authorization-request.js";
import { DEV_PAGES_CLIENT, type DevClient, type DevCommittee, devClients, isSecretOf } from "./dev-client-registry.js";
import { type DevPerson, devPeople } from "./dev-people.js";
import { accessToken, idToken, privateJwk, type SigningKey, signingKey, type TokenOptions } from "./dev-tokens.js";
import {
  credentials,
  granted,
  parameter,
  refused,
  type TokenRequest,
  TokenRequestError,
  type TokenResponse,
} from "./token-request.js";

const LIFETIME_S = 3_600;

export interface DevIssuerOptions extends TokenOptions {
  committees: readonly DevCommittee[];
  /** Where the pages may be sent back to. */
  pages?: { id: string; redirectUris: readonly string[] };
  /** Milliseconds since 1970, real ones. */
  now?: () => number;
}

/** The sandbox's issuer: clients that everybody knows, and people whom everybody may sign in as. Never for production. */
export interface DevIssuer {
  token(request: TokenRequest): Promise<TokenResponse>;
  /** What becomes of a page's request that somebody signs in. */
  authorization(parameters: URLSearchParams): Authorization;
  /** Signs a person in: the page's address with a code. Undefined for who is not known. */
  signedIn(request: AuthorizationRequest, personId: string): string | undefined;
  readonly jwks: { keys: JWK[] };
  readonly openidConfiguration: Record<string, unknown>;
  readonly clientIds: readonly string[];
  readonly people: readonly DevPerson[];
}

interface Issuer {
  options: DevIssuerOptions;
  key: SigningKey;
  clients: ReadonlyMap<string, DevClient>;
  codes: AuthorizationCodes;
}

export async function createDevIssuer(options: DevIssuerOptions): Promise<DevIssuer> {
  const key = await signingKey(await privateJwk(options));
  const clients = devClients(options.committees);
  const people = devPeople(options.committees);
  const codes = new AuthorizationCodes(options.now ?? Date.now);
  const { issuer, pages } = options;
  const pagesClient = { id: pages?.id ?? DEV_PAGES_CLIENT, redirectUris: pages?.redirectUris ?? [], issuer };
  return {
    jwks: { keys: [key.publicJwk] },
    openidConfiguration: openidConfiguration(issuer),
    clientIds: [...clients.keys()],
    people: [...people.values()],
    token: (request) => answer(request, { options, key, clients, codes }),
    authorization: (parameters) => readAuthorization(parameters, pagesClient),
    signedIn: (request, personId) => {
      const person = people.get(personId);
      if (person === undefined) return undefined;
      const code = codes.give({ request, person });
      return redirectTo(request.redirectUri, { code, state: request.state, iss: issuer });
    },
  };
}

async function answer(request: TokenRequest, issuer: Issuer): Promise<TokenResponse> {
  try {
    const isCode = parameter(request.form, "grant_type") === "authorization_code";
    return granted(await (isCode ? grantedToPerson(request, issuer) : grantedToClient(request, issuer)));
  } catch (error) {
    if (error instanceof TokenRequestError) {
      return refused(error, request.authorization !== undefined);
    }
    throw error;
  }
}

async function grantedToClient(request: TokenRequest, { clients, key, options }: Issuer) {
  const client = authenticated(request, clients);
  const scopes = grantedScopes(request, client);
  const holder = { clientId: client.id, subject: client.id, scopes, committee: client.committee };
  return accessOf(await accessToken(holder, key, options), scopes);
}

/** By the code of a sign-in. The pages have no secret: that it is they is shown by the verifier. */
async function grantedToPerson({ authorization, form }: TokenRequest, { codes, key, options }: Issuer) {
  if (authorization !== undefined || parameter(form, "client_secret") !== undefined) {
    throw new TokenRequestError("invalid_client", "The client has no secret: send client_id and code_verifier.");
  }
  const { request, person } = codes.take({
    code: needed(form, "code"),
    clientId: needed(form, "client_id"),
    redirectUri: needed(form, "redirect_uri"),
    verifier: needed(form, "code_verifier"),
  });
  const scopes = person.scopes.filter((scope) => request.scopes.includes(scope));
  const { committee } = person;
  const holder = { clientId: request.clientId, subject: person.id, scopes, committee };
  const access = await accessToken(holder, key, options);
  return { ...accessOf(access, scopes), id_token: await idToken({ request, person }, key, options) };
}

function needed(form: URLSearchParams, name: string): string {
  const value = parameter(form, name);
  if (value === undefined) throw new TokenRequestError("invalid_request", `The parameter ${name} is missing.`);
  return value;
}

const accessOf = (token: string, scopes: readonly Scope[]) => ({
  access_token: token,
  token_type: "Bearer",
  expires_in: LIFETIME_S,
  scope: scopes.join(" "),
});

function authenticated(request: TokenRequest, clients: ReadonlyMap<string, DevClient>): DevClient {
  const grantType = parameter(request.form, "grant_type");
  if (grantType === undefined) {
    throw new TokenRequestError(
      "invalid_request",
      "The parameter grant_type is missing: send grant_type=client_credentials.",
    );
  }
  const { id, secret } = credentials(request);
  const client = clients.get(id);
  if (!isSecretOf(id, secret) || client === undefined) {
    throw new TokenRequestError("invalid_client", "The client is not known, or its secret is another one.");
  }
  if (grantType !== "client_credentials") {
    throw new TokenRequestError(
      "unsupported_grant_type",
      "This issuer grants client_credentials, and authorization_code to its pages.",
    );
  }
  return client;
}

function grantedScopes(request: TokenRequest, client: DevClient): readonly Scope[] {
  const requested = parameter(request.form, "scope")?.split(" ").filter(Boolean);
  if (requested === undefined) {
    return client.scopes;
  }
  if (requested.some((scope) => !client.scopes.some((each) => each === scope))) {
    throw new TokenRequestError("invalid_scope", `This client may ask for ${client.scopes.join(" ")}.`);
  }
  return client.scopes.filter((scope) => requested.includes(scope));
}

function openidConfiguration(issuer: string): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    grant_types_supported: ["authorization_code", "client_credentials"],
    response_types_supported: ["code"],
    response_modes_supported: ["query"],
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["ES256"],
    token_endpoint_auth_methods_supported: ["none", "client_secret_basic", "client_secret_post"],
    prompt_values_supported: ["none", "login"],
    ui_locales_supported: ["da", "en"],
    claims_supported: ["iss", "sub", "aud", "exp", "iat", "auth_time", "nonce"],
    scopes_supported: ["openid", ...SCOPES],
  };
}
