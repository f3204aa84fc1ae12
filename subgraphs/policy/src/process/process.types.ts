import { Indicator } from "@hub/cycle";
import { CommandPayload } from "@hub/documents";
import { Goal, Policy, type SuccessionFacts, Text, TextInput } from "@hub/frame";
import { CommandInput, graphEnum, LocalDate } from "@hub/subgraph-kit";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Hearing, HearingResponse, PolicyVersion, PolicyVersionInput } from "../version/index.js";

export const SuccessionKind = graphEnum<SuccessionFacts["goals"][number]["kind"]>(
  "SuccessionKind",
  "How a goal is carried on by the next policy (videreførelse).",
  {
    SAME: "As it is (uændret).",
    REWORDED: "In other words (omformuleret).",
    SPLIT: "As one of several (delt).",
    MERGED: "Together with others, as one (samlet).",
  },
);
export type SuccessionKind = keyof typeof SuccessionKind;

@ObjectType("PolicyVersionPayload", {
  implements: CommandPayload,
  description: "A version as it stands by a command; neither it nor a receipt where rules stand in the way.",
})
export class PolicyVersionPayload extends CommandPayload {
  @Field(() => PolicyVersion, { nullable: true, description: "The version; null where findings stand in the way." })
  version!: PolicyVersion | null;
}

@ObjectType("HearingResponsePayload", { implements: CommandPayload, description: "A response that is on record." })
export class HearingResponsePayload extends CommandPayload {
  @Field(() => HearingResponse, { description: "The response." })
  response!: HearingResponse;
  @Field(() => Hearing, { description: "The hearing that it is to, as it stands from then on." })
  hearing!: Hearing;
}

@InputType("DraftPolicyVersionInput", { description: "The text of a policy, and which version it is of." })
export class DraftPolicyVersionInput extends CommandInput {
  @Field(() => PolicyVersionInput, { description: "The text, whole." })
  content!: PolicyVersionInput;
  @Field(() => Int, { nullable: true, description: "The version to write anew; default: the next one." })
  version?: number | null;
}

@InputType("SendToHearingInput", { description: "How a policy is sent out for hearing (høring)." })
export class SendToHearingInput extends CommandInput {
  @Field(() => ID, { description: "The policy; its newest version, a DRAFT, is sent out." })
  policy!: string;
  @Field(() => LocalDate, { description: "The day it was decided to send it out; not in the future." })
  approvedSendOut!: string;
  @Field(() => TextInput, { description: "To whom." })
  audience!: TextInput;
  @Field(() => LocalDate, { description: "First day of the hearing." })
  startsOn!: string;
  @Field(() => LocalDate, { description: "Its last day." })
  endsOn!: string;
  @Field(() => TextInput, { nullable: true, description: "The period in words, where there are any." })
  periodText?: TextInput | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether the committees' action plans are part of what is sent out.",
  })
  materialIncludesPlans?: boolean | null;
}

@InputType("RecordHearingResponseInput", { description: "A written response to a hearing (høringssvar)." })
export class RecordHearingResponseInput extends CommandInput {
  @Field(() => ID, { description: "The policy." })
  policy!: string;
  @Field(() => Int, { nullable: true, description: "The version; default: the newest that has had a hearing." })
  version?: number | null;
  @Field(() => String, { description: "Who responded: an organisation and the role in it, never a private person." })
  respondent!: string;
  @Field(() => LocalDate, { description: "When it came in: while the hearing ran." })
  receivedOn!: string;
  @Field(() => [ID], { description: "The goals of the version that it touches; none where it is about all of it." })
  touches!: string[];
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic?: boolean | null;
}

@InputType("CloseHearingInput", { description: "How a hearing ended." })
export class CloseHearingInput extends CommandInput {
  @Field(() => ID, { description: "The policy whose newest version is IN_HEARING." })
  policy!: string;
  @Field(() => LocalDate, { description: "The day; its last day at the earliest, and not in the future." })
  closedOn!: string;
  @Field(() => Int, {
    nullable: true,
    description: "How many wrote; default: as many as are on record. Those beyond can be put on record later.",
  })
  writtenResponses?: number | null;
  @Field(() => Int, { nullable: true, defaultValue: 0, description: "How many public meetings were held." })
  publicMeetings?: number | null;
}

@InputType("RecommendationInput", { description: "A recommendation of the case (at-punkt)." })
export class RecommendationInput {
  @Field(() => TextInput, { description: "What is recommended." })
  text!: TextInput;
  @Field(() => [ID], { description: "Codes of the bodies that are asked to decide." })
  addressedTo!: string[];
}

@InputType("RecommendPolicyVersionInput", { description: "What the council is recommended (indstilling)." })
export class RecommendPolicyVersionInput extends CommandInput {
  @Field(() => ID, { description: "The policy whose newest version is HEARD." })
  policy!: string;
  @Field(() => LocalDate, { description: "The day the coordinating committee recommended it; not in the future." })
  recommendedOn!: string;
  @Field(() => [RecommendationInput], {
    description: "Numbered from 1 in their order. The first asks the council to approve the policy itself.",
  })
  recommendations!: RecommendationInput[];
}

@InputType("GoalSuccessionInput", { description: "A goal that another one carries on." })
export class GoalSuccessionInput {
  @Field(() => ID, { description: "A goal of the earlier policy." })
  predecessor!: string;
  @Field(() => ID, { description: "A goal of the later one." })
  successor!: string;
  @Field(() => SuccessionKind, { description: "How." })
  kind!: SuccessionKind;
}

@InputType("IndicatorSuccessionInput", { description: "An indicator that another one carries on." })
export class IndicatorSuccessionInput {
  @Field(() => ID, { description: "The earlier indicator." })
  predecessor!: string;
  @Field(() => ID, { description: "The later one; it carries one on at most." })
  successor!: string;
  @Field(() => Boolean, { description: "Whether their values can be compared; if not, the seam is a break." })
  comparable!: boolean;
  @Field(() => TextInput, { nullable: true, description: "What is to be known of it." })
  note?: TextInput | null;
}

@InputType("RecordSuccessionInput", { description: "What one policy carries on from another (videreførelse)." })
export class RecordSuccessionInput extends CommandInput {
  @Field(() => ID, { description: "The earlier policy." })
  predecessor!: string;
  @Field(() => ID, { description: "The one that follows it. Both are adopted." })
  successor!: string;
  @Field(() => [GoalSuccessionInput], { nullable: true, description: "The goals carried on; default: none." })
  goals?: GoalSuccessionInput[] | null;
  @Field(() => [IndicatorSuccessionInput], { nullable: true, description: "The indicators carried on; default: none." })
  indicators?: IndicatorSuccessionInput[] | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic?: boolean | null;
}

@ObjectType("GoalSuccession", { description: "How a goal is carried on from one policy to the next." })
export class GoalSuccession {
  @Field(() => Goal, { description: "The other goal." })
  goal!: Goal;
  @Field(() => SuccessionKind, { description: "How." })
  kind!: SuccessionKind;
}

@ObjectType("IndicatorSuccession", { description: "How an indicator is carried on from one policy to the next." })
export class IndicatorSuccession {
  @Field(() => Indicator, { description: "The other indicator." })
  indicator!: Indicator;
  @Field(() => Boolean, { description: "Whether their values can be compared; if not, the seam is a break." })
  comparable!: boolean;
  @Field(() => Text, { nullable: true, description: "What is to be known of it; null where nothing is noted." })
  note!: Text | null;
}

@ObjectType("SuccessionPayload", { implements: CommandPayload, description: "A succession that is on record." })
export class SuccessionPayload extends CommandPayload {
  @Field(() => Policy, { description: "The earlier policy." })
  predecessor!: Policy;
  @Field(() => Policy, { description: "The one that follows it." })
  successor!: Policy;
}
