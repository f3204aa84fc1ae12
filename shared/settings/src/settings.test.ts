import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { z } from "zod";
import { issuerProblems, sandboxProblems } from "./exposure.rules.js";
import { knownNames, settingsOfOperators } from "./known-settings.js";
import { readSettings } from "./read-settings.js";
import { unknownSettings } from "./unknown-settings.rules.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const read = (file: string): Promise<string> => readFile(join(ROOT, file), "utf8");
/** Where settings are read: `config.ts` of a process, and what several read alike. */
async function configFiles(): Promise<string[]> {
  const folders = ["gateway/src", "infra/src", "shared"];
  const all = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true })).map((file) => join(folder, file)),
    ),
  );
  return all
    .flat()
    .filter((file) => !/node_modules|dist|default\.settings/.test(file) && /(\/config|\.settings)\.ts$/.test(file));
}

test("a misspelt setting is told with the nearest known one", () => {
  expect(unknownSettings({ HUB_RATE_PER_CLEINT: "5", OIDC_ISUER: "x", SUBGRAPH_TIMEOUT: "5", HOME: "/" })).toEqual([
    "HUB_RATE_PER_CLEINT is no setting: the nearest is HUB_RATE_PER_CLIENT",
    "OIDC_ISUER is no setting: the nearest is OIDC_ISSUER",
    "SUBGRAPH_TIMEOUT is no setting: the nearest is SUBGRAPH_TIMEOUT_MS",
  ]);
  expect(unknownSettings({ HUB_SOMETHING_ELSE_ENTIRELY: "1" })).toEqual([
    "HUB_SOMETHING_ELSE_ENTIRELY is no setting: docs/running.md lists them",
  ]);
});

test("what Kubernetes tells of a service that is called hub is not taken for a setting", () => {
  const told = {
    HUB_SERVICE_HOST: "10.0.0.1",
    HUB_SERVICE_PORT_HTTP: "4000",
    HUB_PORT: "tcp://10.0.0.1:4000",
    HUB_PORT_4000_TCP_ADDR: "10.0.0.1",
    SUBGRAPH_URL_SOCIAL_SERVICES: "https://social-services.hub:4003",
  };
  expect(unknownSettings(told)).toEqual([]);
});

test("every setting that a config file reads is known, and every known one is read", async () => {
  const texts = await Promise.all((await configFiles()).map(read));
  const names = texts
    .filter((text) => text.includes('from "zod"'))
    .flatMap((text) => [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name]) => name));
  expect([...new Set(names)].sort()).toEqual(knownNames.filter((name) => !/_TEST_|_PREPARED_/.test(name)).sort());
});

test("every setting of an operator stands in a document", async () => {
  const files = (await readdir(join(ROOT, "docs"))).filter((file) => file.endsWith(".md") && file !== "changelog.md");
  const text = (await Promise.all(files.map((file) => read(`docs/${file}`)))).join("\n");
  expect(settingsOfOperators.filter((name) => !text.includes(`\`${name}`))).toEqual([]);
});

test("wrong values, unknown names and contradictions are told together, an empty value as one that is not set", () => {
  const shape = { PORT: z.coerce.number({ error: "is not a port" }), HOST: z.string().optional() };
  const found = readSettings(shape, { PORT: "high", HUB_PRT: "1", HOST: "0.0.0.0", LOG_LEVEL: "" }, sandboxProblems);
  expect(found).toEqual({
    problems: [
      "PORT is not a port",
      expect.stringMatching(/^HUB_PRT is no setting/),
      expect.stringMatching(/^HOST is not loopback/),
    ],
  });
  expect(readSettings(shape, { PORT: "4000", HOST: "" })).toEqual({ settings: { PORT: 4000 } });
});

test("in production keys of tokens come over https and from another machine", () => {
  const problems = (issuer: string, jwksUri?: string, allowsLoopback = false) =>
    issuerProblems({ issuer: "OIDC_ISSUER", jwksUri: "OIDC_JWKS_URI" }, [{ issuer, jwksUri }], allowsLoopback);
  expect(problems("https://login.example.dk", "https://login.example.dk/keys")).toEqual([]);
  expect(problems("http://login.example.dk")).toEqual([expect.stringMatching(/^OIDC_ISSUER is not https/)]);
  expect(problems("https://login.example.dk", "http://10.0.0.1/keys")).toEqual([
    expect.stringMatching(/^OIDC_JWKS_URI is not https/),
  ]);
  for (const own of ["http://127.0.0.1:9", "https://localhost", "http://[::1]:9"]) {
    expect(problems(own)).toEqual([expect.stringMatching(/HUB_LOOPBACK_ISSUER=on/)]);
    expect(problems(own, undefined, true)).toEqual([]);
  }
  expect(problems("http://login.example.dk", undefined, true)).toHaveLength(1);
});

test("a sandbox is on this machine alone", () => {
  expect(
    sandboxProblems({ HOST: "::1", PUBLIC_URL: "http://localhost:4000", DATABASE_URL: "postgres://127.0.0.1/x" }),
  ).toEqual([]);
  const exposed = {
    HOST: "0.0.0.0",
    PUBLIC_URL: "https://hub.example.dk",
    DATABASE_URL: "postgres://a:b@db.example.dk/x",
  };
  expect(sandboxProblems(exposed).map((problem) => problem.split(" ")[0])).toEqual([
    "HOST",
    "PUBLIC_URL",
    "DATABASE_URL",
  ]);
  expect(sandboxProblems(exposed).join()).not.toContain("a:b");
});
