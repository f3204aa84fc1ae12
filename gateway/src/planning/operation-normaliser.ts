import {
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { PathNames } from "./path-names.js";
import type { PlannedNames } from "./planned-names.js";
import type { FieldAtPath, RequiredArguments } from "./required-arguments.rules.js";
import { ScopedFields, type WrittenField } from "./scoped-fields.js";
import { fieldTypeOf, type Selection } from "./selection.js";
import { type TypeScope, TypeScopes } from "./type-scope.js";

export interface NormaliserParts {
  readonly schema: GraphQLSchema;
  readonly planned: PlannedNames;
  readonly required: RequiredArguments;
  /** The most selections that are followed for one operation. */
  readonly maxSelections: number;
}

export interface OperationScope {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced: with the operation's own defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation without fragments and conditions, whose fields have names that no other field at the same place has. */
export interface NormalisedOperation {
  readonly selections: Selection[];
  readonly names: PathNames;
  /** How many selections there are, each fragment once for each type that it is spread on. */
  readonly followed: number;
}

/** The selection sets of one field, as one place in the document sees its type. */
interface PathPart {
  readonly scopes: TypeScopes;
  readonly sets: readonly SelectionSetNode[];
  readonly out: Selection[];
}

/** One selection set whose fields are collected. */
interface Collecting {
  readonly scopes: TypeScopes;
  readonly fields: ScopedFields;
}

/**
 * Resolves an operation's fragments and its `@skip` and `@include`. A fragment is followed once for each type that it is spread on, so
 * fragments that spread each other twice cost no more than once.
 */
export class OperationNormaliser {
  #followed = 0;

  constructor(
    readonly parts: NormaliserParts,
    readonly scope: OperationScope,
  ) {}

  normalise({ operation, selectionSet }: OperationDefinitionNode): NormalisedOperation {
    const root = this.parts.schema.getRootType(operation);
    if (!root) throw new GraphQLError(`This graph has no operations of the kind '${operation}'.`);
    const selections: Selection[] = [];
    const scopes = new TypeScopes(this.parts.schema, root);
    const names = this.#path([{ scopes, sets: [selectionSet], out: selections }]);
    return { selections, names, followed: this.#followed };
  }

  /** All parts that are merged at one place of the answer. */
  #path(parts: readonly PathPart[]): PathNames {
    const types = parts.flatMap(({ scopes: { root } }) => [root.type.name, ...root.possible]);
    const names = new PathNames(this.parts.planned.at(types));
    const below = new Map<string, PathPart[]>();
    const atPath: FieldAtPath[] = [];
    for (const part of parts) {
      for (const field of this.#fieldsOf(part, names)) {
        atPath.push({ name: field.selected.name, possible: field.scope.possible });
        const child = this.#partBelow(field);
        if (child) below.set(field.selected.plannedName, [...(below.get(field.selected.plannedName) ?? []), child]);
      }
    }
    this.parts.required.assertOneValueEach(atPath);
    for (const [name, children] of below) names.putBelow(name, this.#path(children));
    names.settle();
    return names;
  }

  #fieldsOf({ scopes, sets, out }: PathPart, names: PathNames): Iterable<WrittenField> {
    const fields = new ScopedFields(out, names);
    for (const set of sets) this.#follow(set.selections, scopes.root, { scopes, fields });
    return fields.all();
  }

  #follow(selections: readonly SelectionNode[], scope: TypeScope, within: Collecting): void {
    for (const selection of selections) {
      this.#count();
      if (!this.#isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) within.fields.add(selection, scope);
      else this.#followFragment(selection, scope, within);
    }
  }

  #followFragment(selection: FragmentSpreadNode | InlineFragmentNode, scope: TypeScope, within: Collecting): void {
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    const fragment = isSpread ? this.scope.fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    const inner = condition === undefined ? scope : within.scopes.narrow(scope, condition);
    if (!fragment || !inner) return;
    if (isSpread && !within.fields.isFirstSpread(selection.name.value, inner)) return;
    this.#follow(fragment.selectionSet.selections, inner, within);
  }

  #partBelow({ scope: { type }, selected, nodes }: WrittenField): PathPart | undefined {
    const below = getNamedType(fieldTypeOf(type, selected.name));
    if (!isCompositeType(below) || !selected.below) return undefined;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { scopes: new TypeScopes(this.parts.schema, below), sets, out: selected.below };
  }

  #isIncluded(node: SelectionNode): boolean {
    if (!node.directives?.length) return true;
    const { variables } = this.scope;
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
    );
  }

  #count(): void {
    this.#followed += 1;
    if (this.#followed <= this.parts.maxSelections) return;
    const value = this.parts.maxSelections;
    throw new GraphQLError(
      `The operation has more than ${value} selections when its fragments are written out. Ask for less at once. (HUB_MAX_SELECTIONS)`,
      { extensions: { code: "LIMIT_EXCEEDED", limit: { name: "HUB_MAX_SELECTIONS", value } } },
    );
  }
}
