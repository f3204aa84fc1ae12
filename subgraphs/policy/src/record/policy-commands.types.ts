import { ObjectType } from "type-graphql";

@ObjectType("PolicyCommands", { description: "What the coordinator can do with the frame. One command per operation." })
export class PolicyCommands {}
