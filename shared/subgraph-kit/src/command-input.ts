import { type ClassType, createParameterDecorator, Field, ID, InputType } from "type-graphql";

/** What every command takes besides its own fields. */
@InputType()
export abstract class CommandInput {
  @Field(() => ID, {
    description: "Your name for this command: the same key and input gives the same answer again. 1 to 200 characters.",
  })
  idempotencyKey!: string;
}

/** The one argument of a command, as it was sent, with GraphQL's defaults: an input whose type ends with `Input`. */
export function CommandArg(type: () => ClassType, description = "What is to be done."): ParameterDecorator {
  const arg = { name: "input", typeFunc: type, options: { description } };
  return createParameterDecorator(({ args }) => args.input, { arg }) as ParameterDecorator;
}
