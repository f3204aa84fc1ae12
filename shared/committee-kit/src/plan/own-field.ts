import { Field, Int } from "type-graphql";

type FieldType = () => unknown;

/** A field that only one committee has: its type in the graph and in the input, and its description. */
export interface OwnField {
  name: string;
  type: FieldType;
  description: string;
}

const fieldsOf = new WeakMap<object, OwnField[]>();

function own(type: FieldType, description: string): PropertyDecorator {
  return (prototype, name) => {
    if (typeof name !== "string") throw new Error("A committee's own field has a name that is a string.");
    fieldsOf.set(prototype, [...(fieldsOf.get(prototype) ?? []), { name, type, description }]);
    const output = `${description.replace(/\.$/, "")}; null where its owner does not say, and where its subgraph could not be reached.`;
    Field(type as never, { nullable: true, description: output })(prototype, name);
  };
}

/** Decorators for a committee's own fields, which are all optional: readers of all committees must do without them. */
export const optional = {
  text: (description: string) => own(() => String, description),
  texts: (description: string) => own(() => [String], description),
  number: (description: string) => own(() => Int, description),
  flag: (description: string) => own(() => Boolean, description),
};

/** The own fields of a class that was declared with `optional`. */
export function ownFieldsOf(type: { prototype: object }): OwnField[] {
  return fieldsOf.get(type.prototype) ?? [];
}
