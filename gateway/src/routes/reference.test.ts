import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";
import type { SubgraphDefinition } from "../subgraph.testkit.js";

const library: SubgraphDefinition = {
  name: "library",
  sdl: /* GraphQL */ `
    type Query { "Books that are <here>." books(filter: BookFilter = { state: LENT }): [Book!] media: Media }
    type Mutation { "Lends one." lend: Book }
    "What can be lent, as \`Book\` can." interface Media { "Its name." title: String! }
    type Book implements Media { title: String! pages: Int @deprecated(reason: "Use \`Book.title\`; goes after 2027-06-30.") }
    input BookFilter { "In which state." state: BookState }
    enum BookState { LENT HERE }
  `,
  resolvers: {},
};

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start({ HUB_MODE: "production", TRUSTED_ISSUERS: '[{"issuer":"https://login.example"}]' }, [
    library,
  ]);
});
afterAll(() => hub.stop());

async function pageAt(path: string) {
  const answer = await fetch(`${hub.url}${path}`);
  return { status: answer.status, policy: answer.headers.get("content-security-policy"), text: await answer.text() };
}

describe("the reference", () => {
  test("lists questions, commands and all types, in production too", async () => {
    const { status, text } = await pageAt("/docs/reference");
    expect(status).toBe(200);
    expect(text).toContain("Books that are &lt;here&gt;.");
    for (const name of ["Query#books", "Mutation#lend", "Book", "Media", "BookFilter", "BookState", "String"]) {
      expect(text).toContain(`href="/docs/reference/${name}"`);
    }
  });

  test("shows of a type what it has, what it belongs to and where it is used", async () => {
    const book = (await pageAt("/docs/reference/Book")).text;
    expect(book).toContain('Implements: <a href="/docs/reference/Media">Media</a>');
    expect(book).toContain('<strong>title</strong>: <a href="/docs/reference/String">String</a>!');
    expect(book).toContain("Deprecated. Use `Book.title`; goes after 2027-06-30.");
    expect(book).toContain('<a href="/docs/reference/Query#books">Query.books</a>');
    expect((await pageAt("/docs/reference/Query")).text).toContain("<code>{state: LENT}</code>");
    expect((await pageAt("/docs/reference/BookState")).text).toContain("<strong>HERE</strong>");
    expect((await pageAt("/docs/reference/BookState")).text).toContain('href="/docs/reference/BookFilter#state"');
    expect((await pageAt("/docs/reference/Media")).text).toContain("as <code>Book</code> can");
  });

  test("asks nothing of any other server, and runs no script", async () => {
    for (const path of ["/docs/reference", "/docs/reference/Book"]) {
      const { policy, text } = await pageAt(path);
      expect(policy).toMatch(/^default-src 'none'; style-src 'self';/);
      expect(text).not.toMatch(/<script|https?:\/\/|style=/);
    }
    expect((await pageAt("/docs/reference/reference.css")).text).not.toMatch(/url\(|@import/);
  });

  test("every link leads to a page, and a type that is not there has none", async () => {
    const { text } = await pageAt("/docs/reference");
    const links = [...new Set([...text.matchAll(/href="(\/[^"#]+)/g)].map(([, path]) => path ?? ""))];
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect([link, (await pageAt(link)).status]).toEqual([link, 200]);
    expect((await pageAt("/docs/reference/Nothing")).status).toBe(404);
    expect((await pageAt("/docs/reference/__Type")).status).toBe(404);
  });
});
