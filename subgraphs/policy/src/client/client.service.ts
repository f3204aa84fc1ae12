import type { Actor } from "@hub/auth";
import { type ClientFacts, ClientRestored, ClientRevoked, ClientRotated } from "@hub/cycle";
import type { EventDefinition } from "@hub/events";
import { checkWords } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { holdsUnprintable } from "@hub/rules";
import { Conflict, HubError } from "@hub/subgraph-kit";
import { type PolicyContext, recordEvent, runCommand } from "../record/index.js";

export interface ClientAct {
  client: string;
  reason: string;
  idempotencyKey: string;
}

const MOST_CHARACTERS = 256;
const SECOND_MS = 1000;

/** Refuses all tokens of a client, those that it gets later too. */
export function revokeClient(context: PolicyContext, actor: Actor, act: ClientAct): Promise<SignedReceipt> {
  return runOnClient(context, actor, act, {
    name: "revokeClient",
    event: ClientRevoked,
    from: "ACTIVE",
    check: () => {
      if (act.client !== actor.client) return;
      throw new Conflict(
        "OWN_CLIENT",
        "A client cannot revoke itself: let another coordinator's client do it, or rotate.",
        { subject: act.client },
      );
    },
    dataOf: (data) => data,
  });
}

/** Refuses the tokens that a client has by now. */
export function rotateClient(context: PolicyContext, actor: Actor, act: ClientAct): Promise<SignedReceipt> {
  return runOnClient(context, actor, act, {
    name: "rotateClient",
    event: ClientRotated,
    from: "ACTIVE",
    dataOf: (data) => ({ ...data, notBefore: nextSecond(context) }),
  });
}

/** Takes the tokens of a revoked client again, but none that it had before. */
export function restoreClient(context: PolicyContext, actor: Actor, act: ClientAct): Promise<SignedReceipt> {
  return runOnClient(context, actor, act, {
    name: "restoreClient",
    event: ClientRestored,
    from: "REVOKED",
    dataOf: (data) => ({ ...data, notBefore: nextSecond(context) }),
  });
}

interface EventData {
  client: string;
  reason: string;
  at: string;
}

interface Act<T> {
  name: string;
  event: EventDefinition<T>;
  /** The state that the client has to be in. */
  from: ClientFacts["state"];
  check?(): void;
  dataOf(data: EventData): T;
}

async function runOnClient<T>(
  context: PolicyContext,
  actor: Actor,
  { client, reason, idempotencyKey: key }: ClientAct,
  { name, event, from, check, dataOf }: Act<T>,
): Promise<SignedReceipt> {
  checkWords("reason", reason);
  checkClient(client);
  check?.();
  const command = { client: actor.client, key, input: [name, { client, reason }] };
  const { done } = await runCommand(context, command, async (manager) => {
    const state = context.record.clients.client(client)?.state ?? "ACTIVE";
    if (state !== from)
      throw new Conflict("WRONG_STATE", `The client '${client}' is ${state}; ${name} needs one that is ${from}.`, {
        subject: client,
        state,
        needs: from,
      });
    const at = context.clock.now();
    const data = dataOf({ client, reason, at: at.toISOString() });
    const { receipt } = await recordEvent(manager, { event, subject: client, at, data });
    return { done: { receipt } };
  });
  return done.receipt;
}

function checkClient(client: string): void {
  const isId =
    client.trim() === client && client !== "" && client.length <= MOST_CHARACTERS && !holdsUnprintable(client);
  if (isId) return;
  throw new HubError(
    "BAD_USER_INPUT",
    `client is no client's id: it has 1 to ${MOST_CHARACTERS} characters and no space around it. Query.audit names clients.`,
  );
}

/** By the real clock, as issuers have it, but never before what is on record. Tokens carry whole seconds: of this second, older and newer ones cannot be told apart. */
function nextSecond({ clock }: PolicyContext): string {
  const now = clock.now().getTime() - clock.offsetMs;
  return new Date((Math.floor(now / SECOND_MS) + 1) * SECOND_MS).toISOString();
}
