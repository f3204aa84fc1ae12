import { PublishedDocument } from "@hub/documents";
import { Committee } from "@hub/frame";
import { DateTime } from "@hub/subgraph-kit";
import { Field, Float, ObjectType } from "type-graphql";

@ObjectType("Freshness", {
  description:
    "How fresh one committee's part of the picture is. Every committee that owes documents is listed; `committee { publishes }` says which publish in the hub.",
})
export class Freshness {
  @Field(() => Committee, { description: "Whose part." })
  committee!: Committee;
  @Field(() => DateTime, {
    nullable: true,
    description: "When the newest of its documents that are in force was published; null where none is in force.",
  })
  lastPublishedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it last published or withdrew a document; null where it never has.",
  })
  lastChangedAt!: Date | null;
  @Field(() => [PublishedDocument], {
    description:
      "Its plans and statements in force, of all policies and years, by publication: what the picture shows.",
  })
  readonly inForce?: PublishedDocument[];
  /** The documents are loaded only when they are requested. */
  inForceIds!: string[];
  @Field(() => DateTime, {
    nullable: true,
    description:
      "When its stream was last heard of; null where it has not been since the picture began to listen, and for a committee that does not publish in the hub.",
  })
  lastContactAt!: Date | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "Seconds since then, or since the picture began to listen; an idle stream is heard of twice a minute. null for a committee that does not publish in the hub.",
  })
  lagSeconds!: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Position of the event that cannot be taken in, e.g. children:43; null while its part goes on. Its part stays as it was before that until the coordinator's operators have mended it; nothing is lost.",
  })
  stalledAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: "Since when its part stands still; null while it goes on." })
  stalledSince!: Date | null;
  @Field(() => Boolean, {
    description:
      "Whether its subgraph answered the picture's own probe, made every 5 s; false for a committee that does not publish in the hub, which has none.",
  })
  reachable!: boolean;
}
