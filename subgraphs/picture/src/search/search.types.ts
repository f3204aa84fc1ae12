import { Committee, Text } from "@hub/frame";
import { type ConnectionAt, connectionTypesAt, DateTime, graphEnum, PageArgs } from "@hub/subgraph-kit";
import { ArgsType, Field, Float, InputType, Int, ObjectType } from "type-graphql";
import type { SearchKind as Kind } from "./search-index.store.js";

export const SearchKind = graphEnum<Kind>("SearchKind", "What can be found.", {
  POLICY: "A policy, also by its other names (integrationspolitik).",
  PRIORITY_AREA: "A priority area of a policy (indsatsområde).",
  EFFORT_THEME: "An effort that a policy names (indsats).",
  GOAL: "A goal of a policy.",
  CONCEPT: "A central concept of a policy.",
  COMMITTEE: "A political body.",
  MILESTONE: "A milestone of a year (frist).",
  INDICATOR: "An indicator, with its definition and targets.",
  BAROMETER_RELEASE: "A released vintage of a year's barometer.",
  CALL_LETTER: "A call letter that was issued and not withdrawn, with its challenges and questions.",
  ACTION_PLAN: "A plan on record.",
  INITIATIVE: "An initiative of a plan on record.",
  INTEGRATION_STATEMENT: "A statement on record.",
  REMARK: "The coordinator's remark on a document (bemærkning).",
  REMARK_REPLY: "A committee's reply to a remark.",
  MAYOR_TALK: "A talk with a committee's mayor (drøftelse).",
  STATUS_REPORT: "A frozen edition of a year's status report.",
  BUDGET_ADOPTION: "The adoption of a budget, with the notes on its decisions.",
});

@ObjectType("SearchHit", { description: "Something found." })
export class SearchHit {
  @Field(() => SearchKind, { description: "What it is." })
  kind!: Kind;
  /** The id of what was found. */
  aboutId!: string;
  @Field(() => Committee, { nullable: true, description: "Whose it is; null for the frame's and the coordinator's." })
  committee!: Committee | null;
  @Field(() => Int, { nullable: true, description: "The year that it is about; null where it is about no single one." })
  year!: number | null;
  @Field(() => String, {
    nullable: true,
    description: "Its code: of a part of the policy or an initiative, e.g. goal-1, BUU-01; null where it has none.",
  })
  code!: string | null;
  @Field(() => Text, { description: "Its title." })
  title!: Text;
  @Field(() => String, {
    description:
      "Where the words stand: HTML text, the words in `<mark>`; the Danish text, or the English where they stand in that alone.",
  })
  fragment!: string;
  @Field(() => Float, { description: "The more the better it fits; best first." })
  rank!: number;
}

export const { Connection: SearchConnection } = connectionTypesAt<SearchHit>({
  name: "Search",
  node: SearchHit,
  description: "A page of what was found, best first.",
});

export interface FoundPage extends ConnectionAt<SearchHit> {
  text: string;
  kind: Kind[] | null;
  /** In how many places the text is found, up to `SEARCH_HITS`. */
  found: number;
}

@InputType("SearchFilter", { description: "The values of a list combine by OR." })
class SearchFilter {
  @Field(() => [SearchKind], { nullable: true, description: "Only these kinds; default: all." })
  kind?: Kind[] | null;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      "Words, a code or a whole title; of all words each has to be there: in any form, as another word's beginning or part, or under its aliases. Hyphens, slashes and case make no difference, `aa` is `å`, and words that say nothing (`og`, `the`) may be missing. 500 characters at most.",
  })
  text!: string;
  @Field(() => SearchFilter, { nullable: true, description: "Which." })
  filter?: SearchFilter | null;
  @Field(() => DateTime, { nullable: true, description: "What was public at that instant; default now." })
  asOf?: Date | null;
}
