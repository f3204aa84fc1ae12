import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, type RunningHub } from "../testkit/hub/running-hub.js";

const PLACEHOLDER = /url: "http:\/\/([\w-]+):4000\/graphql"/g;

/** The supergraph of a hub, by default this repository's, with the addresses of its running subgraphs. */
export async function supergraphOf(hub: RunningHub, root = ROOT): Promise<string> {
  const sdl = await readFile(join(root, "infra/supergraph.graphql"), "utf8");
  return sdl.replaceAll(PLACEHOLDER, (_, name: string) => `url: "${hub.subgraphUrl(name)}/graphql"`);
}
