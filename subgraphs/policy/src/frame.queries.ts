import { DocumentKind } from "@hub/documents";
import { Committee, Goal, Policy, text } from "@hub/frame";
import { ruleCatalogue } from "@hub/rules";
import { oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { administrationsOf, sourceText } from "./body.presenter.js";
import type { PolicyDesk } from "./policy.desk.js";
import { presentVersion } from "./policy-version.presenter.js";
import { currentOf, type VersionRecord, versionsOf } from "./policy-version.store.js";
import { PolicyVersion } from "./policy-version.types.js";
import { Rule } from "./rule.type.js";
import { Administration } from "./source.types.js";

/** A policy's versions, read once for all that a request asks of it. */
function versionsAsked(desk: PolicyDesk, policy: string, context: RequestContext): Promise<VersionRecord[]> {
  return oncePerRequest(context, `versions of ${policy}`, () => versionsOf(desk.dataSource.manager, policy));
}

/** The version in whose words the frame of today stands. */
async function currentVersion(desk: PolicyDesk, context: RequestContext): Promise<VersionRecord | undefined> {
  const policy = desk.frame.policyOn(desk.clock.now());
  return policy && currentOf(await versionsAsked(desk, policy.id, context));
}

/** The root fields of the frame. */
export function frameQueriesOf(desk: () => PolicyDesk): ClassType {
  @Resolver()
  class FrameQueries {
    @Query(() => Policy, { nullable: true, description: "A policy; default: the one in force, else the newest." })
    policy(@Arg("id", () => ID, { nullable: true, description: "Its id." }) id: string | null) {
      const { frame, clock } = desk();
      return (id ? frame.policy(id) : frame.policyOn(clock.now())) ?? null;
    }

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
      @Arg("area", () => [ID], { nullable: true, description: "Those of these areas; default: all." })
      areas: string[] | null,
    ) {
      return desk()
        .frame.goals()
        .filter((goal) => !areas || areas.includes(goal.area.id));
    }

    @Query(() => [Administration], {
      nullable: true,
      description: "The city's administrations, as far as the frame names them.",
    })
    async administrations(@Ctx() context: RequestContext) {
      const current = await currentVersion(desk(), context);
      return current ? administrationsOf(current.document) : [];
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
    @FieldResolver(() => PolicyVersion, { nullable: true, description: "The adopted version, else the newest." })
    async current(@Root() policy: Policy, @Ctx() context: RequestContext) {
      const current = currentOf(await versionsAsked(desk(), policy.id, context));
      return current ? present(current) : null;
    }

    @FieldResolver(() => [PolicyVersion], { nullable: true, description: "All versions on record, oldest first." })
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
      const current = await currentVersion(desk(), context);
      const named = current?.document.committees.find((committee) => committee.code === code);
      return current && named ? sourceText(named.source, current.document) : null;
    }
  }
  return CommitteeFields;
}
