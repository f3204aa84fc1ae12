import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";

/** An issuer on loopback. Its keys can be rotated, and it can be made to fail. */
export class LoopbackIssuer {
  readonly requests: string[] = [];
  failing = false;
  readonly #keys: { kid: string; privateKey: CryptoKey; publicJwk: JWK }[] = [];
  readonly #server: Server;
  claimedIssuer: string | undefined;

  private constructor(
    server: Server,
    readonly url: string,
  ) {
    this.#server = server;
  }

  static async start(): Promise<LoopbackIssuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const issuer = new LoopbackIssuer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on("request", (request, response) => {
      issuer.requests.push(request.url ?? "");
      response.writeHead(issuer.failing ? 503 : 200, { "content-type": "application/json" });
      response.end(issuer.failing ? "down" : JSON.stringify(issuer.#answer(request.url ?? "")));
    });
    await issuer.rotate();
    return issuer;
  }

  get jwksUri(): string {
    return `${this.url}/keys`;
  }

  /** Signs with a new key from now on, and only publishes the older ones with `keep`. */
  async rotate({ keep = false } = {}): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    const kid = `key-${Date.now()}-${Math.random()}`;
    const key = { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid } };
    this.#keys.splice(0, keep ? 0 : this.#keys.length, key);
  }

  /** The id of the key that signs. */
  get keyId(): string {
    return this.#keys[0]?.kid ?? "";
  }

  /** The public half of the key that signs. */
  get publicKey(): JWK {
    return this.#keys[0]?.publicJwk ?? {};
  }

  token(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> {
    const [key] = this.#keys;
    if (key === undefined) {
      throw new Error("no key");
    }
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: this.url, aud: "integration-hub", exp: now + 60, client_id: "children", ...claims })
      .setProtectedHeader({ alg: "ES256", kid: key.kid, ...header })
      .sign(key.privateKey);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(path: string): unknown {
    if (path === "/.well-known/openid-configuration") {
      return { issuer: this.claimedIssuer ?? this.url, jwks_uri: this.jwksUri };
    }
    return { keys: this.#keys.map((key) => key.publicJwk) };
  }
}
