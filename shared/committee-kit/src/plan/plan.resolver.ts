import type { ActionPlan, CommitteeTypes } from "@hub/documents";
import { connectionTypesOf, HubError, JsonValue, PageArgs, pageOfList, pageWith, presentPage } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Int, Resolver } from "type-graphql";
import {
  type CommitteeContext,
  type CommitteeRequest,
  type CommitteeRoots,
  requireOwner,
} from "../context/committee.context.js";
import { byNumber, requestedId, revisionsOf } from "../document/document.store.js";
import { planLoader } from "./plan.loader.js";
import { planSeries } from "./plan-content.js";
import { planToBeginWith } from "./plan-prefill.service.js";

const PolicyArg = () =>
  Arg("policy", () => ID, {
    nullable: true,
    description: "Of which policy's plan; default: the one in force, else the newest.",
  });

function requestedPolicy({ frame, clock }: CommitteeContext, policy: string | null): string {
  const code = policy ?? frame.policyOn(clock.now())?.code;
  if (!code || !frame.policy(code)) throw new HubError("NOT_FOUND", `There is no policy '${code ?? ""}'.`);
  return code;
}

const requestedSeries = (context: CommitteeContext, policy: string | null) =>
  planSeries(requestedPolicy(context, policy));

/** A plan is read once in a request, however often it is asked for. */
async function requestedPlan(context: CommitteeRequest, series: string, revision: number | null) {
  const id = await requestedId(context.dataSource, series, revision);
  return id === undefined ? null : planLoader(context).load(id);
}

/** The queries on one committee's plans; the same for every committee. */
export function planResolverOf({ queries }: CommitteeRoots, types: CommitteeTypes): ClassType {
  const { Connection: PlanConnection } = connectionTypesOf<ActionPlan>({
    name: `${types.entry.graphName}ActionPlanRevision`,
    node: types.actionPlan,
    description: "A page of a plan's revisions.",
  });

  @Resolver(() => queries)
  class PlanResolver {
    @FieldResolver(() => types.actionPlan, {
      nullable: true,
      description:
        "One revision by its number; default the one in force (published, neither superseded nor withdrawn).",
    })
    async actionPlan(
      @Arg("revision", () => Int, { nullable: true, description: "From 1." }) revision: number | null,
      @PolicyArg() policy: string | null,
      @Ctx() context: CommitteeRequest,
    ) {
      return requestedPlan(context, requestedSeries(context, policy), revision ?? null);
    }

    @FieldResolver(() => PlanConnection, { nullable: true, description: "All revisions, oldest first." })
    async actionPlanRevisions(
      @PolicyArg() policy: string | null,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() context: CommitteeRequest,
    ) {
      const revisions = await revisionsOf(context.dataSource, requestedSeries(context, policy));
      const found = pageOfList(revisions, byNumber, page);
      const plans = await Promise.all(found.edges.map(({ node }) => planLoader(context).load(node.id)));
      return presentPage(PlanConnection, pageWith(found, plans));
    }

    @FieldResolver(() => types.initiative, { nullable: true, description: "By its code, in the plan in force." })
    async initiative(
      @Arg("code", () => String, { description: "The owner's code." }) code: string,
      @PolicyArg() policy: string | null,
      @Ctx() context: CommitteeRequest,
    ) {
      const plan = await requestedPlan(context, requestedSeries(context, policy), null);
      return plan?.initiatives.find((initiative) => initiative.code === code) ?? null;
    }

    @FieldResolver(() => JsonValue, {
      nullable: true,
      description:
        "A plan to begin with, in the shape of the input: the content of the plan in force, or of the revision that is named, following the newest revision; an empty plan where none is in force. The owner's alone.",
    })
    prefilledActionPlan(
      @PolicyArg() policy: string | null,
      @Arg("revision", () => Int, { nullable: true, description: "A published revision to begin with." })
      revision: number | null,
      @Ctx() context: CommitteeRequest,
    ) {
      requireOwner(context, "CommitteeQueries.prefilledActionPlan");
      return planToBeginWith(context, requestedPolicy(context, policy), revision ?? null);
    }
  }
  return PlanResolver;
}
