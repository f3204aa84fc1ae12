import { type Actor, ASSERTION_HEADER, assertCaller, callerKeyOf, TokenError } from "@hub/auth";
import { expect, test } from "@jest/globals";
import { callerCheck } from "./caller-check.js";

const GATEWAYS_KEY = "made when the hub was started";
const authorization = "Bearer the.checked.token";
const children: Actor = { client: "children", scopes: new Set(["hub:draft:BUU"]), committee: undefined };
const keyOf = (subgraph: string) => callerKeyOf(GATEWAYS_KEY, subgraph);

let checked: (string | undefined)[] = [];
const verify = async (token: string | undefined): Promise<Actor | undefined> => {
  checked.push(token);
  if (token === "Bearer stolen") throw new TokenError("BAD_SIGNATURE");
  return token === undefined ? undefined : children;
};
const check = (subgraph: string, key: string | undefined = keyOf(subgraph)) => callerCheck({ verify, subgraph, key });
const said = (subgraph: string, key = keyOf(subgraph)) => ({
  [ASSERTION_HEADER]: assertCaller(children, { authorization, method: "POST", subgraph, key }),
});
const post = (headers: Record<string, string>) => ({ method: "POST", headers });

test("a subgraph believes what the gateway says of the caller, and does not check the token again", async () => {
  checked = [];
  expect(await check("culture")(post({ authorization, ...said("culture") }))).toMatchObject({ client: "children" });
  expect(checked).toEqual([]);
});

test("of whoever comes past the gateway the token is checked, and nobody is anybody without one", async () => {
  checked = [];
  expect(await check("culture")(post({ authorization }))).toBe(children);
  expect(await check("culture")(post({}))).toBeUndefined();
  await expect(check("culture")(post({ authorization: "Bearer stolen" }))).rejects.toThrow(TokenError);
  expect(checked).toEqual([authorization, undefined, "Bearer stolen"]);
});

test("what one subgraph was told is refused by another, and no subgraph can say it to another", async () => {
  const told = post({ authorization, ...said("culture") });
  await expect(check("children")(told)).rejects.toMatchObject({ refusal: "BAD_SIGNATURE" });
  const bySubgraph = post({ authorization, ...said("children", keyOf("culture")) });
  await expect(check("children")(bySubgraph)).rejects.toMatchObject({ refusal: "BAD_SIGNATURE" });
});

test("what was said of one token is refused with another, and without any", async () => {
  const other = post({ authorization: "Bearer another.token", ...said("culture") });
  await expect(check("culture")(other)).rejects.toMatchObject({ refusal: "BAD_SIGNATURE" });
  await expect(check("culture")(post(said("culture")))).rejects.toMatchObject({ refusal: "MALFORMED" });
});

test("the gateway's word that is over says nothing: the token counts, and not whom that word named", async () => {
  checked = [];
  const longAgo = Date.now() - 60_000;
  const over = (token: string) => {
    const request = { authorization: token, method: "POST", subgraph: "culture", key: keyOf("culture") };
    return post({
      authorization: token,
      [ASSERTION_HEADER]: assertCaller({ ...children, client: "other" }, request, longAgo),
    });
  };
  expect(await check("culture")(over(authorization))).toBe(children);
  await expect(check("culture")(over("Bearer stolen"))).rejects.toThrow(TokenError);
  expect(checked).toEqual([authorization, "Bearer stolen"]);
});

test("a subgraph that shares no key with a gateway checks each token, whatever it is told", async () => {
  checked = [];
  const alone = callerCheck({ verify, subgraph: "culture", key: undefined });
  expect(await alone(post({ authorization, ...said("culture") }))).toBe(children);
  expect(checked).toEqual([authorization]);
});
