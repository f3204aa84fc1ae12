import { Committee } from "@hub/frame";
import { DateTime, SafeInt } from "@hub/subgraph-kit";
import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("Change", { description: "A publication, withdrawal or decision, as the picture took it." })
export class Change {
  @Field(() => SafeInt, { description: "The picture's own number; gapless." })
  position!: number;
  @Field(() => String, { description: "The owner's root field and its own gapless number, e.g. `children:42`." })
  ownerPosition!: string;
  @Field(() => String, { description: "The event's type, e.g. `action-plan.published.v1`." })
  type!: string;
  @Field(() => Committee, { nullable: true, description: "The body whose act it is." })
  committee!: Committee | null;
  @Field(() => ID, { description: "What it is about." })
  subject!: string;
  @Field(() => String, { nullable: true, description: "The document's content hash." })
  contentHash!: string | null;
  @Field(() => DateTime, { description: "When it went on record." })
  at!: Date;
}

@ObjectType("ChangePage", { description: "A page of the change feed." })
export class ChangePage {
  @Field(() => [Change], { description: "Oldest first." })
  changes!: Change[];
  @Field(() => String, { description: "Send it as `after` for what comes next, also later." })
  next!: string;
  @Field(() => Boolean, { description: "Whether this page reaches the newest." })
  caughtUp!: boolean;
}
