import type { CommitteeTypes } from "@hub/documents";
import { HubError, type RequestContext } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { type CommitteeDesk, requireOwner } from "../context/committee.context.js";
import type { RevisionEntity } from "../document/document.store.js";
import { revisionAsked, revisionInForce, revisionsOf } from "../document/revision.store.js";
import { presentStoredPlan } from "../plan/plan.loader.js";
import { planSeries } from "../plan/plan-content.js";
import { Draft, draft } from "./command.types.js";
import { openDrafts } from "./open-drafts.service.js";

const PolicyArg = () =>
  Arg("policy", () => ID, {
    nullable: true,
    description: "Of which policy's plan; default: the one in force, else the newest.",
  });

function seriesAsked(desk: CommitteeDesk, policy: string | null): string {
  const asked = policy ?? desk.frame.policyOn(desk.clock.now())?.id;
  if (!asked || !desk.frame.policy(asked)) throw new HubError("NOT_FOUND", `There is no policy '${asked ?? ""}'.`);
  return planSeries(asked);
}

const presented = (desk: CommitteeDesk, revision: RevisionEntity | undefined) =>
  revision ? presentStoredPlan(desk, revision) : null;

/** What can be asked of one committee's plans, under its root field of Query; the same for every committee. */
export function planQueriesOf(desk: () => CommitteeDesk, queries: ClassType, types: CommitteeTypes): ClassType {
  @Resolver(() => queries)
  class PlanQueries {
    @Query(() => queries, { name: types.entry.root, nullable: true, description: `Asks ${types.entry.code} itself.` })
    queries(): object {
      return new queries();
    }

    @FieldResolver(() => types.actionPlan, {
      nullable: true,
      description:
        "One revision by its number; default the one in force (published, neither superseded nor withdrawn).",
    })
    async actionPlan(
      @Arg("revision", () => Int, { nullable: true, description: "From 1." }) revision: number | null,
      @PolicyArg() policy: string | null,
    ) {
      return presented(desk(), await revisionAsked(desk().dataSource, seriesAsked(desk(), policy), revision));
    }

    @FieldResolver(() => [types.actionPlan], { nullable: true, description: "All revisions, oldest first." })
    async actionPlanRevisions(@PolicyArg() policy: string | null) {
      const revisions = await revisionsOf(desk().dataSource, seriesAsked(desk(), policy));
      return revisions.map((revision) => presented(desk(), revision));
    }

    @FieldResolver(() => types.initiative, { nullable: true, description: "By its code, in the plan in force." })
    async initiative(
      @Arg("code", () => String, { description: "The owner's code." }) code: string,
      @PolicyArg() policy: string | null,
    ) {
      const plan = presented(desk(), await revisionInForce(desk().dataSource, seriesAsked(desk(), policy)));
      return plan?.initiatives.find((initiative) => initiative.code === code) ?? null;
    }
  }
  return PlanQueries;
}

/** The type of the committee's root field in Query. */
export function queriesTypeOf(types: CommitteeTypes): ClassType {
  const { graphName, code } = types.entry;
  @ObjectType(`${graphName}Queries`, { description: `What ${code} answers itself.` })
  class Queries {}
  return Queries;
}

/** The owner's own drafts. */
export function draftQueriesOf(desk: () => CommitteeDesk, queries: ClassType): ClassType {
  @Resolver(() => queries)
  class DraftQueries {
    @FieldResolver(() => [Draft], { nullable: true, description: "Open drafts, oldest first; their owner's alone." })
    async drafts(@Ctx() context: RequestContext) {
      requireOwner(desk(), context, "CommitteeQueries.drafts");
      return (await openDrafts(desk())).map(draft);
    }

    @FieldResolver(() => Draft, { nullable: true, description: "One open draft; its owner's alone." })
    async draft(@Arg("id", () => ID, { description: "The draft's id." }) id: string, @Ctx() context: RequestContext) {
      requireOwner(desk(), context, "CommitteeQueries.draft");
      const [found] = await openDrafts(desk(), id);
      return found ? draft(found) : null;
    }
  }
  return DraftQueries;
}
