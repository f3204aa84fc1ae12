import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** The size of a document: all its operations, each fragment counted as often as it is spread, and at least once. */
export interface DocumentShape {
  /** Operations and fragments. */
  definitions: number;
  /** Fields from the root to the deepest; introspection is not counted. */
  depth: number;
  fields: number;
  /** The most fields of one object. */
  breadth: number;
  aliases: number;
  directives: number;
  /** Fields below `__schema` or `__type`, to the deepest. */
  introspectionDepth: number;
  /** Aliases below `__schema` and `__type`, and `__schema` itself after the first. */
  repeatedIntrospection: number;
}

/** The size of a selection set or a part of it. */
interface Part extends Omit<DocumentShape, "definitions"> {
  /** How many fields it adds to its object. */
  width: number;
  schemas: number;
}

const EMPTY: Part = {
  depth: 0,
  fields: 0,
  breadth: 0,
  aliases: 0,
  directives: 0,
  introspectionDepth: 0,
  repeatedIntrospection: 0,
  width: 0,
  schemas: 0,
};

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Measures a document before it is validated: fragments may be unknown or circular. */
export function shapeOf({ definitions }: DocumentNode): DocumentShape {
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const measuring = new ShapeMeasuring(fragments);
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const parts = operations.map((operation) => measuring.ofOperation(operation));
  // Validation also checks fragments that are never spread.
  const whole = [...parts, ...measuring.unusedFragments()].reduce(besides, EMPTY);
  return { ...whole, definitions: definitions.length };
}

class ShapeMeasuring {
  /** Each fragment is measured once, so that no number of spreads costs time. */
  readonly #known = new Map<string, Part>();

  constructor(readonly fragments: Fragments) {}

  ofOperation(operation: OperationDefinitionNode): Part {
    const part = this.#ofSet(operation.selectionSet, false);
    const ofVariables = (operation.variableDefinitions ?? []).map(directivesOf);
    return {
      ...part,
      breadth: Math.max(part.breadth, part.width),
      directives: part.directives + directivesOf(operation) + sum(ofVariables),
      repeatedIntrospection: part.repeatedIntrospection + Math.max(0, part.schemas - 1),
    };
  }

  unusedFragments(): Part[] {
    const names = [...this.fragments.keys()].filter(
      (name) => !this.#known.has(`${name} true`) && !this.#known.has(`${name} false`),
    );
    return names
      .map((name) => this.#ofFragment(name, false))
      .map((part) => ({
        ...part,
        breadth: Math.max(part.breadth, part.width),
      }));
  }

  #ofSet({ selections }: SelectionSetNode, isIntrospection: boolean): Part {
    return selections.map((selection) => this.#ofSelection(selection, isIntrospection)).reduce(together, EMPTY);
  }

  #ofSelection(selection: SelectionNode, isIntrospection: boolean): Part {
    const own: Part = { ...EMPTY, directives: directivesOf(selection) };
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return together(own, this.#ofFragment(selection.name.value, isIntrospection));
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return together(own, this.#ofSet(selection.selectionSet, isIntrospection));
    }
    const name = selection.name.value;
    const entersIntrospection = isIntrospection || name === "__schema" || name === "__type";
    const below = selection.selectionSet ? this.#ofSet(selection.selectionSet, entersIntrospection) : EMPTY;
    const alias = selection.alias ? 1 : 0;
    return {
      // Every introspection query is deep.
      depth: 1 + (entersIntrospection ? 0 : below.depth),
      fields: 1 + below.fields,
      breadth: Math.max(below.breadth, below.width),
      aliases: alias + below.aliases,
      directives: own.directives + below.directives,
      introspectionDepth: (isIntrospection ? 1 : 0) + below.introspectionDepth,
      repeatedIntrospection: (isIntrospection ? alias : 0) + below.repeatedIntrospection,
      width: 1,
      schemas: (name === "__schema" ? 1 : 0) + below.schemas,
    };
  }

  #ofFragment(name: string, isIntrospection: boolean): Part {
    const fragment = this.fragments.get(name);
    if (!fragment) return EMPTY;
    const key = `${name} ${isIntrospection}`;
    const known = this.#known.get(key);
    if (known) return known;
    // A fragment that contains itself counts nothing the second time; validation refuses it.
    this.#known.set(key, EMPTY);
    const part = together(
      { ...EMPTY, directives: directivesOf(fragment) },
      this.#ofSet(fragment.selectionSet, isIntrospection),
    );
    this.#known.set(key, part);
    return part;
  }
}

/** Two parts of one object's selection. */
function together(one: Part, other: Part): Part {
  return { ...besides(one, other), width: one.width + other.width, schemas: one.schemas + other.schemas };
}

/** Two parts of one document with objects of their own. */
function besides(one: Part, other: Part): Part {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    breadth: Math.max(one.breadth, other.breadth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    repeatedIntrospection: one.repeatedIntrospection + other.repeatedIntrospection,
    width: 0,
    schemas: 0,
  };
}

const directivesOf = ({ directives }: { directives?: readonly unknown[] | undefined }): number =>
  directives?.length ?? 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
