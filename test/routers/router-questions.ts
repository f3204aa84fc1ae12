import { documentedOperations, isQuery, sandboxOperations } from "../clients/client-operations.js";

interface Answer {
  data?: unknown;
  errors?: { path?: unknown; extensions?: { code?: string } }[];
}

/** What is of the moment at which it is asked, so that two questions never get the same. */
const OF_THE_MOMENT = new Set(["asOf", "lagSeconds", "manifestHash"]);

const lasting = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data ?? null), (key, value) => (OF_THE_MOMENT.has(key) ? "of the moment" : value));

/** Data, and where the errors are: their texts and codes are each router's own. */
export async function answerOf(url: string, query: string, variables: object) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as Answer;
  return { data: lasting(data), errors: errors.map(({ path }) => JSON.stringify(path)).sort() };
}

/** Questions that need a variable which their page does not name. */
const isAsked = ({ source }: { source: string }): boolean => !/\$\w+: [\w[\]!]+!/.test(source);

/** The questions of the sandbox and of the documents, which every router answers alike. */
export const questions = [...sandboxOperations, ...documentedOperations.filter(isAsked)].filter(isQuery);
