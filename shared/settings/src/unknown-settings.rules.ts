import { closest, distance } from "fastest-levenshtein";
import { knownNames } from "./known-settings.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** Each subgraph's address may have a variable of its own. */
const ONE_SUBGRAPH = /^SUBGRAPH_URL_[A-Z]/;
const OWN_PREFIX = /^(HUB|SUBGRAPH|GRAPHQL|OIDC)_/;
/** What Kubernetes puts into each container of a namespace with a service of such a name. */
const OF_A_SERVICE = /_SERVICE_(HOST|PORT)(_|$)|_PORT_\d+_(TCP|UDP)(_|$)/;
const SERVICE_ADDRESS = /^(tcp|udp):\/\//;

/** Names that look like settings of the hub and are none: one that is misspelt would be left out without a word. */
export function unknownSettings(env: Environment): string[] {
  return Object.entries(env)
    .filter(
      ([name, value]) =>
        OWN_PREFIX.test(name) && !ONE_SUBGRAPH.test(name) && !knownNames.includes(name) && !isOfAService(name, value),
    )
    .map(([name]) => `${name} is no setting${nearestTo(name)}`);
}

const isOfAService = (name: string, value = ""): boolean => OF_A_SERVICE.test(name) || SERVICE_ADDRESS.test(value);

function nearestTo(name: string): string {
  const nearest = closest(name, [...knownNames]);
  return distance(name, nearest) <= name.length / 3 ? `: the nearest is ${nearest}` : ": docs/running.md lists them";
}
