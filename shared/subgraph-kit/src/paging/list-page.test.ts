import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type ListOrder, type Page, type PageInMemory, pageOfList } from "./list-page.js";
import type { PageRequest } from "./page-window.js";

interface Talk {
  year: number;
  name: string;
}

const byYear: ListOrder<Talk> = { name: "talks", placeOf: ({ year, name }) => [year, name] };
const newestFirst: ListOrder<Talk> = { ...byYear, name: "talks, newest first", isDescending: true };

const talks = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2011, max: 2014 }), name: fc.string() }), {
  selector: ({ year, name }) => `${year} ${name}`,
});
const orders = fc.constantFrom(byYear, newestFirst);
const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 });

const inOrder = (rows: readonly Talk[], order: ListOrder<Talk>) => nodesOf(pageOfList(rows, order, { first: 200 }));
const nodesOf = (page: Page<Talk>) => page.edges.map(({ node }) => node);

/** Pages of the sizes in turn, until none is left. */
function pagesOf(rows: readonly Talk[], order: ListOrder<Talk>, sizesInTurn: readonly number[], way: "on" | "back") {
  const pages: PageInMemory<Talk>[] = [];
  for (let request: PageRequest | undefined = {}; request; ) {
    const size = sizesInTurn[pages.length % sizesInTurn.length] as number;
    const page: PageInMemory<Talk> = pageOfList(rows, order, { ...request, [way === "on" ? "first" : "last"]: size });
    pages.push(page);
    const isMore: boolean = way === "on" ? page.hasNextPage : page.hasPreviousPage;
    const next: PageRequest = way === "on" ? { after: page.edges.at(-1)?.cursor } : { before: page.edges[0]?.cursor };
    request = isMore ? next : undefined;
  }
  return pages;
}

describe("pages of a list", () => {
  test("pages of any sizes make up the list, forward and backward, and tell what is on either side", () => {
    fc.assert(
      fc.property(talks, orders, sizes, (rows, order, inTurn) => {
        const all = inOrder(rows, order);
        const forward = pagesOf(rows, order, inTurn, "on");
        expect(forward.flatMap(nodesOf)).toEqual(all);
        expect(forward.map(({ hasPreviousPage }) => hasPreviousPage)).toEqual(forward.map((_, index) => index > 0));
        const backward = pagesOf(rows, order, inTurn, "back");
        expect(backward.reverse().flatMap(nodesOf)).toEqual(all);
        expect(backward.map(({ hasNextPage }) => hasNextPage)).toEqual(
          backward.map((_, at) => at < backward.length - 1),
        );
        for (const page of [...forward, ...backward]) expect(page.totalCount).toBe(rows.length);
      }),
    );
  });

  test("a row's cursor is the same however its page is asked for, and stays good after the row has left", () => {
    fc.assert(
      fc.property(talks, orders, fc.nat(), (rows, order, index) => {
        fc.pre(rows.length > 0);
        const all = inOrder(rows, order);
        const at = index % all.length;
        const [edge] = pageOfList(rows, order, { first: 200 }).edges.slice(at);
        const last = pageOfList(rows, order, { last: all.length - at }).edges[0];
        expect(last).toEqual(edge);
        const left = rows.filter((row) => row !== edge?.node);
        expect(nodesOf(pageOfList(left, order, { first: 200, after: edge?.cursor }))).toEqual(all.slice(at + 1));
        expect(nodesOf(pageOfList(left, order, { last: 200, before: edge?.cursor }))).toEqual(all.slice(0, at));
      }),
    );
  });

  test("between two cursors it is what lies between, from the beginning or from the end", () => {
    const rows = [1, 2, 3, 4, 5, 6].map((number) => ({ year: 2012, name: String(number) }));
    const { edges } = pageOfList(rows, byYear, {});
    const between = { after: edges[0]?.cursor, before: edges[5]?.cursor };
    const names = (request: PageRequest) => nodesOf(pageOfList(rows, byYear, request)).map(({ name }) => name);
    expect(names(between)).toEqual(["2", "3", "4", "5"]);
    expect(names({ ...between, first: 2 })).toEqual(["2", "3"]);
    expect(names({ ...between, last: 2 })).toEqual(["4", "5"]);
    expect(names({ after: edges[5]?.cursor, before: edges[0]?.cursor })).toEqual([]);
    expect(pageOfList(rows, byYear, { ...between, first: 4 })).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: true,
    });
  });

  test("before alone is the page right before it", () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({ year: index, name: "" }));
    const { edges } = pageOfList(rows, byYear, { last: 1 });
    const page = nodesOf(pageOfList(rows, byYear, { before: edges[0]?.cursor }));
    expect([page.length, page[0]?.year, page.at(-1)?.year]).toEqual([50, 69, 118]);
  });

  test("an empty page of no rows still tells how many there are and on which side", () => {
    const rows = [1, 2].map((year) => ({ year, name: "" }));
    expect(pageOfList(rows, byYear, { first: 0 })).toEqual({
      edges: [],
      hasNextPage: true,
      hasPreviousPage: false,
      totalCount: 2,
    });
    expect(pageOfList(rows, byYear, { last: 0 })).toMatchObject({
      edges: [],
      hasNextPage: false,
      hasPreviousPage: true,
    });
    expect(pageOfList([], byYear, {})).toMatchObject({ edges: [], hasNextPage: false, hasPreviousPage: false });
  });

  test("what the arguments cannot mean is refused, saying what to send", () => {
    const rows = [{ year: 2012, name: "" }];
    const refused = (request: PageRequest) => expect(() => pageOfList(rows, byYear, request));
    const other = pageOfList(rows, newestFirst, {}).edges[0]?.cursor;
    refused({ first: 1, last: 1 }).toThrow(/first and last are both given/);
    refused({ first: -1 }).toThrow("first is -1; it is 0 or more.");
    refused({ last: -1 }).toThrow("last is -1; it is 0 or more.");
    refused({ last: 201 }).toThrow(/last is 201, and 200 is the most/);
    for (const cursor of ["", "x", "bnVsbA", Buffer.from('["talks"]').toString("base64url")]) {
      refused({ after: cursor }).toThrow("after is not a cursor of this list");
      refused({ before: cursor }).toThrow("before is not a cursor of this list");
    }
    refused({ after: other }).toThrow(/after is a cursor of 'talks, newest first', and this list is 'talks'/);
  });
});
