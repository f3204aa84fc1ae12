import { Directive, Field, ID, ObjectType } from "type-graphql";

/** A remark by its id, for payloads: `picture` answers its other fields. */
@Directive('@key(fields: "id")')
@ObjectType("Remark", {
  description: "The coordinator's remark on a published document, which it does not change (bemærkning).",
})
export class RemarkReference {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
}
