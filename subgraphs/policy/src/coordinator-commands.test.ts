import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import {
  type Answer,
  analyst,
  coordinator,
  type Decided,
  POLICY,
  policyHub,
  publisher,
} from "./testing/policy.testkit.js";

const hub = policyHub();

const adoption = { body: "BR", decidedOn: "2010-12-16", outcome: "APPROVED", synthetic: true };
const recorded = ({ data }: Answer<Decided>) => data.policy.recordDecision;

interface Current {
  policy: { current: { state: string; process: Record<string, unknown>[]; decisions: Record<string, unknown>[] } };
}
const current = async () => {
  const { data } = await hub.query<Current>(`{ policy { current { state
    process { ordinal state synthetic note date dateText action { da en } committee { code } decision { outcome } }
    decisions { outcome body { code } } } } }`);
  return data.policy.current;
};

describe("the council's approval", () => {
  test("the council's approval adopts the policy: state, receipt and event are recorded together", async () => {
    const answer = recorded(await hub.decide(adoption));
    const { policy: position } = hub.status.positions;
    expect(answer).toMatchObject({
      version: { state: "IN_FORCE", recommendations: [{ outcome: "APPROVED" }, { outcome: "APPROVED" }] },
      decision: { outcome: "APPROVED", state: "ADOPTED", synthetic: true, body: { code: "BR" } },
      receipt: { position: `policy:${position}`, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(answer?.decision.contentHash).toBe(answer?.receipt.contentHash);
    const [event] = await hub.asAdministrator((database) =>
      database.query("SELECT id, type, payload->'data' AS data FROM policy.outbox WHERE position = $1", [position]),
    );
    expect(event).toMatchObject({
      id: answer?.receipt.id,
      type: "policy-decision.recorded.v1",
      data: { policy: POLICY, state: "ADOPTED", contentHash: answer?.receipt.contentHash },
    });
  });

  test("the frame knows an approval by the time it is answered", async () => {
    const before = hub.status.positions.policy ?? 0;
    await hub.decide(adoption);
    expect(hub.status.positions).toEqual({ policy: before + 1 });
    expect((await current()).state).toBe("IN_FORCE");
  });

  test("an approval marks its planned step and adds a step of its own; both keep the conflict of dates", async () => {
    await hub.travel("2011-02-01T12:00:00Z");
    await hub.decide({
      ...adoption,
      decidedOn: "2011-01-27",
      recommendation: 1,
      note: "SYNTHETIC: not in the source.",
    });
    await hub.decide({ ...adoption, decidedOn: "2011-01-27", recommendation: 2 });
    const { process } = await current();
    expect(process).toHaveLength(9);
    expect(process[3]).toMatchObject({ committee: { code: "ØU" }, state: "PLANNED", synthetic: false });
    expect(process[4]).toMatchObject({
      ordinal: 5,
      dateText: "27. januar",
      state: "DONE",
      synthetic: true,
      note: expect.stringContaining("16 December 2010"),
      decision: { outcome: "APPROVED" },
    });
    expect(process[7]).toMatchObject({
      ordinal: 8,
      date: "2011-01-27",
      dateText: "27. januar 2011",
      state: "DONE",
      synthetic: true,
      committee: { code: "BR" },
      note: expect.stringMatching(/^SYNTHETIC: not in the source\.\n.*16 December 2010/),
      action: {
        da: "Godkender Københavns Integrationspolitik 2011-2014",
        en: "Approves Copenhagen's Integration Policy 2011-2014",
      },
    });
    expect(process[8]).toMatchObject({ ordinal: 9, action: { da: "Godkender indstillingens punkt 2" } });
  });

  test("a second approval is a conflict that names the state", async () => {
    await hub.decide(adoption);
    const second = await hub.decide(adoption);
    expect(second.codes).toEqual(["CONFLICT"]);
    expect(second.messages[0]).toContain("IN_FORCE");
    expect((await current()).decisions).toHaveLength(1);
  });

  test("of two decisions at once one is recorded", async () => {
    const answers = await Promise.all([hub.decide(adoption), hub.decide({ ...adoption, outcome: "REJECTED" })]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(["CONFLICT"]);
    expect((await current()).decisions).toHaveLength(1);
  });

  test("an adopted policy expires when its period ends", async () => {
    await hub.decide(adoption);
    await hub.travel("2014-12-31T22:59:00Z");
    expect((await current()).state).toBe("IN_FORCE");
    await hub.travel("2014-12-31T23:00:00Z");
    expect((await current()).state).toBe("EXPIRED");
  });
});

describe("other decisions", () => {
  test("a rejection by the council ends the version", async () => {
    const answer = recorded(await hub.decide({ ...adoption, outcome: "REJECTED" }));
    expect(answer?.version.state).toBe("REJECTED");
    expect((await hub.decide(adoption)).codes).toEqual(["CONFLICT"]);
  });

  test("decisions of the Finance Committee are recorded but never adopt the policy", async () => {
    const refused = await hub.decide({ ...adoption, body: "ØU" });
    expect([refused.codes, recorded(refused)]).toEqual([["BAD_USER_INPUT"], null]);
    const noted = recorded(await hub.decide({ ...adoption, body: "ØU", outcome: "NOTED" }));
    expect(noted?.version).toMatchObject({
      state: "RECOMMENDED",
      recommendations: [{ outcome: "NOTED" }, { outcome: null }],
    });
  });

  test("a decision on one recommendation leaves the other open", async () => {
    const first = recorded(await hub.decide({ ...adoption, recommendation: 1, outcome: "APPROVED_WITH_AMENDMENT" }));
    expect(first?.version).toMatchObject({
      state: "IN_FORCE",
      recommendations: [{ outcome: "APPROVED_WITH_AMENDMENT" }, { outcome: null }],
    });
    const second = recorded(await hub.decide({ ...adoption, recommendation: 2 }));
    expect(second?.version.recommendations[1]).toEqual({ ordinal: 2, outcome: "APPROVED" });
  });

  test("a decision is refused, in the caller's terms, if it is in the future, on an unknown policy, or has a blank note or key", async () => {
    expect((await hub.decide({ ...adoption, decidedOn: "2011-01-04" })).messages).toEqual([
      "decidedOn 2011-01-04 is still to come: it is 2011-01-03 by the hub's clock.",
    ]);
    expect((await hub.decide({ ...adoption, policy: "policy-x" })).codes).toEqual(["NOT_FOUND"]);
    expect((await hub.decide({ ...adoption, note: "  " })).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await hub.decide({ ...adoption, note: "x".repeat(2_001) })).codes).toEqual(["LIMIT_EXCEEDED"]);
    expect((await hub.decide({ ...adoption, idempotencyKey: " " })).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await current()).decisions).toEqual([]);
  });
});

describe("the idempotency key", () => {
  test("an idempotency key gives the same input the same answer again, and another input CONFLICT", async () => {
    const idempotencyKey = randomUUID();
    const [first, again] = await Promise.all([
      hub.decide({ ...adoption, idempotencyKey }),
      hub.decide({ ...adoption, idempotencyKey }),
    ]);
    expect(again).toEqual(first);
    expect(recorded(first)).not.toBeNull();
    expect((await hub.decide({ ...adoption, outcome: "REJECTED", idempotencyKey })).codes).toEqual(["CONFLICT"]);
    expect((await current()).decisions).toHaveLength(1);
  });

  test("the idempotency key of a refused decision can be used again", async () => {
    const idempotencyKey = randomUUID();
    await hub.decide({ ...adoption, body: "ØU", idempotencyKey });
    expect((await hub.decide({ ...adoption, idempotencyKey })).codes).toEqual([]);
  });
});

describe("the coordinator's commands", () => {
  test("only the coordinator can use the coordinator's commands", async () => {
    const codesOf = (actor: typeof coordinator | undefined) =>
      Promise.all([
        hub.query(DECIDE, {}, actor).then(({ codes }) => codes[0]),
        hub.query(TRAVEL, {}, actor).then(({ codes }) => codes[0]),
      ]);
    expect(await codesOf(undefined)).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED"]);
    expect(await codesOf(publisher)).toEqual(["FORBIDDEN", "FORBIDDEN"]);
    expect(await codesOf(analyst)).toEqual(["FORBIDDEN", "FORBIDDEN"]);
    expect((await current()).state).toBe("RECOMMENDED");
    expect(await codesOf(coordinator)).toEqual([undefined, undefined]);
  });
});

const DECIDE = `mutation { policy { recordDecision(input: { policy: "${POLICY}", decidedOn: "2010-12-16", body: "BR", outcome: APPROVED,
  idempotencyKey: "a" }) { receipt { position } } } }`;
const TRAVEL = `mutation { sandbox { travelTo(input: { at: "2011-03-01T12:00:00Z", idempotencyKey: "b" }) { position } } }`;

describe("what is on record", () => {
  const refused = (sql: string) =>
    expect(hub.asAdministrator((database) => database.query(sql))).rejects.toThrow(/on record never changes/);

  test("not even the database's administrator can change what is on record", async () => {
    await hub.decide(adoption);
    await refused("UPDATE hub.policy_version SET content = '{}'");
    await refused("UPDATE hub.policy_version SET content_hash = repeat('0', 64)");
    await refused("DELETE FROM hub.policy_version");
    await refused("TRUNCATE hub.policy_version CASCADE");
    await refused("UPDATE hub.policy_decision SET state = 'REJECTED'");
    await refused("DELETE FROM hub.policy_decision");
    await refused("TRUNCATE hub.policy_decision");
  });

  test("the triggers that protect the record also hold for replication roles and superusers", async () => {
    const triggers = await hub.asAdministrator((database) =>
      database.query(`SELECT DISTINCT tgenabled FROM pg_trigger WHERE NOT tgisinternal
        AND tgrelid IN ('hub.policy_version'::regclass, 'hub.policy_decision'::regclass, 'hub.sandbox_clock'::regclass)`),
    );
    expect(triggers).toEqual([{ tgenabled: "A" }]);
  });

  test("the database refuses a second adoption of a version", async () => {
    await hub.decide(adoption);
    const again = hub.asAdministrator((database) =>
      database.query(`INSERT INTO hub.policy_decision
        SELECT gen_random_uuid(), policy_version, 2, body, decided_on, outcome, recommendation, note, synthetic,
               state_before, state, content, content_hash, recorded_by, recorded_at, 99 FROM hub.policy_decision`),
    );
    await expect(again).rejects.toThrow(/policy_decision_settles_once/);
  });
});
