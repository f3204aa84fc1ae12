import { ROLES, type Role } from "../access-row.js";
import type { Scope } from "../actor.js";
import type { DevCommittee } from "./dev-client-registry.js";

/** Somebody who signs in at the sandbox's pages: a role, and nobody's name. */
export interface DevPerson {
  id: string;
  role: "editor" | "publisher" | "coordinator" | "auditor";
  scopes: readonly Scope[];
  /** The code of the committee that the person works for. */
  committee: string | undefined;
}

/** Two for each committee, since preparer and publisher differ (I6), and the central ones. */
export function devPeople(committees: readonly DevCommittee[]): ReadonlyMap<string, DevPerson> {
  const people = committees.flatMap(({ clientId, code }) => [
    person(`${clientId}-editor`, "editor", code),
    person(`${clientId}-publisher`, "publisher", code),
  ]);
  people.push(person("coordinator", "coordinator"), person("auditor", "auditor"));
  return new Map(people.map((each) => [each.id, each]));
}

const HUB_ROLES: Readonly<Record<DevPerson["role"], Role>> = {
  editor: "drafter",
  publisher: "publisher",
  coordinator: "coordinator",
  auditor: "auditor",
};

function person(id: string, role: DevPerson["role"], committee?: string): DevPerson {
  return { id: `person-${id}`, role, scopes: [ROLES[HUB_ROLES[role]].scope], committee };
}
