import { DateTime, SafeInt } from "@hub/subgraph-kit";
import { ArgsType, Field, ObjectType } from "type-graphql";

@ArgsType()
export class InclusionArgs {
  @Field(() => String, { description: "A receipt's position, e.g. `children:42`." })
  position!: string;
  @Field(() => SafeInt, { nullable: true, description: "The tree's size; left out: as it is now." })
  treeSize?: number | null;
}

@ObjectType("TreeHead", {
  description: "What the hub says of the tree over all owners' entries, and signs (signeret træhoved; RFC 6962).",
})
export class TreeHead {
  @Field(() => SafeInt, { description: "How many entries it has." })
  size!: number;
  @Field(() => String, { description: "SHA-256, hex." })
  rootHash!: string;
  @Field(() => DateTime, { description: "When the hub said so." })
  at!: Date;
  @Field(() => String, {
    nullable: true,
    description:
      "A compact JWS over the RFC 8785 JSON of { at, rootHash, size }, by the picture's key; null where the hub has no key.",
  })
  signature!: string | null;
}

@ObjectType("InclusionProof", { description: "Shows that an entry is in the tree (inklusionsbevis; RFC 9162, 2.1.3)." })
export class InclusionProof {
  @Field(() => String, { description: "The entry's receipt's position." })
  position!: string;
  @Field(() => String, { description: "The receipt's entryHash, whose 32 bytes are the leaf's data." })
  entryHash!: string;
  @Field(() => SafeInt, { description: "The leaf's number, from 0." })
  leafIndex!: number;
  @Field(() => SafeInt, { description: "The size of the tree that it is shown for." })
  treeSize!: number;
  @Field(() => [String], { description: "The hashes beside the leaf's way to the root, from below." })
  path!: string[];
  @Field(() => TreeHead, { description: "The head of that tree." })
  head!: TreeHead;
}

@ObjectType("ConsistencyProof", {
  description: "Shows that the tree has only grown from one size to another (konsistensbevis; RFC 9162, 2.1.4).",
})
export class ConsistencyProof {
  @Field(() => SafeInt, { description: "The smaller size." })
  earlierSize!: number;
  @Field(() => SafeInt, { description: "The larger size." })
  laterSize!: number;
  @Field(() => [String], { description: "The hashes that lead from one root to the other." })
  path!: string[];
}
