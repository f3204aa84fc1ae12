import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const index = z.array(
  z.object({
    file: z.string().regex(/^[a-z0-9-]+\.graphql$/),
    title: z.string(),
    description: z.string().default(""),
    variables: z.record(z.string(), z.unknown()).default({}),
    headers: z.record(z.string(), z.string()).default({}),
  }),
);

/** An operation as the explorer's collections hold it. */
export interface SandboxOperation {
  id: string;
  name: string;
  description: string;
  query: string;
  variables: string;
  headers: string;
  extensions: string;
  createdAt: string;
}

/** The ready-made operations: the documents of a folder, in the order and with the titles of its index.json. */
export async function readOperations(folder: string): Promise<SandboxOperation[]> {
  const entries = index.parse(JSON.parse(await readFile(join(folder, "index.json"), "utf8")));
  return Promise.all(
    entries.map(async ({ file, title, description, variables, headers }) => ({
      id: `hub-${file.replace(".graphql", "")}`,
      name: title,
      description,
      query: await readFile(join(folder, file), "utf8"),
      variables: JSON.stringify(variables, null, 2),
      headers: JSON.stringify(headers, null, 2),
      extensions: "{}",
      createdAt: "2011-01-01T00:00:00.000Z",
    })),
  );
}
