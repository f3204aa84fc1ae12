import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { accessDocument } from "@hub/auth";
import { parse } from "graphql";
import { ROOT } from "../config.js";
import { breakingChanges } from "./breaking-change.rules.js";
import { CompositionError, composeSupergraph, SUPERGRAPH_FILE } from "./supergraph-composition.service.js";
import { lintSubgraph } from "./supergraph-lint.rules.js";

/** How the committed schemas are treated. */
export interface WriteOptions {
  /** Reports what is stale and writes nothing. */
  readonly isCheck?: boolean;
  /** Accepts changes that break clients. */
  readonly isBreakingAllowed?: boolean;
}

/**
 * Writes the schemas of all subgraphs, the supergraph made from them and docs/access.md where they differ from what is
 * committed; returns the paths of those files. Throws a `CompositionError` with every reason why there is no such supergraph.
 */
export async function writeSupergraph(
  schemas: ReadonlyMap<string, string>,
  { isCheck = false, isBreakingAllowed = false }: WriteOptions = {},
): Promise<string[]> {
  const supergraph = composeSupergraph(schemas);
  const committed = await readIfThere(SUPERGRAPH_FILE);
  const problems = [...schemas].flatMap(([name, schema]) => lintSubgraph(name, parse(schema)));
  if (problems.length > 0) throw new CompositionError(problems.join("\n"));
  if (!isBreakingAllowed) refuseBreakingChanges(committed, supergraph);
  const files = new Map([
    ...[...schemas].map(([name, schema]) => [schemaFileOf(name), schema] as const),
    [SUPERGRAPH_FILE, supergraph] as const,
    ["docs/access.md", accessDocument()] as const,
  ]);
  const stale: string[] = [];
  for (const [file, text] of files) if ((await readIfThere(file)) !== text) stale.push(file);
  if (!isCheck) await Promise.all(stale.map((file) => writeFile(join(ROOT, file), files.get(file) ?? "")));
  return stale;
}

/** Where a subgraph's schema is committed, from the project's root. */
const schemaFileOf = (name: string): string => `subgraphs/${name}/schema.graphql`;

const readIfThere = (file: string): Promise<string> => readFile(join(ROOT, file), "utf8").catch(() => "");

function refuseBreakingChanges(committed: string, supergraph: string): void {
  const breaking = breakingChanges(committed, supergraph);
  if (breaking.length === 0) return;
  const advice = "Clients would break. Mend it, or run `npm run compose -- --allow-breaking`.";
  throw new CompositionError([...breaking, advice].join("\n"));
}
