import { expect, test } from "@jest/globals";
import { HubRequestError } from "./hub.client.js";
import { withRetry } from "./retry.js";

const refusal = (code: string) =>
  new HubRequestError({
    status: 200,
    data: null,
    errors: [{ message: "No.", extensions: { code } }],
    extensions: {},
  });

/** Fails with each error in turn, and then succeeds. */
const failingWith = (...errors: Error[]) => {
  let tries = 0;
  const work = async () => {
    const error = errors[tries++];
    if (error) throw error;
    return "done";
  };
  return { work, tries: () => tries };
};

test.each([
  ["an unreachable hub", new TypeError("fetch failed")],
  ["an unavailable subgraph", refusal("SUBGRAPH_UNAVAILABLE")],
])("withRetry tries again after %s, and reports the error", async (_what, error) => {
  const { work, tries } = failingWith(error);
  const retried: unknown[] = [];
  expect(await withRetry(work, { forMs: 60_000, onRetry: (each) => retried.push(each) })).toBe("done");
  expect(tries()).toBe(2);
  expect(retried).toEqual([error]);
});

test.each([
  ["a refusal", refusal("FORBIDDEN")],
  ["any other error", new RangeError("1.5 is not an amount in whole øre.")],
])("withRetry throws %s at once", async (_what, error) => {
  const { work, tries } = failingWith(error);
  await expect(withRetry(work, { forMs: 60_000 })).rejects.toBe(error);
  expect(tries()).toBe(1);
});

test("withRetry throws the last error once its time is over, or it is aborted", async () => {
  const error = new TypeError("fetch failed");
  await expect(withRetry(failingWith(error).work, { forMs: 0 })).rejects.toBe(error);
  await expect(withRetry(failingWith(error).work, { forMs: 60_000, signal: AbortSignal.abort() })).rejects.toBe(error);
});
