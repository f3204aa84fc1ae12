import { LoopbackIssuer } from "@hub/testing";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { createTokenVerifier, type TokenVerifier } from "./token-verifier.js";

let issuer: LoopbackIssuer;
let verify: TokenVerifier;
const checks = jest.spyOn(crypto.subtle, "verify");

beforeEach(async () => {
  issuer = await LoopbackIssuer.start();
  const issuers = [{ issuer: issuer.url, jwksUri: issuer.jwksUri }];
  verify = createTokenVerifier({ issuers, audience: "integration-hub", clockToleranceS: 0 });
  checks.mockClear();
});
afterEach(() => {
  jest.useRealTimers();
  return issuer.stop();
});

const ask = (token: string) => verify(`Bearer ${token}`);

test("a token's signature is checked once, as long as its key is published", async () => {
  const token = await issuer.token();
  const actors = [await ask(token), await ask(token), await ask(token)];
  expect(actors.map((actor) => actor?.client)).toEqual(["children", "children", "children"]);
  expect(checks).toHaveBeenCalledTimes(1);
  await issuer.rotate({ keep: true });
  await ask(await issuer.token());
  await ask(token);
  expect(checks).toHaveBeenCalledTimes(3);
});

test("a known token is refused once it has ended, and once its key is withdrawn", async () => {
  const [short, long] = [await issuer.token(), await issuer.token({ exp: Math.floor(Date.now() / 1000) + 600 })];
  await Promise.all([ask(short), ask(long)]);
  jest.useFakeTimers({ now: Date.now() + 61_000, doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  await expect(ask(short)).rejects.toMatchObject({ refusal: "EXPIRED" });
  expect((await ask(long))?.client).toBe("children");
  jest.useRealTimers();
  await issuer.rotate();
  await ask(await issuer.token());
  await expect(ask(long)).rejects.toMatchObject({ refusal: "BAD_SIGNATURE" });
});

test("another signature under the same claims is not the token that is known", async () => {
  const token = await issuer.token();
  await ask(token);
  await expect(ask(`${token.slice(0, -6)}AAAAAA`)).rejects.toMatchObject({ refusal: "BAD_SIGNATURE" });
});
