/* The explorer's own script: where its workers are, who asks, what it opens on, and the ready-made operations. */
import { askAs, send } from "./asking.js";

const laboratory = document.querySelector("#laboratory");
const { assets } = laboratory.dataset;
const WORKERS = { graphql: "graphql", json: "json", typescript: "ts", javascript: "ts" };
const CREATED = "2011-01-01T00:00:00.000Z";
const HUBS_OWN = /^hub(-|$)/;

globalThis.MonacoEnvironment = {
  getWorkerUrl: (_, label) => `${assets}/monacoeditorwork/${WORKERS[label] ?? "editor"}.worker.bundle.js`,
};

const language = document.documentElement.lang;
const clientSelect = document.querySelector("#client");
const about = document.querySelector("#about");
/** By operation: who asks it, and what it is for. */
const askers = new Map(Object.entries(stored("askers", {})));
const descriptions = new Map();
let tabs = [];
let operationShown;

function stored(name, fallback) {
  try {
    return JSON.parse(localStorage.getItem(`hive-laboratory:${name}`)) ?? fallback;
  } catch {
    return fallback;
  }
}

function store(name, value) {
  try {
    localStorage.setItem(`hive-laboratory:${name}`, JSON.stringify(value));
  } catch {
    // Full, or forbidden: it is only not there the next time.
  }
}

askAs(() => clientSelect?.value ?? "");

clientSelect?.addEventListener("change", () => {
  if (operationShown === undefined) return;
  askers.set(operationShown, clientSelect.value);
  store("askers", Object.fromEntries(askers));
});

/** The picker and the line below the header follow the operation that is shown. */
function show(tabId) {
  operationShown = tabs.find(({ id }) => id === tabId)?.data?.id;
  about.textContent = descriptions.get(operationShown) ?? "";
  if (clientSelect) clientSelect.value = askers.get(operationShown) ?? "";
}

const asText = (value) => JSON.stringify(value ?? {}, null, 2);

function asCollection({ id, name, operations }) {
  return {
    id: `hub-${id}`,
    name: name[language],
    createdAt: CREATED,
    operations: operations.map((each) => {
      const operationId = `hub-${each.id}`;
      descriptions.set(operationId, each.description[language]);
      if (!askers.has(operationId)) askers.set(operationId, each.as);
      const { query, variables } = each;
      return operationOf({ id: operationId, name: each.name[language], query, variables, createdAt: CREATED });
    }),
  };
}

const operationOf = ({ variables, ...operation }) => ({
  variables: asText(variables),
  headers: "{}",
  extensions: "{}",
  ...operation,
});

/**
 * What the address asks to be opened: `#example=<id>`, or `#query=…&variables=…&name=…`, each with `&as=<client>`. A question that
 * only reads is asked at once.
 */
function fromAddress(collections) {
  const asked = new URLSearchParams(location.hash.slice(1));
  const example = asked.get("example");
  const found = collections.flatMap(({ operations }) => operations).find(({ id }) => id === `hub-${example}`);
  if (!found && !asked.get("query")) return undefined;
  const operation = found ?? askedIn(asked);
  if (asked.has("as")) askers.set(operation.id, asked.get("as"));
  return operation;
}

function askedIn(asked) {
  const query = asked.get("query");
  const name = asked.get("name") ?? /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? "Query";
  return { ...operationOf({ id: `address-${name}`, name, query }), variables: readable(asked.get("variables")) };
}

function readable(variables) {
  try {
    return asText(JSON.parse(variables || "{}"));
  } catch {
    return variables;
  }
}

/** Strings and comments left out: whether a document changes nothing. */
const onlyReads = (query) =>
  !/\b(mutation|subscription)\b/.test(query.replace(/"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|#.*/g, ""));

/** Asks a question, so that its answer stands beside it when it is opened. */
async function asked(operation) {
  if (!onlyReads(operation.query)) return [];
  const began = performance.now();
  const variables = JSON.parse(operation.variables);
  const client = clientSelect && askers.get(operation.id);
  const response = await send({ query: operation.query, variables }, client, { "x-hub-query-plan": "1" });
  const text = await response.text();
  return [
    {
      id: `answer-${crypto.randomUUID()}`,
      status: response.status,
      duration: Math.round(performance.now() - began),
      size: text.length,
      headers: JSON.stringify(Object.fromEntries(response.headers), null, 2),
      response: asText(JSON.parse(text)),
      operation,
      createdAt: new Date().toISOString(),
    },
  ];
}

/** The hub's operations come anew with each visit; what the visitor has collected or opened stays. */
async function open() {
  const collections = (await (await fetch("/sandbox/operations.json")).json()).map(asCollection);
  const own = stored("collections", []).filter(({ id }) => !HUBS_OWN.test(id));
  const first = collections.find(({ id }) => id === "hub-analyst")?.operations[0];
  const wanted = fromAddress(collections) ?? (stored("tabs", []).length === 0 ? first : undefined);
  const opened = wanted
    ? await openedWith(wanted)
    : { defaultTabs: stored("tabs", []), defaultActiveTabId: stored("activeTabId", null) };
  tabs = opened.defaultTabs;
  show(opened.defaultActiveTabId);
  HiveLaboratory.renderLaboratory(laboratory, {
    theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    defaultEndpoint: `${location.origin}/graphql`,
    defaultCollections: [...collections, ...own],
    ...opened,
    onTabsChange: (changed) => {
      tabs = changed;
      store("tabs", changed);
    },
    onActiveTabIdChange: (id) => {
      store("activeTabId", id ?? "");
      show(id);
    },
  });
  await lay();
}

async function openedWith(operation) {
  const tab = { id: `tab-${operation.id}`, type: "operation", data: { id: operation.id, name: operation.name } };
  const isOther = ({ id }) => id !== operation.id;
  const answer = await asked(operation).catch(() => []);
  return {
    defaultOperations: [operation, ...stored("operations", []).filter(isOther)],
    defaultTabs: [...stored("tabs", []).filter(({ data }) => isOther(data ?? {})), tab],
    defaultActiveTabId: tab.id,
    defaultHistory: [...answer, ...stored("history", [])],
  };
}

/** The explorer is in a shadow root of its own, which the page's style sheets do not reach. */
async function lay() {
  const style = new CSSStyleSheet();
  style.replaceSync(await (await fetch("/sandbox/laboratory.css")).text());
  const root = await shadowRoot();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
}

async function shadowRoot() {
  for (;;) {
    const host = [...laboratory.querySelectorAll("*")].find((element) => element.shadowRoot);
    if (host) return host.shadowRoot;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

// A link into the page that is already open.
globalThis.addEventListener("hashchange", () => location.reload());

open().catch((error) => {
  laboratory.textContent = `The explorer cannot be shown: ${error.message ?? error}`;
});
