import { spawnSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { sandboxOperations } from "./client-operations.js";
import { sdl } from "./client-schema.js";

const BUILD = `
import json, sys
from graphql import build_schema, parse, validate, validate_schema
told = json.load(sys.stdin)
schema = build_schema(told["sdl"])
problems = [str(each) for each in validate_schema(schema)]
for source in told["operations"]:
    problems += [str(each) for each in validate(schema, parse(source))]
print(json.dumps({"types": len(schema.type_map), "problems": problems}))
`;

const hasGraphqlCore = spawnSync("python3", ["-c", "import graphql"]).status === 0;
if (!hasGraphqlCore) console.info("Left out: this machine has no python3 with graphql-core.");

(hasGraphqlCore ? test : test.skip)("Python's graphql-core builds the schema, and reads every operation", () => {
  const input = JSON.stringify({ sdl, operations: sandboxOperations.map(({ source }) => source) });
  const { stdout, stderr } = spawnSync("python3", ["-c", BUILD], { input, encoding: "utf8" });
  expect(stderr).toBe("");
  const { types, problems } = JSON.parse(stdout) as { types: number; problems: string[] };
  expect(problems).toEqual([]);
  expect(types).toBeGreaterThan(150);
});
