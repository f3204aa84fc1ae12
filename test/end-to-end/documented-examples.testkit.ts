import { generateKeyPairSync, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { isQuery, sandboxOperations } from "../clients/client-operations.js";
import { documentedPages, operationsOf } from "../documents/documented-operations.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { ROOT, type RunningHub } from "../testkit/hub/running-hub.js";

/** documented-publishing.test.ts does what that page says, step by step. */
const examples = documentedPages.filter((page) => page !== "docs/publishing.md").flatMap(operationsOf);

const publicKey = () => generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" }).x ?? "";

/** An example with what its reader has to fill in: keys of one's own, and an instant that has not passed in the whole story. */
const filledIn = (source: string): string =>
  source
    .replace('x: "…"', `x: "${publicKey()}"`)
    .replace('idempotencyKey: "…"', `idempotencyKey: "${randomUUID()}"`)
    .replace('at: "2011-06-01T08:00:00Z"', 'at: "2015-01-05T08:00:00Z"');

/** Whose pages are about what only one role may do. */
const CLIENT_OF_PAGE: Readonly<Record<string, string>> = {
  "docs/audit.md": "auditor",
  "docs/operations.md": "coordinator",
};

const clientOf = (place: string, client: string | undefined): string | undefined =>
  client ?? CLIENT_OF_PAGE[place.split(":")[0] ?? ""];

/** Whoever reads the audit stands in it: no two answers are alike. */
const isUnchangedByAsking = ({ source }: { source: string }): boolean => !/\baudit\b *[({]/.test(source);

async function variablesFor(hub: RunningHub, source: string): Promise<Record<string, unknown>> {
  if (!source.includes("$position: ")) return {};
  const { children } = await hub.as().demand<GraphAnswer>("{ children { actionPlan { receipt { position } } } }");
  return { position: children.actionPlan.receipt.position };
}

/** The tests of all examples, in a hub that holds all of the demo city's years, as after `npm start`. */
export function documentedExamplesAreAnswered(hub: () => RunningHub): void {
  describe("the examples of the documents", () => {
    test("there are many examples besides those of publishing", () => {
      expect(examples.length).toBeGreaterThan(25);
    });

    test.each(examples)("the example at $place is answered", async ({ place, source, client }) => {
      // Commands in the sandbox are the coordinator's.
      const asker = /\bsandbox \{/.test(source) ? "coordinator" : clientOf(place, client);
      const answer = hub()
        .as(asker)
        .ask<GraphAnswer>(filledIn(source), await variablesFor(hub(), source));
      const { data, errors } = await answer;
      expect(errors).toEqual([]);
      expect(Object.values(data ?? {})).not.toContain(null);
    });

    const questions = [...examples.map((each) => ({ ...each, variables: {} })), ...sandboxOperations].filter(isQuery);
    test.each(questions.filter(isUnchangedByAsking))(
      "what is at $place has the same answer by the server and past it",
      async ({ place, source, ...asked }) => {
        const client = clientOf(place, "client" in asked ? asked.client : undefined);
        const variables = { ...asked.variables, ...(await variablesFor(hub(), source)) };
        const answerBy = async (headers: Record<string, string>) => {
          const { data, errors } = await hub().as(client).ask<GraphAnswer>(source, variables, headers);
          const told = JSON.stringify({ data, errors: errors.map(({ message, path }) => ({ message, path })) });
          // Of what is on record now these are about the moment of asking.
          return told.replaceAll(/"(asOf|lagSeconds)":("[^"]+"|[\d.]+)/g, '"$1":"…"');
        };
        // A plan is shown by the server alone; what it has answered twice is known.
        const byServer = { "x-hub-query-plan": "1" };
        await answerBy(byServer);
        const whole = await answerBy(byServer);
        const past = [await answerBy({}), await answerBy({})];
        // What changes while it is asked is the same again.
        expect([whole, await answerBy(byServer)]).toContain(past[0]);
        expect([past[0], await answerBy(byServer)]).toContain(past[1]);
      },
    );

    test("what had no money before and after the budget is what the README says", async () => {
      const budget = operationsOf("README.md").find(({ source }) => source.includes("financingOverview"));
      const { before, after } = await hub()
        .as()
        .demand<GraphAnswer>(budget?.source ?? "");
      const millions = [before, after].map(({ unfinanced }) => `DKK ${unfinanced.oere / 100_000_000} million`);
      expect(readFileSync(join(ROOT, "README.md"), "utf8").match(/DKK [\d.]+ million/g)).toEqual(millions);
    });
  });
}
