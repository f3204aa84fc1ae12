/* The explorer's own script: where its workers are, who asks, and the ready-made operations. */

const { assets } = document.body.dataset;
const WORKERS = { graphql: "graphql", json: "json", typescript: "ts", javascript: "ts" };

globalThis.MonacoEnvironment = {
  getWorkerUrl: (_, label) => `${assets}/monacoeditorwork/${WORKERS[label] ?? "editor"}.worker.bundle.js`,
};

const clientSelect = document.querySelector("#client");
const clientNote = document.querySelector("#client-note");
const plainFetch = globalThis.fetch.bind(globalThis);
/** Tokens by client, each with the time until which it is good. */
const tokens = new Map();

async function tokenOf(client) {
  const known = tokens.get(client);
  if (known && known.until > Date.now()) {
    return known.token;
  }
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: client,
    client_secret: `dev-${client}`,
  });
  const response = await plainFetch("/oauth/token", { method: "POST", body: form });
  const { access_token: token, expires_in: seconds, error_description: refusal } = await response.json();
  if (!token) {
    throw new Error(refusal);
  }
  tokens.set(client, { token, until: Date.now() + (seconds - 60) * 1000 });
  return token;
}

/** Whatever the explorer asks goes out as the client that is chosen, unless its own headers say who asks. */
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const client = clientSelect?.value;
  if (client && new URL(request.url).pathname === "/graphql" && !request.headers.has("authorization")) {
    request.headers.set("authorization", `Bearer ${await tokenOf(client)}`);
  }
  return plainFetch(request);
};

clientSelect?.addEventListener("change", async () => {
  try {
    clientNote.textContent = clientSelect.value ? "getting a token…" : "";
    if (clientSelect.value) {
      await tokenOf(clientSelect.value);
      clientNote.textContent = "with a token";
    }
  } catch (error) {
    clientNote.textContent = String(error.message ?? error);
  }
});

function stored(name, fallback) {
  try {
    return JSON.parse(localStorage.getItem(`hive-laboratory:${name}`)) ?? fallback;
  } catch {
    return fallback;
  }
}

/** A page that tells how it asked leads here with its question after `#`: it opens in a tab of its own. */
function takeAsked() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const query = asked.get("query");
  if (!query) return;
  const name = /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? "Asked";
  const operation = { ...EMPTY, id: `hub-asked-${name}`, name, query, variables: asked.get("variables") ?? "{}" };
  const tab = { id: `hub-asked-${name}-tab`, type: "operation", data: { id: operation.id, name } };
  keep("operations", [operation, ...stored("operations", []).filter(({ id }) => id !== operation.id)]);
  keep("tabs", [...stored("tabs", []).filter(({ id }) => id !== tab.id), tab]);
  keep("activeTabId", tab.id);
  history.replaceState(null, "", location.pathname);
}

const EMPTY = { description: "", headers: "{}", extensions: "{}", createdAt: "2011-01-01T00:00:00.000Z" };

function keep(name, value) {
  localStorage.setItem(`hive-laboratory:${name}`, JSON.stringify(value));
}

/** The hub's operations come anew with each visit; what the visitor has collected or opened stays. */
async function open() {
  const operations = await (await plainFetch("/sandbox/operations.json")).json();
  const collection = {
    id: "hub",
    name: "Integration policy hub",
    description: "What the hub is for, ready to run",
    createdAt: "2011-01-01T00:00:00.000Z",
    operations,
  };
  const own = stored("collections", []).filter(({ id }) => id !== collection.id);
  takeAsked();
  const isFirstVisit = stored("tabs", []).length === 0 && operations.length > 0;
  const [first] = operations;
  HiveLaboratory.renderLaboratory(document.querySelector("#laboratory"), {
    theme: "dark",
    defaultEndpoint: `${location.origin}/graphql`,
    defaultCollections: [collection, ...own],
    ...(isFirstVisit && {
      defaultOperations: [first],
      defaultTabs: [{ id: "hub-first-tab", type: "operation", data: { id: first.id, name: first.name } }],
      defaultActiveTabId: "hub-first-tab",
    }),
  });
}

open().catch((error) => {
  document.querySelector("#laboratory").textContent = `The explorer cannot be shown: ${error.message ?? error}`;
});
