/** For which committees, by their codes, somebody may do what. */
export interface Rights {
  readonly draft: readonly string[];
  readonly publish: readonly string[];
}

type Claims = Readonly<Record<string, unknown>>;

/** What the hub will let a token do, read from its claims as the hub reads them; only for what the page offers. */
export function rightsOf(token: string): Rights {
  const claims = claimsOf(token);
  const scopes = [claims.scope, claims.scp, claims.roles].flatMap(words);
  const committee = typeof claims.committee === "string" && claims.committee !== "" ? [claims.committee] : [];
  const of = (scope: string): string[] => {
    const named = scopes.filter((each) => each.startsWith(`${scope}:`)).map((each) => each.slice(scope.length + 1));
    return [...new Set(scopes.includes(scope) ? [...committee, ...named] : named)];
  };
  return { draft: of("hub:draft"), publish: of("hub:publish") };
}

/** The claims of a JWT; nothing of another token. */
export function claimsOf(token: string): Claims {
  const part = token.split(".")[1];
  if (part === undefined) return {};
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === "object" && claims !== null ? (claims as Claims) : {};
  } catch {
    return {};
  }
}

function words(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.filter((each): each is string => typeof each === "string");
  return typeof claim === "string" ? claim.split(" ").filter(Boolean) : [];
}
