import { Committee } from "@hub/frame";
import { DateTime } from "@hub/subgraph-kit";
import { Field, Float, ObjectType } from "type-graphql";

@ObjectType("Freshness", { description: "How fresh one committee's part of the picture is." })
export class Freshness {
  @Field(() => Committee, { description: "Whose part." })
  committee!: Committee;
  @Field(() => DateTime, { nullable: true, description: "When it last published or withdrew something." })
  lastPublishedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When its stream was last heard of." })
  lastContactAt!: Date | null;
  @Field(() => Float, {
    description: "Seconds since then, or since the picture began to listen; an idle stream is heard of twice a minute.",
  })
  lagSeconds!: number;
  @Field(() => String, {
    nullable: true,
    description:
      "Position of the event that cannot be taken in, e.g. children:43. Its part stays as it was before that until the coordinator's operators have mended it; nothing is lost.",
  })
  stalledAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: "Since when its part stands still; null while it goes on." })
  stalledSince!: Date | null;
  @Field(() => Boolean, { description: "Whether its subgraph answered the picture's own probe, made every 5 s." })
  reachable!: boolean;
}
