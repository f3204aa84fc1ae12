import { innerHash } from "./merkle-tree.js";

/** That a leaf is in the tree: the hashes beside its way to the root. */
export interface InclusionProof {
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly path: readonly string[];
}

/** That the tree of size `from` is the beginning of the one of size `to`. */
export interface ConsistencyProof {
  readonly from: number;
  readonly to: number;
  readonly path: readonly string[];
}

/** The root that the proof leads to from that leaf (RFC 9162, 2.1.3.2); undefined where the proof is not one of that shape. */
export function rootByInclusion(leaf: string, { leafIndex, treeSize, path }: InclusionProof): string | undefined {
  if (leafIndex < 0 || leafIndex >= treeSize) return undefined;
  let root = leaf;
  const isAtTop = climb({ at: leafIndex, last: treeSize - 1 }, path, (hash, side) => {
    root = side === "LEFT" ? innerHash(hash, root) : innerHash(root, hash);
  });
  return isAtTop ? root : undefined;
}

/** Whether the proof leads from one root to the other (RFC 9162, 2.1.4.2). */
export function isConsistent(roots: { first: string; second: string }, proof: ConsistencyProof): boolean {
  const { from, to, path } = proof;
  if (from === to) return path.length === 0 && roots.first === roots.second;
  if (from === 0) return path.length === 0;
  if (from > to || path.length === 0) return false;
  const isWhole = Number.isInteger(Math.log2(from));
  const [start, ...rest] = (isWhole ? [roots.first, ...path] : path) as [string, ...string[]];
  let way = { at: from - 1, last: to - 1 };
  while (way.at % 2 === 1) way = above(way);
  let [first, second] = [start, start];
  const isAtTop = climb(way, rest, (hash, side) => {
    if (side === "LEFT") first = innerHash(hash, first);
    second = side === "LEFT" ? innerHash(hash, second) : innerHash(second, hash);
  });
  return isAtTop && first === roots.first && second === roots.second;
}

/** A node by its number in its level, and the number of the level's last. */
interface Way {
  readonly at: number;
  readonly last: number;
}

/** Goes up from a node, a hash of the path each step, telling on which side it stands; whether that ends at the root. */
function climb(from: Way, path: readonly string[], step: (hash: string, side: "LEFT" | "RIGHT") => void): boolean {
  let way = from;
  for (const hash of path) {
    if (way.last === 0) return false;
    const isLeft = way.at % 2 === 1 || way.at === way.last;
    step(hash, isLeft ? "LEFT" : "RIGHT");
    // The last node of a level is carried up as it is where nothing stands beside it.
    while (isLeft && way.at % 2 === 0 && way.at !== 0) way = above(way);
    way = above(way);
  }
  return way.last === 0;
}

const above = ({ at, last }: Way): Way => ({ at: Math.floor(at / 2), last: Math.floor(last / 2) });
