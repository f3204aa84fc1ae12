/** Asks the graph itself, past every page. */
export async function askGraph<Data>(url: string, query: string): Promise<Data> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as { data: Data };
  return data;
}

/** Million kroner as the Danish pages write them. */
export const million = (oere: number, digits = 1): string =>
  new Intl.NumberFormat("da-DK", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(oere / 1e8);

/** Whole kroner as the Danish pages write them. */
export const kroner = (oere: number): string => new Intl.NumberFormat("da-DK").format(oere / 100);
