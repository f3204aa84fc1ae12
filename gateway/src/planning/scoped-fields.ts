import { type FieldNode } from "graphql";
import type { PathNames } from "./path-names.js";
import { isIntrospection, type SelectedCondition, type SelectedField, type Selection } from "./selection.js";
import type { TypeScope } from "./type-scope.js";

/** A field as it is written into a selection, with all places of the document where it is selected. */
export interface WrittenField {
  readonly scope: TypeScope;
  readonly selected: SelectedField;
  readonly nodes: FieldNode[];
}

const CONDITIONAL = new Set(["skip", "include"]);

/** Writes the fields of one selection set, each once for each scope, in the order of the document. */
export class ScopedFields {
  readonly #fields = new Map<string, WrittenField>();
  readonly #spreads = new Set<string>();

  constructor(
    readonly out: Selection[],
    readonly names: PathNames,
  ) {}

  add(node: FieldNode, scope: TypeScope): void {
    const responseName = (node.alias ?? node.name).value;
    const key = `${responseName} ${scope.key}`;
    const known = this.#fields.get(key);
    if (known) {
      known.nodes.push(node);
      return;
    }
    const nodes = [node];
    const selected = this.#selected(responseName, nodes, node);
    listAt(this.out, scope.conditions).push(selected);
    this.#fields.set(key, { scope, selected, nodes });
  }

  /** Whether the fragment was not spread there yet; a second time it would add nothing. */
  isFirstSpread(fragment: string, scope: TypeScope): boolean {
    const key = `${fragment} ${scope.key}`;
    if (this.#spreads.has(key)) return false;
    this.#spreads.add(key);
    return true;
  }

  all(): Iterable<WrittenField> {
    return this.#fields.values();
  }

  #selected(responseName: string, nodes: FieldNode[], node: FieldNode): SelectedField {
    const name = node.name.value;
    const args = node.arguments ?? [];
    const introspects = isIntrospection(name);
    return {
      kind: "field",
      responseName,
      plannedName: this.names.nameOf({ responseName, name, arguments: args }),
      name,
      arguments: args,
      directives: (node.directives ?? []).filter((each) => !CONDITIONAL.has(each.name.value)),
      below: introspects ? undefined : node.selectionSet && [],
      introspected: introspects ? nodes : undefined,
    };
  }
}

/** The list below these conditions. A new one is begun unless the last selection has the same condition, to keep the order. */
function listAt(selections: Selection[], [condition, ...rest]: readonly string[]): Selection[] {
  if (condition === undefined) return selections;
  const last = selections.at(-1);
  if (last?.kind === "condition" && last.type === condition) return listAt(last.selections, rest);
  const added: SelectedCondition = { kind: "condition", type: condition, selections: [] };
  selections.push(added);
  return listAt(added.selections, rest);
}
