import type { ReferenceResolver } from "@hub/subgraph-kit";
import { Arg, Ctx, Field, InputType, Query, Resolver } from "type-graphql";
import type { PolicyRequest } from "../record/index.js";
import { allTerms } from "./term.service.js";
import { Term, TermKind } from "./term.types.js";
import { termNamed } from "./term-names.rules.js";

@InputType("TermFilter", { description: "The values of a list combine by OR." })
class TermFilter {
  @Field(() => [TermKind], { nullable: true, description: "Only those that name these; default: all." })
  kind?: TermKind[] | null;
}

@Resolver()
export class TermResolver {
  @Query(() => Term, {
    nullable: true,
    description:
      "The one term that a name leads to, by its label or any alias, in Danish or English: inklusionshandleplan, handleplanen and action plan are the same. null for a name that none has; `search` finds words in texts.",
  })
  async term(
    @Arg("name", () => String, { description: "The name; case, hyphens and the definite form make no difference." })
    name: string,
    @Ctx() context: PolicyRequest,
  ) {
    return termNamed(await allTerms(context), name) ?? null;
  }

  @Query(() => [Term], { nullable: true, description: "All terms with their aliases, e.g. to show them." })
  async terms(
    @Arg("filter", () => TermFilter, { nullable: true, description: "Which." }) filter: TermFilter | null,
    @Ctx() context: PolicyRequest,
  ) {
    const all = await allTerms(context);
    return all.filter((term) => filter?.kind?.includes(term.kind) ?? true);
  }
}

export const termByKey = {
  Term: async ({ id }: { id?: string }, context: PolicyRequest) =>
    (await allTerms(context)).find((term) => term.id === id) ?? null,
} satisfies Record<string, ReferenceResolver>;
