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
 * The same operation without conditions that hold anyway: `... on Node` inside of an object's fields. In what stands under one,
 * @apollo/gateway forgets the object's type when it shapes its answer, so that a further `... on User` there is left out.
 */
export function withoutNeedlessConditions(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const fragments = fragmentsOf(document);
  const types = new TypeInfo(schema);
  const holds = (condition = ""): Holds => holdsFor(types.getParentType()?.name, condition, schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      InlineFragment: {
        enter: ({ typeCondition, ...fragment }) => {
          const condition = holds(typeCondition?.name.value);
          if (condition === "never") return null;
          return condition === "anyway" ? fragment : undefined;
        },
        leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined),
      },
      FragmentSpread: ({ name, directives = [] }) => {
        const fragment = fragments.get(name.value);
        const condition = holds(fragment?.typeCondition.name.value);
        if (condition === "never") return null;
        return fragment && condition === "anyway"
          ? ({
              kind: Kind.INLINE_FRAGMENT,
              directives,
              selectionSet: fragment.selectionSet,
            } satisfies InlineFragmentNode)
          : undefined;
      },
      Field: {
        leave: (field) =>
          field.selectionSet?.selections.length === 0 ? { ...field, selectionSet: NOTHING } : undefined,
      },
    }),
  );
}

/** An object of which nothing is asked. */
const NOTHING: SelectionSetNode = {
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

type Holds = "anyway" | "never" | "as asked";

/** Without the condition around them, some that could not hold in the object would not be valid. */
function holdsFor(parent: string | undefined, condition: string, schema: GraphQLSchema): Holds {
  const object = schema.getType(parent ?? "");
  const type = schema.getType(condition);
  if (!isObjectType(object) || !type || type === object) return "as asked";
  return isAbstractType(type) && schema.isSubType(type, object) ? "anyway" : "never";
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
}
