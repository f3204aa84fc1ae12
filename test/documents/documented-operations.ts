import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../testkit/hub/running-hub.js";

/** An operation that a document shows. */
export interface DocumentedOperation {
  /** File and line, for a failing test's title. */
  readonly place: string;
  readonly source: string;
  /** The client that sends it, such as `children-publisher`; undefined: anybody. */
  readonly client: string | undefined;
}

/** Every page whose examples are checked. `new-committee.md` speaks of a committee that is not there: `npm run test:committee` runs it. */
export const documentedPages: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md") && file !== "new-committee.md")
    .map((file) => `docs/${file}`),
];

const FENCED_GRAPHQL = /^( *)```graphql\n([\s\S]*?)^ *```/gm;
const ASK_COMMAND = /\bask '([^']+)'/g;
const CURLED = /data-urlencode 'query=([^']+)'/g;
/** An operation in an indented block, alone in its paragraph. */
const INDENTED = /(?<=\n\n) {4}((?:mutation|query|\{)[^\n]+\n(?: {4}[^\n]+\n)*)/g;

/** All operations of a page, in their order. */
export function operationsOf(page: string): DocumentedOperation[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  const found = [
    ...[...text.matchAll(FENCED_GRAPHQL)].map((match) => ({ index: match.index, source: match[2] ?? "" })),
    ...[ASK_COMMAND, CURLED, INDENTED].flatMap((form) =>
      [...text.matchAll(form)].map((match) => ({ index: match.index, source: match[1] ?? "" })),
    ),
  ].sort((one, other) => one.index - other.index);
  return found.map(({ index, source }) => ({
    place: `${page}:${text.slice(0, index).split("\n").length}`,
    source,
    client: /# as ([a-z-]+)/.exec(source)?.[1],
  }));
}
