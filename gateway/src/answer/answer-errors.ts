import type { GraphQLFormattedError } from "graphql";
import type { Path } from "../subgraph/subgraph-answer.js";

/**
 * The errors with paths that exist in the client's data. A path into fields that only the plan needed, such as a key, is cut short,
 * and errors that are then equal become one.
 */
export function errorsForClient(data: unknown, errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const seen = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const placed = withVisiblePath(data, error);
    const key = JSON.stringify([placed.path, placed.message, placed.extensions]);
    if (!seen.has(key)) {
      seen.set(key, placed);
    }
  }
  return [...seen.values()];
}

function withVisiblePath(data: unknown, { path, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  const visible = path && visiblePath(data, path);
  return visible && visible.length > 0 ? { ...error, path: visible } : error;
}

function visiblePath(data: unknown, path: Path): Path {
  let value = data;
  const visible: (string | number)[] = [];
  for (const [index, part] of path.entries()) {
    if (typeof value !== "object" || value === null) {
      // Below a null the rest of the path is kept: this error is what made it null.
      return [...visible, ...path.slice(index)];
    }
    if (!Object.hasOwn(value, part)) {
      return visible;
    }
    visible.push(part);
    value = (value as Record<string | number, unknown>)[part];
  }
  return visible;
}
