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
  test("a supergraph file is enough for a stand-alone gateway without limits", () => {
    expect(readConfig({ SUPERGRAPH_FILE, PORT: "" })).toMatchObject({
      mode: "sandbox",
      host: "127.0.0.1",
      port: 4000,
      publicUrl: "http://localhost:4000",
      trustedIssuers: [],
      subgraphUrls: {},
      oneCommand: false,
      introspection: true,
      breaker: { failures: 0 },
      maxTokens: undefined,
      limits: {},
      rates: { perClient: undefined, perAddress: undefined },
      documents: { trusted: undefined, trustedOnly: false },
    });
  });

  test("a foreign subgraph's errors may be let through stand-alone, and never in the hub", () => {
    expect(readConfig({ SUPERGRAPH_FILE }).subgraphErrors).toBe("known");
    expect(readConfig({ SUPERGRAPH_FILE, SUBGRAPH_ERRORS: "coded" }).subgraphErrors).toBe("coded");
    expect(problemsOf({ SUPERGRAPH_FILE, SUBGRAPH_ERRORS: "some" })).toEqual([
      "SUBGRAPH_ERRORS is none of known, coded and all",
    ]);
    const inHub = problemsOf({ SUPERGRAPH_FILE, SUBGRAPH_ERRORS: "all", HUB_MODE: "sandbox" });
    expect(inHub).toEqual([expect.stringContaining("SUBGRAPH_ERRORS is set")]);
  });

  test("the sandbox's rates are higher than production's, so that a developer can test load", () => {
    const TRUSTED_ISSUERS = JSON.stringify([{ issuer: "https://login.example.dk" }]);
    const ratesIn = (HUB_MODE: string) => readConfig({ SUPERGRAPH_FILE, TRUSTED_ISSUERS, HUB_MODE }).rates;
    expect(ratesIn("production")).toEqual({ perClient: 12_000, perAddress: 60_000 });
    expect(ratesIn("sandbox")).toEqual({ perClient: 120_000, perAddress: 600_000 });
  });

  test("a stand-alone gateway has a limit only where one is set, the hub's has defaults", () => {
    const limits = { HUB_MAX_TOKENS: "50", HUB_MAX_DEPTH: "4", HUB_MAX_BODY_BYTES: "1000", HUB_DRAIN_MS: "0" };
    expect(
      readConfig({ SUPERGRAPH_FILE, ...limits, SUBGRAPH_TIMEOUT_MS: "5", SUBGRAPH_BREAKER_FAILURES: "2" }),
    ).toMatchObject({
      maxTokens: 50,
      limits: { depth: 4 },
      maxBodyBytes: 1000,
      drainMs: 0,
      subgraphTimeoutMs: 5,
      breaker: { failures: 2 },
    });
    expect(readConfig({ SUPERGRAPH_FILE, HUB_MODE: "sandbox" })).toMatchObject({
      maxTokens: 20_000,
      limits: {
        definitions: 300,
        depth: 15,
        fields: 2_000,
        breadth: 200,
        aliases: 100,
        directives: 100,
        cost: 250_000,
      },
      maxBodyBytes: 4_194_304,
      breaker: { failures: 5 },
    });
  });

  test("a relative path of the supergraph file begins where npm was called", () => {
    expect(readConfig({ SUPERGRAPH_FILE, INIT_CWD: "/somewhere" }).supergraphFile).toBe(
      "/somewhere/supergraph.graphql",
    );
  });

  test("the hub's gateway allows one command in an operation, in both modes", () => {
    const production = { HUB_MODE: "production", TRUSTED_ISSUERS: '[{"issuer":"https://login.example"}]' };
    expect(readConfig({ SUPERGRAPH_FILE, HUB_MODE: "sandbox" }).oneCommand).toBe(true);
    expect(readConfig({ SUPERGRAPH_FILE, ...production })).toMatchObject({ oneCommand: true, introspection: false });
    expect(readConfig({ SUPERGRAPH_FILE, ...production, GRAPHQL_INTROSPECTION: "on" }).introspection).toBe(true);
    expect(readConfig({ SUPERGRAPH_FILE, HUB_MODE: "sandbox", HUB_ONE_COMMAND: "off" }).oneCommand).toBe(false);
  });

  test("all problems of the settings are reported at once", () => {
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
      "SUBGRAPH_TIMEOUT_MS",
      "SUBGRAPH_URLS.policy",
      "TRUSTED_ISSUERS",
      "GRAPHQL_INTROSPECTION",
    ]);
  });

  test("production mode requires trusted issuers and refuses the development issuer", () => {
    const problems = problemsOf({ SUPERGRAPH_FILE, HUB_MODE: "production", DEV_ISSUER_KEY_FILE: "key.json" });
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["TRUSTED_ISSUERS", "DEV_ISSUER_KEY_FILE"]);
    expect(problemsOf({ SUPERGRAPH_FILE, PORT: "0", DEV_ISSUER_KEY_FILE: "key.json" })).toHaveLength(1);
  });
});
