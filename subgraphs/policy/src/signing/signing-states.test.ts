import { generateKeyPairSync } from "node:crypto";
import type { Access } from "@hub/auth";
import { describe, test } from "@jest/globals";
import { cellsOf, StatesHub } from "../testing/states.testkit.js";

describe("a signing key", () => {
  const at = new StatesHub();
  const PAYLOAD = "{ signingKeys { kid } }";
  type Jwk = { x?: string };
  const aKey = (): Jwk => generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
  const kidOf = async (jwk: Jwk): Promise<string> => {
    const { data } = await at.hub.query<{ signingKeys: { kid: string; jwk: Jwk }[] }>(
      '{ signingKeys(committee: "BUU") { kid jwk } }',
    );
    return data.signingKeys.find((key) => key.jwk.x === jwk.x)?.kid ?? "unknown";
  };
  const commands = {
    registerSigningKey: (jwk: Jwk) =>
      at.send(
        `mutation ($jwk: JSON!, $key: ID!) { policy { registerSigningKey(input: { committee: "BUU", jwk: $jwk, idempotencyKey: $key }) ${PAYLOAD} } }`,
        { jwk },
      ),
    revokeSigningKey: async (jwk: Jwk) =>
      at.send(
        `mutation ($kid: String!, $key: ID!) { policy { revokeSigningKey(input: { committee: "BUU", kid: $kid, reason: "Tabt", idempotencyKey: $key }) ${PAYLOAD} } }`,
        { kid: await kidOf(jwk) },
      ),
  };
  const bring: Readonly<Record<string, (jwk: Jwk) => Promise<unknown>>> = {
    NONE: async () => undefined,
    REGISTERED: commands.registerSigningKey,
    REVOKED: async (jwk) => [await commands.registerSigningKey(jwk), await commands.revokeSigningKey(jwk)],
  };

  test.each(cellsOf("signing key", Object.keys(commands)))(
    "%s on a key that is %s is done or refused as the access table says",
    async (name, state) => {
      const jwk = aKey();
      await bring[state]?.(jwk);
      await at.endsAsInTable(`PolicyCommands.${name}` as Access, state, () =>
        commands[name as keyof typeof commands](jwk),
      );
    },
  );
});
