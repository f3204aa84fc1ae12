export {
  AccessKeyError,
  type AccessKeyFacts,
  accessKeyFacts,
  claimedKey,
  clientOfKey,
  type FindAccessKey,
  keyOfClient,
  makeAccessKey,
  withAccessKeys,
} from "./access-key.js";
export { accessDocument } from "./access-markdown.js";
export { type AccessRow, ROLES, type Role, SUBJECTS } from "./access-row.js";
export { ACCESS, type Access, PUBLIC_QUERIES } from "./access-table.js";
export { type Actor, committeesFor, holds, type Scope } from "./actor.js";
export { ASSERTION_HEADER, assertCaller, assertedCaller, callerKeyOf } from "./caller-assertion.js";
export type { Authorization, AuthorizationRequest } from "./dev-issuer/authorization-request.js";
export { DEV_PAGES_CLIENT, type DevCommittee } from "./dev-issuer/dev-client-registry.js";
export { createDevIssuer, type DevIssuer, type DevIssuerOptions } from "./dev-issuer/dev-issuer.js";
export type { DevPerson } from "./dev-issuer/dev-people.js";
export type { TokenRequest, TokenResponse } from "./dev-issuer/token-request.js";
export type { TrustedIssuer } from "./issuer-keys.js";
export { issuerOutages } from "./issuer-outages.js";
export { jsonText } from "./json-text.js";
export { IssuerUnavailable, TokenError, type TokenRefusal } from "./token-error.js";
export { claimedClient, createTokenVerifier, type TokenVerifier, type TokenVerifierOptions } from "./token-verifier.js";
