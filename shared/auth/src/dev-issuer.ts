import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type CryptoKey, calculateJwkThumbprint, importJWK, type JWK, SignJWT } from "jose";
import { SCOPES, type Scope } from "./actor.js";
import { type DevClient, type DevCommittee, devClients, isSecretOf } from "./dev-client-registry.js";
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

export interface DevIssuerOptions {
  /** Path of a file that holds a private ES256 key as JWK; or the key itself as `jwk`. */
  keyFile?: string;
  jwk?: JWK;
  /** The issuer's URL, without a slash at its end. */
  issuer: string;
  audience: string;
  committees: readonly DevCommittee[];
}

/** The sandbox's issuer: client credentials for clients that everybody knows. Never for production. */
export interface DevIssuer {
  token(request: TokenRequest): Promise<TokenResponse>;
  readonly jwks: { keys: JWK[] };
  readonly openidConfiguration: Record<string, unknown>;
  readonly clientIds: readonly string[];
}

interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

export async function createDevIssuer(options: DevIssuerOptions): Promise<DevIssuer> {
  const key = await signingKey(await privateJwk(options));
  const clients = devClients(options.committees);
  return {
    jwks: { keys: [key.publicJwk] },
    openidConfiguration: openidConfiguration(options.issuer),
    clientIds: [...clients.keys()],
    token: async (request) => {
      try {
        const client = authenticated(request, clients);
        const scopes = grantedScopes(request, client);
        const accessToken = await mint(client, scopes, key, options);
        const scope = scopes.join(" ");
        return granted({ access_token: accessToken, token_type: "Bearer", expires_in: LIFETIME_S, scope });
      } catch (error) {
        if (error instanceof TokenRequestError) {
          return refused(error, request.authorization !== undefined);
        }
        throw error;
      }
    },
  };
}

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
    throw new TokenRequestError("unsupported_grant_type", "This issuer grants client_credentials only.");
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

/** An access token as RFC 9068 describes it. */
function mint(
  client: DevClient,
  scopes: readonly Scope[],
  key: SigningKey,
  options: DevIssuerOptions,
): Promise<string> {
  const claims = {
    client_id: client.id,
    scope: scopes.join(" "),
    ...(client.committee !== undefined && { committee: client.committee }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: key.kid })
    .setIssuer(options.issuer)
    .setAudience(options.audience)
    .setSubject(client.id)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_S}s`)
    .setJti(randomUUID())
    .sign(key.privateKey);
}

async function privateJwk({ jwk, keyFile }: DevIssuerOptions): Promise<JWK> {
  if (jwk !== undefined) {
    return jwk;
  }
  if (keyFile === undefined) {
    throw new Error("The development issuer needs a key: give it keyFile or jwk.");
  }
  const text = await readFile(keyFile, "utf8");
  try {
    return JSON.parse(text) as JWK;
  } catch {
    // Without the cause: a JSON error quotes the text, here a private key.
    throw new Error(`The development issuer's key file ${keyFile} is not JSON.`);
  }
}

async function signingKey(jwk: JWK): Promise<SigningKey> {
  const { kty, crv, x, y, d } = jwk;
  if (kty !== "EC" || crv !== "P-256" || x === undefined || y === undefined || d === undefined) {
    throw new Error("The development issuer's key is not a private ES256 key (kty EC, crv P-256, with d) as JWK.");
  }
  const kid = jwk.kid ?? (await calculateJwkThumbprint({ kty, crv, x, y }));
  const privateKey = (await importJWK({ kty, crv, x, y, d }, "ES256")) as CryptoKey;
  return { kid, privateKey, publicJwk: { kty, crv, x, y, kid, alg: "ES256", use: "sig" } };
}

function openidConfiguration(issuer: string): Record<string, unknown> {
  return {
    issuer,
    token_endpoint: `${issuer}/oauth/token`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    grant_types_supported: ["client_credentials"],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
    scopes_supported: SCOPES,
  };
}
