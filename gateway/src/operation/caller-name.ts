import { createHmac, randomBytes } from "node:crypto";
import { isIPv6 } from "node:net";
import { RecentlyUsed } from "@hub/memory";

/** Of this process alone, so that no name leads back to an address. */
const KEY = randomBytes(32);
/** One caller has many IPv6 addresses: all that begin with the same so many groups. */
const GROUPS_OF_A_NETWORK = 4;

/** Of callers of late. */
const MOST_KNOWN = 2_000;
const known = new RecentlyUsed<string>(MOST_KNOWN);

/** A name for the address that a request came from: the same for the same address, of IPv6 for one /64. */
export function callerName(address: string): string {
  const before = known.get(address);
  if (before !== undefined) return before;
  const name = namedAnew(address);
  known.keep(address, name, 1);
  return name;
}

function namedAnew(address: string): string {
  const network = isIPv6(address) ? networkOf(address) : address;
  return createHmac("sha256", KEY).update(network).digest("base64url").slice(0, 22);
}

/** The first groups of an IPv6 address; an IPv4 address written as IPv6 stays as it is. */
function networkOf(address: string): string {
  if (address.includes(".")) return address.slice(address.lastIndexOf(":") + 1);
  const [before = "", after] = address.toLowerCase().split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  const zeros =
    after === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => "0");
  return [...head, ...zeros, ...tail]
    .slice(0, GROUPS_OF_A_NETWORK)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
