import { gql, type TypedDocumentNode } from "@urql/core";

/** An operation of a page, typed by what it takes and answers. */
export interface Operation<Data, Variables> {
  readonly name: string;
  /** What the hub trusts it by. */
  readonly id: string;
  /** As the sandbox shows it. */
  readonly text: string;
  readonly document: TypedDocumentNode<Data, Variables>;
}

const ids = new Map<string, string>();

/** Called by the files that are made of the pages' `.graphql`. */
export function operation<Data, Variables>(
  parts: Omit<Operation<Data, Variables>, "document">,
): Operation<Data, Variables> {
  ids.set(parts.name, parts.id);
  return { ...parts, document: gql(parts.text) as TypedDocumentNode<Data, Variables> };
}

/** The id of the operation of that name. */
export function idOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : ids.get(name);
}
