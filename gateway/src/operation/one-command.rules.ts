import { type FragmentDefinitionNode, GraphQLError, type OperationDefinitionNode, OperationTypeNode } from "graphql";
import { selectedFields } from "./selected-fields.js";

export interface CommandScope {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of variables, the operation's own defaults included. */
  variables: Readonly<Record<string, unknown>>;
}

/**
 * Refuses a mutation with more than one command. The fields of a namespace run in parallel, and an error in one of them could remove
 * the other's receipt from the answer.
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

/** The commands of a mutation, such as `children.publishActionPlan`; a root field that is no namespace is a command itself. */
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
