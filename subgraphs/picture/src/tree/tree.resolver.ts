import { consistencyPath, inclusionPath } from "@hub/receipts";
import { HubError, made, SafeInt } from "@hub/subgraph-kit";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import type { PictureContext, PictureRequest } from "../context/picture.context.js";
import { placeOf, positionOf } from "./entry-place.js";
import { leafAt, rangeHashes, treeSize } from "./tree.store.js";
import { ConsistencyProof, InclusionArgs, InclusionProof, TreeHead } from "./tree.types.js";
import { headOf, type SignedHead } from "./tree-head.service.js";

async function requestedHead(context: PictureContext, size: number | null | undefined): Promise<SignedHead> {
  if (size != null && size < 0) throw new HubError("BAD_USER_INPUT", `The tree's size is ${size}; it begins with 0.`);
  const head = await headOf(context.dataSource, context.treeSigner, size ?? undefined);
  if (head) return head;
  const current = await treeSize(context.dataSource);
  throw new HubError("BAD_USER_INPUT", `The tree's size is ${size}; it has ${current} entries so far.`);
}

/** The proof for an entry; null where there is none, or not in the tree yet. */
export async function inclusionProof(context: PictureContext, args: InclusionArgs): Promise<InclusionProof | null> {
  const place = placeOf(args.position);
  const entry = await leafAt(context.dataSource, place);
  if (!entry) return null;
  const { leaf: leafIndex, entry_hash: entryHash } = entry;
  const head = await requestedHead(context, args.treeSize);
  const position = positionOf(place);
  if (leafIndex >= head.size) {
    throw new HubError(
      "BAD_USER_INPUT",
      `${position} is entry ${leafIndex}, counted from 0: not in a tree of ${head.size}.`,
    );
  }
  const path = await rangeHashes(context.dataSource, inclusionPath(leafIndex, head.size));
  return made(InclusionProof, {
    position,
    entryHash,
    leafIndex,
    treeSize: head.size,
    path,
    head: presentHead(head),
  });
}

async function consistencyProof(context: PictureContext, from: number, to: number): Promise<ConsistencyProof> {
  if (from < 0 || from > to)
    throw new HubError("BAD_USER_INPUT", `earlierSize is ${from} and laterSize ${to}: a tree grows from 0 on.`);
  await requestedHead(context, to);
  const path = await rangeHashes(context.dataSource, consistencyPath(from, to));
  return made(ConsistencyProof, { earlierSize: from, laterSize: to, path });
}

const presentHead = ({ at, ...head }: SignedHead): TreeHead => made(TreeHead, { ...head, at: new Date(at) });

/** The tree over all owners' entries, and proofs that an entry is in it. */
@Resolver()
export class TreeResolver {
  @Query(() => TreeHead, { nullable: true, description: "The signed head of the tree over all entries (træhoved)." })
  async treeHead(
    @Arg("size", () => SafeInt, { nullable: true, description: "Of an earlier size; left out: as it is now." })
    size: number | null,
    @Ctx() context: PictureRequest,
  ) {
    return presentHead(await requestedHead(context, size));
  }

  @Query(() => InclusionProof, {
    nullable: true,
    description: "Shows that an entry is in the tree; null where none is, or not yet: it follows within moments.",
  })
  inclusionProof(@Args(() => InclusionArgs) args: InclusionArgs, @Ctx() context: PictureRequest) {
    return inclusionProof(context, args);
  }

  @Query(() => ConsistencyProof, {
    nullable: true,
    description: "Shows that between two sizes the tree has only grown.",
  })
  consistencyProof(
    @Arg("earlierSize", () => SafeInt, { description: "The smaller size." }) earlierSize: number,
    @Arg("laterSize", () => SafeInt, { description: "The larger size." }) laterSize: number,
    @Ctx() context: PictureRequest,
  ) {
    return consistencyProof(context, earlierSize, laterSize);
  }
}
