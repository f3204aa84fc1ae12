import { describe, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";
import { HubAnswers } from "./hub-extension.js";

describe("extensions.hub", () => {
  test("the picture's positions come before an owner's own", () => {
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

  test("the lowest position of several answers of one subgraph counts, since the whole is no newer", () => {
    const answers = new HubAnswers();
    answers.add("children", { asOf: "2011-05-02T08:00:01Z", positions: { children: 43 } });
    answers.add("children", { asOf: "2011-05-02T08:00:00Z", positions: { children: 42 } });
    expect(answers.merged()).toMatchObject({ asOf: "2011-05-02T08:00:00Z", positions: { children: 42 } });
  });

  test("a clock that is behind is told by the part that is furthest behind", () => {
    const answers = new HubAnswers();
    answers.add("picture", { positions: {}, stale: [], clockBehindSeconds: 10_800 });
    answers.add("children", { positions: {}, stale: [], clockBehindSeconds: 60 });
    answers.add("culture", { positions: {}, stale: [] });
    expect(answers.merged()).toMatchObject({ stale: [], clockBehindSeconds: 10_800 });
  });

  test("a subgraph that failed is listed as missing by its root field's name", () => {
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

  test("malformed parts of a subgraph's extension are not passed on", () => {
    const answers = new HubAnswers();
    for (const extension of ["nonsense", null, [], { asOf: 5, positions: { children: "x" }, stale: "culture" }]) {
      answers.add("children", extension);
    }
    expect(answers.merged()).toEqual({ positions: {}, stale: [], missing: [] });
  });

  test("the client's answer has one extension merged from all subgraphs of the operation", async () => {
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

  test("every answer of the hub has extensions.hub, a stand-alone gateway's only where a subgraph sent one", async () => {
    const hubs = await Promise.all([TestHub.start({ HUB_MODE: "sandbox" }), TestHub.start()]);
    const answers = await Promise.all(hubs.map((hub) => hub.ask("{ __typename }")));
    await Promise.all(hubs.map((hub) => hub.stop()));
    expect(answers.map(({ body }) => body)).toEqual([
      { data: { __typename: "Query" }, extensions: { hub: { positions: {}, stale: [], missing: [] } } },
      { data: { __typename: "Query" } },
    ]);
  });
});
