import { type FieldNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from "graphql";
import { type FetchedObject, isObject, newObject, own } from "./fetched-data.js";

/** The response names that a request asks for, each with those below it; undefined for a leaf. */
export type AskedFields = ReadonlyMap<string, AskedFields | undefined>;

type Growing = Map<string, Growing | undefined>;

/** The names in a subgraph's request, of all types together. */
export function askedFields(query: string): AskedFields {
  const { definitions } = parse(query, { noLocation: true });
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const asked: Growing = new Map();
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) addAsked(asked, definition.selectionSet, fragments);
  }
  return asked;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function addAsked(asked: Growing, { selections }: SelectionSetNode, fragments: Fragments): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      addField(asked, selection, fragments);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (fragment) addAsked(asked, fragment.selectionSet, fragments);
  }
}

function addField(asked: Growing, { alias, name, selectionSet }: FieldNode, fragments: Fragments): void {
  const responseName = (alias ?? name).value;
  const below = asked.get(responseName) ?? (selectionSet && new Map());
  asked.set(responseName, below);
  if (below && selectionSet) addAsked(below, selectionSet, fragments);
}

/** A copy of what a subgraph sent with what it was asked for alone: anything else could be another field's name. */
export function onlyAsked(value: unknown, asked: AskedFields | undefined): unknown {
  if (asked === undefined) return value;
  if (Array.isArray(value)) return value.map((element) => onlyAsked(element, asked));
  return isObject(value) ? askedObject(value, asked) : value;
}

/** The same for an object. */
export function askedObject(value: FetchedObject, asked: AskedFields): FetchedObject {
  const kept = newObject();
  for (const [name, below] of asked) {
    const part = own(value, name);
    if (part !== undefined) kept[name] = onlyAsked(part, below);
  }
  return kept;
}
