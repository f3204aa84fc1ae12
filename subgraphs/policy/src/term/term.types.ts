import { Instrument } from "@hub/cycle";
import { DocumentKind } from "@hub/documents";
import { Node, Policy, Text } from "@hub/frame";
import { graphEnum } from "@hub/subgraph-kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Concept } from "../version/index.js";

export const TermKind = graphEnum("TermKind", "What a term names.", {
  POLICY: "The integration policy (politik).",
  CONCEPT: "A central concept of the policy (centralt begreb).",
  INSTRUMENT: "An instrument of follow-up (opfølgningsinstrument).",
  DOCUMENT: "A kind of document (dokumenttype).",
});
export type TermKind = keyof typeof TermKind;

@Directive('@key(fields: "id")')
@ObjectType("Term", {
  implements: Node,
  description:
    "A term of the field with all names in official use (fagterm): whichever of them is asked for, it is this one object.",
})
export class Term {
  @Field(() => ID, { description: "Readable id, e.g. term-handleplan." })
  id!: string;
  @Field(() => TermKind, { description: "What it names." })
  kind!: TermKind;
  @Field(() => Text, { description: "The name that the hub uses." })
  label!: Text;
  @Field(() => [Text], { description: "All other names (synonymer), e.g. inklusionshandleplan." })
  aliases!: Text[];
  @Field(() => String, {
    nullable: true,
    description: "Where the names come from; null where the record does not say.",
  })
  source!: string | null;
  @Field(() => Policy, {
    nullable: true,
    description: "Of a POLICY: the one that `Query.policy` answers; null of other kinds.",
  })
  policy!: Policy | null;
  @Field(() => Concept, {
    nullable: true,
    description: "Of a CONCEPT: as that policy defines it; null of other kinds.",
  })
  concept!: Concept | null;
  @Field(() => Instrument, {
    nullable: true,
    description: "Of an INSTRUMENT: whose indicators `Indicator.instrument` marks; null of other kinds.",
  })
  instrument!: Instrument | null;
  @Field(() => DocumentKind, { nullable: true, description: "Of a DOCUMENT: its kind; null of other kinds." })
  document!: DocumentKind | null;
}
