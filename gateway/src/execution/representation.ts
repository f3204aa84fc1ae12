import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { type FetchedObject, isObject, mergeInto, newObject, own } from "./fetched-data.js";
import { isOfType } from "./object-type.js";

/** What a subgraph gets of an entity: its type, its key, and the fields that the subgraph requires. */
export interface Representation {
  /** undefined where the entity is of no type that is asked for there, or where a part is missing. */
  readonly fields: FetchedObject | undefined;
  /** Whether a part is missing that another subgraph should have given. */
  readonly isIncomplete: boolean;
}

export function representationOf(
  entity: FetchedObject,
  requires: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): Representation {
  const fields = newObject();
  let isIncomplete = false;
  for (const selection of requires) {
    if (selection.kind !== "InlineFragment") continue;
    const { typeCondition: condition, selections } = selection;
    if (condition === undefined || !isOfType(schema, entity, { condition })) continue;
    const part = partOf(entity, selections, schema);
    if (isObject(part)) mergeInto(fields, part);
    else isIncomplete = true;
  }
  return own(fields, "__typename") ? { fields, isIncomplete } : { fields: undefined, isIncomplete };
}

/** The required part of a value: null in place of an object, and undefined for the entity itself, where a field was not fetched. */
function partOf(value: unknown, selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): unknown {
  if (Array.isArray(value)) return value.map((element) => partOf(element, selections, schema) ?? null);
  if (!isObject(value)) return value;
  const part = newObject();
  for (const selection of selections) {
    if (selection.kind === "InlineFragment") addFragment(part, value, selection, schema);
    else if (!addField(part, value, selection, schema)) return undefined;
  }
  return part;
}

type NodeOf<Kind> = Extract<QueryPlanSelectionNode, { kind: Kind }>;

function addField(
  part: FetchedObject,
  value: FetchedObject,
  { alias, name, selections }: NodeOf<"Field">,
  schema: GraphQLSchema,
): boolean {
  const responseName = alias ?? name;
  const field = own(value, responseName);
  if (field === undefined) return false;
  part[responseName] = selections ? (partOf(field, selections, schema) ?? null) : field;
  return true;
}

function addFragment(
  part: FetchedObject,
  value: FetchedObject,
  { typeCondition: condition, selections }: NodeOf<"InlineFragment">,
  schema: GraphQLSchema,
): void {
  if (condition === undefined || !isOfType(schema, value, { condition })) return;
  const below = partOf(value, selections, schema);
  if (isObject(below)) mergeInto(part, below);
}
