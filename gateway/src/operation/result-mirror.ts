/** A place in an answer; `@` in a planner's path means every element of a list. */
export type Path = readonly (string | number)[];

type Tree = Record<string, unknown>;

/**
 * The result that @apollo/gateway builds, as its data source can see it. The gateway places an entity's error by its number among
 * ALL entities at a path, but sends a subgraph only those of its types, so the right number needs the whole list.
 * The gateway merges later answers into the objects of the first one: holding the root's fields is enough.
 */
export class ResultMirror {
  readonly #root: Tree = {};

  /** Adds a root answer as the gateway's own merge does: the first object at a field stays, later ones are merged into it. */
  adopt(data: Tree): void {
    for (const [field, value] of Object.entries(data)) {
      if (!isMergedInto(this.#root[field], value)) {
        this.#root[field] = value;
      }
    }
  }

  /** For each representation, in order, the number of its entity among those at the path. */
  entityNumbers(path: Path, representations: readonly unknown[]): number[] {
    const entities = flatten(this.#root, path).filter((entity) => entity !== null && entity !== undefined);
    return (
      matched(entities, representations, represents) ??
      matched(entities, representations, representsBesidesType) ??
      representations.map((_, index) => index)
    );
  }
}

function isMergedInto(present: unknown, value: unknown): boolean {
  if (Array.isArray(present) && Array.isArray(value)) {
    return present.length === value.length;
  }
  return Boolean(present) && isTree(value);
}

function flatten(value: unknown, [head, ...rest]: Path): unknown[] {
  if (Array.isArray(value) && head !== "@") {
    return value.flatMap((element) => flatten(element, head === undefined ? [] : [head, ...rest]));
  }
  if (head === undefined || value === null || value === undefined) {
    return [value];
  }
  if (head === "@") {
    return Array.isArray(value) ? value.flatMap((element) => flatten(element, rest)) : [];
  }
  return isTree(value) ? flatten(value[head], rest) : [];
}

type Comparison = (entity: unknown, representation: unknown) => boolean;

function matched(
  entities: readonly unknown[],
  representations: readonly unknown[],
  isSame: Comparison,
): number[] | undefined {
  const numbers: number[] = [];
  entities.forEach((entity, number) => {
    if (numbers.length < representations.length && isSame(entity, representations[numbers.length])) {
      numbers.push(number);
    }
  });
  return numbers.length === representations.length ? numbers : undefined;
}

/** A representation is a part of its entity: its type, its key and what else the subgraph requires. */
function represents(entity: unknown, representation: unknown): boolean {
  if (Array.isArray(representation)) {
    return (
      Array.isArray(entity) &&
      entity.length === representation.length &&
      representation.every((element, index) => represents(entity[index], element))
    );
  }
  if (isTree(representation)) {
    return isTree(entity) && Object.entries(representation).every(([field, value]) => represents(entity[field], value));
  }
  return Object.is(entity, representation);
}

/** With an interface object the planner has changed the type's name in the representation. */
function representsBesidesType(entity: unknown, representation: unknown): boolean {
  const { __typename: _, ...rest } = isTree(representation) ? representation : {};
  return represents(entity, rest);
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
