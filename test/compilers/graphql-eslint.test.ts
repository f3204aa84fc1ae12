import { spawnSync } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { sdl } from "../clients/client-schema.js";
import { ROOT } from "../testkit/hub/running-hub.js";

/**
 * "Each type has an id" cannot hold beside Relay's connections and values such as money. Which types have none is decided, and walked,
 * in test/end-to-end/node.testkit.ts.
 */
const DECIDED_ELSEWHERE = "@graphql-eslint/strict-id-in-types";

interface Message {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

test("graphql-eslint's recommended rules find nothing in the schema and in the sandbox's operations", async () => {
  const folder = await mkdtemp(join(tmpdir(), "eslint-"));
  await writeFile(join(folder, "schema.graphql"), sdl);
  await cp(join(ROOT, "gateway/sandbox/operations"), join(folder, "operations"), { recursive: true });
  const program = join(ROOT, "test/tools/graphql-eslint.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [program, folder], { encoding: "utf8" });
  await rm(folder, { recursive: true, force: true });
  expect(stderr).toBe("");
  const messages = (JSON.parse(stdout) as Message[]).filter(({ rule }) => rule !== DECIDED_ELSEWHERE);
  expect(messages.map(({ rule, at, message }) => `${at} ${rule}: ${message}`)).toEqual([]);
});
