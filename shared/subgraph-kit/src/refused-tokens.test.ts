import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { RefusedTokens } from "./refused-tokens.js";

const tokenOf = (claims: object) =>
  `Bearer ${["{}", JSON.stringify(claims), "s"].map((part) => Buffer.from(part).toString("base64url")).join(".")}`;

/** A audit that keeps what is written in memory: command, claimed client or count, reason, and all of it as text. */
function aBook(options: { most?: number; windowMs?: number; isAway?: boolean } = {}) {
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
  const told = () => rows.map((row) => [row[9], row[10], row[12], (row[13] as string[])[0]]);
  return { refused, rows, told, problems };
}

describe("a refused token's entry", () => {
  test("says why, and what system it claims to be; nobody has done it", async () => {
    const { refused, rows, told } = aBook();
    refused.note("EXPIRED", { authorization: tokenOf({ azp: "children-publisher" }), requestId: "r-1" });
    await refused.close();
    expect(told()).toEqual([["Token.refused", "children-publisher", "UNAUTHENTICATED", "EXPIRED"]]);
    expect(rows[0]?.slice(2, 9)).toEqual(["r-1", null, null, null, [], null, "TRIES"]);
  });

  test("holds nothing else of the token: no person, no text, nothing of one that is none", async () => {
    const { refused, rows, told } = aBook();
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
    expect(told()).toEqual(others.map(() => ["Token.refused", null, "UNAUTHENTICATED", "MALFORMED"]));
    expect(JSON.stringify(rows)).not.toMatch(/0101701234|Anna|anna|xxx|Y2hpbGRyZW46|nonsense|a text of theirs/);
  });

  test("is one of so many in a minute; what is more is counted in one, and then they are told again", async () => {
    const { refused, told } = aBook({ most: 2, windowMs: 50 });
    const note = () => refused.note("BAD_SIGNATURE", { authorization: tokenOf({ client_id: "c" }), requestId: "r" });
    for (let n = 0; n < 1_000; n++) note();
    await sleep(120);
    note();
    await refused.close();
    const one = ["Token.refused", "c", "UNAUTHENTICATED", "BAD_SIGNATURE"];
    expect(told()).toEqual([
      ...[one, one, ["Token.refusedMore", "998", "UNAUTHENTICATED", "REFUSED_TOKENS_AUDITED"]],
      one,
    ]);
  });

  test("is counted alone where none are to have their own; what was counted is written at the end", async () => {
    const { refused, told } = aBook({ most: 0 });
    for (let n = 0; n < 3; n++) refused.note("EXPIRED", { authorization: undefined, requestId: "r" });
    await refused.close();
    expect(told()).toEqual([["Token.refusedMore", "3", "UNAUTHENTICATED", "REFUSED_TOKENS_AUDITED"]]);
  });

  test("that cannot be written is in the log, and stops nothing", async () => {
    const { refused, problems } = aBook({ isAway: true });
    refused.note("EXPIRED", { authorization: undefined, requestId: "r" });
    await refused.close();
    expect(problems).toHaveLength(1);
  });
});
