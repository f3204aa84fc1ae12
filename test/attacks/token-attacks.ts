import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Attack } from "./attack.js";
import { type AttackOutcome, allOf } from "./attack-outcome.js";
import { type AttackedHub, refused } from "./attacked-hub.testkit.js";

type Part = Record<string, unknown>;

const DRAFTS = "{ children { drafts { nodes { id content } } } }";

const encoded = (part: Part): string => Buffer.from(JSON.stringify(part)).toString("base64url");
const decoded = (part: string | undefined): Part => JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));

function signedBy(key: KeyObject, header: Part, claims: Part): string {
  const text = `${encoded(header)}.${encoded(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
}

/** What forged tokens are made from: a valid token of the children's system, and the forger's own keys. */
class Forgery {
  readonly own = generateKeyPairSync("ec", { namedCurve: "P-256" });

  private constructor(
    readonly token: string,
    readonly header: Part,
    readonly claims: Part,
    /** The issuer's key: no forger has it, but a token that is wrong in only one thing needs it. */
    readonly issuers: KeyObject,
  ) {}

  static async of(target: AttackedHub): Promise<Forgery> {
    const { createPrivateKey } = await import("node:crypto");
    const token = await target.tokenOf("children");
    const [header, claims] = token.split(".");
    const key = JSON.parse(await readFile(join(target.hub.dataDir, "dev-issuer.jwk.json"), "utf8"));
    return new Forgery(token, decoded(header), decoded(claims), createPrivateKey({ key, format: "jwk" }));
  }

  /** The token with these changes, signed by the issuer's key. */
  changed(claims: Part, header: Part = {}): string {
    return signedBy(this.issuers, { ...this.header, ...header }, { ...this.claims, ...claims });
  }
}

const now = () => Math.floor(Date.now() / 1000);

const forgeries: readonly [tries: string, forge: (forgery: Forgery, others: string) => string | string[]][] = [
  [
    "no signature (alg none, in four spellings)",
    ({ header, claims }) =>
      ["none", "None", "NONE", "nOnE"].map((alg) => `${encoded({ ...header, alg })}.${encoded(claims)}.`),
  ],
  [
    "HS256 with the issuer's public key as the secret",
    ({ header, claims, issuers }) => {
      const text = `${encoded({ ...header, alg: "HS256" })}.${encoded(claims)}`;
      const publicKey = createPublicKey(issuers);
      const secrets = [
        publicKey.export({ type: "spki", format: "pem" }),
        JSON.stringify(publicKey.export({ format: "jwk" })),
      ];
      return secrets.map((secret) => `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`);
    },
  ],
  [
    "signed by a key of one's own, under the issuer's kid",
    ({ own, header, claims }) => signedBy(own.privateKey, header, claims),
  ],
  [
    "a key of one's own in the header (jwk, jku, x5u)",
    ({ own, header, claims }) => {
      const jwk = own.publicKey.export({ format: "jwk" });
      return [
        { jwk },
        { jku: "http://127.0.0.1:9/keys" },
        { x5u: "http://127.0.0.1:9/chain" },
        { jwk, kid: undefined },
      ].map((more) => signedBy(own.privateKey, { ...header, ...more }, claims));
    },
  ],
  ["expired", (forgery) => forgery.changed({ exp: now() - 60 })],
  ["without an expiry", (forgery) => forgery.changed({ exp: undefined })],
  ["not valid yet", (forgery) => forgery.changed({ nbf: now() + 3600 })],
  [
    "for another audience, or none",
    (forgery) => [forgery.changed({ aud: "another-hub" }), forgery.changed({ aud: undefined })],
  ],
  ["of another issuer", (forgery) => forgery.changed({ iss: "https://evil.example" })],
  ["that names nobody", (forgery) => forgery.changed({ sub: "", client_id: "", azp: "" })],
  ["with an extension that must be understood (crit)", (forgery) => forgery.changed({}, { crit: ["exp2"], exp2: 1 })],
  [
    "mixed up: the one's claims under the other's signature",
    ({ token }, others) => {
      const [header, claims] = token.split(".");
      return `${header}.${claims}.${others.split(".")[2]}`;
    },
  ],
  [
    "its signature changed, cut off, or in capitals",
    ({ token }) => {
      const [header, claims, signature = ""] = token.split(".");
      return [`${signature.slice(0, -4)}AAAA`, "", signature.toUpperCase()].map(
        (each) => `${header}.${claims}.${each}`,
      );
    },
  ],
  ["that is no token", () => ["a.b.c", "....", "eyJhbGciOiJub25lIn0", `${"A".repeat(8_000)}.e30.x`]],
];

const tokenAttacks: Attack[] = forgeries.map(([what, forge]) => ({
  kind: "forged tokens",
  by: "stranger",
  tries: `a token ${what}`,
  run: async (target) => {
    const forged = [forge(await Forgery.of(target), await target.tokenOf("culture"))].flat();
    const addresses = [target.hub.url, target.hub.subgraphUrl("children")];
    const answers = addresses.flatMap((at) =>
      forged.map(async (token) =>
        refused(await target.ask(DRAFTS, { at, authorization: `Bearer ${token}` }), "UNAUTHENTICATED"),
      ),
    );
    return allOf(await Promise.all(answers));
  },
}));

/** If this signing were wrong, every attack above would be refused for the wrong reason. */
async function isSelfMadeTokenGood(target: AttackedHub): Promise<AttackOutcome> {
  const forgery = await Forgery.of(target);
  const { body } = await target.askUnwatched(DRAFTS, { authorization: `Bearer ${forgery.changed({})}` });
  const held = body?.data?.children?.drafts?.nodes?.length > 0;
  return { held, seen: held ? "a right one made the same way is taken" : "the check itself is broken" };
}

const elsewhere = async (target: AttackedHub): Promise<AttackOutcome> => {
  const token = await target.tokenOf("children");
  const url = `${target.hub.url}/graphql?access_token=${token}&query=${encodeURIComponent(DRAFTS)}`;
  return allOf([
    refused(await target.fetch(url), "UNAUTHENTICATED"),
    refused(
      await target.ask(DRAFTS, { headers: { cookie: `access_token=${token}; Authorization=Bearer ${token}` } }),
      "UNAUTHENTICATED",
    ),
    refused(
      await target.ask(DRAFTS, { headers: { "x-forwarded-authorization": `Bearer ${token}` } }),
      "UNAUTHENTICATED",
    ),
    refused(await target.ask(DRAFTS, { authorization: `Basic ${token}` }), "UNAUTHENTICATED"),
  ]);
};

export const attacksByToken: readonly Attack[] = [
  {
    kind: "forged tokens",
    by: "stranger",
    tries: "(the check: a token signed the same way, with nothing wrong)",
    run: isSelfMadeTokenGood,
  },
  ...tokenAttacks,
  {
    kind: "forged tokens",
    by: "stranger",
    tries: "a token in the address, a cookie, another header, another scheme",
    run: elsewhere,
  },
];
