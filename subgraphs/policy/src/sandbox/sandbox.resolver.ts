import { CommandPayload, unrecorded } from "@hub/documents";
import { CommandArg, CommandInput, DateTime, EACH_FOR_ITSELF, made, requireAccess } from "@hub/subgraph-kit";
import { Ctx, Field, FieldResolver, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { type PolicyRequest } from "../record/index.js";
import { travel } from "./travel.service.js";

@InputType("TravelToInput", { description: "Where the sandbox's clock is to stand." })
class TravelToInput extends CommandInput {
  @Field(() => DateTime, { description: "The instant to travel to; not before now." })
  at!: Date;
}

@ObjectType("TravelPayload", {
  implements: CommandPayload,
  description:
    "Where the sandbox's clock stands, and who goes by it. A move of the clock is on record, but has no receipt.",
})
export class TravelPayload extends CommandPayload {
  @Field(() => DateTime, { description: "The instant that the clock was set to." })
  now!: Date;
  @Field(() => String, { description: "The coordinator's own number of it, e.g. `policy:7`." })
  position!: string;
  @Field(() => [String], { description: "The other subgraphs, by name: each has followed." })
  followed!: string[];
}

@ObjectType("SandboxCommands", {
  description: `What can be done in sandbox mode alone. One command per operation. ${EACH_FOR_ITSELF}`,
})
export class SandboxCommands {}

/** The commands of the sandbox. */
@Resolver(() => SandboxCommands)
export class ClockCommands {
  @Mutation(() => SandboxCommands, { name: "sandbox", nullable: true, description: "FORBIDDEN in production mode." })
  commands(): SandboxCommands {
    return new SandboxCommands();
  }

  @FieldResolver(() => TravelPayload, {
    nullable: true,
    description: "Moves domain time forward, never backwards; answers when every subgraph goes by it.",
  })
  async travelTo(@CommandArg(() => TravelToInput) command: TravelToInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "SandboxCommands.travelTo");
    const { now, ...travelled } = await travel(context, actor, command);
    return made(TravelPayload, { ...unrecorded(), published: true, ...travelled, now: new Date(now) });
  }
}
