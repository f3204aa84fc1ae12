import { ACCESS, type Access, type AccessRow, type Actor, committeesFor, holds, type Scope } from "@hub/auth";
import { ownerWrites } from "@hub/rules";
import { type AuditedUse, writeAudit } from "./audit.store.js";
import { HubError } from "./hub-error.js";
import type { RequestContext } from "./request.context.js";

/**
 * The caller, if the access table lets it use this field; else UNAUTHENTICATED without a token and FORBIDDEN with one. `owner` is the
 * code of the subgraph's committee, for fields that only the owner may use.
 */
export function requireAccess(context: RequestContext, access: Access, owner?: string): Actor {
  const actor = requireActor(context);
  const row: AccessRow = ACCESS[access];
  const scopes = row.scopes.filter((scope) => holdsAny(actor, row, scope));
  if (scopes.length === 0) {
    const needed = row.scopes.join(" or ");
    throw new HubError("FORBIDDEN", `This needs a token with the scope ${needed}; '${actor.client}' has none.`);
  }
  if (row.isOwners) requireOwner(actor, scopes, owner);
  return actor;
}

/** The caller; UNAUTHENTICATED where there is no token. */
export function requireActor({ actor }: RequestContext): Actor {
  if (actor) return actor;
  throw new HubError("UNAUTHENTICATED", "This needs a bearer token. Get one from the issuer's token endpoint.");
}

/** Whether the caller may see the part of a field that is not public; where it may, the audit log says that it was read. */
export async function mayRead(use: AuditedUse): Promise<boolean> {
  const { actor } = use.context;
  const row: AccessRow = ACCESS[use.access];
  if (!actor || row.isOwners || !row.scopes.some((scope) => holds(actor, scope))) return false;
  await writeAudit(use.context.audit.database(), use, { outcome: "DONE" });
  return true;
}

function holdsAny(actor: Actor, { isOwners }: AccessRow, scope: Scope): boolean {
  return holds(actor, scope) || (isOwners && committeesFor(actor, scope).length > 0);
}

function requireOwner(actor: Actor, scopes: readonly Scope[], owner: string | undefined): void {
  if (owner === undefined) throw new Error("A field that only its owner may use needs the owner's code.");
  const committees = [...new Set(scopes.flatMap((scope) => committeesFor(actor, scope)))];
  if (committees.some((committee) => ownerWrites(committee, owner))) return;
  const whose = committees.length > 0 ? `acts for ${committees.join(", ")}` : "acts for no committee";
  throw new HubError("FORBIDDEN", `Only ${owner}'s own systems write its documents; '${actor.client}' ${whose}.`, {
    rule: "I5",
  });
}
