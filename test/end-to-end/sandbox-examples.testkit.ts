import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { ROOT, type RunningHub } from "../testkit/hub/running-hub.js";

interface Example {
  readonly file: string;
  readonly name: { readonly da: string; readonly en: string };
  readonly description: { readonly da: string; readonly en: string };
  readonly as?: string;
  readonly variables?: Record<string, unknown>;
}

/** What the sandbox's page itself fills in. */
interface FillIn {
  hasPlaces(variables: unknown): boolean;
  filledIn(
    variables: Record<string, unknown>,
    ask: (query: string) => Promise<unknown>,
  ): Promise<Record<string, unknown>>;
}

const { filledIn, hasPlaces } = (await import(pathToFileURL(join(ROOT, "gateway/sandbox/fill-in.js")).href)) as FillIn;
const FOLDER = join(ROOT, "gateway/sandbox/operations");
const collections = JSON.parse(readFileSync(join(FOLDER, "index.json"), "utf8")) as {
  readonly id: string;
  readonly operations: readonly Example[];
}[];
const examples = collections.flatMap(({ operations }) => operations);

/** What an example's answer is like, where "something in it" does not say enough. */
const SHAPES: Readonly<Record<string, unknown>> = {
  "committee/validate-plan": { children: { validateActionPlan: { valid: false } } },
  "committee/save-draft": { children: { saveActionPlanDraft: { report: { valid: false } } } },
  "committee/revert-draft": { children: { revertDraft: { report: { valid: true } } } },
  "committee/patch-draft": { children: { patchActionPlanDraft: { report: { valid: true } } } },
  "committee/publish": { children: { publishActionPlan: { published: true, receipt: { fourEyes: true } } } },
  "committee/verify-receipt": { verify: { position: "children:3" } },
  "developer/node": { node: { __typename: "Goal" } },
};

/** The tests of the sandbox's examples, in a hub that holds all of the demo city's years: each as who it names, in their order. */
export function sandboxExamplesAreAnswered(hub: () => RunningHub): void {
  describe("the examples of the sandbox", () => {
    test("there are six or more for each kind of user, each named in both languages", () => {
      expect(collections.map(({ id }) => id)).toEqual(["committee", "analyst", "reporting", "developer"]);
      for (const { operations } of collections) expect(operations.length).toBeGreaterThanOrEqual(6);
      for (const { name, description } of examples) {
        for (const text of [name, description].flatMap(({ da, en }) => [da, en])) expect(text).not.toBe("");
      }
      const names = examples.flatMap(({ name }) => [name.da, name.en]);
      expect(Math.max(...names.map(({ length }) => length))).toBeLessThan(36);
    });

    test.each(examples)("'$name.en' is answered without an error, with something in it", async (example) => {
      const caller = hub().as(example.as || undefined);
      const variables = await filledIn(example.variables ?? {}, (query: string) => caller.demand<GraphAnswer>(query));
      expect(hasPlaces(variables)).toBe(false);
      const { data, errors } = await caller.ask<GraphAnswer>(
        readFileSync(join(FOLDER, example.file), "utf8"),
        variables,
      );
      expect(errors).toEqual([]);
      expect(Object.values(data ?? {})).not.toContain(null);
      expect(JSON.stringify(data)).not.toMatch(
        /"(nodes|items|edges|checks|deliveryBoard|deliveryForecast)":\[\]|"holds":false/,
      );
      expect(data).toMatchObject(SHAPES[example.file.replace(".graphql", "")] ?? {});
    });
  });
}
