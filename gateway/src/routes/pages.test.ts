import { buildPrograms } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";

const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8", "accept-encoding": "gzip, deflate, br" };

let hub: TestHub;
beforeAll(async () => {
  await buildPrograms();
  hub = await TestHub.start({ HUB_PAGES: "on" });
});
afterAll(() => hub.stop());

const get = (path: string, headers: Record<string, string> = BROWSER) => fetch(`${hub.url}${path}`, { headers });

test.each(["/", "/wheel", "/committees/BUU", "/reports/2013?edition=1"])(
  "%s is a page, asked for anew each time, that lets in nothing but the hub's own",
  async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect([answer.headers.get("content-encoding"), answer.headers.get("cache-control")]).toEqual(["br", "no-cache"]);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const text = (await answer.text()).replace(
      /<meta property="og:image" content="http:\/\/localhost:\d+\/share\/\w+-en\.png">/,
      "",
    );
    expect(text).not.toMatch(/<script>|<style>| style="|https?:\/\//);
  },
);

test.each([
  ["/wheel?year=2013", "Årshjulet: hvem har afleveret hvad · Integrationspolitikken", { "accept-language": "da" }],
  ["/committees/BUU?lang=en", "A committee and its plan · The integration policy", { "accept-language": "da" }],
  ["/reports/2013", "The status report · The integration policy", { "accept-language": "en" }],
])("a link to %s that is shared shows %s", async (path, title, headers) => {
  const answer = await get(path, { ...BROWSER, ...headers });
  const text = await answer.text();
  expect(text).toContain(`<title>${title}</title>`);
  expect(text).toContain(`<meta property="og:title" content="${title}">`);
  expect(answer.headers.get("vary")).toContain("accept-encoding");
  const [, picture = ""] = /<meta property="og:image" content="([^"]+)">/.exec(text) ?? [];
  const shown = await get(new URL(picture).pathname);
  expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/png"]);
});

test("what a page loads is kept for ever, and comes in the encoding that is asked for", async () => {
  const loaded = [...(await (await get("/")).text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, at]) => at);
  expect(loaded.length).toBeGreaterThanOrEqual(2);
  for (const path of loaded) {
    const answer = await get(path ?? "", { "accept-encoding": "gzip" });
    expect([answer.status, answer.headers.get("content-encoding")]).toEqual([200, "gzip"]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  }
});

test("an address that leads to nothing is a page for a browser, and an error in JSON for every other client", async () => {
  const page = await get("/nothing");
  expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  const answer = await get("/nothing", { accept: "application/json" });
  expect([answer.status, await answer.json()]).toMatchObject([
    404,
    { errors: [{ extensions: { code: "NOT_FOUND" } }] },
  ]);
  expect((await get("/assets/..%2f..%2fdocuments.json", { accept: "*/*" })).status).toBe(404);
});

test("the licences of what the pages bring are told", async () => {
  const text = await (await get("/licences.md")).text();
  expect(text).toContain("react-dom");
  expect(text).toContain("SIL OPEN FONT LICENSE");
});
