import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type GraphQLSchema, printSchema } from "graphql";
import { schemaVersionOf } from "../answer/schema-version.js";

/** The schema that clients see, as a text for their tools. */
export interface ClientSchema {
  readonly sdl: Buffer;
  readonly gzipped: Buffer;
  /** Equal for equal texts alone. */
  readonly hash: string;
  readonly version: string | undefined;
}

const known = new WeakMap<GraphQLSchema, ClientSchema>();

/** Printed once for each supergraph, when it is asked for. */
export function clientSchemaOf(schema: GraphQLSchema): ClientSchema {
  const made = known.get(schema) ?? printed(schema);
  known.set(schema, made);
  return made;
}

function printed(schema: GraphQLSchema): ClientSchema {
  const sdl = Buffer.from(`${printSchema(schema)}\n`);
  const hash = createHash("sha256").update(sdl).digest("base64url");
  return { sdl, gzipped: gzipSync(sdl), hash, version: schemaVersionOf(schema) };
}
