import { claimsOf, rightsOf } from "./rights.js";
import { type Session, setSession } from "./session.js";
import { readWebConfig, type SignInConfig } from "./web-config.js";

interface Discovery {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

/** What is kept while somebody is at the issuer: nothing that lets anybody in by itself. */
interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly tokenEndpoint: string;
  readonly returnTo: string;
  readonly isSilent: boolean;
}

const BEGUN = "hub:sign-in";
/** The issuer sends people back to one address: who is at another one, such as 127.0.0.1, goes on from there. */
const GO_ON = "#sign-in";
/** That somebody was signed in before the page was loaded anew, so that it is tried once without asking. */
const WAS_SIGNED_IN = "hub:was-signed-in";

/** How a sign-in ended. */
export type SignedIn =
  | { readonly outcome: "DONE"; readonly returnTo: string }
  | { readonly outcome: "NOT_SILENTLY"; readonly returnTo: string }
  | { readonly outcome: "FAILED"; readonly why: string };

/** Null where nobody can sign in. */
export async function readSignInConfig(): Promise<SignInConfig | null> {
  return (await readWebConfig()).signIn;
}

/** Leaves the page for the issuer (code flow with PKCE), and comes back to where it was. */
export async function beginSignIn(language: string, { isSilent = false } = {}): Promise<void> {
  const config = await readSignInConfig();
  if (config === null) throw new Error("Nobody can sign in at this hub.");
  const { origin } = new URL(config.redirectUri);
  if (origin !== location.origin) return location.assign(origin + location.pathname + location.search + GO_ON);
  const discovery = await discover(config.issuer);
  const [state, nonce, verifier] = [randomText(), randomText(), randomText()];
  const returnTo = location.pathname + location.search;
  const begun: Begun = { state, nonce, verifier, tokenEndpoint: discovery.token_endpoint, returnTo, isSilent };
  sessionStorage.setItem(BEGUN, JSON.stringify(begun));
  const address = new URL(discovery.authorization_endpoint);
  const asked = {
    client_id: config.clientId,
    redirect_uri: config.redirectUri,
    response_type: "code",
    scope: config.scopes.join(" "),
    state,
    nonce,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: "S256",
    ui_locales: language,
    ...(isSilent && { prompt: "none" }),
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  location.assign(address);
}

/** Whether somebody has begun to sign in at another address of the hub, and was sent to its own. */
export function takeGoesOn(): boolean {
  if (location.hash !== GO_ON) return false;
  history.replaceState(null, "", location.pathname + location.search);
  return true;
}

/** Whether to try once without asking: somebody was signed in before the page was loaded anew. */
export function takeWasSignedIn(): boolean {
  const was = sessionStorage.getItem(WAS_SIGNED_IN) !== null;
  sessionStorage.removeItem(WAS_SIGNED_IN);
  return was;
}

/** Forgets the token, that there was one, and all that was read with it. */
export function signOut(): void {
  sessionStorage.removeItem(WAS_SIGNED_IN);
  setSession(undefined);
  location.reload();
}

let finishing: Promise<SignedIn> | undefined;

/** What the issuer sent somebody back with becomes a session; once, however often it is asked. */
export function finishSignIn(): Promise<SignedIn> {
  finishing ??= finish(new URLSearchParams(location.search)).finally(() => {
    finishing = undefined;
  });
  return finishing;
}

async function finish(answered: URLSearchParams): Promise<SignedIn> {
  const begun = takeBegun();
  if (begun === undefined) return { outcome: "FAILED", why: "NOT_BEGUN" };
  if (answered.get("state") !== begun.state) return { outcome: "FAILED", why: "OTHER_STATE" };
  const error = answered.get("error");
  if (error !== null) {
    return begun.isSilent ? { outcome: "NOT_SILENTLY", returnTo: begun.returnTo } : { outcome: "FAILED", why: error };
  }
  const config = await readSignInConfig();
  const issuer = answered.get("iss");
  if (config === null || (issuer !== null && issuer !== config.issuer))
    return { outcome: "FAILED", why: "OTHER_ISSUER" };
  const session = await exchange(answered.get("code") ?? "", begun, config);
  if (session === undefined) return { outcome: "FAILED", why: "NO_TOKEN" };
  setSession(session);
  sessionStorage.setItem(WAS_SIGNED_IN, "1");
  return { outcome: "DONE", returnTo: begun.returnTo };
}

async function exchange(code: string, begun: Begun, config: SignInConfig): Promise<Session | undefined> {
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code,
    client_id: config.clientId,
    redirect_uri: config.redirectUri,
    code_verifier: begun.verifier,
  });
  const answer = await fetch(begun.tokenEndpoint, { method: "POST", body });
  if (!answer.ok) return undefined;
  const { access_token: token, id_token: identity } = (await answer.json()) as Record<string, unknown>;
  if (typeof token !== "string" || typeof identity !== "string") return undefined;
  const claims = claimsOf(identity);
  const audiences = [claims.aud].flat();
  const isOurs = claims.iss === config.issuer && audiences.includes(config.clientId) && claims.nonce === begun.nonce;
  if (!isOurs || Number(claims.exp) * 1000 < Date.now() - SKEW_MS) return undefined;
  return { token, rights: rightsOf(token), ...(typeof claims.name === "string" && { name: claims.name }) };
}

const SKEW_MS = 60_000;

function takeBegun(): Begun | undefined {
  const text = sessionStorage.getItem(BEGUN);
  sessionStorage.removeItem(BEGUN);
  return text === null ? undefined : (JSON.parse(text) as Begun);
}

async function discover(issuer: string): Promise<Discovery> {
  const answer = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  const discovery = (await answer.json()) as Discovery;
  if (!answer.ok || discovery.issuer !== issuer) throw new Error("The issuer does not answer as itself.");
  return discovery;
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
