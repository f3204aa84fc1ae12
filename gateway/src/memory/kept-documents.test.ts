import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { KEPT_AT_ONCE, KeptDocuments } from "./kept-documents.js";

const short = parse("{ freshness }");
const long = parse(`{ freshness #${"x".repeat(KEPT_AT_ONCE)}\n }`);

test("a long document is kept when it comes again, a short one at once", async () => {
  const documents = new KeptDocuments();
  await documents.set("short", short);
  await documents.set("long", long);
  expect([await documents.get("short"), await documents.get("long")]).toEqual([short, undefined]);
  await documents.set("long", long);
  expect(await documents.get("long")).toBe(long);
});

test("ever new long documents push out none that are asked for", async () => {
  const documents = new KeptDocuments();
  await documents.set("short", short);
  for (let turn = 0; turn < 1_000; turn += 1) await documents.set(`long ${turn}`, long);
  expect(await documents.get("short")).toBe(short);
});
