import { Field, getMetadataStorage, ID, InterfaceType } from "type-graphql";

/** The graph's name for an object's class. */
export const typeNameOf = (value: object): string | undefined =>
  getMetadataStorage().objectTypes.find(({ target }) => target === value.constructor)?.name;

@InterfaceType("Node", {
  autoRegisterImplementations: false,
  resolveType: typeNameOf,
  description:
    "Whatever has an id of its own. `node(id:)` gives it again. An id is given once in the whole hub, and is never used for anything else.",
})
export abstract class Node {
  @Field(() => ID, { description: "Its id; no other object has the same." })
  id!: string;
}
