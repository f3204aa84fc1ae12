import { PageArgs, presentPage, requireAccess } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { listAudit } from "./audit.store.js";
import { AuditConnection, AuditFilter } from "./audit.types.js";

@ArgsType()
class AuditArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: "Which." })
  filter?: AuditFilter | null;
}

@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, {
    nullable: true,
    description: "Who did what, and who read what is not public (revisionsspor), newest first; the auditor's alone.",
  })
  async audit(@Args(() => AuditArgs) args: AuditArgs, @Ctx() context: PictureRequest) {
    requireAccess(context, "Query.audit");
    return presentPage(AuditConnection, await listAudit(context, args));
  }
}
