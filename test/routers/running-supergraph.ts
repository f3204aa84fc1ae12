import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, type RunningHub } from "../testkit/hub/running-hub.js";

const PLACEHOLDER = /url: "http:\/\/([\w-]+):4000\/graphql"/g;

/** The hub's supergraph with the addresses of a running hub's subgraphs. */
export async function supergraphOf(hub: RunningHub): Promise<string> {
  const sdl = await readFile(join(ROOT, "infra/supergraph.graphql"), "utf8");
  return sdl.replaceAll(PLACEHOLDER, (_, name: string) => `url: "${hub.subgraphUrl(name)}/graphql"`);
}
