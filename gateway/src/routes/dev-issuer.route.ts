import { createDevIssuer, type TokenRequest } from "@hub/auth";
import { readText } from "@hub/http-body";
import { committees } from "@hub/registry";
import type { FastifyInstance, FastifyRequest } from "fastify";

export interface DevIssuerRouteOptions {
  keyFile: string;
  issuer: string;
  audience: string;
}

const FORM_LIMIT_BYTES = 16 * 1024;

/**
 * The sandbox's token issuer at the gateway's own address: tokens by client credentials, keys, and OpenID configuration.
 *
 * @returns the ids of its clients
 */
export async function addDevIssuerRoutes(
  app: FastifyInstance,
  options: DevIssuerRouteOptions,
): Promise<readonly string[]> {
  const devIssuer = await createDevIssuer({ ...options, committees });
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "buffer", bodyLimit: FORM_LIMIT_BYTES },
      async (request: FastifyRequest, bytes: Buffer) =>
        new URLSearchParams(await readText(bytes, request.headers, FORM_LIMIT_BYTES)),
    );
    scope.setErrorHandler((error: { statusCode?: number }, _, reply) =>
      reply
        .code(error.statusCode ?? 500)
        .header("cache-control", "no-store")
        .send({
          error: "invalid_request",
          error_description: "Send the request as application/x-www-form-urlencoded.",
        }),
    );
    scope.post("/oauth/token", async (request, reply) => {
      const { status, headers, body } = await devIssuer.token(tokenRequest(request));
      return reply.code(status).headers(headers).send(body);
    });
    scope.get("/.well-known/jwks.json", async () => devIssuer.jwks);
    scope.get("/.well-known/openid-configuration", async () => devIssuer.openidConfiguration);
  });
  return devIssuer.clientIds;
}

/** OAuth sends a form; JSON is read too, since many clients send it. */
function tokenRequest({ headers, body }: FastifyRequest): TokenRequest {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams(textFields(body));
  return { authorization: headers.authorization, form };
}

function textFields(body: unknown): [string, string][] {
  return typeof body === "object" && body !== null
    ? Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string")
    : [];
}
