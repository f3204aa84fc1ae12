import { parse, print } from "graphql";
import { resolvableKeysFirst } from "./resolvable-keys.js";
import { withoutCacheTags } from "./supported-features.js";

/** The supergraph as @apollo/gateway loads it and plans with it correctly. */
export function loadableSupergraph(sdl: string): string {
  return print(resolvableKeysFirst(withoutCacheTags(parse(sdl, { noLocation: true }))));
}
