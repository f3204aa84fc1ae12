import { DocumentKind, Severity } from "@hub/documents";
import { Text } from "@hub/frame";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("Rule", { description: "A rule that documents are checked by (regel)." })
export class Rule {
  @Field(() => ID, { description: "As findings name it, e.g. I11." })
  id!: string;
  @Field(() => Int, { description: "Raised when the rule judges differently than before." })
  version!: number;
  @Field(() => Severity, { description: "What a breach means for publishing." })
  severity!: Severity;
  @Field(() => DocumentKind, { description: "The documents that it is for." })
  appliesTo!: DocumentKind;
  @Field(() => Boolean, {
    description: "Whether not even a draft may hold a breach, since it cannot or must not be stored.",
  })
  refusesDrafts!: boolean;
  @Field(() => Text, { description: "The rule in a sentence." })
  title!: Text;
  @Field(() => Text, { description: "Why there is such a rule." })
  explanation!: Text;
  @Field(() => Text, { description: "How to mend a breach." })
  hint!: Text;
}
