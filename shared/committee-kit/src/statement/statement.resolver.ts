import type { CommitteeTypes, IntegrationStatement } from "@hub/documents";
import { connectionTypesOf, JsonValue, PageArgs, pageOfList, pageWith, presentPage } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import { byNumber, requestedId, revisionsOf } from "../document/document.store.js";
import { statementToBeginWith } from "./prefill.service.js";
import { statementLoader } from "./statement.loader.js";
import { statementSeries } from "./statement-content.js";

const YearArg = () => Arg("year", () => Int, { description: "The year that it accounts for." });

/** The queries on one committee's statements; the same for every committee. */
export function statementResolverOf({ queries }: CommitteeRoots, types: CommitteeTypes): ClassType {
  const { Connection: StatementConnection } = connectionTypesOf<IntegrationStatement>({
    name: `${types.entry.graphName}IntegrationStatementRevision`,
    node: types.statement,
    description: "A page of a statement's revisions.",
  });

  @Resolver(() => queries)
  class StatementResolver {
    @FieldResolver(() => types.statement, {
      nullable: true,
      description:
        "A year's statement: one revision by its number; default the one in force (published, neither superseded nor withdrawn).",
    })
    async integrationStatement(
      @YearArg() year: number,
      @Arg("revision", () => Int, { nullable: true, description: "From 1." }) revision: number | null,
      @Ctx() context: CommitteeRequest,
    ) {
      const id = await requestedId(context.dataSource, statementSeries(year), revision ?? null);
      return id === undefined ? null : statementLoader(context).load(id);
    }

    @FieldResolver(() => StatementConnection, {
      nullable: true,
      description: "All revisions of a year's statement, oldest first.",
    })
    async integrationStatementRevisions(
      @YearArg() year: number,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() context: CommitteeRequest,
    ) {
      const revisions = await revisionsOf(context.dataSource, statementSeries(year));
      const found = pageOfList(revisions, byNumber, page);
      const statements = await Promise.all(found.edges.map(({ node }) => statementLoader(context).load(node.id)));
      return presentPage(StatementConnection, pageWith(found, statements));
    }

    @FieldResolver(() => JsonValue, {
      nullable: true,
      description:
        "A statement to begin with, in the shape of the input: the plan in force, the live call letter, the newest figures of the year's barometer as evidence, the plan's lines of the next year, and last year's words where there were some. With a revision its own content. The owner's alone.",
    })
    prefilledIntegrationStatement(
      @YearArg() year: number,
      @Arg("revision", () => Int, { nullable: true, description: "A published revision of the year to begin with." })
      revision: number | null,
      @Ctx() context: CommitteeRequest,
    ) {
      requireOwner(context, "CommitteeQueries.prefilledIntegrationStatement");
      return statementToBeginWith(context, year, revision ?? null);
    }
  }
  return StatementResolver;
}
