import { Receipt } from "@hub/documents";
import { DateTime, KEY_OPTIONS, LocalDate } from "@hub/subgraph-kit";
import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { PolicyDecision } from "./version/process.types.js";
import { DecisionOutcome } from "./version/version.enums.js";
import { PolicyVersion } from "./version/version.types.js";

@ArgsType()
export class RecordDecisionArgs {
  @Field(() => ID, { description: "The policy." })
  policy!: string;
  @Field(() => Int, { nullable: true, description: "The version; default: the newest that was recommended." })
  version?: number | null;
  @Field(() => LocalDate, { description: "The day of the decision; not in the future by the hub's clock." })
  decidedOn!: string;
  @Field(() => ID, { description: "Code of the body that decided. The council alone adopts or rejects." })
  body!: string;
  @Field(() => DecisionOutcome, { description: "What was decided." })
  outcome!: DecisionOutcome;
  @Field(() => Int, {
    nullable: true,
    description: "The numbered recommendation decided on; default: the whole case. 1 asks for the policy itself.",
  })
  recommendation?: number | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic?: boolean | null;
  @Field(() => String, { nullable: true, description: "What is to be said with it; on record for good." })
  note?: string | null;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

@ObjectType("PolicyDecisionPayload", { description: "A decision that is on record." })
export class PolicyDecisionPayload {
  @Field(() => PolicyVersion, { description: "The version decided on, as it stands from then on." })
  version!: PolicyVersion;
  @Field(() => PolicyDecision, { description: "The decision." })
  decision!: PolicyDecision;
  @Field(() => Receipt, { description: "The hub's receipt." })
  receipt!: Receipt;
}

@ObjectType("TravelPayload", { description: "Where the sandbox's clock stands, and who goes by it." })
export class TravelPayload {
  @Field(() => DateTime, { description: "The instant that the clock was set to." })
  now!: Date;
  @Field(() => String, { description: "The coordinator's own number of it, e.g. `policy:7`." })
  position!: string;
  @Field(() => [String], { description: "The other subgraphs, by name: each has followed." })
  followed!: string[];
}

@ObjectType("PolicyCommands", { description: "What the coordinator can do with the frame. One command per operation." })
export class PolicyCommands {}

@ObjectType("SandboxCommands", { description: "What can be done in sandbox mode alone. One command per operation." })
export class SandboxCommands {}
