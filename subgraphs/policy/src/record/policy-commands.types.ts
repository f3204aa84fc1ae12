import { EACH_FOR_ITSELF } from "@hub/subgraph-kit";
import { ObjectType } from "type-graphql";

@ObjectType("PolicyCommands", {
  description: `What the coordinator can do with the frame. One command per operation. ${EACH_FOR_ITSELF}`,
})
export class PolicyCommands {}
