import { ArgsType, Field, Int } from "type-graphql";
import type { PageRequest } from "./page-window.js";

/** Relay's arguments of a list. */
@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, {
    nullable: true,
    description: "How many of the first, after `after`; 50 by default, 200 at most. Not with `last`.",
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "A cursor of this list: what comes after it." })
  after?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "How many of the last, before `before`; 200 at most. With `before` alone it is 50. Not with `first`.",
  })
  last?: number | null;
  @Field(() => String, { nullable: true, description: "A cursor of this list: what comes before it." })
  before?: string | null;
}
