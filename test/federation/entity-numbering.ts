import { type DocumentNode, Kind, parse, print, type SelectionNode, visit } from "graphql";
import type { GraphRequest } from "./federation-definition.js";

export type Path = readonly (string | number)[];

/** The same request for __typename alone: without leaves no field can fail, nor make its parent null. */
export function queryOfTypes({ query, ...rest }: GraphRequest): GraphRequest {
  const typename: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
  const document: DocumentNode = visit(parse(query), {
    SelectionSet: (set) => {
      const branches = set.selections.filter((each) => each.kind !== Kind.FIELD || each.selectionSet);
      return { ...set, selections: [typename, ...branches] };
    },
  });
  return { ...rest, query: print(withoutUnused(document)) };
}

function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

/**
 * Whether @apollo/gateway has put one entity's error at another: it sends a subgraph the entities of some types, and uses an error's
 * number among those as the number among all.
 * @param types the answer's objects with __typename alone
 */
export function isMisnumbered(types: unknown, theirs: Path, ours: Path): boolean {
  return ours.some((_, index) => {
    const [place, rest] = [ours.slice(0, index + 1), ours.slice(index + 1)];
    if (rest.join("/") !== theirs.slice(index + 1).join("/")) return false;
    const entities = entitiesAt(types, place);
    const [right, wrong] = [place, theirs.slice(0, index + 1)].map((of) =>
      entities.findIndex((entity) => entity.place === of.join("/")),
    );
    return right !== undefined && wrong !== undefined && isAmongSome(entities, right, wrong);
  });
}

/** Whether the entity has that number when some other types are left out. */
function isAmongSome(entities: readonly Entity[], right: number, number: number): boolean {
  const type = entities[right]?.type;
  if (type === undefined || number < 0) return false;
  const counts = new Map<string, number>([[type, 0]]);
  for (const { type: other } of entities.slice(0, right)) counts.set(other, (counts.get(other) ?? 0) + 1);
  let numbers = [counts.get(type)];
  counts.delete(type);
  for (const count of counts.values())
    numbers = [0, count].flatMap((more) => numbers.map((each) => (each ?? 0) + more));
  return numbers.includes(number);
}

interface Entity {
  place: string;
  type: string;
}

/** All entities on the path, with any index in place of its list indexes. */
function entitiesAt(value: unknown, [part, ...rest]: Path, place: Path = []): Entity[] {
  if (value === null || typeof value !== "object") return [];
  if (part === undefined) return "__typename" in value ? [{ place: place.join("/"), type: `${value.__typename}` }] : [];
  const next =
    typeof part === "number" && Array.isArray(value) ? Object.entries(value) : [[part, Reflect.get(value, part)]];
  return next.flatMap(([name, below]) => entitiesAt(below, rest, [...place, name]));
}
