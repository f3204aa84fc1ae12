import type { DocumentShape } from "../shape/shape.js";

/** The part of the form that a place is entered in. */
export function partOfPlace(place: string, shape: DocumentShape): string | undefined {
  const [, name, index] = place.split("/");
  const list = shape.lists.find((each) => each.name === name);
  if (list === undefined) return undefined;
  return list.isDetailed && index !== undefined ? `${list.name}.${index}` : list.name;
}
