import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { accessDocument } from "@hub/auth";
import { parse } from "graphql";
import { ROOT } from "../config.js";
import { clientSchemaOf } from "./client-schema.js";
import { knownSupergraph } from "./main-schema.client.js";
import { refusedChanges } from "./schema-change.rules.js";
import { isUnreleased, SCHEMA_CHANGELOG, versionOfChangelog } from "./schema-version.js";
import { CompositionError, composeSupergraph, SUPERGRAPH_FILE } from "./supergraph-composition.service.js";
import { lintSubgraph } from "./supergraph-lint.rules.js";

/** How the committed schemas are treated. */
export interface WriteOptions {
  /** Reports what is stale and writes nothing. */
  readonly isCheck?: boolean;
  /** Accepts changes that the rules of versions and deprecation refuse. */
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
  const changelog = await readIfThere(SCHEMA_CHANGELOG);
  const version = versionOfChangelog(changelog);
  if (!version) throw new CompositionError(`${SCHEMA_CHANGELOG} has no section of a version, such as "## 1.0.0".`);
  const supergraph = composeSupergraph(schemas, version);
  const problems = [...schemas].flatMap(([name, schema]) => lintSubgraph(name, parse(schema)));
  if (problems.length > 0) throw new CompositionError(problems.join("\n"));
  if (!isBreakingAllowed) refuseChanges(await knownSupergraph(), supergraph, isUnreleased(changelog));
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

function refuseChanges(known: string, supergraph: string, isOpen: boolean): void {
  if (known === "") return;
  const today = new Date().toISOString().slice(0, 10);
  const refused = refusedChanges(clientSchemaOf(known), clientSchemaOf(supergraph), { today, isUnreleased: isOpen });
  if (refused.length === 0) return;
  const advice =
    "docs/contract.md says how the graph may change. `npm run compose -- --allow-breaking` passes it over.";
  throw new CompositionError([...refused, advice].join("\n"));
}
