import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { hub } from "./demo-city.testkit.js";

const DOCUMENTS = "/reports/v1/documents";
const get = (path: string, init: RequestInit = {}) =>
  fetch(`${hub.url}${DOCUMENTS}/${path}`, { redirect: "manual", ...init });

describe("documents that are handed out", () => {
  test("a committee's plan in force leads to its revision, which is there in each format with its hash", async () => {
    const led = await get("action-plans/BUU.pdf?lang=en");
    expect(led.status).toBe(302);
    const address = led.headers.get("location") ?? "";
    expect(address).toMatch(/\/action-plans\/BUU\/policy-integrationspolitik-2011-2014\/revisions\/\d+\.pdf\?lang=en$/);
    for (const [suffix, begins] of Object.entries({ html: "<!doctype html>", pdf: "%PDF-1.7", docx: "PK" })) {
      const answer = await fetch(`${hub.url}${address.replace(".pdf", `.${suffix}`)}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([suffix, answer.status, bytes.toString("latin1", 0, begins.length)]).toEqual([suffix, 200, begins]);
      const digest = createHash("sha256").update(bytes).digest("base64");
      expect(answer.headers.get("repr-digest")).toBe(`sha-256=:${digest}:`);
      expect(answer.headers.get("content-language")).toBe("en");
      const known = await fetch(answer.url, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
      expect(known.status).toBe(304);
    }
  });

  test("what is not frozen, and what there is not, is told as such", async () => {
    const missing = [
      "status-reports/2011/editions/1.pdf",
      "status-reports/2011.pdf",
      "action-plans/XX.pdf",
      "minutes/1.pdf",
    ];
    for (const path of missing) expect([path, (await get(path)).status]).toEqual([path, 404]);
    const wrong = await get("action-plans/BUU.pdf?lang=sv");
    expect([wrong.status, wrong.headers.get("content-type")]).toEqual([400, "application/problem+json; charset=utf-8"]);
  });
});
