import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { HubError } from "./hub-error.js";

/**
 * Lets a mutation hold one command. The fields of a namespace run in parallel, and an error in one of them could remove the other's
 * receipt from the answer. A gateway refuses it across subgraphs; this holds whichever gateway asks.
 */
export function allowOneCommand(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (root: unknown, args: Record<string, unknown>, context: unknown, info) => {
      refuseMore(commandsOf(info));
      return resolve(root, args, context, info);
    };
  }
}

function refuseMore(commands: readonly string[]): void {
  if (commands.length <= 1) return;
  throw new HubError(
    "BAD_USER_INPUT",
    `An operation may hold one command, and this one holds ${commands.length}: ${commands.join(", ")}. ` +
      "Send each in an operation of its own.",
  );
}

/** The commands of the operation, such as `children.publishActionPlan`; a root field that is no namespace is a command itself. */
function commandsOf({ schema, fragments, variableValues, operation, parentType }: GraphQLResolveInfo): string[] {
  const roots = collectFields(schema, fragments, variableValues, parentType, operation.selectionSet);
  return named(roots).flatMap(({ name, nodes }) => {
    const type = getNamedType(parentType.getFields()[name]?.type);
    if (!isObjectType(type)) return [name];
    const commands = collectSubfields(schema, fragments, variableValues, type as GraphQLObjectType, nodes);
    return named(commands).map((command) => `${name}.${command.name}`);
  });
}

function named(fields: ReadonlyMap<string, readonly FieldNode[]>): { name: string; nodes: FieldNode[] }[] {
  return [...fields.values()].flatMap((nodes) => {
    const name = nodes[0]?.name.value;
    return name === undefined || name === "__typename" ? [] : [{ name, nodes: [...nodes] }];
  });
}
