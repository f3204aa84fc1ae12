import { describe, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";
import { HubAnswers } from "./hub-extension.js";

describe("extensions.hub", () => {
  test("the picture's word on positions comes before an owner's own", () => {
    const answers = new HubAnswers();
    answers.add("picture", {
      asOf: "2011-05-02T07:59:00Z",
      positions: { children: 41, culture: 3 },
      stale: ["culture"],
    });
    answers.add("children", { asOf: "2011-05-02T08:00:00Z", positions: { children: 42 }, stale: [] });
    answers.add("policy", { asOf: "2011-05-02T08:00:00Z", positions: { policy: 7 } });
    expect(answers.merged()).toEqual({
      asOf: "2011-05-02T07:59:00Z",
      positions: { children: 41, culture: 3, policy: 7 },
      stale: ["culture"],
      missing: [],
    });
  });

  test("of several answers of one subgraph the lowest position counts: the whole is no newer than that", () => {
    const answers = new HubAnswers();
    answers.add("children", { asOf: "2011-05-02T08:00:01Z", positions: { children: 43 } });
    answers.add("children", { asOf: "2011-05-02T08:00:00Z", positions: { children: 42 } });
    expect(answers.merged()).toMatchObject({ asOf: "2011-05-02T08:00:00Z", positions: { children: 42 } });
  });

  test("a subgraph that failed is missing by its root field's name", () => {
    const answers = new HubAnswers();
    for (const subgraph of ["social-services", "social-services", "picture", "elsewhere"]) {
      answers.failed(subgraph);
    }
    expect(answers.merged()).toEqual({
      positions: {},
      stale: [],
      missing: ["socialServices", "picture", "elsewhere"],
    });
  });

  test("what a subgraph says amiss is not passed on", () => {
    const answers = new HubAnswers();
    for (const word of ["nonsense", null, [], { asOf: 5, positions: { children: "x" }, stale: "culture" }]) {
      answers.add("children", word);
    }
    expect(answers.merged()).toEqual({ positions: {}, stale: [], missing: [] });
  });

  test("is in the client's answer, merged over all that were asked", async () => {
    const hub = await TestHub.start();
    const { body } = await hub.ask("{ initiatives { ... on ChildrenInitiative { schoolLevel } } policy { title } }");
    expect(body.extensions).toEqual({
      hub: {
        asOf: "2011-05-02T07:59:00Z",
        positions: { children: 41, culture: 3, policy: 7 },
        stale: ["culture"],
        missing: [],
      },
    });
    await hub.stop();
  });

  test("is in each answer of the hub, and in a gateway's alone where there is something to tell", async () => {
    const hubs = await Promise.all([TestHub.start({ HUB_MODE: "sandbox" }), TestHub.start()]);
    const answers = await Promise.all(hubs.map((hub) => hub.ask("{ __typename }")));
    await Promise.all(hubs.map((hub) => hub.stop()));
    expect(answers.map(({ body }) => body)).toEqual([
      { data: { __typename: "Query" }, extensions: { hub: { positions: {}, stale: [], missing: [] } } },
      { data: { __typename: "Query" } },
    ]);
  });
});
