import { DocumentKind, Severity } from "@hub/documents";
import { Committee, Goal, Policy } from "@hub/frame";
import { ruleCatalogue } from "@hub/rules";
import { oncePerRequest } from "@hub/subgraph-kit";
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from "type-graphql";
import { Administration, administrationsOf, presentRule, Rule, sourceText } from "./frame/index.js";
import { type PolicyRequest } from "./record/index.js";
import {
  currentOf,
  firstCase,
  PolicyVersion,
  policyIds,
  presentVersion,
  presentWording,
  readableVersions,
} from "./version/index.js";

/** The policy as all processes know it, else by the newest version that the caller may read. */
async function readablePolicy(context: PolicyRequest, code: string): Promise<Policy | null> {
  const known = context.frame.policy(code);
  if (known) return known;
  const newest = (await readableVersions(context, code)).at(-1);
  return newest ? presentWording(newest).policy : null;
}

/** The decision case that the hub began with, read once a request: it names bodies and administrations. */
const firstCaseOf = (context: PolicyRequest) =>
  oncePerRequest(context, "first case", () => firstCase(context.dataSource.manager));

@InputType("GoalFilter", { description: "The values of a list combine by OR." })
class GoalFilter {
  @Field(() => [ID], {
    nullable: true,
    description: "Those of these areas, of any policy; default: all of the policy that `policy` answers.",
  })
  area?: string[] | null;
}

@InputType("RuleFilter", { description: "Fields combine by AND, the values of a list by OR." })
class RuleFilter {
  @Field(() => [DocumentKind], { nullable: true, description: "Those for these kinds of document; default: all." })
  appliesTo?: DocumentKind[] | null;
  @Field(() => [Severity], { nullable: true, description: "Those of these severities; default: all." })
  severity?: Severity[] | null;
}

/** The root fields of the policies. */
@Resolver()
export class PolicyQueries {
  @Query(() => Policy, {
    nullable: true,
    description: "A policy; default: the one in force, else the newest that is adopted or before the council.",
  })
  policy(
    @Arg("code", () => ID, { nullable: true, description: "Its code, e.g. integration-policy-2011-2014." })
    code: string | null,
    @Ctx() context: PolicyRequest,
  ) {
    const { frame, clock } = context;
    return code ? readablePolicy(context, code) : (frame.policyOn(clock.now()) ?? null);
  }

  @Query(() => [Policy], {
    nullable: true,
    description: "All policies on record, also those in hearing, in the order in which they came.",
  })
  async policies(@Ctx() context: PolicyRequest) {
    const ids = await policyIds(context.dataSource.manager);
    const policies = await Promise.all(ids.map((id) => readablePolicy(context, id)));
    return policies.filter((policy) => policy !== null);
  }
}

/** The root fields of the frame. */
@Resolver()
export class FrameQueries {
  @Query(() => [Committee], {
    nullable: true,
    description: "All political bodies of the frame, the council among them.",
  })
  committees(@Ctx() context: PolicyRequest) {
    return context.frame.committees;
  }

  @Query(() => Committee, { nullable: true, description: "A political body by its code." })
  committee(@Arg("code", () => ID, { description: "E.g. BUU." }) code: string, @Ctx() context: PolicyRequest) {
    return context.frame.committee(code) ?? null;
  }

  @Query(() => [Goal], { nullable: true, description: "The goals, in the policy's order." })
  goals(
    @Arg("filter", () => GoalFilter, { nullable: true, description: "Which." }) filter: GoalFilter | null,
    @Ctx() context: PolicyRequest,
  ) {
    const { frame, clock } = context;
    const areas = filter?.area;
    if (areas) return frame.goals().filter((goal) => areas.includes(goal.area.code));
    const policy = frame.policyOn(clock.now());
    return policy ? frame.goalsNow(policy.code) : [];
  }

  @Query(() => [Administration], {
    nullable: true,
    description: "The city's administrations, as far as the frame names them.",
  })
  async administrations(@Ctx() context: PolicyRequest) {
    const first = await firstCaseOf(context);
    return first ? administrationsOf(first) : [];
  }

  @Query(() => [Rule], { nullable: true, description: "The rules that documents are checked by." })
  rules(@Arg("filter", () => RuleFilter, { nullable: true, description: "Which." }) filter: RuleFilter | null) {
    const { appliesTo, severity } = filter ?? {};
    const kinds = appliesTo ? [...new Set(appliesTo)] : [undefined];
    return kinds
      .flatMap((kind) => ruleCatalogue(kind))
      .filter((rule) => severity?.includes(rule.severity) ?? true)
      .map(presentRule);
  }
}

/** The fields that only this subgraph adds to a policy. */
@Resolver(() => Policy)
export class PolicyFields {
  @FieldResolver(() => PolicyVersion, {
    nullable: true,
    description:
      "The adopted version, else the newest before the council; null where the caller may see none, and where `policy` could not be reached.",
  })
  async current(@Root() policy: Policy, @Ctx() context: PolicyRequest) {
    const current = currentOf(await readableVersions(context, policy.code));
    return current ? presentVersion(current, context.frame, context.clock.now()) : null;
  }

  @FieldResolver(() => [PolicyVersion], {
    nullable: true,
    description:
      "All versions on record, oldest first; drafts are the coordinator's. null where `policy` could not be reached.",
  })
  async versions(@Root() policy: Policy, @Ctx() context: PolicyRequest) {
    const versions = await readableVersions(context, policy.code);
    return versions.map((version) => presentVersion(version, context.frame, context.clock.now()));
  }
}

/** The fields that only this subgraph adds to a body. */
@Resolver(() => Committee)
export class CommitteeFields {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Where its name comes from; null where the record does not say, and where `policy` could not be reached.",
  })
  async source(@Root() { code }: Committee, @Ctx() context: PolicyRequest) {
    const first = await firstCaseOf(context);
    const named = first?.committees.find((committee) => committee.code === code);
    return first && named ? sourceText(named.source, first) : null;
  }
}

/** The frame's resolvers, in the order of the printed schema. */
export const frameResolvers = [PolicyQueries, FrameQueries, PolicyFields, CommitteeFields] as const;
