import { createHash, timingSafeEqual } from "node:crypto";
import { ROLES, type Role } from "../access-row.js";
import type { Scope } from "../actor.js";

/** The public client of the sandbox's pages, by which people sign in. */
export const DEV_PAGES_CLIENT = "hub-pages";

export interface DevClient {
  id: string;
  scopes: readonly Scope[];
  committee: string | undefined;
}

export interface DevCommittee {
  clientId: string;
  code: string;
}

/** The sandbox's clients: three for each committee, since preparer and publisher differ (I6), and the central ones. */
export function devClients(committees: readonly DevCommittee[]): ReadonlyMap<string, DevClient> {
  const clients = committees.flatMap(({ clientId, code }) => [
    client(clientId, "drafter", code),
    client(`${clientId}-publisher`, "publisher", code),
    client(`${clientId}-validator`, "validator", code),
  ]);
  const central = ["coordinator", "analyst", "reporting", "auditor"] as const;
  clients.push(...central.map((role) => client(role, role)));
  return new Map(clients.map((each) => [each.id, each]));
}

/** A development client's secret is `dev-` and its id. Everybody knows it, so it is for the sandbox only. */
export function isSecretOf(clientId: string, secret: string): boolean {
  return timingSafeEqual(digest(`dev-${clientId}`), digest(secret));
}

function client(id: string, role: Role, committee?: string): DevClient {
  return { id, scopes: [ROLES[role].scope], committee };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
