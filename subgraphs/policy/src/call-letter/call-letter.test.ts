import { describe, expect, test } from "@jest/globals";
import { command, type Done, type Outcome, releaseBarometer } from "../cycle/cycle.testkit.js";
import { policyHub, publisher } from "../testing/policy.testkit.js";

const hub = policyHub();

const challenge = {
  text: { da: "Flere unge forlader skolen uden at kunne dansk (SYNTETISK)" },
  goals: ["goal-1"],
  evidence: [] as string[],
};
const letter = { year: 2011, committee: "BUU", synthetic: true, challenges: [challenge] };
const question = { text: { da: "Hvad gør udvalget? (SYNTETISK)" }, goal: "goal-1", required: true };

const drafted = async (changes: object = {}): Promise<Done["draft"]> => {
  const { done, message } = await command(hub, "draftCallLetter", { content: { ...letter, ...changes } });
  if (!done) throw new Error(message);
  return done.draft;
};
const issue = ({ id, contentHash }: Done["draft"], key?: string): Promise<Outcome> =>
  command(hub, "issueCallLetter", { draft: id, contentHash }, key === undefined ? {} : { key });
const rulesOf = ({ done }: Outcome) => done?.findings.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`);
const letterEvents = () =>
  hub.asAdministrator((database) =>
    database
      .query(
        "SELECT type, payload->'data' AS data FROM policy.outbox WHERE type LIKE 'call-letter.%' ORDER BY position",
      )
      .then((rows: { type: string; data: Record<string, unknown> }[]) => rows),
  );

describe("a draft", () => {
  test("a draft takes the template's questions, and reports the rules it would break if issued", async () => {
    const draft = await drafted();
    expect(draft.content.template).toEqual({ id: "integration-statement", version: 1 });
    expect(draft.content.questions).toHaveLength(2);
    expect(draft.report).toMatchObject({ valid: false, findings: [{ rule: "I17" }] });
    await releaseBarometer(hub, 2011);
    const replaced = { id: draft.id, expectedHash: draft.contentHash };
    const content = { ...letter, questions: [question] };
    const again = await command(hub, "draftCallLetter", { ...replaced, content });
    expect(again.done?.draft).toMatchObject({ id: draft.id, content: { questions: [question] } });
    expect(again.done?.draft.contentHash).not.toBe(draft.contentHash);
  });

  test("of two who write one letter the second gets CONFLICT, and a draft is not replaced unread", async () => {
    const { id, contentHash: expectedHash } = await drafted();
    const write = (by: object, change: object) =>
      command(hub, "draftCallLetter", { id, ...by, content: { ...letter, ...change } });
    expect((await write({ expectedHash }, { questions: [question] })).code).toBeUndefined();
    const second = await write({ expectedHash }, { questions: [question, question] });
    expect([second.code, second.message]).toEqual([
      "CONFLICT",
      expect.stringContaining("saved anew since you read it"),
    ]);
    expect((await write({}, {})).code).toBe("BAD_USER_INPUT");
  });

  test("only the coordinator reads and discards a draft", async () => {
    const { id } = await drafted();
    const drafts = "{ callLetterDrafts(filter: { year: [2011] }) { nodes { id committee { code } } } }";
    expect((await hub.query(drafts, {}, publisher)).codes).toEqual(["FORBIDDEN"]);
    expect((await hub.query(drafts)).codes).toEqual(["UNAUTHENTICATED"]);
    expect((await command(hub, "discardCallLetterDraft", { id }, { as: publisher })).code).toBe("FORBIDDEN");
    expect((await command(hub, "discardCallLetterDraft", { id })).done).toEqual({
      discardedDraftId: id,
      published: false,
    });
    expect((await command(hub, "discardCallLetterDraft", { id })).code).toBe("NOT_FOUND");
  });

  test("a draft is refused if its committee, its cycle or its template is unknown, or if it is too long", async () => {
    const refused = async (changes: object) => {
      const { code, message } = await command(hub, "draftCallLetter", { content: { ...letter, ...changes } });
      return `${code} ${message}`;
    };
    expect(await refused({ committee: "BR" })).toMatch(/^BAD_USER_INPUT There is no standing committee 'BR'/);
    expect(await refused({ year: 2015 })).toMatch(/^NOT_FOUND No cycle is planned for 2015/);
    expect(await refused({ templateVersion: 9 })).toMatch(
      /^BAD_USER_INPUT .* in version 9\. There is integration-stat/,
    );
    expect(await refused({ challenges: Array(51).fill(challenge) })).toMatch(/^LIMIT_EXCEEDED .*CHALLENGES_PER_LETTER/);
    expect(await refused({ challenges: [{ ...challenge, text: { da: "x".repeat(5_001) } }] })).toMatch(
      /^LIMIT_EXCEEDED .*LETTER_TEXT_LENGTH/,
    );
  });
});

describe("a call letter", () => {
  test("issuing a letter cites the year's barometer, records an event and answers a receipt", async () => {
    const observation = await releaseBarometer(hub, 2011);
    const draft = await drafted({ challenges: [{ ...challenge, evidence: [observation] }], questions: [question] });
    const { done } = await issue(draft);
    expect(done).toMatchObject({ findings: [], receipt: { contentHash: draft.contentHash } });
    expect(await letterEvents()).toEqual([
      {
        type: "call-letter.issued.v1",
        data: expect.objectContaining({
          id: done?.letter?.id,
          year: 2011,
          committee: "BUU",
          release: "barometer-2011-1",
          succeeds: null,
          challenges: [expect.objectContaining({ id: expect.any(String), goals: ["goal-1"], evidence: [observation] })],
          questions: [expect.objectContaining({ id: expect.any(String), goal: "goal-1", required: true })],
          contentHash: draft.contentHash,
          synthetic: true,
        }),
      },
    ]);
    expect((await issue(draft)).message).toMatch(/has been issued already/);
  });

  test("I17: a letter is not issued before the barometer of its own year is released", async () => {
    await releaseBarometer(hub, 2012);
    const draft = await drafted();
    expect(rulesOf(await issue(draft))).toEqual(["FATAL I17 /year"]);
    expect(await letterEvents()).toEqual([]);
    await releaseBarometer(hub, 2011);
    expect(rulesOf(await issue(draft))).toEqual([]);
  });

  test("I18: a committee has one live letter a year", async () => {
    await releaseBarometer(hub, 2011);
    const [first, second, other] = [await drafted(), await drafted(), await drafted({ committee: "SOU" })];
    await issue(first);
    expect(rulesOf(await issue(second))).toEqual(["FATAL I18 /committee"]);
    expect(rulesOf(await issue(other))).toEqual([]);
  });

  test("I18: of letters issued at once only one goes out, and the database refuses a second one too", async () => {
    await releaseBarometer(hub, 2011);
    const drafts = [await drafted(), await drafted(), await drafted()];
    const outcomes = await Promise.all(drafts.map((draft) => issue(draft)));
    expect(outcomes.map(rulesOf).sort()).toEqual([[], ["FATAL I18 /committee"], ["FATAL I18 /committee"]]);
    const copy = `INSERT INTO hub.call_letter SELECT gen_random_uuid(), year, committee, content, content_hash, ids, release,
      succeeds, synthetic, issued_by, issued_at, position + 100 FROM hub.call_letter`;
    await expect(hub.asAdministrator((database) => database.query(copy))).rejects.toThrow(/call_letter_live_once/);
  });

  test("I19: a letter links each challenge to a goal of the policy", async () => {
    await releaseBarometer(hub, 2011);
    const draft = await drafted({ challenges: [challenge, { ...challenge, goals: [] }] });
    expect(rulesOf(await issue(draft))).toEqual(["ERROR I19 /challenges/1/goals"]);
    const unknown = await drafted({ challenges: [{ ...challenge, goals: ["goal-9"] }] });
    expect(rulesOf(await issue(unknown))).toEqual(["ERROR I19 /challenges/0/goals/0"]);
  });

  test("R40, R41: a letter cites only released observations, and has a challenge and a question", async () => {
    await releaseBarometer(hub, 2011);
    const unreleased = "019a0000-0000-7000-8000-000000000001";
    const draft = await drafted({ challenges: [{ ...challenge, evidence: [unreleased] }] });
    expect(rulesOf(await issue(draft))).toEqual(["ERROR R40 /challenges/0/evidence/0"]);
    const empty = await drafted({ challenges: [], questions: [] });
    expect(rulesOf(await issue(empty))).toEqual(["ERROR R41 /challenges", "ERROR R41 /questions"]);
  });

  test("a letter is issued only with the hash that was read, in an open year, and once per key", async () => {
    await releaseBarometer(hub, 2011);
    const draft = await drafted();
    expect((await issue({ ...draft, contentHash: "0".repeat(64) })).code).toBe("CONFLICT");
    expect(await issue(draft, "once")).toEqual(await issue(draft, "once"));
    expect(await letterEvents()).toHaveLength(1);
    await releaseBarometer(hub, 2012);
    expect((await issue(await drafted({ year: 2012 }))).message).toMatch(/The cycle of 2012 is PLANNED/);
  });

  test("the database refuses to change a letter or its tombstone", async () => {
    await releaseBarometer(hub, 2011);
    const { done } = await issue(await drafted());
    await command(hub, "withdrawCallLetter", { id: done?.letter?.id, reason: "Fejl i tallene" });
    for (const table of ["call_letter", "call_letter_withdrawal"]) {
      for (const change of [
        `UPDATE hub.${table} SET year = 2012`,
        `DELETE FROM hub.${table}`,
        `TRUNCATE hub.${table} CASCADE`,
      ]) {
        await expect(hub.asAdministrator((database) => database.query(change))).rejects.toThrow(/never changes/);
      }
    }
  });
});

describe("a withdrawn letter", () => {
  test("a withdrawn letter leaves a tombstone, and the next letter replaces it", async () => {
    await releaseBarometer(hub, 2011);
    const first = (await issue(await drafted())).done?.letter?.id;
    const second = await drafted();
    const withdrawn = await command(hub, "withdrawCallLetter", { id: first, reason: "Fejl i tallene (SYNTETISK)" });
    expect(withdrawn.done).toMatchObject({ letter: { id: first }, findings: [] });
    const successor = (await issue(second)).done?.letter?.id;
    expect((await letterEvents()).map(({ type, data }) => [type, data.id, data.succeeds ?? data.reason])).toEqual([
      ["call-letter.issued.v1", first, undefined],
      ["call-letter.withdrawn.v1", first, "Fejl i tallene (SYNTETISK)"],
      ["call-letter.issued.v1", successor, first],
    ]);
    expect(rulesOf(await issue(await drafted()))).toEqual(["FATAL I18 /committee"]);
  });

  test("a withdrawal is refused for an unknown letter, a second time, and after its cycle is closed", async () => {
    await releaseBarometer(hub, 2011);
    const withdraw = (id: string | undefined, reason = "Fejl") => command(hub, "withdrawCallLetter", { id, reason });
    const [one, other] = [await issue(await drafted()), await issue(await drafted({ committee: "SOU" }))];
    expect((await withdraw("none")).code).toBe("NOT_FOUND");
    expect((await withdraw(one.done?.letter?.id, " ")).message).toMatch(/reason is blank/);
    await withdraw(one.done?.letter?.id);
    expect((await withdraw(one.done?.letter?.id)).message).toMatch(/was withdrawn at .* already/);
    await hub.travel("2011-11-01T09:00:00Z");
    await command(hub, "closeCycle", { year: 2011, reason: { da: "Budgettet er vedtaget" } });
    expect((await withdraw(other.done?.letter?.id)).message).toMatch(/has lapsed with the cycle of 2011/);
    expect((await issue(await drafted())).message).toMatch(/The cycle of 2011 is CLOSED/);
  });
});

test("only the coordinator writes, issues or withdraws letters", async () => {
  await releaseBarometer(hub, 2011);
  const { id, contentHash } = await drafted();
  const refused = async (name: "draftCallLetter" | "issueCallLetter" | "withdrawCallLetter", args: object) =>
    (await command(hub, name, args as Record<string, unknown>, { as: publisher })).code;
  expect(await refused("draftCallLetter", { content: letter })).toBe("FORBIDDEN");
  expect(await refused("issueCallLetter", { draft: id, contentHash })).toBe("FORBIDDEN");
  expect(await refused("withdrawCallLetter", { id, reason: "Fejl" })).toBe("FORBIDDEN");
});

test("the templates of letters are answered in both languages", async () => {
  const { data } = await hub.query<{ statementTemplates: unknown[] }>(
    "{ statementTemplates { id code version synthetic title { da en } questions { text { da } goal { id } required } } }",
  );
  expect(data.statementTemplates).toMatchObject([
    {
      id: "integration-statement@1",
      code: "integration-statement",
      version: 1,
      questions: [{ required: true }, { required: false }],
    },
  ]);
});
