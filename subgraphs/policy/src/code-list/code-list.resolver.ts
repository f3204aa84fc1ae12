import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { PolicyRequest } from "../record/index.js";
import { allCodeLists } from "./code-list.presenter.js";
import { CodeList } from "./code-list.types.js";

/** The root fields of the code lists. */
@Resolver()
export class CodeListQueries {
  @Query(() => [CodeList], {
    nullable: true,
    description:
      "Every list of codes with its names in both languages (kodelister): what documents name, the policies' parts, the indicators, and the enums.",
  })
  codeLists(@Ctx() context: PolicyRequest) {
    return allCodeLists(context);
  }

  @Query(() => CodeList, { nullable: true, description: "One list of codes; null where there is none of that id." })
  async codeList(
    @Arg("id", () => ID, { description: "E.g. DISTRICT, COMMITTEE or InitiativeState." }) id: string,
    @Ctx() context: PolicyRequest,
  ) {
    return (await allCodeLists(context)).find((list) => list.id === id) ?? null;
  }
}
