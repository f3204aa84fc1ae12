import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair } from "jose";
import { onFreePort, TestHub } from "../../gateway.testkit.js";
import { TrustedDocuments } from "./trusted-documents.store.js";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const TITLE = "query Title { policy { title } }";
const ECHO = "query Echo($text: String!) { echo(text: $text) }";
const FRESHNESS = "query Freshness { freshness }";

const manifestOf = (...documents: [id: string, body: string][]) =>
  JSON.stringify({
    format: "apollo-persisted-query-manifest",
    version: 1,
    operations: documents.map(([id, body]) => ({ id, name: "Any", type: "query", body })),
  });

let folder: string;
let trusted: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "documents-"));
  trusted = join(folder, "trusted");
  await mkdir(trusted);
  await writeFile(join(trusted, "everyone.json"), manifestOf([sha256(TITLE), TITLE], ["echo-1", ECHO]));
  await writeFile(join(trusted, "analyst.json"), manifestOf([sha256(FRESHNESS), FRESHNESS]));
});
afterAll(() => rm(folder, { recursive: true }));

interface DocumentAnswer {
  status: number;
  body: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

const answerOf = async (response: Response): Promise<DocumentAnswer> => ({
  status: response.status,
  body: (await response.json()) as DocumentAnswer["body"],
});

async function get(hub: TestHub, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return answerOf(await fetch(`${hub.url}/graphql?${new URLSearchParams(fields)}`, { headers }));
}

async function post(hub: TestHub, body: object, headers: Record<string, string> = {}) {
  const sent = {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  };
  return answerOf(await fetch(`${hub.url}/graphql`, sent));
}

const byHash = (document: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(document) } });
const codeOf = ({ body }: DocumentAnswer) => body.errors?.[0]?.extensions.code;

describe("documents that are trusted, where others are answered too", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await TestHub.start({ HUB_TRUSTED_DOCUMENTS: trusted });
  });
  afterAll(() => hub.stop());

  test("a trusted document is answered by hash or id, by GET and by POST, in both ways of naming it", async () => {
    const extensions = JSON.stringify(byHash(TITLE));
    const title = { data: { policy: { title: "Integrationspolitik 2011-2014" } } };
    expect((await get(hub, { extensions })).body).toMatchObject(title);
    expect((await get(hub, { documentId: sha256(TITLE) })).body).toMatchObject(title);
    expect((await get(hub, { documentId: `sha256:${sha256(TITLE)}` })).body).toMatchObject(title);
    expect((await post(hub, { extensions: byHash(TITLE) })).body).toMatchObject(title);
    const variables = { text: "hello" };
    expect((await post(hub, { documentId: "echo-1", variables })).body).toMatchObject({ data: { echo: "hello" } });
    const inAddress = { documentId: "echo-1", variables: JSON.stringify(variables) };
    expect((await get(hub, inAddress)).body).toMatchObject({ data: { echo: "hello" } });
  });

  test("an unknown document id is refused, and no subgraph gets a request", async () => {
    const before = hub.subgraphs.flatMap(({ requests }) => requests).length;
    const answer = await get(hub, { documentId: "nothing" });
    expect([answer.status, codeOf(answer)]).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);
    expect(codeOf(await post(hub, { documentId: "echo-1", query: TITLE }))).toBe("BAD_USER_INPUT");
    expect(hub.subgraphs.flatMap(({ requests }) => requests)).toHaveLength(before);
  });

  test("a document that is not trusted is answered, and by its hash once a client has registered it", async () => {
    const own = "{ policy { goals { title } } }";
    expect(codeOf(await get(hub, { extensions: JSON.stringify(byHash(own)) }))).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect((await post(hub, { query: own, extensions: byHash(own) })).body.errors).toBeUndefined();
    expect((await get(hub, { extensions: JSON.stringify(byHash(own)) })).body).toMatchObject({
      data: { policy: { goals: [{ title: "Title of goal-1" }, {}] } },
    });
    const forged = await post(hub, { query: own, extensions: byHash(TITLE) });
    expect([forged.status, codeOf(forged)]).toEqual([400, "BAD_USER_INPUT"]);
  });
});

describe("documents that clients register", () => {
  test("registered documents are kept as far as the memory limit allows, and not at all where it is 0", async () => {
    const room = await TestHub.start({ HUB_AUTOMATIC_DOCUMENTS_BYTES: "100" });
    const documents = Array.from({ length: 10 }, (_, n) => `{ f${n}: freshness }`);
    for (const query of documents) await post(room, { query, extensions: byHash(query) });
    const found = await Promise.all(documents.map((each) => post(room, { extensions: byHash(each) })));
    const missing = found.filter((answer) => codeOf(answer) === "PERSISTED_QUERY_NOT_FOUND");
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.length).toBeLessThan(10);
    await room.stop();
    const none = await TestHub.start({ HUB_AUTOMATIC_DOCUMENTS_BYTES: "0" });
    expect(codeOf(await post(none, { query: TITLE, extensions: byHash(TITLE) }))).toBe("PERSISTED_QUERY_NOT_SUPPORTED");
    await none.stop();
  });
});

describe("with trusted documents only", () => {
  let hub: TestHub;
  let analyst: Record<string, string>;
  beforeAll(async () => {
    const keyFile = join(folder, "key.json");
    const { privateKey } = await generateKeyPair("ES256", { extractable: true });
    await writeFile(keyFile, JSON.stringify(await exportJWK(privateKey)));
    hub = await onFreePort((port) => {
      const issuer = `http://127.0.0.1:${port}`;
      return TestHub.start({
        PORT: String(port),
        DEV_ISSUER_KEY_FILE: keyFile,
        PUBLIC_URL: issuer,
        TRUSTED_ISSUERS: JSON.stringify([{ issuer, jwksUri: `${issuer}/.well-known/jwks.json` }]),
        HUB_TRUSTED_DOCUMENTS: trusted,
        HUB_TRUSTED_DOCUMENTS_ONLY: "on",
      });
    });
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "analyst",
      client_secret: "dev-analyst",
    });
    const token = (await (await fetch(`${hub.url}/oauth/token`, { method: "POST", body })).json()) as {
      access_token: string;
    };
    analyst = { authorization: `Bearer ${token.access_token}` };
  });
  afterAll(() => hub.stop());

  test("a trusted document is answered by its id or written out where only trusted ones are", async () => {
    expect((await get(hub, { documentId: sha256(TITLE) })).body.data).toBeDefined();
    expect((await post(hub, { query: TITLE })).body.data).toBeDefined();
  });

  test("a document that is not trusted is refused in every way of sending it", async () => {
    const before = hub.subgraphs.flatMap(({ requests }) => requests).length;
    const query = "{ goals { title } }";
    for (const answer of [
      await post(hub, { query }),
      await get(hub, { query }),
      await post(hub, { query, extensions: byHash(query) }),
      await post(hub, { query: `${TITLE} ` }),
      await post(hub, { query: "{ __schema { types { name } } }" }),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([403, "DOCUMENT_NOT_TRUSTED"]);
    }
    expect(codeOf(await post(hub, { extensions: byHash(query) }))).toBe("PERSISTED_QUERY_NOT_FOUND");
    const twice = await fetch(
      `${hub.url}/graphql?query=${encodeURIComponent(TITLE)}&query=${encodeURIComponent(query)}`,
    );
    expect(twice.status).toBe(400);
    expect(hub.subgraphs.flatMap(({ requests }) => requests)).toHaveLength(before);
  });

  test("a client's own documents are answered to this client alone", async () => {
    expect((await get(hub, { documentId: sha256(FRESHNESS) }, analyst)).body).toMatchObject({
      data: { freshness: ["children"] },
    });
    expect((await post(hub, { query: FRESHNESS }, analyst)).body.data).toBeDefined();
    expect((await get(hub, { documentId: sha256(TITLE) }, analyst)).body.data).toBeDefined();
    expect(codeOf(await get(hub, { documentId: sha256(FRESHNESS) }))).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect(codeOf(await post(hub, { query: FRESHNESS }))).toBe("DOCUMENT_NOT_TRUSTED");
  });
});

describe("a manifest that is wrong", () => {
  test.each([
    ["that is not JSON", "{", /is not JSON/],
    ["of another format", `{"format":"other","version":1,"operations":[]}`, /format/],
    ["with an id that is not the body's hash", manifestOf([sha256("x"), TITLE]), /is not that of its body/],
    ["with a body that is not GraphQL", manifestOf(["id", "{"]), /is not GraphQL/],
  ])("a manifest %s is refused with its file name", async (_, text, problem) => {
    const file = join(folder, "wrong.json");
    await writeFile(file, text);
    expect(() => new TrustedDocuments().take(file)).toThrow(problem);
    expect(() => new TrustedDocuments().take(file)).toThrow(file);
  });

  test("a missing manifest is refused, and a hub that could answer nothing does not start", async () => {
    expect(() => new TrustedDocuments().take(join(folder, "nowhere"))).toThrow(/there is no/);
    await expect(TestHub.start({ HUB_TRUSTED_DOCUMENTS_ONLY: "on" })).rejects.toThrow(
      /HUB_TRUSTED_DOCUMENTS is missing/,
    );
  });
});
