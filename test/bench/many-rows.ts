import type { Page, Route } from "playwright-core";

const A_PAGE = 200;

interface ListAnswer {
  data: {
    initiatives: { totalCount: number; pageInfo: object; nodes: { id: string; code: string; endsOn: string }[] };
  };
}

/** Answers the explorer's list with that many rows, made of the hub's own first page. */
export async function answerManyInitiatives(page: Page, count: number): Promise<void> {
  let pattern: ListAnswer | undefined;
  await page.route(
    (address) => address.pathname === "/graphql",
    async (route) => {
      const variables = variablesOf(route);
      if (variables === undefined) return route.continue();
      pattern ??= (await (await route.fetch()).json()) as ListAnswer;
      return route.fulfill({ json: pageOf(pattern, Number(variables.after ?? 0), count) });
    },
  );
}

/** The variables of the list's question; undefined for every other one. */
function variablesOf(route: Route): { after?: string | null } | undefined {
  const asked = new URL(route.request().url()).searchParams;
  const body = route.request().postDataJSON() as { operationName?: string; variables?: { after?: string } } | null;
  const name = asked.get("operationName") ?? body?.operationName;
  if (name !== "InitiativesList") return undefined;
  return body?.variables ?? (JSON.parse(asked.get("variables") ?? "{}") as { after?: string | null });
}

function pageOf(pattern: ListAnswer, from: number, count: number): ListAnswer {
  const { initiatives } = pattern.data;
  const nodes = Array.from({ length: Math.min(A_PAGE, count - from) }, (_, at) => {
    const number = from + at;
    const like = initiatives.nodes[number % initiatives.nodes.length];
    const day = String(1 + ((number * 7) % 28)).padStart(2, "0");
    return { ...like, id: `row-${number}`, code: `ROW-${number}`, endsOn: `201${3 + (number % 3)}-05-${day}` };
  }) as ListAnswer["data"]["initiatives"]["nodes"];
  const next = from + nodes.length;
  const pageInfo = { ...initiatives.pageInfo, hasNextPage: next < count, endCursor: String(next) };
  return { ...pattern, data: { initiatives: { ...initiatives, totalCount: count, pageInfo, nodes } } };
}
