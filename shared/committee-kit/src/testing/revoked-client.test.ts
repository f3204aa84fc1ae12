import type { Actor } from "@hub/auth";
import { ClientRestored, ClientRevoked, ClientRotated } from "@hub/cycle";
import { describe, expect, test } from "@jest/globals";
import { committeeHub, drafter, publisher } from "./committee.testkit.js";
import { committeeAt, planInput, saveDraft } from "./committee-year.testkit.js";

const hub = committeeHub(committeeAt("2012-03-01T10:00:00Z"));

const NOT_BEFORE = "2026-05-01T10:00:00.000Z";
const act = { client: drafter.client, reason: "Nøglen er lækket (SYNTETISK)", at: "2012-03-01T10:00:00.000Z" };
const issued = (at: string): Actor => ({ ...drafter, issuedAt: new Date(at) });
const drafts = (actor: Actor) => hub.ask("{ children { drafts { nodes { id } } } }", {}, actor);
const refused = (refusal: string) => expect.objectContaining({ name: "TokenError", refusal });

describe("a committee's client that the coordinator has revoked or rotated", () => {
  test("a revoked client writes nothing from the event on, another one of the committee works on", async () => {
    const draft = await saveDraft(hub, "ActionPlan", planInput(0));
    expect(draft.draft.id).toEqual(expect.any(String));
    await hub.receive(ClientRevoked, act);
    await expect(saveDraft(hub, "ActionPlan", planInput(0))).rejects.toEqual(refused("REVOKED"));
    await expect(
      hub.ask("{ children { actionPlanRevisions(year: 2012) { totalCount } } }", {}, drafter),
    ).rejects.toEqual(refused("REVOKED"));
    expect((await drafts(publisher)).codes).toEqual([]);
    expect(await hub.asOwner("SELECT count(*)::int AS n FROM hub.draft")).toEqual([{ n: 1 }]);
  });

  test("after a rotation the old token is refused and a new one counts", async () => {
    await hub.receive(ClientRotated, { ...act, notBefore: NOT_BEFORE });
    await expect(drafts(issued("2026-05-01T09:59:59Z"))).rejects.toEqual(refused("ROTATED"));
    await expect(drafts(drafter)).rejects.toEqual(refused("ROTATED"));
    expect((await drafts(issued(NOT_BEFORE))).codes).toEqual([]);
  });

  test("a revocation outlasts a rotation, and a restored client needs a new token", async () => {
    await hub.receive(ClientRotated, { ...act, notBefore: NOT_BEFORE });
    await hub.receive(ClientRevoked, act);
    await expect(drafts(issued("2026-05-02T10:00:00Z"))).rejects.toEqual(refused("REVOKED"));
    await hub.receive(ClientRestored, { ...act, notBefore: "2026-05-03T10:00:00.000Z" });
    await expect(drafts(issued("2026-05-02T10:00:00Z"))).rejects.toEqual(refused("ROTATED"));
    expect((await drafts(issued("2026-05-03T10:00:00Z"))).codes).toEqual([]);
  });
});
