import { createHash } from "node:crypto";

/**
 * The hash tree of RFC 6962 (and 9162) over the entries of all owners, as pure functions. Hashes are SHA-256 in hex. A leaf is the
 * hash of an entry's own hash, as the 32 bytes that its hex stands for.
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

/** A whole subtree of 2^level leaves: the index-th one of its level, from 0. Once all its leaves are there it never changes. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Leaves from one number up to another, which is not in it; their hash is a node of some tree. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The subtrees that are whole once a leaf has been added, each with the two that it is made of; the lowest first. */
export function completedBy(leaf: number): (TreeNode & { left: TreeNode; right: TreeNode })[] {
  const nodes: (TreeNode & { left: TreeNode; right: TreeNode })[] = [];
  for (let level = 1, index = leaf; index % 2 === 1; level++) {
    const [left, right] = [index - 1, index].map((each) => ({ level: level - 1, index: each })) as [TreeNode, TreeNode];
    index = (index - 1) / 2;
    nodes.push({ level, index, left, right });
  }
  return nodes;
}

/** The whole subtrees that a range is made of, from the left: they get smaller. */
export function nodesOf({ from, to }: LeafRange): TreeNode[] {
  if (to <= from) return [];
  const level = Math.floor(Math.log2(to - from));
  const size = 2 ** level;
  return [{ level, index: from / size }, ...nodesOf({ from: from + size, to })];
}

/** The hash of a range from those of its `nodesOf`. */
export function hashOf(nodes: readonly string[]): string {
  return nodes.length === 0 ? EMPTY_ROOT : nodes.reduceRight((right, left) => innerHash(left, right));
}

/** Where RFC 6962 cuts a tree in two: after the largest power of two that leaves something on the right. */
const cut = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** The ranges whose hashes show that a leaf is in the tree of that size (PATH of RFC 6962, 2.1.1), in the proof's order. */
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

/** The ranges whose hashes show that the tree of one size begins with that of another (PROOF of RFC 6962, 2.1.2). */
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
