import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { hubPlan } from "../hub/hub-plan.js";
import { type SchemaVersion, schemaDescription } from "./schema-version.js";

/** All subgraphs, by the names that they have in the supergraph and as folders. */
export const subgraphNames: readonly string[] = hubPlan.subgraphs.map(({ name }) => name);

/** The composed supergraph's file, from the project's root. */
export const SUPERGRAPH_FILE = "infra/supergraph.graphql";

/** Why there is no supergraph, one reason a line. */
export class CompositionError extends Error {}

/** Composes the subgraphs' schemas, by name, to this version. Addresses are placeholders: the gateway gets the real ones. */
export function composeSupergraph(schemas: ReadonlyMap<string, string>, version: SchemaVersion): string {
  const services = [...schemas].map(([name, schema]) => ({
    name,
    url: `http://${name}:4000/graphql`,
    typeDefs: parse(schema),
  }));
  const composed = composeServices(services);
  if (composed.errors) throw new CompositionError(composed.errors.map((error) => error.message).join("\n"));
  return `"""\n${schemaDescription(version)}\n"""\n${composed.supergraphSdl}\n`;
}
