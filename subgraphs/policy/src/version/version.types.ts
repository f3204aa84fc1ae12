import { Goal, PriorityArea, Text } from "@hub/frame";
import { DateTime, LocalDate } from "@hub/subgraph-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Obligation, YearWheelSlot } from "../frame/obligation.types.js";
import { PolicyCase, SourceNote } from "../frame/source.types.js";
import { Concept, Document, PolicyRendition, Principle } from "../policy-text.types.js";
import { Hearing, PolicyDecision, ProcessStep, Recommendation } from "./process.types.js";
import { PolicyState } from "./version.enums.js";

@ObjectType("PolicyVersion", {
  description:
    "A version of the policy (udgave). Its text can be written while it is DRAFT or HEARD, and never changes from its adoption (I2).",
})
export class PolicyVersion {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => Int, { description: "1 for the first." })
  number!: number;
  @Field(() => PolicyState, { description: "Where it stands: by the decisions on record and the day." })
  state!: PolicyState;
  @Field(() => Text, { nullable: true, description: "The vision; its heading where the source holds no more." })
  vision!: Text | null;
  @Field(() => Boolean, { description: "Whether the source holds the vision's text, or its heading alone." })
  visionTextInSource!: boolean;
  @Field(() => [Principle], { description: "Its basic principles (grundprincipper)." })
  principles!: Principle[];
  @Field(() => [Concept], { description: "The concepts that it defines (centrale begreber)." })
  concepts!: Concept[];
  @Field(() => [PriorityArea], { description: "Its priority areas (indsatsområder)." })
  areas!: PriorityArea[];
  @Field(() => [Goal], { description: "Its goals (mål)." })
  goals!: Goal[];
  @Field(() => [PolicyRendition], { description: "The texts that it comes in." })
  renditions!: PolicyRendition[];
  @Field(() => Hearing, { nullable: true, description: "The hearing of its draft." })
  hearing!: Hearing | null;
  @Field(() => [ProcessStep], { description: "Its way through the bodies, and the decisions on record." })
  process!: ProcessStep[];
  @Field(() => [Recommendation], { description: "What is recommended to the council (at-punkter)." })
  recommendations!: Recommendation[];
  @Field(() => [PolicyDecision], { description: "What has been decided, in the order of the record." })
  decisions!: PolicyDecision[];
  @Field(() => [Document], { description: "The case's annexes (bilag)." })
  documents!: Document[];
  @Field(() => String, { description: "SHA-256, hex, over the RFC 8785 canonical JSON of its content." })
  contentHash!: string;
  @Field(() => Boolean, { description: "Demo data, not the city's. A decision on it may be: see process." })
  synthetic!: boolean;
  @Field(() => DateTime, { description: "When it went on record." })
  recordedAt!: Date;
  @Field(() => PolicyCase, { nullable: true, description: "The political case that it was put forward in." })
  case!: PolicyCase | null;
  @Field(() => Text, { nullable: true, description: "How it came about." })
  origin!: Text | null;
  @Field(() => String, { nullable: true, description: "Where the city publishes it." })
  url!: string | null;
  @Field(() => LocalDate, { nullable: true, description: "The last day of the policy before it." })
  predecessorExpires!: string | null;
  @Field(() => [Text], { description: "The instruments of follow-up that it names (opfølgning)." })
  instruments!: Text[];
  @Field(() => [YearWheelSlot], { description: "The year wheel, as it words it (årshjul)." })
  yearWheel!: YearWheelSlot[];
  @Field(() => [Obligation], { description: "Who owes what to whom each year." })
  obligations!: Obligation[];
  @Field(() => [Text], { description: "What it says of how its efforts are financed (økonomi)." })
  financingRules!: Text[];
  @Field(() => [SourceNote], { description: "Where things come from, and what is inferred." })
  sources!: SourceNote[];
}
