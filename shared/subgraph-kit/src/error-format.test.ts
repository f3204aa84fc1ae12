import { expect, test } from "@jest/globals";
import { pino } from "pino";
import { formatError } from "./error-format.js";

test("a statement that took too long is the caller's to shorten, and says nothing of the statement", () => {
  const ended = Object.assign(new Error("canceling statement due to statement timeout"), {
    code: "57014",
    query: "SELECT secret",
  });
  const format = formatError(pino({ level: "silent" }), () => {
    throw new Error("The database is there.");
  });
  expect(
    format({ message: ended.message, path: ["search"], extensions: { code: "INTERNAL_SERVER_ERROR" } }, ended),
  ).toEqual({
    message:
      "The database took too long for this question. Ask for less at once: a narrower filter, shorter pages, fewer aliases.",
    path: ["search"],
    extensions: { code: "LIMIT_EXCEEDED", limit: { name: "HUB_STATEMENT_TIMEOUT_MS" } },
  });
});
