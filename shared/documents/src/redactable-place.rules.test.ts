import { readdirSync, readFileSync } from "node:fs";
import * as cycle from "@hub/cycle";
import { type EventDefinition, TextRedacted } from "@hub/events";
import * as frame from "@hub/frame";
import { expect, test } from "@jest/globals";
import * as events from "./document.events.js";
import { sameWords, textsIn } from "./redactable-place.rules.js";

const MIGRATIONS = new URL("../../events/migrations/outbox/", import.meta.url);
/** The events of a policy version's steps hold no texts: the coordinator's own table does. */
const BESIDE = ["/audience", "/periodText", "/recommendations/*/text"].map(
  (path) => `policy-version.advanced.v1 ${path}`,
);

const isEvent = (value: unknown): value is EventDefinition<unknown> =>
  typeof value === "object" && value !== null && "texts" in value && "aggregateType" in value;

test("the databases know exactly the texts that the events declare", () => {
  const files = readdirSync(MIGRATIONS).map((name) => readFileSync(new URL(name, MIGRATIONS), "utf8"));
  const filling = files.filter((sql) => sql.includes("INSERT INTO hub.redactable_text"));
  const known = [...filling.join("\n").matchAll(/\('([a-z.0-9-]+)', '(\/[^']+)'\)/g)].map(
    ([, type, path]) => `${type} ${path}`,
  );
  const all: unknown[] = [...Object.values(cycle), ...Object.values(frame), ...Object.values(events), TextRedacted];
  const declared = all.filter(isEvent).flatMap(({ type, texts }) => texts.map((path) => `${type} ${path}`));
  expect(known.sort()).toEqual([...new Set([...declared, ...BESIDE])].sort());
});

test("a text is found at each of its places, in both languages", () => {
  const data = { reason: null, findings: [{ comment: { da: "a", en: "b" } }, {}, { comment: { da: "c" } }], note: "d" };
  expect(textsIn(data, ["/reason", "/findings/*/comment", "/note", "/none/*/x"])).toEqual([
    { path: "/findings/0/comment", words: ["a", "b"] },
    { path: "/findings/2/comment", words: ["c"] },
    { path: "/note", words: ["d"] },
  ]);
});

test("a sentence repeats a text however it is spaced and capitalised", () => {
  expect(sameWords("Fordi ANE  madsen stod der", "Ane Madsen")).toBe(true);
  expect(sameWords("Ja, fordi", "ja")).toBe(false);
});
