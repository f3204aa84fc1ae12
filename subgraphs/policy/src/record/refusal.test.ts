import { HubError } from "@hub/subgraph-kit";
import { expect, test } from "@jest/globals";
import { orRefuse, refuse } from "./refusal.js";

test("a refusal becomes the error that the caller reads, with the rule that it names", () => {
  const refusal = () => orRefuse(refuse("BAD_USER_INPUT", "It is too early.", "I30"));
  expect(refusal).toThrow(HubError);
  expect(refusal).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ rule: "I30" }) }));
});

test("a value with a code of its own, such as a committee, is no refusal", () => {
  const committee = { code: "BUU", message: "Børne- og Ungdomsudvalget" };
  expect(orRefuse(committee)).toBe(committee);
});
