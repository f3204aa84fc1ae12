import type { TreeHeadStatement } from "@hub/receipts";
import type { DataSource, EntityManager } from "typeorm";
import type { HeadOffice } from "../context/picture.context.js";
import { hashesOf, treeSize } from "./tree.store.js";

export interface SignedHead extends TreeHeadStatement {
  readonly signature: string | null;
}

/** Says that the tree has this size and root, and signs it. */
export async function signHead(office: HeadOffice, tree: Omit<TreeHeadStatement, "at">): Promise<SignedHead> {
  const { size, rootHash } = tree;
  const statement = { size, rootHash, at: office.clock.now().toISOString() };
  return { ...statement, signature: (await office.signer?.sign("hub-tree-head+jws", statement)) ?? null };
}

/** Keeps a signed head for good. */
export async function keepHead(manager: EntityManager, { size, rootHash, at, signature }: SignedHead): Promise<void> {
  if (signature === null) return;
  await manager.query("INSERT INTO hub.tree_head (size, root_hash, at, signature) VALUES ($1, $2, $3, $4)", [
    ...[size, rootHash, at, signature],
  ]);
}

/** The head of a size, as it was signed or else signed now; of the whole tree where no size is asked, undefined beyond it. */
export async function headOf(
  dataSource: DataSource,
  office: HeadOffice,
  asked?: number,
): Promise<SignedHead | undefined> {
  const current = await treeSize(dataSource);
  const size = asked ?? current;
  if (size > current) return undefined;
  const [kept] = await dataSource.query("SELECT root_hash, at, signature FROM hub.tree_head WHERE size = $1", [size]);
  if (kept) return { size, rootHash: kept.root_hash, at: kept.at.toISOString(), signature: kept.signature };
  const [rootHash] = (await hashesOf(dataSource, [{ from: 0, to: size }])) as [string];
  return signHead(office, { size, rootHash });
}
