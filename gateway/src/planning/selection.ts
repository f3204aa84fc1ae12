import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";

/** A field of an operation whose conditions are resolved. */
export interface SelectedField {
  readonly kind: "field";
  readonly responseName: string;
  /** Its name in the plan, in subgraphs' requests and in the data that is gathered. */
  readonly plannedName: string;
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
  /** All but `@skip` and `@include`. */
  readonly directives: readonly DirectiveNode[];
  /** undefined for a leaf and for introspection; empty where all its fields are left out. */
  readonly below: Selection[] | undefined;
  /** All places of the document that select it, of introspection alone: graphql-js answers it as it was asked. */
  readonly introspected: readonly FieldNode[] | undefined;
}

export interface SelectedCondition {
  readonly kind: "condition";
  readonly type: string;
  readonly selections: Selection[];
}

export type Selection = SelectedField | SelectedCondition;

/** A field of one type of object. */
export interface ObjectField {
  readonly responseName: string;
  readonly plannedName: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly below: SelectionGroup | undefined;
  readonly introspected: readonly FieldNode[] | undefined;
}

const INTROSPECTION: ReadonlySet<string> = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

/** Whether the field asks about the schema itself. */
export const isIntrospection = (name: string): boolean => INTROSPECTION.has(name);

/** Fields that every type, or the root, has by GraphQL itself. */
const META_FIELDS: Readonly<Record<string, GraphQLOutputType>> = {
  [TypeNameMetaFieldDef.name]: TypeNameMetaFieldDef.type,
  [SchemaMetaFieldDef.name]: SchemaMetaFieldDef.type,
  [TypeMetaFieldDef.name]: TypeMetaFieldDef.type,
};

/** The type of a field; undefined where the type has no such field. */
export function fieldTypeOf(type: GraphQLCompositeType, name: string): GraphQLOutputType | undefined {
  return META_FIELDS[name] ?? (isUnionType(type) ? undefined : type.getFields()[name]?.type);
}

/** Selections that apply to the same object: those of one field in all places of the document where it is selected. */
export class SelectionGroup {
  readonly #fields = new Map<string, readonly ObjectField[]>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly parts: readonly (readonly Selection[])[],
  ) {}

  /** The fields of an object of the type, in the order of the document. */
  fieldsOf(type: GraphQLObjectType | GraphQLInterfaceType): readonly ObjectField[] {
    const known = this.#fields.get(type.name);
    if (known) return known;
    const selected = new Map<string, SelectedField[]>();
    for (const part of this.parts) this.#collect(part, type, selected);
    const fields = [...selected.values()].flatMap((nodes) => this.#fieldOf(type, nodes));
    this.#fields.set(type.name, fields);
    return fields;
  }

  #collect(
    selections: readonly Selection[],
    type: GraphQLObjectType | GraphQLInterfaceType,
    into: Map<string, SelectedField[]>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === "field") put(selection, into);
      else if (this.#isA(type, selection.type)) this.#collect(selection.selections, type, into);
    }
  }

  #fieldOf(type: GraphQLObjectType | GraphQLInterfaceType, nodes: readonly SelectedField[]): ObjectField[] {
    const [first] = nodes;
    if (!first) return [];
    const fieldType = fieldTypeOf(type, first.name);
    if (!fieldType) return [];
    const { responseName, plannedName, name } = first;
    const parts = nodes.flatMap(({ below }) => (below ? [below] : []));
    const below = parts.length === 0 ? undefined : new SelectionGroup(this.schema, parts);
    const introspected = first.introspected && nodes.flatMap((each) => each.introspected ?? []);
    return [{ responseName, plannedName, name, type: fieldType, below, introspected }];
  }

  #isA(type: GraphQLObjectType | GraphQLInterfaceType, condition: string): boolean {
    const wanted = this.schema.getType(condition);
    if (type === wanted) return true;
    return (
      isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && this.schema.isSubType(wanted, type)
    );
  }
}

function put(selection: SelectedField, into: Map<string, SelectedField[]>): void {
  const nodes = into.get(selection.responseName);
  if (nodes) nodes.push(selection);
  else into.set(selection.responseName, [selection]);
}
