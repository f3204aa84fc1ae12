/**
 * What an example's variables leave to be filled in when it is sent: `<a new key>`, `<now>`, and what only the graph knows. Read by
 * the sandbox and by the test of the examples.
 */
const FROM_THE_GRAPH = {
  "<newest draft: id>": { of: newestDraft, field: "id" },
  "<newest draft: contentHash>": { of: newestDraft, field: "contentHash" },
  "<newest remark: id>": { of: newestRemark, field: "id" },
};

const newestOf = (nodes, time) =>
  nodes.reduce((one, other) => (one === undefined || other[time] > one[time] ? other : one), undefined);

async function newestDraft(ask) {
  const { children } = await ask("{ children { drafts(first: 200) { nodes { id contentHash savedAt kind } } } }");
  return newestOf(
    children.drafts.nodes.filter(({ kind }) => kind === "ACTION_PLAN"),
    "savedAt",
  );
}

async function newestRemark(ask) {
  const { integrationStatements } = await ask(
    '{ integrationStatements(filter: { committee: ["BUU"] }, first: 50) { nodes { remarks(first: 50) { nodes { id writtenAt } } } } }',
  );
  return newestOf(
    integrationStatements.nodes.flatMap(({ remarks }) => remarks.nodes),
    "writtenAt",
  );
}

/** Whether something is left to be filled in. */
export const hasPlaces = (variables) => /<(a new key|now|newest [^>"]+)>/.test(JSON.stringify(variables ?? {}));

/** The variables with all that is filled in; `ask` sends a question as who sends the example. What is not there stays as it is. */
export async function filledIn(variables, ask) {
  if (!hasPlaces(variables)) return variables;
  const known = new Map();
  const ofGraph = async (text) => {
    const { of, field } = FROM_THE_GRAPH[text];
    if (!known.has(of)) known.set(of, await of(ask));
    return known.get(of)?.[field] ?? text;
  };
  const filled = async (value) => {
    if (typeof value === "string") return value in FROM_THE_GRAPH ? ofGraph(value) : withNewWords(value);
    if (Array.isArray(value)) return Promise.all(value.map(filled));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(async ([name, each]) => [name, await filled(each)]);
    return Object.fromEntries(await Promise.all(entries));
  };
  return filled(variables);
}

const withNewWords = (text) =>
  text.replaceAll("<a new key>", crypto.randomUUID()).replaceAll("<now>", new Date().toISOString().slice(0, 19));
