import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { RefusedTokens } from "./refused-tokens.js";

const tokenOf = (claims: object) =>
  `Bearer ${["{}", JSON.stringify(claims), "s"].map((part) => Buffer.from(part).toString("base64url")).join(".")}`;

/** An audit log in memory: `entries` are the command, the claimed client or the count, the outcome and the reason. */
function auditInMemory(options: { most?: number; windowMs?: number; isAway?: boolean } = {}) {
  const rows: unknown[][] = [];
  const problems: unknown[] = [];
  const database = {
    query: async (_sql: string, values: unknown[] = []) => {
      if (options.isAway) throw new Error("the database is away");
      rows.push(values);
      return [];
    },
  };
  const audit = { table: "t.audit", database: () => database as never, now: () => new Date(0) };
  const log = { error: (problem: unknown) => problems.push(problem) };
  const refused = new RefusedTokens({ audit, log: log as never, ...options });
  const entries = () => rows.map((row) => [row[9], row[10], row[12], (row[13] as string[])[0]]);
  return { refused, rows, entries, problems };
}

describe("the audit log of refused tokens", () => {
  test("an entry says why the token was refused and which client it claims to be, and names no actor", async () => {
    const { refused, rows, entries } = auditInMemory();
    refused.note("EXPIRED", { authorization: tokenOf({ azp: "children-publisher" }), requestId: "r-1" });
    await refused.close();
    expect(entries()).toEqual([["Token.refused", "children-publisher", "UNAUTHENTICATED", "EXPIRED"]]);
    expect(rows[0]?.slice(2, 9)).toEqual(["r-1", null, null, null, [], null, "TRIES"]);
  });

  test("an entry holds no person, no free text and nothing of a token that cannot be read", async () => {
    const { refused, rows, entries } = auditInMemory();
    const others = [
      tokenOf({ sub: "0101701234", name: "Anna" }),
      tokenOf({ client_id: "anna@example.dk" }),
      tokenOf({ client_id: "x".repeat(101) }),
      "Basic Y2hpbGRyZW46c2VjcmV0",
      "Bearer nonsense",
      undefined,
    ];
    for (const authorization of others) refused.note("MALFORMED", { authorization, requestId: "a text of theirs" });
    await refused.close();
    expect(entries()).toEqual(others.map(() => ["Token.refused", null, "UNAUTHENTICATED", "MALFORMED"]));
    expect(JSON.stringify(rows)).not.toMatch(/0101701234|Anna|anna|xxx|Y2hpbGRyZW46|nonsense|a text of theirs/);
  });

  test("over the limit of a window one entry counts the rest, and the next window has entries again", async () => {
    const { refused, entries } = auditInMemory({ most: 2, windowMs: 50 });
    const note = () => refused.note("BAD_SIGNATURE", { authorization: tokenOf({ client_id: "c" }), requestId: "r" });
    for (let n = 0; n < 1_000; n++) note();
    await sleep(120);
    note();
    await refused.close();
    const one = ["Token.refused", "c", "UNAUTHENTICATED", "BAD_SIGNATURE"];
    expect(entries()).toEqual([
      one,
      one,
      ["Token.refusedMore", "998", "UNAUTHENTICATED", "REFUSED_TOKENS_AUDITED"],
      one,
    ]);
  });

  test("with a limit of 0 refused tokens are only counted, and the count is written on closing", async () => {
    const { refused, entries } = auditInMemory({ most: 0 });
    for (let n = 0; n < 3; n++) refused.note("EXPIRED", { authorization: undefined, requestId: "r" });
    await refused.close();
    expect(entries()).toEqual([["Token.refusedMore", "3", "UNAUTHENTICATED", "REFUSED_TOKENS_AUDITED"]]);
  });

  test("an entry that cannot be written is logged as an error, and nothing else fails", async () => {
    const { refused, problems } = auditInMemory({ isAway: true });
    refused.note("EXPIRED", { authorization: undefined, requestId: "r" });
    await refused.close();
    expect(problems).toHaveLength(1);
  });
});
