import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { GraphRequest } from "./federation-definition.js";

/** `__typename` that is never answered: GraphQL has no empty braces. */
const NOTHING: SelectionNode = (
  parse("{ __typename @include(if: false) }").definitions[0] as { selectionSet: SelectionSetNode }
).selectionSet.selections[0] as SelectionNode;

/**
 * The same request without what its `@skip` and `@include` leave out. @apollo/gateway answers some conditions wrongly: it asks for
 * what is left out, and merges it.
 */
export function withoutConditions({ query, variables = {}, operationName }: GraphRequest): GraphRequest {
  const document = parse(query);
  const values = { ...defaultsOf(document), ...variables };
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const resolved = visit(document, {
    FragmentDefinition: () => null,
    FragmentSpread: (spread) => (isIncluded(spread, values) ? inlined(spread, fragments) : null),
    InlineFragment: {
      enter: (node) => (isIncluded(node, values) ? { ...node, directives: [] } : null),
      leave: (node) => (node.selectionSet.selections.length === 0 ? null : undefined),
    },
    Field: (node) => (isIncluded(node, values) ? { ...node, directives: [] } : null),
    SelectionSet: { leave: (set) => (set.selections.length === 0 ? { ...set, selections: [NOTHING] } : undefined) },
  });
  return { query: print(withoutUnused(resolved)), variables, ...(operationName !== undefined && { operationName }) };
}

/**
 * The same request with another response name for each field and its arguments, and the name that each had. Where two types share a
 * place in the answer, @apollo/gateway keeps one value for both.
 */
export function withOwnNames({ query, ...rest }: GraphRequest): {
  readonly request: GraphRequest;
  readonly originalName: (name: string) => string;
} {
  const names = new Map<string, string>();
  const originals = new Map<string, string>();
  const named = visit(parse(query), {
    Field: ({ alias, name, arguments: given = [], ...field }) => {
      const original = (alias ?? name).value;
      if (original === "__typename") return undefined;
      const asked = [original, name.value, ...given.map((each) => print(each)).sort()].join(" ");
      const own = names.get(asked) ?? `${original}_${names.size}`;
      names.set(asked, own);
      originals.set(own, original);
      return { ...field, name, arguments: given, alias: { kind: Kind.NAME, value: own } };
    },
  });
  return { request: { ...rest, query: print(named) }, originalName: (name) => originals.get(name) ?? name };
}

function inlined({ name }: FragmentSpreadNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const fragment = fragments.get(name.value);
  return (
    fragment && {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: fragment.typeCondition,
      selectionSet: fragment.selectionSet,
    }
  );
}

function isIncluded(node: SelectionNode, values: Record<string, unknown>): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, values)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false
  );
}

function defaultsOf(document: DocumentNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue?.kind === Kind.BOOLEAN) defaults[variable.name.value] = defaultValue.value;
    },
  });
  return defaults;
}

/** Variables that only conditions used. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}
