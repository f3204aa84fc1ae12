import type { JWTPayload } from "jose";

/** What a client may do; a client with none of them reads what is published. */
export type Scope = "hub:draft" | "hub:publish" | "hub:coordinate" | "hub:audit";

export const SCOPES: readonly Scope[] = ["hub:draft", "hub:publish", "hub:coordinate", "hub:audit"];

/** The system that calls, as its token says: `committee` is the code (`BUU`) of the committee that it acts for. */
export interface Actor {
  client: string;
  scopes: ReadonlySet<string>;
  committee: string | undefined;
}

/** Reads the actor out of verified claims; undefined where they name no client. */
export function actorOf(claims: JWTPayload): Actor | undefined {
  const client = [claims.client_id, claims.azp, claims.sub].find(isName);
  if (client === undefined) {
    return undefined;
  }
  const committee = claims.committee;
  const scopes = [...words(claims.scope), ...words(claims.scp)];
  return { client, scopes: new Set(scopes), committee: isName(committee) ? committee : undefined };
}

function isName(claim: unknown): claim is string {
  return typeof claim === "string" && claim !== "";
}

function words(claim: unknown): string[] {
  if (Array.isArray(claim)) {
    return claim.filter(isName);
  }
  return isName(claim) ? claim.split(" ").filter(isName) : [];
}
