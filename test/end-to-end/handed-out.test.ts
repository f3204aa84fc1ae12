import { createHash } from "node:crypto";
import { sharedHub } from "@hub/testing";
import { beforeAll, describe, expect, test } from "@jest/globals";

let hub: string;
beforeAll(async () => {
  const shared = await sharedHub();
  if (shared === undefined) throw new Error("There is no hub outside of a test run.");
  hub = shared.url;
});

const get = (path: string, init: RequestInit = {}) => fetch(`${hub}${path}`, { redirect: "manual", ...init });
const FORMATS = { html: "<!doctype html>", pdf: "%PDF-1.7", docx: "PK" };

/** The answer is a document of the format, and the same for whoever has it. */
async function expectDocument(path: string, begins: string): Promise<void> {
  const answer = await get(path, { headers: { "accept-encoding": "identity" } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([path, answer.status, bytes.toString("latin1", 0, begins.length)]).toEqual([path, 200, begins]);
  const digest = createHash("sha256").update(bytes).digest("base64");
  expect(answer.headers.get("repr-digest")).toBe(`sha-256=:${digest}:`);
  const known = await get(path, {
    headers: { "accept-encoding": "identity", "if-none-match": answer.headers.get("etag") ?? "" },
  });
  expect(known.status).toBe(304);
}

describe("documents that are handed out", () => {
  test("an edition and a plan are there in each format and language, with their hash", async () => {
    for (const [suffix, begins] of Object.entries(FORMATS)) {
      await expectDocument(`/reports/v1/documents/status-reports/2013/editions/2.${suffix}?lang=en`, begins);
      const led = await get(`/reports/v1/documents/action-plans/BUU.${suffix}?lang=da`);
      expect(led.status).toBe(302);
      await expectDocument(led.headers.get("location") ?? "", begins);
    }
  });

  test("without an edition the newest is meant, and a plan of an earlier revision is another document", async () => {
    const led = await get("/reports/v1/documents/status-reports/2013.pdf");
    expect(led.headers.get("location")).toBe("/reports/v1/documents/status-reports/2013/editions/2.pdf?lang=da");
    const plan = (await get("/reports/v1/documents/action-plans/KFU.html")).headers.get("location") ?? "";
    const earlier = plan.replace(/revisions\/\d+/, "revisions/1");
    const [now, then] = await Promise.all([plan, earlier].map(async (path) => (await get(path)).headers.get("etag")));
    expect(now).not.toBe(then);
  });

  test("what is not frozen, and what there is not, is told as such", async () => {
    const missing = [
      "status-reports/2014/editions/9.pdf",
      "action-plans/XX.pdf",
      "action-plans/ØU.pdf",
      "minutes/1.pdf",
    ];
    for (const path of missing) {
      const answer = await get(`/reports/v1/documents/${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    const wrong = await get("/reports/v1/documents/action-plans/BUU.pdf?lang=sv");
    expect([wrong.status, wrong.headers.get("content-type")]).toEqual([400, "application/problem+json; charset=utf-8"]);
  });
});

describe("permanent citations", () => {
  test("an answer says by what it is cited, which leads to the same answer", async () => {
    const answer = await get("/reports/v1/budget-lines.csv?year=2013");
    const [, cited = ""] = /<[^>]*(\/c\/[^>]+)>; rel="cite-as"/.exec(answer.headers.get("link") ?? "") ?? [];
    const text = await answer.text();
    const led = await get(cited);
    expect(led.status).toBe(302);
    const address = led.headers.get("location") ?? "";
    expect(address).toContain(`asOf=${answer.headers.get("x-as-of")}`);
    expect(await (await get(address)).text()).toBe(text);
  });

  test("a page's citation is made without keeping anything, and told in forms for references", async () => {
    const page = "/reports/2013?year=2013&edition=2&asOf=2013-08-26T08:00:00.123Z";
    const told = (await (await get(`/c?of=${encodeURIComponent(page)}`)).json()) as {
      url: string;
      text: { da: string };
    };
    const short = told.url.slice(told.url.indexOf("/c/"));
    expect((await get(short)).headers.get("location")).toBe(page);
    expect(told.text.da).toContain("Samlet statusrapport 2013 [Netside; som registreret 26. august 2013 kl. 10.00");
    const forms = { ".bib": "@misc{", ".txt?lang=en": "City of Copenhagen. (2013).", ".json": '[{"id":"hub-' };
    for (const [form, begins] of Object.entries(forms)) {
      const text = await (await get(`${short}${form}`)).text();
      expect([form, text.slice(0, begins.length)]).toEqual([form, begins]);
    }
    const bibtex = await get(short, { headers: { accept: "application/x-bibtex" } });
    expect(bibtex.headers.get("content-type")).toBe("application/x-bibtex; charset=utf-8");
  });

  test("what is mistyped, elsewhere or without an instant is refused", async () => {
    for (const path of ["/c/AYEyMDEzqjIwMTOsMqkBAUC5ovh746R9", "/c/abc"]) expect((await get(path)).status).toBe(404);
    for (const cited of ["//evil.example", "/financing?year=2013", "/publish"]) {
      const answer = await get(`/c?of=${encodeURIComponent(cited)}`);
      expect([cited, answer.status]).toEqual([cited, 400]);
    }
  });
});
