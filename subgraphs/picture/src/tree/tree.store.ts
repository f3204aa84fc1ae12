import { rowsOf } from "@hub/database";
import {
  completedBy,
  hashOf,
  innerHash,
  type LeafRange,
  leafOfEntry,
  nodesOf,
  type TreeHeadStatement,
  type TreeNode,
} from "@hub/receipts";
import type { DataSource, EntityManager } from "typeorm";

/** An owner's entry that goes into the tree. */
export interface TreeEntry {
  readonly source: string;
  readonly position: number;
  readonly entryHash: string;
}

/** Held until commit by the process that adds to the tree, so that the numbers of the leaves have no gap. */
const TREE_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('hub.tree', 0))";

export async function lockTree(manager: EntityManager): Promise<void> {
  await manager.query(TREE_LOCK);
}

export async function treeSize(from: DataSource | EntityManager): Promise<number> {
  const [tree] = await rowsOf<{ size: number }>(
    from,
    "SELECT coalesce(max(leaf) + 1, 0)::bigint AS size FROM hub.tree_leaf",
  );
  return tree?.size ?? 0;
}

/** The leaf and hash of an entry; undefined while it is not in the tree. */
export async function leafAt(
  from: DataSource | EntityManager,
  { source, position }: { source: string; position: number },
): Promise<{ leaf: number; entry_hash: string } | undefined> {
  const [row] = await rowsOf<{ leaf: number; entry_hash: string }>(
    from,
    `SELECT leaf, entry_hash FROM hub.tree_leaf JOIN hub.chain USING (source, position)
     WHERE source = $1 AND position = $2`,
    [source, position],
  );
  return row;
}

/** Adds entries at the tree's end, under its lock; gives the new size and root. */
export async function growTree(
  manager: EntityManager,
  entries: readonly TreeEntry[],
): Promise<Omit<TreeHeadStatement, "at">> {
  const size = await treeSize(manager);
  const tree = new GrowingTree(await nodesAt(manager, nodesOf({ from: 0, to: size })));
  for (const [index, { entryHash }] of entries.entries()) tree.add(size + index, leafOfEntry(entryHash));
  await manager.query(
    "INSERT INTO hub.tree_leaf (leaf, source, position) SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[])",
    [
      entries.map((_, index) => size + index),
      entries.map(({ source }) => source),
      entries.map(({ position }) => position),
    ],
  );
  await manager.query(
    "INSERT INTO hub.tree_node (level, index, hash) SELECT * FROM unnest($1::int[], $2::bigint[], $3::text[])",
    [tree.added.map(({ level }) => level), tree.added.map(({ index }) => index), tree.added.map(({ hash }) => hash)],
  );
  return { size: size + entries.length, rootHash: tree.hash({ from: 0, to: size + entries.length }) };
}

/** The hashes of ranges of leaves, with one statement for all. */
export async function rangeHashes(from: DataSource | EntityManager, ranges: readonly LeafRange[]): Promise<string[]> {
  const tree = new GrowingTree(await nodesAt(from, ranges.flatMap(nodesOf)));
  return ranges.map((range) => tree.hash(range));
}

type KnownNode = TreeNode & { readonly hash: string };

class GrowingTree {
  readonly added: KnownNode[] = [];
  readonly #known = new Map<string, string>();

  constructor(known: readonly KnownNode[]) {
    for (const node of known) this.#known.set(nameOf(node), node.hash);
  }

  add(leaf: number, hash: string): void {
    this.#put({ level: 0, index: leaf, hash });
    for (const { left, right, ...node } of completedBy(leaf)) {
      this.#put({ ...node, hash: innerHash(this.#at(left), this.#at(right)) });
    }
  }

  hash(range: LeafRange): string {
    return hashOf(nodesOf(range).map((node) => this.#at(node)));
  }

  #put(node: KnownNode): void {
    this.added.push(node);
    this.#known.set(nameOf(node), node.hash);
  }

  #at(node: TreeNode): string {
    const hash = this.#known.get(nameOf(node));
    if (hash === undefined)
      throw new Error(`The tree has no node ${nameOf(node)}: npm run chain:check names the place.`);
    return hash;
  }
}

const nameOf = ({ level, index }: TreeNode): string => `${level}/${index}`;

async function nodesAt(from: DataSource | EntityManager, nodes: readonly TreeNode[]): Promise<KnownNode[]> {
  return rowsOf<KnownNode>(
    from,
    `SELECT level, index, hash FROM unnest($1::int[], $2::bigint[]) AS requested (level, index)
     JOIN hub.tree_node USING (level, index)`,
    [nodes.map(({ level }) => level), nodes.map(({ index }) => index)],
  );
}
