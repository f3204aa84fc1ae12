import { expect, test } from "@jest/globals";
import { queryPlanView } from "./query-plan.presenter.js";

test("the view of a query plan has the client's names in queries and paths, also inside of steps", () => {
  const fetch = { kind: "Fetch", serviceName: "children", variableUsages: [], requires: [] };
  const plan = {
    node: {
      kind: "Sequence",
      nodes: [
        { ...fetch, operation: "{initiatives{id__as_asked:code id level__alias_0:level ...on A{x__alias_1:venue}}}" },
        { kind: "Flatten", path: ["id__as_asked", "@"], node: { ...fetch, operation: "{ level: code }" } },
      ],
    },
  };
  expect(queryPlanView(plan)).toMatchObject({
    node: {
      nodes: [
        { operation: "{initiatives{id:code id level ...on A{x:venue}}}" },
        { path: [{ Field: "id" }, "@"], node: { operation: "{ level: code }" } },
      ],
    },
  });
});
