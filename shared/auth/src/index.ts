export { type Actor, actorOf, SCOPES, type Scope } from "./actor.claims.js";
export type { DevCommittee } from "./dev-client.registry.js";
export { createDevIssuer, type DevIssuer, type DevIssuerOptions } from "./dev-issuer.js";
export type { TrustedIssuer } from "./issuer.keys.js";
export { IssuerUnavailable, TokenError, type TokenRefusal } from "./token.error.js";
export type { TokenRequest, TokenResponse } from "./token.request.js";
export { createTokenVerifier, type TokenVerifier, type TokenVerifierOptions } from "./token.verifier.js";
