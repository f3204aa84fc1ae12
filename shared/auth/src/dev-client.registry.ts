import { createHash, timingSafeEqual } from "node:crypto";
import type { Scope } from "./actor.claims.js";

export interface DevClient {
  id: string;
  scopes: readonly Scope[];
  committee: string | undefined;
}

export interface DevCommittee {
  clientId: string;
  code: string;
}

/** The sandbox's clients: two per committee, since whoever prepares a document does not publish it, and the central ones. */
export function devClients(committees: readonly DevCommittee[]): ReadonlyMap<string, DevClient> {
  const clients = committees.flatMap(({ clientId, code }) => [
    client(clientId, ["hub:draft"], code),
    client(`${clientId}-publisher`, ["hub:publish"], code),
  ]);
  clients.push(
    client("coordinator", ["hub:coordinate"]),
    client("analyst", []),
    client("reporting", []),
    client("auditor", ["hub:audit"]),
  );
  return new Map(clients.map((each) => [each.id, each]));
}

/** A development client's secret is `dev-` and its id: public knowledge, good for the sandbox alone. */
export function isSecretOf(clientId: string, secret: string): boolean {
  return timingSafeEqual(digest(`dev-${clientId}`), digest(secret));
}

function client(id: string, scopes: readonly Scope[], committee?: string): DevClient {
  return { id, scopes, committee };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
