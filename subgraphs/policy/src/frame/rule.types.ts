import { DocumentKind, RuleCode, Severity } from "@hub/documents";
import { Text } from "@hub/frame";
import { JsonValue } from "@hub/subgraph-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("RuleExample", { description: "What a rule accepts, or what it finds (eksempel)." })
export class RuleExample {
  @Field(() => String, {
    description:
      "JSON Pointer into a document that is otherwise in order, like the path of a finding; empty for the whole of it, and where `ofFacts`.",
  })
  path!: string;
  @Field(() => JsonValue, { nullable: true, description: "What stands there, which may be null itself." })
  value!: unknown;
  @Field(() => Boolean, { description: "Whether `value` is the facts around a document, and nothing in it." })
  ofFacts!: boolean;
  @Field(() => JsonValue, { nullable: true, description: "What it supposes besides; null where that is plain." })
  given!: unknown;
}

@ObjectType("Rule", { description: "A rule that documents are checked by (regel)." })
export class Rule {
  @Field(() => ID, { description: "Its code and the kind of document that it is for, e.g. `I11:ACTION_PLAN`." })
  id!: string;
  @Field(() => RuleCode, {
    description: "As findings name it, e.g. I11; rules on several kinds of documents that demand the same share it.",
  })
  code!: string;
  @Field(() => Int, { description: "Raised when the rule judges differently than before." })
  version!: number;
  @Field(() => Severity, { description: "What a breach means for publishing." })
  severity!: Severity;
  @Field(() => Severity, {
    nullable: true,
    description:
      "The severity of those of its findings that weigh less, as `explanation` says; null where all have `severity`.",
  })
  lighterSeverity!: Severity | null;
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
  @Field(() => RuleExample, { description: "What it accepts." })
  goodExample!: RuleExample;
  @Field(() => RuleExample, { description: "What it finds." })
  badExample!: RuleExample;
}
