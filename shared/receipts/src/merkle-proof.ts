import { innerHash } from "./merkle-tree.js";

/** Proves that a leaf is in the tree. `path` has the hashes beside its way up to the root. */
export interface InclusionProof {
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly path: readonly string[];
}

/** Proves that the later tree begins with the earlier one. */
export interface ConsistencyProof {
  readonly earlierSize: number;
  readonly laterSize: number;
  readonly path: readonly string[];
}

/** The root that follows from the leaf and its proof (RFC 9162, 2.1.3.2); undefined where the proof has the wrong length. */
export function rootByInclusion(leaf: string, { leafIndex, treeSize, path }: InclusionProof): string | undefined {
  if (leafIndex < 0 || leafIndex >= treeSize) return undefined;
  let root = leaf;
  const isAtTop = climb({ at: leafIndex, last: treeSize - 1 }, path, (hash, side) => {
    root = side === "LEFT" ? innerHash(hash, root) : innerHash(root, hash);
  });
  return isAtTop ? root : undefined;
}

/** Whether the proof leads from the first root to the second (RFC 9162, 2.1.4.2). */
export function isConsistent(roots: { first: string; second: string }, proof: ConsistencyProof): boolean {
  const { earlierSize: from, laterSize: to, path } = proof;
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

/** A node's number in its level, and the number of the last node of that level. */
interface Way {
  readonly at: number;
  readonly last: number;
}

/** Goes up from a node, one step for each hash of the path, with the side that the hash is on. Whether it ends at the root. */
function climb(from: Way, path: readonly string[], step: (hash: string, side: "LEFT" | "RIGHT") => void): boolean {
  let way = from;
  for (const hash of path) {
    if (way.last === 0) return false;
    const isLeft = way.at % 2 === 1 || way.at === way.last;
    step(hash, isLeft ? "LEFT" : "RIGHT");
    // The last node of a level has no right neighbour: it goes up unchanged until it has a left one.
    while (isLeft && way.at % 2 === 0 && way.at !== 0) way = above(way);
    way = above(way);
  }
  return way.last === 0;
}

const above = ({ at, last }: Way): Way => ({ at: Math.floor(at / 2), last: Math.floor(last / 2) });
