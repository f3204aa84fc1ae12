import { type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Args, ArgsType, type ClassType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { connection } from "../context/connection.types.js";
import type { PictureDesk } from "../context/picture.context.js";
import { listAudit } from "./audit.store.js";
import { AuditConnection, AuditFilter } from "./audit.types.js";

@ArgsType()
class AuditArgs {
  @Field(() => AuditFilter, { nullable: true, description: "Which." })
  filter?: AuditFilter | null;
  @Field(() => Int, { nullable: true, description: "How many; 50 by default, 200 at most." })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "The endCursor of the page before." })
  after?: string | null;
}

export function auditResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver()
  class AuditResolver {
    @Query(() => AuditConnection, {
      nullable: true,
      description: "Who did what, and who read what is not public (revisionsspor), newest first; the auditor's alone.",
    })
    async audit(@Args(() => AuditArgs) asked: AuditArgs, @Ctx() context: RequestContext) {
      requireAccess(context, "Query.audit");
      return connection(AuditConnection, await listAudit(desk(), asked));
    }
  }
  return AuditResolver;
}
