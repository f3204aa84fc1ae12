import { astFromValue, type GraphQLArgument, type GraphQLInputField, type ValueNode } from "graphql";

/** The default of an argument or input field as GraphQL writes it; undefined where it has none. */
export function astOfDefault({ defaultValue, type }: GraphQLArgument | GraphQLInputField): ValueNode | undefined {
  return defaultValue === undefined ? undefined : (astFromValue(defaultValue, type) ?? undefined);
}
