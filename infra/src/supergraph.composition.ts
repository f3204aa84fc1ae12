import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { hubPlan } from "./hub.plan.js";

/** All subgraphs, by the names that they have in the supergraph and as folders. */
export const subgraphNames: readonly string[] = hubPlan.subgraphs.map(({ name }) => name);

/** Where the composed supergraph stands, from the project's root. */
export const SUPERGRAPH_FILE = "infra/supergraph.graphql";

/** Why the subgraphs do not fit together, one reason a line. */
export class CompositionError extends Error {}

/** Composes the subgraphs' committed schemas. Addresses are placeholders: the gateway is told the real ones. */
export async function composeSupergraph(root: string): Promise<string> {
  const services = await Promise.all(
    subgraphNames.map(async (name) => ({
      name,
      url: `http://${name}:4000/graphql`,
      typeDefs: parse(await readFile(join(root, "subgraphs", name, "schema.graphql"), "utf8")),
    })),
  );
  const composed = composeServices(services);
  if (composed.errors) throw new CompositionError(composed.errors.map((error) => error.message).join("\n"));
  return `${composed.supergraphSdl}\n`;
}
