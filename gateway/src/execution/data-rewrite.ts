import type { FetchDataRewrite } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { type FetchedObject, isObject, own } from "./fetched-data.js";
import { isOfType } from "./object-type.js";

const FRAGMENT = "... on ";

/** Changes that a plan asks for in what it sends or gets: names that the planner had to change, and names of types. */
export function rewrite(
  value: unknown,
  rewrites: readonly FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): void {
  for (const each of rewrites ?? []) {
    const name = each.path.at(-1);
    if (name !== undefined) rewriteBelow(value, each.path.slice(0, -1), { schema, change: changeOf(each, name) });
  }
}

interface Rewriting {
  readonly schema: GraphQLSchema;
  readonly change: (object: FetchedObject) => void;
}

function changeOf(rewrite: FetchDataRewrite, name: string): (object: FetchedObject) => void {
  if (rewrite.kind === "ValueSetter") {
    return (object) => {
      object[name] = rewrite.setValueTo;
    };
  }
  return (object) => {
    const value = own(object, name);
    if (value === undefined) return;
    object[rewrite.renameKeyTo] = value;
    delete object[name];
  };
}

function rewriteBelow(value: unknown, path: readonly string[], rewriting: Rewriting): void {
  if (Array.isArray(value)) {
    for (const element of value) rewriteBelow(element, path, rewriting);
    return;
  }
  if (!isObject(value)) return;
  const [head, ...rest] = path;
  if (head === undefined) {
    rewriting.change(value);
  } else if (!head.startsWith(FRAGMENT)) {
    rewriteBelow(own(value, head), rest, rewriting);
  } else if (isOfType(rewriting.schema, value, { condition: head.slice(FRAGMENT.length), ifUnknown: true })) {
    rewriteBelow(value, rest, rewriting);
  }
}
