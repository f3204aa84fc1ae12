import { describe, expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "./config.js";

const SUPERGRAPH_FILE = "supergraph.graphql";

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.problems;
    }
    throw error;
  }
  return [];
};

describe("the gateway's settings", () => {
  test("a supergraph file alone makes a plain federation gateway", () => {
    expect(readConfig({ SUPERGRAPH_FILE, PORT: "" })).toMatchObject({
      mode: "sandbox",
      host: "127.0.0.1",
      port: 4000,
      publicUrl: "http://localhost:4000",
      trustedIssuers: [],
      subgraphUrls: {},
      oneCommand: false,
      introspection: true,
      maxBodyBytes: 4_194_304,
    });
  });

  test("as the hub's gateway it holds to one command, in both modes", () => {
    const production = { HUB_MODE: "production", TRUSTED_ISSUERS: '[{"issuer":"https://login.example"}]' };
    expect(readConfig({ SUPERGRAPH_FILE, HUB_MODE: "sandbox" }).oneCommand).toBe(true);
    expect(readConfig({ SUPERGRAPH_FILE, ...production })).toMatchObject({ oneCommand: true, introspection: false });
    expect(readConfig({ SUPERGRAPH_FILE, ...production, GRAPHQL_INTROSPECTION: "on" }).introspection).toBe(true);
    expect(readConfig({ SUPERGRAPH_FILE, HUB_MODE: "sandbox", HUB_ONE_COMMAND: "off" }).oneCommand).toBe(false);
  });

  test("all that is wrong is told at once", () => {
    const problems = problemsOf({
      HUB_MODE: "test",
      PORT: "70000",
      SUBGRAPH_URLS: '{"policy":"file:///etc"}',
      TRUSTED_ISSUERS: "[",
      SUBGRAPH_TIMEOUT_MS: "soon",
      GRAPHQL_INTROSPECTION: "maybe",
    });
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "HUB_MODE",
      "PORT",
      "SUPERGRAPH_FILE",
      "SUBGRAPH_URLS.policy",
      "SUBGRAPH_TIMEOUT_MS",
      "TRUSTED_ISSUERS",
      "GRAPHQL_INTROSPECTION",
    ]);
  });

  test("production needs its issuers, and has no development issuer", () => {
    const problems = problemsOf({ SUPERGRAPH_FILE, HUB_MODE: "production", DEV_ISSUER_KEY_FILE: "key.json" });
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["TRUSTED_ISSUERS", "DEV_ISSUER_KEY_FILE"]);
    expect(problemsOf({ SUPERGRAPH_FILE, PORT: "0", DEV_ISSUER_KEY_FILE: "key.json" })).toHaveLength(1);
  });
});
