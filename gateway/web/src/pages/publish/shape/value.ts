/** A document as it is entered: JSON in the form of its input. */
export type Content = Readonly<Record<string, unknown>>;

/** What stands at a path of names and places: `initiatives/0/title/da`; undefined where there is nothing. */
export function valueAt(content: unknown, path: string): unknown {
  let value: unknown = content;
  for (const name of path.split("/")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/**
 * The content with another value at a path. Undefined removes the field; an object that is emptied by that goes too, since a text
 * without words is none.
 */
export function withValue<Of>(content: Of, path: string, value: unknown): Of {
  const [name = "", ...rest] = path.split("/");
  if (Array.isArray(content)) {
    const members: unknown[] = [...content];
    members[Number(name)] = rest.length === 0 ? value : withValue(members[Number(name)], rest.join("/"), value);
    return members as Of;
  }
  const fields = { ...(content as Record<string, unknown> | null | undefined) };
  const next = rest.length === 0 ? value : withValue(fields[name] ?? {}, rest.join("/"), value);
  if (next === undefined || isEmpty(next)) delete fields[name];
  else fields[name] = next;
  return fields as Of;
}

/** The members of a list; none where there is no list. */
export function membersAt(content: unknown, path: string): readonly Content[] {
  const members = valueAt(content, path);
  return Array.isArray(members) ? members : [];
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** A text as it was written; empty where there is none. */
export const textAt = (content: unknown, path: string): string => {
  const value = valueAt(content, path);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};
