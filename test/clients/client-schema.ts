import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Supergraph } from "@apollo/federation-internals";
import { buildSchema, introspectionFromSchema, isInterfaceType, isObjectType, isUnionType, printSchema } from "graphql";
import { ROOT } from "../testkit/hub/running-hub.js";

const supergraph = Supergraph.build(readFileSync(join(ROOT, "infra/supergraph.graphql"), "utf8"));

/** The schema as `/schema.graphql` serves it. */
export const sdl = `${printSchema(supergraph.apiSchema().toGraphQLJSSchema())}\n`;

export const schema = buildSchema(sdl);
export const introspection = introspectionFromSchema(schema);

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));

const withoutId = types.filter((type) => isObjectType(type) && !type.getFields().id);

/** What docs/clients.md has graphcache told: types without an id are parts of what they stand in. */
export const graphcacheKeys = Object.fromEntries(withoutId.map(({ name }) => [name, () => null]));

/** What it has Apollo Client told: two answers that have different fields of such a part have the same part. */
export const typePolicies = Object.fromEntries(
  withoutId.filter(({ name }) => name !== "Query" && name !== "Mutation").map(({ name }) => [name, { merge: true }]),
);

/** What docs/clients.md has Apollo Client told: the types of each interface. */
export const possibleTypes = Object.fromEntries(
  types
    .filter((type) => isInterfaceType(type) || isUnionType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);
