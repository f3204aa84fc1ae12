import { createDevIssuer, type DevIssuer, type DevPerson, type TokenRequest } from "@hub/auth";
import { readText } from "@hub/http-body";
import { committees } from "@hub/registry";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Language, languageOf } from "../http/language.js";
import { refusedPage, SIGN_IN_CSS, signInPage } from "./sign-in-page.js";

export interface DevIssuerRouteOptions {
  keyFile: string;
  issuer: string;
  audience: string;
  /** The pages that people sign in at. */
  pages: { id: string; redirectUris: readonly string[] };
}

const FORM_LIMIT_BYTES = 16 * 1024;

/**
 * The sandbox's token issuer at the gateway's own address: tokens by client credentials, sign-in of the pages' people, keys, and
 * OpenID configuration.
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
    addSignIn(scope, devIssuer, options);
    scope.get("/.well-known/jwks.json", async () => devIssuer.jwks);
    scope.get("/.well-known/openid-configuration", async () => devIssuer.openidConfiguration);
  });
  return devIssuer.clientIds;
}

/** The page on which a person is chosen, and what it leads to. */
function addSignIn(scope: FastifyInstance, devIssuer: DevIssuer, { pages }: DevIssuerRouteOptions): void {
  const refuse = (reply: FastifyReply, language: Language, problem: string) =>
    sendPage(reply.code(400), refusedPage(language, problem), pages.redirectUris);
  scope.get("/oauth/sign-in.css", async (_, reply) => reply.type("text/css; charset=utf-8").send(SIGN_IN_CSS));
  scope.get("/oauth/authorize", async (request, reply) => {
    const parameters = new URL(request.url, "http://gateway").searchParams;
    const language = languageOf(request, reply, parameters.get("ui_locales"));
    const authorization = devIssuer.authorization(parameters);
    if (authorization.outcome === "REDIRECT") return reply.redirect(authorization.location, 303);
    if (authorization.outcome === "REFUSE") return refuse(reply, language, authorization.problem);
    const people = whoHave(authorization.request.scopes, devIssuer.people);
    return sendPage(reply, signInPage({ language, parameters, people }), pages.redirectUris);
  });
  scope.post("/oauth/authorize", async (request, reply) => {
    const parameters = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const authorization = devIssuer.authorization(parameters);
    if (authorization.outcome === "REDIRECT") return reply.redirect(authorization.location, 303);
    const language = languageOf(request, reply, parameters.get("ui_locales"));
    if (authorization.outcome === "REFUSE") return refuse(reply, language, authorization.problem);
    const location = isFromHere(request) && devIssuer.signedIn(authorization.request, parameters.get("person") ?? "");
    if (location) return reply.redirect(location, 303);
    return refuse(reply, language, "Nobody who is known was chosen on this page.");
  });
}

/** Those who may do something of what is asked for: the others would sign in for nothing. */
const whoHave = (scopes: readonly string[], people: readonly DevPerson[]): readonly DevPerson[] =>
  people.filter((person) => person.scopes.some((scope) => scopes.includes(scope)));

/** Another site's page cannot choose who signs in. */
function isFromHere({ headers }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin";
}

function sendPage(reply: FastifyReply, page: string, redirectUris: readonly string[]): FastifyReply {
  // A form's redirect counts as its action.
  const targets = new Set(redirectUris.map((uri) => new URL(uri).origin));
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    `form-action 'self' ${[...targets].join(" ")}`,
    "frame-ancestors 'none'",
  ].join("; ");
  return reply
    .header("content-security-policy", policy)
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(page);
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
