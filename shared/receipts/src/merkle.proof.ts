import { innerHash } from "./merkle.tree.js";

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
  let [fn, sn, root] = [leafIndex, treeSize - 1, leaf];
  for (const hash of path) {
    if (sn === 0) return undefined;
    if (fn % 2 === 1 || fn === sn) {
      root = innerHash(hash, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = halved(fn, sn);
    } else {
      root = innerHash(root, hash);
    }
    [fn, sn] = halved(fn, sn);
  }
  return sn === 0 ? root : undefined;
}

/** Whether the proof leads from one root to the other (RFC 9162, 2.1.4.2). */
export function isConsistent(roots: { first: string; second: string }, proof: ConsistencyProof): boolean {
  const { from, to, path } = proof;
  if (from === to) return path.length === 0 && roots.first === roots.second;
  if (from <= 0 || from > to || path.length === 0) return from === 0 && path.length === 0;
  const [start, ...rest] = Number.isInteger(Math.log2(from)) ? [roots.first, ...path] : path;
  let [fn, sn] = [from - 1, to - 1];
  while (fn % 2 === 1) [fn, sn] = halved(fn, sn);
  let [first, second] = [start as string, start as string];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [first, second] = [innerHash(hash, first), innerHash(hash, second)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = halved(fn, sn);
    } else {
      second = innerHash(second, hash);
    }
    [fn, sn] = halved(fn, sn);
  }
  return sn === 0 && first === roots.first && second === roots.second;
}

const halved = (fn: number, sn: number): [number, number] => [Math.floor(fn / 2), Math.floor(sn / 2)];
