import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isConsistent, rootByInclusion } from "./merkle-proof.js";
import {
  completedBy,
  consistencyPath,
  EMPTY_ROOT,
  hashOf,
  inclusionPath,
  innerHash,
  leafHash,
  nodesOf,
  type TreeNode,
} from "./merkle-tree.js";

/** The leaves of the reference implementation's test (certificate-transparency, merkle_tree_test.cc). */
const REFERENCE_LEAVES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map((hex) => Buffer.from(hex, "hex"));

const REFERENCE_ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/** A tree that is stored as the hub stores it: the complete subtrees alone. */
class Tree {
  readonly #nodes = new Map<string, string>();
  size = 0;

  add(data: Uint8Array): void {
    const leaf = this.size;
    this.size += 1;
    this.#nodes.set(key({ level: 0, index: leaf }), leafHash(data));
    for (const { left, right, ...node } of completedBy(leaf)) {
      this.#nodes.set(key(node), innerHash(this.node(left), this.node(right)));
    }
  }

  node(node: TreeNode): string {
    const hash = this.#nodes.get(key(node));
    if (!hash) throw new Error(`No node ${key(node)}.`);
    return hash;
  }

  range = (range: { from: number; to: number }) => hashOf(nodesOf(range).map((node) => this.node(node)));
  root = (size: number) => this.range({ from: 0, to: size });
}

const key = ({ level, index }: TreeNode) => `${level}/${index}`;

function treeOf(leaves: readonly Uint8Array[]): Tree {
  const tree = new Tree();
  for (const leaf of leaves) tree.add(leaf);
  return tree;
}

/** The root, computed by the definition itself (RFC 6962, 2.1). */
function defined(leaves: readonly Uint8Array[]): string {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leafHash(leaves[0] as Uint8Array);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return innerHash(defined(leaves.slice(0, k)), defined(leaves.slice(k)));
}

describe("the tree of RFC 6962", () => {
  test("the hash tree has the reference implementation's roots", () => {
    const tree = treeOf(REFERENCE_LEAVES);
    expect(REFERENCE_ROOTS.map((_, index) => tree.root(index + 1))).toEqual(REFERENCE_ROOTS);
    expect(EMPTY_ROOT).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("the hash tree gives the reference implementation's proofs", () => {
    const tree = treeOf(REFERENCE_LEAVES);
    expect(inclusionPath(5, 8).map(tree.range)).toEqual([
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    expect(inclusionPath(2, 3).map(tree.range)).toEqual([REFERENCE_ROOTS[1]]);
    expect(consistencyPath(1, 8).map(tree.range)).toEqual([
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]);
    expect(consistencyPath(6, 8).map(tree.range)).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
  });

  const leaves = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 });

  test("the hash tree has the root that RFC 6962 defines, for any leaves", () => {
    fc.assert(
      fc.property(leaves, (each) => treeOf(each).root(each.length) === defined(each)),
      { numRuns: 60 },
    );
  });

  test("an inclusion proof holds for its own leaf and for no other", () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (each, at, upTo) => {
        const tree = treeOf(each);
        const leafIndex = at % each.length;
        const treeSize = leafIndex + 1 + (upTo % (each.length - leafIndex));
        const proof = { leafIndex, treeSize, path: inclusionPath(leafIndex, treeSize).map(tree.range) };
        const leaf = leafHash(each[leafIndex] as Uint8Array);
        expect(rootByInclusion(leaf, proof)).toBe(tree.root(treeSize));
        expect(rootByInclusion(leafHash(Buffer.from("another leaf")), proof)).not.toBe(tree.root(treeSize));
        const longer = { ...proof, path: [...proof.path, EMPTY_ROOT] };
        expect(rootByInclusion(leaf, longer)).not.toBe(tree.root(treeSize));
      }),
      { numRuns: 200 },
    );
  });

  test("a consistency proof holds for a tree that has only grown, and for no other", () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (each, one, other) => {
        const tree = treeOf(each);
        const to = 1 + (other % each.length);
        const from = 1 + (one % to);
        const proof = { earlierSize: from, laterSize: to, path: consistencyPath(from, to).map(tree.range) };
        const roots = { first: tree.root(from), second: tree.root(to) };
        expect(isConsistent(roots, proof)).toBe(true);
        expect(isConsistent({ ...roots, first: EMPTY_ROOT }, proof)).toBe(false);
        expect(isConsistent({ ...roots, second: EMPTY_ROOT }, proof)).toBe(false);
        expect(isConsistent(roots, { ...proof, path: [...proof.path, EMPTY_ROOT] })).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
