import { type FragmentDefinitionNode, GraphQLError, type OperationDefinitionNode, OperationTypeNode } from "graphql";
import { selectedFields } from "./selected-fields.js";

export interface CommandScope {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** With the operation's own defaults. */
  variables: Readonly<Record<string, unknown>>;
}

/**
 * Refuses a mutation with more than one command. The fields of a namespace run side by side, and an error in one could take the
 * other's receipt with it.
 */
export function assertOneCommand(operation: OperationDefinitionNode, scope: CommandScope): void {
  const commands = commandsOf(operation, scope);
  if (commands.length > 1) {
    throw new GraphQLError(
      `An operation may hold one command, and this one holds ${commands.length}: ${commands.join(", ")}. ` +
        "Send each in an operation of its own.",
      { extensions: { code: "BAD_USER_INPUT" } },
    );
  }
}

/** The commands of a mutation as `children.publishActionPlan`; a root field that is no namespace is one itself. */
function commandsOf(operation: OperationDefinitionNode, scope: CommandScope): string[] {
  if (operation.operation !== OperationTypeNode.MUTATION) {
    return [];
  }
  return [...selectedFields([operation.selectionSet], scope).values()].flatMap((nodes) => {
    const namespace = nodes[0]?.name.value ?? "";
    const selections = nodes.flatMap((node) => node.selectionSet ?? []);
    if (selections.length === 0) {
      return [namespace];
    }
    const commands = [...selectedFields(selections, scope).values()];
    return commands.map(([command]) => `${namespace}.${command?.name.value}`);
  });
}
