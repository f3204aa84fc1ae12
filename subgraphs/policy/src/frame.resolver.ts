import { DocumentKind } from "@hub/documents";
import { Committee, Goal, Policy, text } from "@hub/frame";
import { ruleCatalogue } from "@hub/rules";
import { mayRead, oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { administrationsOf, sourceText } from "./frame/body.presenter.js";
import { Rule } from "./frame/rule.types.js";
import { Administration } from "./frame/source.types.js";
import type { PolicyDesk } from "./record/policy.context.js";
import { presentPolicy } from "./version/area.presenter.js";
import { presentVersion } from "./version/version.presenter.js";
import {
  currentOf,
  firstCase,
  policyIds,
  recordedState,
  type VersionRecord,
  versionsOf,
} from "./version/version.store.js";
import { PolicyVersion } from "./version/version.types.js";

/** A policy's versions, read once for all that a request asks of it. A draft is the coordinator's alone. */
async function versionsAsked(desk: PolicyDesk, policy: string, context: RequestContext): Promise<VersionRecord[]> {
  const read = () => versionsOf(desk.dataSource.manager, policy);
  const records = await oncePerRequest(context, `versions of ${policy}`, read);
  const published = records.filter((record) => recordedState(record) !== "DRAFT");
  if (published.length === records.length) return records;
  const use = { access: "Policy.versions" as const, context, args: { policy } };
  const mayReadDrafts = () => mayRead(use);
  return (await oncePerRequest(context, `drafts of ${policy}`, mayReadDrafts)) ? records : published;
}

/** The policy as all processes know it, else as its newest version that is to be seen has it. */
async function policyAsked(desk: PolicyDesk, id: string, context: RequestContext): Promise<Policy | null> {
  const known = desk.frame.policy(id);
  if (known) return known;
  const newest = (await versionsAsked(desk, id, context)).at(-1);
  return newest ? presentPolicy(newest.content) : null;
}

/** What the hub's first case says of bodies and administrations, read once for a request. */
const caseAsked = (desk: PolicyDesk, context: RequestContext) =>
  oncePerRequest(context, "first case", () => firstCase(desk.dataSource.manager));

/** The root fields of the policies. */
export function policyQueriesOf(desk: () => PolicyDesk): ClassType {
  @Resolver()
  class PolicyQueries {
    @Query(() => Policy, {
      nullable: true,
      description: "A policy; default: the one in force, else the newest that is adopted or before the council.",
    })
    policy(
      @Arg("id", () => ID, { nullable: true, description: "Its id." }) id: string | null,
      @Ctx() context: RequestContext,
    ) {
      const { frame, clock } = desk();
      return id ? policyAsked(desk(), id, context) : (frame.policyOn(clock.now()) ?? null);
    }

    @Query(() => [Policy], {
      nullable: true,
      description: "All policies on record, also those in hearing, in the order in which they came.",
    })
    async policies(@Ctx() context: RequestContext) {
      const ids = await policyIds(desk().dataSource.manager);
      const policies = await Promise.all(ids.map((id) => policyAsked(desk(), id, context)));
      return policies.filter((policy) => policy !== null);
    }
  }
  return PolicyQueries;
}

/** The root fields of the frame. */
export function frameQueriesOf(desk: () => PolicyDesk): ClassType {
  @Resolver()
  class FrameQueries {
    @Query(() => [Committee], {
      nullable: true,
      description: "All political bodies of the frame, the council among them.",
    })
    committees() {
      return desk().frame.committees;
    }

    @Query(() => Committee, { nullable: true, description: "A political body by its code." })
    committee(@Arg("code", () => ID, { description: "E.g. BUU." }) code: string) {
      return desk().frame.committee(code) ?? null;
    }

    @Query(() => [Goal], { nullable: true, description: "The goals, in the policy's order." })
    goals(
      @Arg("area", () => [ID], {
        nullable: true,
        description: "Those of these areas, of any policy; default: all of the policy that `policy` answers.",
      })
      areas: string[] | null,
    ) {
      const { frame, clock } = desk();
      if (areas) return frame.goals().filter((goal) => areas.includes(goal.area.id));
      const policy = frame.policyOn(clock.now());
      return policy ? frame.goalsNow(policy.id) : [];
    }

    @Query(() => [Administration], {
      nullable: true,
      description: "The city's administrations, as far as the frame names them.",
    })
    async administrations(@Ctx() context: RequestContext) {
      const first = await caseAsked(desk(), context);
      return first ? administrationsOf(first) : [];
    }

    @Query(() => [Rule], { nullable: true, description: "The rules that documents are checked by." })
    rules(
      @Arg("appliesTo", () => DocumentKind, {
        nullable: true,
        description: "Those for this kind of document; default: all.",
      })
      kind: DocumentKind | null,
    ) {
      return ruleCatalogue(kind ?? undefined).map(({ title, explanation, hint, ...rule }) =>
        Object.assign(new Rule(), { ...rule, title: ours(title), explanation: ours(explanation), hint: ours(hint) }),
      );
    }
  }
  return FrameQueries;
}

/** The rules' own words, in both languages by the hub's editors. */
const ours = (words: { da: string; en: string }) => text({ ...words, enSource: "EDITORIAL" });

/** What this subgraph alone says of a policy. */
export function policyFieldsOf(desk: () => PolicyDesk): ClassType {
  const present = (record: VersionRecord) => presentVersion(record, desk().frame, desk().clock.now());

  @Resolver(() => Policy)
  class PolicyFields {
    @FieldResolver(() => PolicyVersion, {
      nullable: true,
      description: "The adopted version, else the newest before the council.",
    })
    async current(@Root() policy: Policy, @Ctx() context: RequestContext) {
      const current = currentOf(await versionsAsked(desk(), policy.id, context));
      return current ? present(current) : null;
    }

    @FieldResolver(() => [PolicyVersion], {
      nullable: true,
      description: "All versions on record, oldest first; drafts are the coordinator's.",
    })
    async versions(@Root() policy: Policy, @Ctx() context: RequestContext) {
      return (await versionsAsked(desk(), policy.id, context)).map(present);
    }
  }
  return PolicyFields;
}

/** What this subgraph alone says of a body. */
export function committeeFieldsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => Committee)
  class CommitteeFields {
    @FieldResolver(() => String, { nullable: true, description: "Where its name comes from." })
    async source(@Root() { code }: Committee, @Ctx() context: RequestContext) {
      const first = await caseAsked(desk(), context);
      const named = first?.committees.find((committee) => committee.code === code);
      return first && named ? sourceText(named.source, first) : null;
    }
  }
  return CommitteeFields;
}
