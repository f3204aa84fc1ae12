import { Committee, Goal, Node, Text } from "@hub/frame";
import { DateTime, JsonValue, LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Administration } from "../frame/index.js";
import { DecisionOutcome, PolicyState, StepState } from "./version-enums.types.js";

@Directive('@key(fields: "id")')
@ObjectType("PolicyDecision", {
  implements: Node,
  description: "What a body has decided on a policy version (beslutning).",
})
export class PolicyDecision {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  @Field(() => LocalDate, { description: "The day of the decision." })
  decidedOn!: string;
  @Field(() => Committee, { description: "Who decided." })
  body!: Committee;
  @Field(() => DecisionOutcome, { description: "What was decided." })
  outcome!: DecisionOutcome;
  @Field(() => Recommendation, {
    nullable: true,
    description: "The recommendation decided on; null for the whole case.",
  })
  recommendation!: Recommendation | null;
  @Field(() => PolicyState, { description: "The state in which it left the version." })
  state!: PolicyState;
  @Field(() => String, { nullable: true, description: "What was said with it; null where nothing was." })
  note!: string | null;
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
  @Field(() => String, { description: "SHA-256, hex, over the RFC 8785 canonical JSON of what was recorded." })
  contentHash!: string;
  @Field(() => JsonValue, { description: "What was recorded, which `contentHash` covers." })
  content!: unknown;
  @Field(() => DateTime, { description: "When it went on record." })
  recordedAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType("ProcessStep", {
  implements: Node,
  description: "A step on the policy's way through the bodies (tidsplan og aktiviteter).",
})
export class ProcessStep {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => Int, { description: "Its place, from 1: the case's own steps, then decisions as they were recorded." })
  ordinal!: number;
  @Field(() => LocalDate, { nullable: true, description: "The day; null where it is not one day." })
  date!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The date as the source writes it; slips are kept, see note. null where the source writes none.",
  })
  dateText!: string | null;
  @Field(() => Boolean, { description: "Whether the source gives day and month alone, and the year is inferred." })
  yearInferred!: boolean;
  @Field(() => Committee, { nullable: true, description: "The committee that takes it; null where it is none." })
  committee!: Committee | null;
  @Field(() => [Committee], { description: "All committees that take it." })
  committees!: Committee[];
  @Field(() => Administration, {
    nullable: true,
    description: "The administration that takes it; null where it is none.",
  })
  administration!: Administration | null;
  @Field(() => Text, { description: "What is done." })
  action!: Text;
  @Field(() => StepState, {
    description: "A decision is DONE when it is on record; any other step when its day, or a later step, is past.",
  })
  state!: StepState;
  @Field(() => String, {
    nullable: true,
    description: "Slips (sic) and conflicts of the sources: kept, not resolved; null where there are none.",
  })
  note!: string | null;
  @Field(() => Boolean, { description: "Whether the step, or the decision that its state rests on, is demo data." })
  synthetic!: boolean;
  @Field(() => PolicyDecision, {
    nullable: true,
    description: "The recorded decision that its state rests on; null where it rests on none.",
  })
  decision!: PolicyDecision | null;
}

@Directive('@key(fields: "id")')
@ObjectType("Recommendation", { implements: Node, description: "A numbered recommendation of the case (at-punkt)." })
export class Recommendation {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => Int, { description: "Its number in the case." })
  ordinal!: number;
  @Field(() => Text, { description: "What is recommended." })
  text!: Text;
  @Field(() => [Committee], { description: "Who is asked to decide." })
  addressedTo!: Committee[];
  @Field(() => DecisionOutcome, { nullable: true, description: "What was decided; null while nothing is on record." })
  outcome!: DecisionOutcome | null;
  @Field(() => Administration, { nullable: true, description: "Who proposes it; null where the case does not say." })
  proposedBy!: Administration | null;
  @Field(() => Committee, { nullable: true, description: "Who recommends it; null where the case does not say." })
  recommendedBy!: Committee | null;
}

@Directive('@key(fields: "id")')
@ObjectType("HearingResponse", {
  implements: Node,
  description: "A written response to a hearing that is on record (høringssvar).",
})
export class HearingResponse {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: "Who responded: an organisation's role; null where it is not told.",
  })
  respondent!: string | null;
  @Field(() => LocalDate, { nullable: true, description: "When it came in; null where the record does not say." })
  receivedOn!: string | null;
  @Field(() => [Goal], { description: "The goals that it touches, in the words of the version." })
  touches!: Goal[];
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType("Hearing", { implements: Node, description: "The hearing of the draft (høring)." })
export class Hearing {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => LocalDate, { description: "The day it was decided to send the draft out." })
  approvedSendOut!: string;
  @Field(() => Committee, { nullable: true, description: "Who decided that; null where the record does not say." })
  approvedBy!: Committee | null;
  @Field(() => Text, { nullable: true, description: "To whom it was sent; null where the record does not say." })
  audience!: Text;
  @Field(() => Text, { nullable: true, description: "When, in words; null where there are none." })
  periodText!: Text | null;
  @Field(() => LocalDate, { nullable: true, description: "First day; null where none is named." })
  startsOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: "Last day; null where none is named." })
  endsOn!: string | null;
  @Field(() => Boolean, { description: "Whether first and last day are inferred from the period's words." })
  datesInferred!: boolean;
  @Field(() => Int, {
    description:
      "How many wrote, as counted when the hearing closed, or by its source; while it runs, as many as are on record. Responses are those on record: of the 38 of 2010 the source only tells the number.",
  })
  writtenResponses!: number;
  @Field(() => Int, { description: "How many public meetings were held." })
  publicMeetings!: number;
  @Field(() => Text, {
    nullable: true,
    description: "What these meetings were called; null where the record does not say.",
  })
  publicMeetingTerm!: Text | null;
  @Field(() => Boolean, { description: "Whether the committees' action plans were part of what was sent out." })
  materialIncludesPlans!: boolean;
  @Field(() => [HearingResponse], {
    description: "The responses on record, as they came: writtenResponses at most, none where the source only counts.",
  })
  responses!: HearingResponse[];
  @Field(() => LocalDate, { nullable: true, description: "The day it closed; null while it runs, or not on record." })
  closedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Of the text sent out (contentHash); null where not on record." })
  textHash!: string | null;
}
