import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * The operation without type conditions whose result is known: `... on Node` among an object's own fields. Below one of them
 * @apollo/gateway forgets the object's type when it shapes the answer, and leaves a further `... on User` out.
 */
export function withoutConstantConditions(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const fragments = fragmentsOf(document);
  const types = new TypeInfo(schema);
  const resultOf = (condition = ""): ConditionResult => conditionResult(types.getParentType()?.name, condition, schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      InlineFragment: {
        enter: ({ typeCondition, ...fragment }) => {
          const result = resultOf(typeCondition?.name.value);
          if (result === "never") return null;
          return result === "always" ? fragment : undefined;
        },
        leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined),
      },
      FragmentSpread: ({ name, directives = [] }) => {
        const fragment = fragments.get(name.value);
        const result = resultOf(fragment?.typeCondition.name.value);
        if (result === "never") return null;
        return fragment && result === "always"
          ? ({
              kind: Kind.INLINE_FRAGMENT,
              directives,
              selectionSet: fragment.selectionSet,
            } satisfies InlineFragmentNode)
          : undefined;
      },
      Field: {
        leave: (field) =>
          field.selectionSet?.selections.length === 0 ? { ...field, selectionSet: EMPTY_SELECTION } : undefined,
      },
    }),
  );
}

/** `{ __typename @include(if: false) }`: GraphQL has no empty braces. */
const EMPTY_SELECTION: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [
    {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: "__typename" },
      directives: [
        {
          kind: Kind.DIRECTIVE,
          name: { kind: Kind.NAME, value: "include" },
          arguments: [
            {
              kind: Kind.ARGUMENT,
              name: { kind: Kind.NAME, value: "if" },
              value: { kind: Kind.BOOLEAN, value: false },
            },
          ],
        },
      ],
    },
  ],
};

type ConditionResult = "always" | "never" | "unknown";

function conditionResult(parent: string | undefined, condition: string, schema: GraphQLSchema): ConditionResult {
  const object = schema.getType(parent ?? "");
  const type = schema.getType(condition);
  if (!isObjectType(object) || !type || type === object) return "unknown";
  return isAbstractType(type) && schema.isSubType(type, object) ? "always" : "never";
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
}
