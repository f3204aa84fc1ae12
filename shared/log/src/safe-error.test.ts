import { describe, expect, test } from "@jest/globals";
import { printable, safeError } from "./safe-error.js";

const SECRET = "Anna Jensen 010170-1234";

/** As TypeORM throws it: a database's error with the statement and its parameters. */
function queryFailed(code: string, message: string): Error {
  const parts = {
    name: "QueryFailedError",
    code,
    severity: "ERROR",
    query: `INSERT INTO draft VALUES ('${SECRET}')`,
    parameters: [SECRET],
    detail: `Failing row contains (${SECRET}).`,
    where: `unnamed portal parameter $1 = '${SECRET}'`,
    hint: SECRET,
    table: "draft",
    constraint: "draft_pk",
    driverError: { parameters: [SECRET] },
  };
  return Object.assign(new Error(message), parts);
}

describe("an error in a log", () => {
  test("a failed statement is told by its code, its table and its constraint, and never by its values", () => {
    const told = safeError(queryFailed("23505", 'duplicate key value violates unique constraint "draft_pk"'));
    expect(told).toMatchObject({
      type: "QueryFailedError",
      message: 'duplicate key value violates unique constraint "draft_pk"',
      code: "23505",
      table: "draft",
      constraint: "draft_pk",
    });
    expect(JSON.stringify(told)).not.toContain("Anna");
  });

  test.each([
    ["22P02", `invalid input syntax for type integer: "${SECRET}"`],
    ["22008", `date/time field value out of range: "${SECRET}"`],
    ["P0001", `the text "${SECRET}" is closed`],
    ["42601", `syntax error at or near "${SECRET}"`],
  ])("PostgreSQL's %s repeats a value, which is cut", (code, message) => {
    expect(JSON.stringify(safeError(queryFailed(code, message)))).not.toContain("Anna");
  });

  test.each([
    `Expected value of type "Money" but got: { da: "${SECRET} \\"said\\" ${SECRET}" }`,
    `Int cannot represent non-integer value: "${SECRET}"`,
    `String cannot represent value: { da: "${SECRET}`,
    `Unexpected token 'A', "${SECRET}" is not valid JSON`,
    `Cannot read the committee's plan '${SECRET}'`,
    `connect to postgres://children:${encodeURIComponent(SECRET)}@localhost:5432/children`,
    "invalid token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJBbm5hIn0.Anna",
    `a note: [${SECRET}]`,
  ])("a message does not repeat what a caller sent: %s", (message) => {
    const told = JSON.stringify(safeError(new TypeError(message, { cause: new Error(message) })));
    expect(told).not.toMatch(/Anna|010170/);
    expect(told).toContain("TypeError");
  });

  test("a number at the end of a message is cut as well", () => {
    expect(safeError(new Error("Int cannot represent non 32-bit signed integer value: 101701234")).message).toBe(
      "Int cannot represent non 32-bit signed integer value: …",
    );
  });

  test("what helps whoever mends it stays: the address that refused, the property that is missing, the places in the code", () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), {
      code: "ECONNREFUSED",
      syscall: "connect",
    });
    expect(safeError(new AggregateError([refused], "")).errors).toEqual([
      expect.objectContaining({ message: "connect ECONNREFUSED 127.0.0.1:5432", code: "ECONNREFUSED" }),
    ]);
    expect(safeError(refused).stack).toMatch(/^ {4}at .*safe-error\.test\.ts:\d+:\d+/);
    expect(safeError(new Error(`first\n${SECRET}`)).stack).not.toContain("Anna");
  });

  test("an error of an unknown kind, with values under any name and in a circle of causes, tells none of them", () => {
    const error = Object.assign(new Error("it failed"), {
      input: SECRET,
      extensions: { code: "INTERNAL_SERVER_ERROR", value: SECRET },
      code: SECRET,
      name: SECRET,
    });
    error.cause = error;
    const told = JSON.stringify(safeError(error));
    expect(told).not.toContain("Anna");
    expect(told).toContain("it failed");
    expect(printable(error)).not.toContain("Anna");
    expect(JSON.stringify(safeError(`thrown "${SECRET}"`))).not.toContain("Anna");
  });
});
