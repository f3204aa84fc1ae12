import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

function makeKey(): SigningKey {
  return { kid: randomUUID(), ...generateKeyPairSync("ec", { namedCurve: "P-256" }) };
}

/** The claims of a token besides the usual ones. */
export interface OwnClaims {
  client_id: string;
  scope?: string;
  /** Scopes as app roles, as Entra ID has them. */
  roles?: string[];
  committee?: string;
  aud?: string;
  iss?: string;
  /** When it was issued, in seconds since 1970; left out: now. */
  iat?: number;
}

/** A city's own OAuth2 issuer, as far as a hub needs one: discovery, keys that rotate, and tokens of any claims. */
export class OwnIssuer {
  /** The newest first: it signs. */
  #keys = [makeKey()];

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<OwnIssuer> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const issuer = new OwnIssuer(`http://127.0.0.1:${port}`, server);
    server.on("request", (request, response) => {
      response.setHeader("content-type", "application/json");
      const isDiscovery = request.url === "/.well-known/openid-configuration";
      response.end(
        JSON.stringify(isDiscovery ? { issuer: issuer.url, jwks_uri: `${issuer.url}/keys` } : issuer.#jwks()),
      );
    });
    return issuer;
  }

  /** A token for an hour, with these claims besides the usual ones. */
  token(claims: OwnClaims): string {
    const [key] = this.#keys;
    if (!key) throw new Error("The issuer has no key.");
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: this.url,
      aud: "integration-hub",
      sub: claims.client_id,
      iat: now,
      exp: now + 3600,
      ...claims,
    };
    const signed = `${base64url({ alg: "ES256", typ: "JWT", kid: key.kid })}.${base64url(payload)}`;
    const signature = sign("sha256", Buffer.from(signed), { key: key.privateKey, dsaEncoding: "ieee-p1363" });
    return `${signed}.${signature.toString("base64url")}`;
  }

  /** Signs with a new key from now on; the older ones are still published. */
  rotate(): void {
    this.#keys.unshift(makeKey());
  }

  /** Publishes only the newest key from now on: tokens of the others must be refused. */
  withdrawOlder(): void {
    this.#keys = this.#keys.slice(0, 1);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
  }

  #jwks() {
    const keys = this.#keys.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: "jwk" }), kid }));
    return { keys: keys.map((key) => ({ ...key, alg: "ES256", use: "sig" })) };
  }
}

/** The claims of the caller's token; null calls without a token. */
export type Caller = Parameters<OwnIssuer["token"]>[0] | null;
