import { rowsOf } from "@hub/database";
import type { TreeHeadStatement } from "@hub/receipts";
import type { DataSource, EntityManager } from "typeorm";
import type { TreeSigner } from "../context/picture.context.js";
import { rangeHashes, treeSize } from "./tree.store.js";

export interface SignedHead extends TreeHeadStatement {
  readonly signature: string | null;
}

interface HeadRow {
  root_hash: string;
  at: Date;
  signature: string;
}

/** Signs the statement that the tree has this size and root now. */
export async function signHead(treeSigner: TreeSigner, tree: Omit<TreeHeadStatement, "at">): Promise<SignedHead> {
  const { size, rootHash } = tree;
  const statement = { size, rootHash, at: treeSigner.clock.now().toISOString() };
  return { ...statement, signature: (await treeSigner.signer?.sign("hub-tree-head+jws", statement)) ?? null };
}

/** Stores a signed head. An unsigned one proves nothing and is not stored. */
export async function insertHead(manager: EntityManager, head: SignedHead): Promise<void> {
  const { size, rootHash, at, signature } = head;
  if (signature === null) return;
  await manager.query("INSERT INTO hub.tree_head (size, root_hash, at, signature) VALUES ($1, $2, $3, $4)", [
    size,
    rootHash,
    at,
    signature,
  ]);
}

/** The stored head of a size, or one that is signed now; of the whole tree without a size, undefined beyond the tree. */
export async function headOf(
  dataSource: DataSource,
  treeSigner: TreeSigner,
  requestedSize?: number,
): Promise<SignedHead | undefined> {
  const current = await treeSize(dataSource);
  const size = requestedSize ?? current;
  if (size > current) return undefined;
  const [stored] = await rowsOf<HeadRow>(
    dataSource,
    "SELECT root_hash, at, signature FROM hub.tree_head WHERE size = $1",
    [size],
  );
  if (stored) return { size, rootHash: stored.root_hash, at: stored.at.toISOString(), signature: stored.signature };
  const [rootHash] = (await rangeHashes(dataSource, [{ from: 0, to: size }])) as [string];
  return signHead(treeSigner, { size, rootHash });
}
