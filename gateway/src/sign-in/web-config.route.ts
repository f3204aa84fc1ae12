import type { FastifyInstance } from "fastify";
import type { GatewayConfig } from "../config.js";

/** Under the hub's address: where an issuer sends people back to, exactly. */
export const SIGNED_IN_PATH = "/signed-in";

/** What the pages need to know before they ask the graph; nothing in it is secret. */
export interface WebConfig {
  mode: GatewayConfig["mode"];
  /** How large a request's body may be, so that a page says so before it sends one. */
  maxBodyBytes: number;
  /** Where people sign in; null where nobody can. */
  signIn: null | { issuer: string; clientId: string; scopes: readonly string[]; redirectUri: string };
}

export function webConfigOf({ mode, publicUrl, webSignIn, maxBodyBytes }: GatewayConfig): WebConfig {
  const signIn = webSignIn === undefined ? null : { ...webSignIn, redirectUri: publicUrl + SIGNED_IN_PATH };
  return { mode, maxBodyBytes, signIn };
}

export function addWebConfigRoute(app: FastifyInstance, config: GatewayConfig): void {
  const known = webConfigOf(config);
  app.get("/web-config.json", async (_, reply) => reply.header("cache-control", "no-cache").send(known));
}

/** What the pages may connect to, for their Content-Security-Policy: this server, and the issuer for its configuration and tokens. */
export function connectSources({
  publicUrl,
  webSignIn,
}: Pick<GatewayConfig, "publicUrl" | "webSignIn">): readonly string[] {
  const issuer = webSignIn && new URL(webSignIn.issuer).origin;
  return ["'self'", ...(issuer === undefined || issuer === new URL(publicUrl).origin ? [] : [issuer])];
}
