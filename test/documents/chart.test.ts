import { readFileSync } from "node:fs";
import { join } from "node:path";
import { committees } from "@hub/registry";
import { expect, test } from "@jest/globals";
import { ROOT } from "../testkit/hub/running-hub.js";

test("the chart has a part for each subgraph of the hub", () => {
  const values = readFileSync(join(ROOT, "infra/helm/values.yaml"), "utf8");
  const listed = /^subgraphs: \[(.*)\]$/m.exec(values)?.[1]?.split(", ");
  expect(listed).toEqual(["policy", ...committees.map(({ slug }) => slug), "picture"]);
});
