import { expect, test } from "@jest/globals";
import { problemsOfParts, withSubgraphUrls } from "./parts.settings.js";

test("a subgraph's address is a setting of its own, beside those that are given together", () => {
  const SUBGRAPH_URLS = '{"policy":"http://policy:4001","culture":"http://old:1"}';
  const env = {
    SUBGRAPH_URLS,
    SUBGRAPH_URL_CULTURE: "https://culture:4005",
    SUBGRAPH_URL_SOCIAL_SERVICES: "https://social:4004",
  };
  expect(JSON.parse(withSubgraphUrls(env).SUBGRAPH_URLS ?? "")).toEqual({
    policy: "http://policy:4001",
    culture: "https://culture:4005",
    "social-services": "https://social:4004",
  });
  expect(withSubgraphUrls({ SUBGRAPH_URLS })).toEqual({ SUBGRAPH_URLS });
  expect(withSubgraphUrls({ ...env, SUBGRAPH_URLS: "[" }).SUBGRAPH_URLS).toBe("[");
});

test("a part of the certificate's settings is refused, by the names of those that are missing", () => {
  expect(problemsOfParts({ HUB_TLS_CERT: "a.pem" })).toEqual([
    expect.stringMatching(/^HUB_TLS_CA is missing/),
    expect.stringMatching(/^HUB_TLS_KEY is missing/),
  ]);
  expect(problemsOfParts({ HUB_TLS_CERT: "a.pem", HUB_TLS_CA: "b.pem", HUB_TLS_KEY: "c.pem" })).toEqual([]);
});
