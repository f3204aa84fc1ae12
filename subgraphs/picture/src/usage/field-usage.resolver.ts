import { PageArgs, presentPage, requireAccess } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { listUsage } from "./field-usage.store.js";
import { FieldUsageConnection, FieldUsageFilter } from "./field-usage.types.js";

@ArgsType()
class FieldUsageArgs extends PageArgs {
  @Field(() => FieldUsageFilter, { nullable: true, description: "Of which parts, by whom and when." })
  filter?: FieldUsageFilter | null;
}

@Resolver()
export class FieldUsageResolver {
  @Query(() => FieldUsageConnection, {
    nullable: true,
    description:
      "Which client asks for which part of the graph, how often and when last, by the part's name: whom removing it would hurt. The coordinator's and the auditor's alone.",
  })
  async fieldUsage(@Args(() => FieldUsageArgs) args: FieldUsageArgs, @Ctx() context: PictureRequest) {
    requireAccess(context, "Query.fieldUsage");
    return presentPage(FieldUsageConnection, await listUsage(context, args));
  }
}
