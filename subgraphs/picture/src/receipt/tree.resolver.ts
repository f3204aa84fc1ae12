import { consistencyPath, inclusionPath } from "@hub/receipts";
import { rootOfSource } from "@hub/registry";
import { HubError, SafeInt } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Query, Resolver } from "type-graphql";
import type { PictureDesk } from "../context/picture.context.js";
import { type Place, placeOf, publicationOf } from "./receipt.store.js";
import { hashesOf, treeSize } from "./tree.store.js";
import { ConsistencyProof, InclusionArgs, InclusionProof, TreeHead } from "./tree.types.js";
import { headOf, type SignedHead } from "./tree-head.service.js";

async function headAsked(desk: PictureDesk, size: number | null | undefined): Promise<SignedHead> {
  if (size != null && size < 0) throw new HubError("BAD_USER_INPUT", `The tree's size is ${size}; it begins with 0.`);
  const head = await headOf(desk.dataSource, desk.office, size ?? undefined);
  if (head) return head;
  const has = await treeSize(desk.dataSource);
  throw new HubError("BAD_USER_INPUT", `The tree's size is ${size}; it has ${has} entries so far.`);
}

async function placeAsked(desk: PictureDesk, { contentHash, position }: InclusionArgs): Promise<Place | undefined> {
  if ((contentHash == null) === (position == null)) {
    throw new HubError("BAD_USER_INPUT", "Say which entry: by contentHash or by position, one of them.");
  }
  if (contentHash != null) return publicationOf(desk, contentHash);
  const place = placeOf(position as string);
  if (place) return place;
  throw new HubError("BAD_USER_INPUT", `position is '${position}'; it is a receipt's, such as children:42.`);
}

/** The proof for an entry; null where there is none, or not in the tree yet. */
export async function inclusionProof(desk: PictureDesk, asked: InclusionArgs): Promise<InclusionProof | null> {
  const place = await placeAsked(desk, asked);
  if (!place) return null;
  const { source, position } = place;
  const [row] = await desk.dataSource.query(
    `SELECT leaf, entry_hash FROM hub.tree_leaf JOIN hub.chain USING (source, position)
     WHERE source = $1 AND position = $2`,
    [source, position],
  );
  if (!row) return null;
  const leafIndex = Number(row.leaf);
  const head = await headAsked(desk, asked.treeSize);
  const name = `${rootOfSource(source)}:${position}`;
  if (leafIndex >= head.size) {
    throw new HubError(
      "BAD_USER_INPUT",
      `${name} is entry ${leafIndex}, counted from 0: not in a tree of ${head.size}.`,
    );
  }
  const path = await hashesOf(desk.dataSource, inclusionPath(leafIndex, head.size));
  return Object.assign(new InclusionProof(), {
    ...{ position: name, entryHash: row.entry_hash, leafIndex, treeSize: head.size, path },
    head: presentHead(head),
  });
}

async function consistencyProof(desk: PictureDesk, from: number, to: number): Promise<ConsistencyProof> {
  if (from < 0 || from > to)
    throw new HubError("BAD_USER_INPUT", `from is ${from} and to ${to}: a tree grows from 0 on.`);
  await headAsked(desk, to);
  const path = await hashesOf(desk.dataSource, consistencyPath(from, to));
  return Object.assign(new ConsistencyProof(), { from, to, path });
}

function presentHead({ at, ...head }: SignedHead): TreeHead {
  return Object.assign(new TreeHead(), { ...head, at: new Date(at) });
}

/** Questions on the tree over all owners' entries: what it is, and proofs that it holds what receipts say. */
export function treeResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver()
  class TreeResolver {
    @Query(() => TreeHead, { nullable: true, description: "The signed head of the tree over all entries (træhoved)." })
    async treeHead(
      @Arg("size", () => SafeInt, { nullable: true, description: "Of an earlier size; left out: as it is now." })
      size: number | null,
    ) {
      return presentHead(await headAsked(desk(), size));
    }

    @Query(() => InclusionProof, {
      nullable: true,
      description: "Shows that an entry is in the tree; null where none is, or not yet: it follows within moments.",
    })
    inclusionProof(@Args(() => InclusionArgs) asked: InclusionArgs) {
      return inclusionProof(desk(), asked);
    }

    @Query(() => ConsistencyProof, {
      nullable: true,
      description: "Shows that between two sizes the tree has only grown.",
    })
    consistencyProof(
      @Arg("from", () => SafeInt, { description: "The smaller size." }) from: number,
      @Arg("to", () => SafeInt, { description: "The larger size." }) to: number,
    ) {
      return consistencyProof(desk(), from, to);
    }
  }
  return TreeResolver;
}
