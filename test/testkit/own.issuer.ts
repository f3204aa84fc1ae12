import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A city's own OAuth2 issuer, as far as a hub needs one: discovery, keys, and tokens of any claims. */
export class OwnIssuer {
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });

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
  token(claims: { client_id: string; scope?: string; committee?: string; aud?: string; iss?: string }): string {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: this.url,
      aud: "integration-hub",
      sub: claims.client_id,
      iat: now,
      exp: now + 3600,
      ...claims,
    };
    const signed = `${base64url({ alg: "ES256", typ: "JWT", kid: "own" })}.${base64url(payload)}`;
    const signature = sign("sha256", Buffer.from(signed), { key: this.#keys.privateKey, dsaEncoding: "ieee-p1363" });
    return `${signed}.${signature.toString("base64url")}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
  }

  #jwks() {
    return { keys: [{ ...this.#keys.publicKey.export({ format: "jwk" }), kid: "own", alg: "ES256", use: "sig" }] };
  }
}
