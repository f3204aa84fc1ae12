import { createHash } from "node:crypto";

/**
 * The hash tree of RFC 6962 and RFC 9162 over the entries of all owners, as pure functions. Hashes are SHA-256 in hex. A leaf is
 * the hash of an entry's own hash, taken as 32 bytes.
 */
const LEAF = Buffer.from([0]);
const INNER = Buffer.from([1]);

const sha256 = (...parts: readonly Uint8Array[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** The root of the tree without leaves. */
export const EMPTY_ROOT = sha256();

export const leafHash = (data: Uint8Array): string => sha256(LEAF, data);

/** The leaf of an entry in an owner's chain. */
export const leafOfEntry = (entryHash: string): string => leafHash(Buffer.from(entryHash, "hex"));

export const innerHash = (left: string, right: string): string =>
  sha256(INNER, Buffer.from(left, "hex"), Buffer.from(right, "hex"));

/** A complete subtree of 2^level leaves, the index-th of its level from 0. It never changes once all its leaves are there. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** The leaves from number `from` up to `to`, without `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The subtrees that a new leaf completes, the lowest first, each with its two halves. */
export function completedBy(leaf: number): (TreeNode & { left: TreeNode; right: TreeNode })[] {
  const nodes: (TreeNode & { left: TreeNode; right: TreeNode })[] = [];
  for (let level = 1, index = leaf; index % 2 === 1; level++) {
    const [left, right] = [index - 1, index].map((each) => ({ level: level - 1, index: each })) as [TreeNode, TreeNode];
    index = (index - 1) / 2;
    nodes.push({ level, index, left, right });
  }
  return nodes;
}

/** The complete subtrees that make up a range, from left to right: from large to small. */
export function nodesOf({ from, to }: LeafRange): TreeNode[] {
  if (to <= from) return [];
  const level = Math.floor(Math.log2(to - from));
  const size = 2 ** level;
  return [{ level, index: from / size }, ...nodesOf({ from: from + size, to })];
}

/** The hash of a range, from the hashes of its `nodesOf`. */
export function hashOf(nodes: readonly string[]): string {
  return nodes.length === 0 ? EMPTY_ROOT : nodes.reduceRight((right, left) => innerHash(left, right));
}

/** Where RFC 6962 splits a tree: after the largest power of two that is smaller than its size. */
const cut = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** The ranges whose hashes prove that a leaf is in the tree of that size, in the proof's order (PATH of RFC 6962, 2.1.1). */
export function inclusionPath(leaf: number, size: number): LeafRange[] {
  return pathIn({ from: 0, to: size }, leaf);
}

function pathIn({ from, to }: LeafRange, leaf: number): LeafRange[] {
  if (to - from <= 1) return [];
  const middle = from + cut(to - from);
  const [left, right] = [
    { from, to: middle },
    { from: middle, to },
  ];
  return leaf < middle ? [...pathIn(left, leaf), right] : [...pathIn(right, leaf), left];
}

/** The ranges whose hashes prove that the tree of `size` begins with the tree of size `first` (PROOF of RFC 6962, 2.1.2). */
export function consistencyPath(first: number, size: number): LeafRange[] {
  return first === 0 ? [] : subproof({ from: 0, to: size }, first, true);
}

function subproof({ from, to }: LeafRange, first: number, isWhole: boolean): LeafRange[] {
  if (first === to) return isWhole ? [] : [{ from, to }];
  const middle = from + cut(to - from);
  const [left, right] = [
    { from, to: middle },
    { from: middle, to },
  ];
  return first <= middle ? [...subproof(left, first, isWhole), right] : [...subproof(right, first, false), left];
}
