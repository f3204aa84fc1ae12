import { readFile } from "node:fs/promises";
import type { FastifyInstance } from "fastify";

/** The public keys that the hub's receipts and tree heads are signed with, as a JSON Web Key Set; each with its owner. */
export async function addHubKeysRoute(app: FastifyInstance, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const keys: unknown = JSON.parse(await readFile(file, "utf8"));
  app.get("/.well-known/hub-keys.json", async () => keys);
}
