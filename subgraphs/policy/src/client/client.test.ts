import { randomUUID } from "node:crypto";
import type { Access, Actor } from "@hub/auth";
import { describe, expect, test } from "@jest/globals";
import { coordinator, policyHub } from "../testing/policy.testkit.js";
import { type CommandEnd, cellsOf, StatesHub } from "../testing/states.testkit.js";

type Name = "revokeClient" | "rotateClient" | "restoreClient";
interface Listed {
  id: string;
  state: string;
  notBefore: string | null;
  reason: string;
}

const commandOf = (name: Name) =>
  `mutation ($client: ID!, $key: ID!) { policy {
     ${name}(input: { client: $client, reason: "Nøglen er lækket (SYNTETISK)", idempotencyKey: $key }) {
       client { id state notBefore reason } receipt { id position } } } }`;

describe("the hub's own list of clients", () => {
  const hub = policyHub();
  const other: Actor = { client: "second-coordinator", scopes: new Set(["hub:coordinate"]), committee: undefined };
  const auditor: Actor = { client: "auditor", scopes: new Set(["hub:audit"]), committee: undefined };
  const send = async (name: Name, client: string, actor: Actor = coordinator, key: string = randomUUID()) => {
    const { data, codes } = await hub.query<{ policy: Record<Name, { client: Listed; receipt: object } | null> }>(
      commandOf(name),
      { client, key },
      actor,
    );
    return { done: data.policy[name], codes };
  };
  const listed = async (actor: Actor = auditor) =>
    (await hub.query<{ clients: Listed[] | null }>("{ clients { id state notBefore reason } }", {}, actor)).data
      .clients;
  /** A question that everybody may ask: the token alone decides. */
  const calls = (actor: Actor) => hub.query("{ policy { id } }", {}, actor).then(({ codes }) => codes);
  const issued = (actor: Actor, atMs: number): Actor => ({ ...actor, issuedAt: new Date(atMs) });
  const isRefused = (refusal: string) => expect.objectContaining({ name: "TokenError", refusal });

  test("a revoked client's tokens are refused, old and new, while others' count, until it is restored", async () => {
    const revoked = await send("revokeClient", other.client);
    expect(revoked).toMatchObject({
      codes: [],
      done: { client: { id: other.client, state: "REVOKED", notBefore: null } },
    });
    for (const actor of [other, issued(other, Date.now() + 60_000)]) {
      await expect(calls(actor)).rejects.toEqual(isRefused("REVOKED"));
      await expect(send("revokeClient", "children", actor)).rejects.toEqual(isRefused("REVOKED"));
    }
    expect(await calls(coordinator)).toEqual([]);
    expect(await calls({ ...other, client: `${other.client}-2` })).toEqual([]);

    const restored = (await send("restoreClient", other.client)).done?.client;
    const from = Date.parse(restored?.notBefore ?? "");
    await expect(calls(issued(other, from - 1000))).rejects.toEqual(isRefused("ROTATED"));
    expect(await calls(issued(other, from))).toEqual([]);
    expect(await listed()).toEqual([restored]);
  });

  test("a rotated client's older tokens are refused, its newer ones count, and a token without iat is old", async () => {
    const before = Date.now();
    const notBefore = Date.parse((await send("rotateClient", other.client)).done?.client.notBefore ?? "");
    // By the real clock, though the sandbox's own is years back.
    expect(notBefore).toBeGreaterThan(before);
    expect(notBefore).toBeLessThanOrEqual(Date.now() + 1000);
    expect(notBefore % 1000).toBe(0);
    for (const old of [other, issued(other, notBefore - 1000)]) {
      await expect(calls(old)).rejects.toEqual(isRefused("ROTATED"));
    }
    expect((await send("revokeClient", "children", issued(other, notBefore))).codes).toEqual([]);
  });

  test("the list outlives a restart of the process", async () => {
    await send("revokeClient", other.client);
    await hub.restart();
    await expect(calls(other)).rejects.toEqual(isRefused("REVOKED"));
  });

  test("an act is done once per key, is in the audit log with its client, and names what can be a client", async () => {
    const key = randomUUID();
    const first = await send("revokeClient", "children", coordinator, key);
    expect(await send("revokeClient", "children", coordinator, key)).toEqual(first);
    const entries = await hub.asAdministrator((database) =>
      database.query(
        "SELECT client, command, subject, outcome FROM policy.audit WHERE command LIKE '%.revokeClient' ORDER BY recorded_at",
      ),
    );
    expect(entries).toEqual(
      ["DONE", "ANSWERED_AGAIN"].map((outcome) => ({
        client: "coordinator",
        command: "PolicyCommands.revokeClient",
        subject: "children",
        outcome,
      })),
    );
    for (const id of ["", "chil\u0007dren", "x".repeat(257)]) {
      expect((await send("revokeClient", id)).codes).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test("a coordinator cannot lock itself out, and nobody else reads or changes the list", async () => {
    expect((await send("revokeClient", coordinator.client)).codes).toEqual(["CONFLICT"]);
    expect((await send("revokeClient", "children", auditor)).codes).toEqual(["FORBIDDEN"]);
    expect(await listed({ ...auditor, scopes: new Set(["hub:publish:BUU"]) })).toBeNull();
    expect(await listed()).toEqual([]);
  });
});

describe("a client", () => {
  const at = new StatesHub();
  const send = (name: Name, client: string): Promise<CommandEnd> => at.send(commandOf(name), { client });
  const bring: Readonly<Record<string, (client: string) => Promise<unknown>>> = {
    ACTIVE: async () => undefined,
    REVOKED: (client) => send("revokeClient", client),
  };

  test.each(cellsOf("client", ["revokeClient", "rotateClient", "restoreClient"]))(
    "%s on a client that is %s is done or refused as the access table says",
    async (name, state) => {
      const client = randomUUID();
      await bring[state]?.(client);
      await at.endsAsInTable(`PolicyCommands.${name}` as Access, state, () => send(name as Name, client));
    },
  );
});
