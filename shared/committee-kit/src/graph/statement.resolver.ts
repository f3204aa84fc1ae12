import type { CommitteeTypes } from "@hub/documents";
import { JsonValue, type RequestContext } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { type CommitteeDesk, requireOwner } from "../context/committee.context.js";
import { revisionAsked, revisionsOf } from "../document/revision.store.js";
import { prefilledStatement } from "../statement/prefill.service.js";
import { statementSeries } from "../statement/statement-content.js";
import { present } from "./document-types.js";

const YearArg = () => Arg("year", () => Int, { description: "The year that it accounts for." });

/** What can be asked of one committee's statements; the same for every committee. */
export function statementQueriesOf(desk: () => CommitteeDesk, queries: ClassType, types: CommitteeTypes): ClassType {
  @Resolver(() => queries)
  class StatementQueries {
    @FieldResolver(() => types.statement, {
      nullable: true,
      description:
        "A year's statement: one revision by its number; default the one in force (published, neither superseded nor withdrawn).",
    })
    async integrationStatement(
      @YearArg() year: number,
      @Arg("revision", () => Int, { nullable: true, description: "From 1." }) revision: number | null,
      @Ctx() context: RequestContext,
    ) {
      const found = await revisionAsked(desk().dataSource, statementSeries(year), revision);
      return found ? present(desk(), context, found) : null;
    }

    @FieldResolver(() => [types.statement], {
      nullable: true,
      description: "All revisions of a year's statement, oldest first.",
    })
    async integrationStatementRevisions(@YearArg() year: number, @Ctx() context: RequestContext) {
      const revisions = await revisionsOf(desk().dataSource, statementSeries(year));
      return revisions.map((revision) => present(desk(), context, revision));
    }

    @FieldResolver(() => JsonValue, {
      nullable: true,
      description:
        "A statement to begin with, in the shape of the input: the plan in force, the live call letter, the plan's lines of the next year, and last year's words where there were some; the owner's alone.",
    })
    prefilledIntegrationStatement(@YearArg() year: number, @Ctx() context: RequestContext) {
      requireOwner(desk(), context, "CommitteeQueries.prefilledIntegrationStatement");
      return prefilledStatement(desk(), year);
    }
  }
  return StatementQueries;
}
