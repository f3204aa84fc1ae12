/** How the sandbox asks the graph: as the client that is chosen, with the query plan, and with what examples leave to be filled in. */
import { filledIn } from "./fill-in.js";

const plainFetch = globalThis.fetch.bind(globalThis);
/** Tokens by client, each with the time until which it is good. */
const tokens = new Map();

async function tokenOf(client) {
  const known = tokens.get(client);
  if (known && known.until > Date.now()) return known.token;
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: client,
    client_secret: `dev-${client}`,
  });
  const response = await plainFetch("/oauth/token", { method: "POST", body: form });
  const { access_token: token, expires_in: seconds, error_description: refusal } = await response.json();
  if (!token) throw new Error(refusal);
  tokens.set(client, { token, until: Date.now() + (seconds - 60) * 1000 });
  return token;
}

const headersOf = async (client) => ({
  "content-type": "application/json",
  ...(client && { authorization: `Bearer ${await tokenOf(client)}` }),
});

/** The answer to a question, as a response that can be read. */
export async function send(body, client, more = {}) {
  const headers = { ...(await headersOf(client)), ...more };
  return plainFetch("/graphql", { method: "POST", headers, body: JSON.stringify(body) });
}

async function ask(query, headers) {
  const response = await plainFetch("/graphql", { method: "POST", headers, body: JSON.stringify({ query }) });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** Whatever the explorer asks goes out as who is chosen, unless its own headers say who asks. */
export function askAs(chosen) {
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).pathname !== "/graphql" || request.method !== "POST") return plainFetch(request);
    const { headers } = request;
    const client = chosen();
    if (client && !headers.has("authorization")) headers.set("authorization", `Bearer ${await tokenOf(client)}`);
    const text = await request.text();
    if (!text.includes("__schema")) headers.set("x-hub-query-plan", "1");
    const body = await withAllFilledIn(text, headers);
    return plainFetch(request.url, { method: "POST", headers, body, signal: request.signal });
  };
}

async function withAllFilledIn(text, headers) {
  const asked = JSON.parse(text);
  const plain = { "content-type": "application/json", authorization: headers.get("authorization") ?? "" };
  if (!plain.authorization) delete plain.authorization;
  return JSON.stringify({ ...asked, variables: await filledIn(asked.variables, (query) => ask(query, plain)) });
}
