import { expect, test } from "@jest/globals";
import type { Actor } from "./actor.js";
import { type AssertedRequest, assertCaller, assertedCaller } from "./caller-assertion.js";

const NOW = Date.parse("2012-05-01T12:00:00Z");
const children: Actor = {
  client: "children-publisher",
  scopes: new Set(["hub:publish", "hub:publish:BUU"]),
  committee: "BUU",
  issuer: "https://id.example.dk",
  keyId: "key-1",
  issuedAt: new Date("2012-05-01T11:59:00Z"),
};
const request: AssertedRequest = {
  authorization: "Bearer the.checked.token",
  method: "POST",
  subgraph: "children",
  key: "shared by the gateway and the children's subgraph",
};
const assertion = assertCaller(children, request, NOW);

const refusalOf = (changes: Partial<AssertedRequest>, { text = assertion, now = NOW } = {}) => {
  try {
    return assertedCaller(text, { ...request, ...changes }, now);
  } catch (error) {
    return (error as { refusal?: string }).refusal;
  }
};

test("a subgraph knows the caller as the gateway has found it", () => {
  expect(assertedCaller(assertion, request, NOW)).toEqual(children);
});

test("an assertion is no use to another subgraph, with another token, by another method or with another key", () => {
  expect([
    refusalOf({ subgraph: "culture" }),
    refusalOf({ authorization: "Bearer another.token" }),
    refusalOf({ method: "GET" }),
    refusalOf({ key: "of another subgraph" }),
  ]).toEqual(["BAD_SIGNATURE", "BAD_SIGNATURE", "BAD_SIGNATURE", "BAD_SIGNATURE"]);
  expect(refusalOf({ authorization: undefined })).toBe("MALFORMED");
});

test("an assertion ends within seconds, and with the token that it stands for", () => {
  expect(refusalOf({}, { now: NOW + 14_000 })).toEqual(children);
  expect(refusalOf({}, { now: NOW + 15_001 })).toBe("EXPIRED");
  const ending = assertCaller({ ...children, expiresAt: new Date(NOW + 1_000) }, request, NOW);
  expect(refusalOf({}, { text: ending, now: NOW + 6_001 })).toBe("EXPIRED");
});

test("nobody can change what an assertion says, or make one", () => {
  const [until, claims, mac] = assertion.split(".");
  const more = Buffer.from(JSON.stringify({ client: "coordinator", scopes: ["hub:coordinate"] })).toString("base64url");
  const forged = [
    `${until}.${more}.${mac}`,
    `${NOW + 1_000_000}.${claims}.${mac}`,
    `${until}.${claims}.${"A".repeat(43)}`,
  ];
  expect(forged.map((text) => refusalOf({}, { text }))).toEqual(["BAD_SIGNATURE", "BAD_SIGNATURE", "BAD_SIGNATURE"]);
  const broken = ["", "1.2", `${until}.${claims}`, `${until}.${claims}.${mac}, ${assertion}`, `-1.${claims}.${mac}`];
  expect(broken.map((text) => refusalOf({}, { text }))).toEqual(broken.map(() => "MALFORMED"));
});
