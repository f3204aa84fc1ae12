import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** How large an operation is as it is written, its fragments counted as often as they are spread. */
export interface OperationShape {
  /** Fields from the root to the deepest; introspection is not counted. */
  depth: number;
  fields: number;
  /** The most fields that are asked of one object. */
  breadth: number;
  aliases: number;
  directives: number;
  /** Aliases below `__schema` and `__type`, and `__schema` itself after the first. */
  repeatedIntrospection: number;
}

/** Of a selection set or a part of it; `width` is how many fields it adds to the object it stands on. */
interface Part extends OperationShape {
  width: number;
  schemas: number;
}

const NOTHING: Part = {
  depth: 0,
  fields: 0,
  breadth: 0,
  aliases: 0,
  directives: 0,
  repeatedIntrospection: 0,
  width: 0,
  schemas: 0,
};

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Each operation's shape. Reads a document that has not been validated: fragments may be unknown, or go in circles. */
export function shapesOf({ definitions }: DocumentNode): OperationShape[] {
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const measuring = new ShapeMeasuring(fragments);
  return operations.map((operation) => measuring.ofOperation(operation));
}

class ShapeMeasuring {
  /** Each fragment is measured once, so that no number of spreads costs time. */
  readonly #known = new Map<string, Part>();

  constructor(readonly fragments: Fragments) {}

  ofOperation(operation: OperationDefinitionNode): OperationShape {
    const { width, schemas, ...whole } = this.#ofSet(operation.selectionSet, false);
    const ofVariables = (operation.variableDefinitions ?? []).map(directivesOf);
    return {
      ...whole,
      breadth: Math.max(whole.breadth, width),
      directives: whole.directives + directivesOf(operation) + sum(ofVariables),
      repeatedIntrospection: whole.repeatedIntrospection + Math.max(0, schemas - 1),
    };
  }

  #ofSet({ selections }: SelectionSetNode, isIntrospection: boolean): Part {
    return selections.map((selection) => this.#ofSelection(selection, isIntrospection)).reduce(together, NOTHING);
  }

  #ofSelection(selection: SelectionNode, isIntrospection: boolean): Part {
    const own: Part = { ...NOTHING, directives: directivesOf(selection) };
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return together(own, this.#ofFragment(selection.name.value, isIntrospection));
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return together(own, this.#ofSet(selection.selectionSet, isIntrospection));
    }
    const name = selection.name.value;
    const asksOfSchema = isIntrospection || name === "__schema" || name === "__type";
    const below = selection.selectionSet ? this.#ofSet(selection.selectionSet, asksOfSchema) : NOTHING;
    const alias = selection.alias ? 1 : 0;
    return {
      // Introspection goes deep by nature; graphql-js itself bounds how deep.
      depth: 1 + (asksOfSchema ? 0 : below.depth),
      fields: 1 + below.fields,
      breadth: Math.max(below.breadth, below.width),
      aliases: alias + below.aliases,
      directives: own.directives + below.directives,
      repeatedIntrospection: (isIntrospection ? alias : 0) + below.repeatedIntrospection,
      width: 1,
      schemas: (name === "__schema" ? 1 : 0) + below.schemas,
    };
  }

  #ofFragment(name: string, isIntrospection: boolean): Part {
    const fragment = this.fragments.get(name);
    if (!fragment) return NOTHING;
    const key = `${name} ${isIntrospection}`;
    const known = this.#known.get(key);
    if (known) return known;
    // Found again while it is measured, it goes in circles, which validation refuses.
    this.#known.set(key, NOTHING);
    const part = together(
      { ...NOTHING, directives: directivesOf(fragment) },
      this.#ofSet(fragment.selectionSet, isIntrospection),
    );
    this.#known.set(key, part);
    return part;
  }
}

/** Two parts that stand on one object. */
function together(one: Part, other: Part): Part {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    breadth: Math.max(one.breadth, other.breadth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    repeatedIntrospection: one.repeatedIntrospection + other.repeatedIntrospection,
    width: one.width + other.width,
    schemas: one.schemas + other.schemas,
  };
}

const directivesOf = ({ directives }: { directives?: readonly unknown[] | undefined }): number =>
  directives?.length ?? 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
