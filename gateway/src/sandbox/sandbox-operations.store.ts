import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const inBoth = z.object({ da: z.string(), en: z.string() });

const index = z.array(
  z.object({
    id: z.string(),
    name: inBoth,
    operations: z.array(
      z.object({
        file: z.string().regex(/^[a-z]+\/[a-z0-9-]+\.graphql$/),
        name: inBoth,
        description: inBoth,
        as: z.string().default(""),
        variables: z.record(z.string(), z.unknown()).default({}),
      }),
    ),
  }),
);

interface InBothLanguages {
  da: string;
  en: string;
}

/** An example: an operation, what it is for, and the client that asks it; empty for anybody. */
export interface SandboxOperation {
  id: string;
  name: InBothLanguages;
  description: InBothLanguages;
  as: string;
  query: string;
  variables: Record<string, unknown>;
}

/** The examples for one kind of user. */
export interface SandboxCollection {
  id: string;
  name: InBothLanguages;
  operations: SandboxOperation[];
}

/** The ready-made operations by kind of user: the documents of a folder, in the order and with the names of its index.json. */
export async function readCollections(folder: string): Promise<SandboxCollection[]> {
  const entries = index.parse(JSON.parse(await readFile(join(folder, "index.json"), "utf8")));
  return Promise.all(
    entries.map(async ({ operations, ...collection }) => ({
      ...collection,
      operations: await Promise.all(
        operations.map(async ({ file, ...operation }) => ({
          id: file.replace(/^.*\/|\.graphql$/g, ""),
          query: await readFile(join(folder, file), "utf8"),
          ...operation,
        })),
      ),
    })),
  );
}
