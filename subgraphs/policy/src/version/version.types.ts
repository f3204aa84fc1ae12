import { Goal, Node, Policy, PriorityArea, Text, TranslationSource } from "@hub/frame";
import { DateTime, JsonValue, LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Obligation, PolicyCase, SourceNote, YearWheelSlot } from "../frame/index.js";
import { Hearing, PolicyDecision, ProcessStep, Recommendation } from "./process.types.js";
import { PolicyState, RenditionAudience } from "./version-enums.types.js";

/** Where a part of the policy's text stands. */
@ObjectType()
class PartOfVersion {
  @Field(() => ID, {
    description: "The id of this wording: the code, and from the policy's second version on also its number.",
  })
  id!: string;
  @Field(() => ID, {
    description:
      "The lasting code, which every wording has, e.g. principle-1, concept-inklusion; a vision's is its policy's and `-vision`.",
  })
  code!: string;
  @Field(() => Policy, { description: "The policy that it stands in, in the words of the same version." })
  policy!: Policy;
  @Field(() => Int, { description: "The number of the version in whose words it is shown." })
  version!: number;
}

@Directive('@key(fields: "id")')
@ObjectType("Vision", {
  implements: Node,
  description: "The vision of a policy (vision), in the words of one of its versions.",
})
export class Vision extends PartOfVersion {
  @Field(() => String, {
    description: "Danish; the authoritative wording. Its heading where the source holds no more.",
  })
  da!: string;
  @Field(() => String, { nullable: true, description: "English; null where there is no translation." })
  en!: string | null;
  @Field(() => TranslationSource, {
    nullable: true,
    description: "Who translated it; null where there is no translation, and where it is not told.",
  })
  enSource!: TranslationSource | null;
  @Field(() => Boolean, { description: "Whether the source holds its text, or its heading alone." })
  textInSource!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType("Principle", { implements: Node, description: "A basic principle of the policy (grundprincip)." })
export class Principle extends PartOfVersion {
  @Field(() => Int, { description: "Its place in the policy, from 1." })
  ordinal!: number;
  @Field(() => Text, { description: "The principle." })
  text!: Text;
}

@Directive('@key(fields: "id")')
@ObjectType("Concept", { implements: Node, description: "A concept that the policy defines (centralt begreb)." })
export class Concept extends PartOfVersion {
  @Field(() => Text, { description: "The term." })
  term!: Text;
  @Field(() => Text, { nullable: true, description: "Its definition; null where the source does not hold it." })
  definition!: Text | null;
  @Field(() => [Text], { description: "Other words for it." })
  altLabels!: Text[];
}

@Directive('@key(fields: "id")')
@ObjectType("PolicyRendition", {
  implements: Node,
  description: "A version of the policy's text, for one kind of reader.",
})
export class PolicyRendition {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => String, { description: "As the case calls it, e.g. 'Version 1'." })
  label!: string;
  @Field(() => RenditionAudience, { description: "Whom it is for." })
  audience!: RenditionAudience;
  @Field(() => Text, { description: "Its name, e.g. pixi-version, hovedtekst." })
  title!: Text;
  @Field(() => Text, {
    nullable: true,
    description: "What it is for, in the case's words; null where the case does not say.",
  })
  text!: Text;
  @Field(() => [String], { description: "The parts of the policy that it holds." })
  contains!: string[];
  @Field(() => String, {
    nullable: true,
    description: "Where it sends those who want to read more; null where it does not.",
  })
  refersTo!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType("Document", { implements: Node, description: "A document that belongs to the case (bilag)." })
export class Document {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => Int, { nullable: true, description: "The annex's number in the case; null where it is no annex." })
  annexNumber!: number | null;
  @Field(() => Text, { description: "Its title." })
  title!: Text;
  @Field(() => String, { nullable: true, description: "Where it can be read; null where the source does not say." })
  url!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256, hex, of its bytes; null where they are not at hand." })
  sha256!: string | null;
  @Field(() => [String], { description: "Columns that the case's words let one expect; inferred." })
  columnsInferred!: string[];
}

@Directive('@key(fields: "id")')
@ObjectType("PolicyVersion", {
  implements: Node,
  description:
    "A version of the policy (udgave). Its text can be written while it is DRAFT or HEARD, and never changes from its adoption (I2).",
})
export class PolicyVersion {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => Int, { description: "1 for the first." })
  number!: number;
  @Field(() => PolicyState, { description: "Where it stands: by the decisions on record and the day." })
  state!: PolicyState;
  @Field(() => Vision, {
    nullable: true,
    description: "The vision; its heading where the source holds no more; null where it has none.",
  })
  vision!: Vision | null;
  @Field(() => Boolean, { description: "Whether the source holds the vision's text, or its heading alone." })
  visionTextInSource!: boolean;
  @Field(() => [Principle], { description: "Its basic principles (grundprincipper)." })
  principles!: Principle[];
  @Field(() => [Concept], { description: "The concepts that it defines (centrale begreber)." })
  concepts!: Concept[];
  @Field(() => [PriorityArea], { description: "Its priority areas (indsatsområder)." })
  areas!: PriorityArea[];
  @Field(() => [Goal], { description: "Its goals (mål)." })
  goals!: Goal[];
  @Field(() => [PolicyRendition], { description: "The texts that it comes in." })
  renditions!: PolicyRendition[];
  @Field(() => Hearing, { nullable: true, description: "The hearing of its draft; null where there was none." })
  hearing!: Hearing | null;
  @Field(() => [ProcessStep], { description: "Its way through the bodies, and the decisions on record." })
  process!: ProcessStep[];
  @Field(() => [Recommendation], { description: "What is recommended to the council (at-punkter)." })
  recommendations!: Recommendation[];
  @Field(() => [PolicyDecision], { description: "What has been decided, in the order of the record." })
  decisions!: PolicyDecision[];
  @Field(() => [Document], { description: "The case's annexes (bilag)." })
  documents!: Document[];
  @Field(() => String, { description: "SHA-256, hex, over the RFC 8785 canonical JSON of its content." })
  contentHash!: string;
  @Field(() => JsonValue, {
    description:
      "What `contentHash` covers: its newest text; of a version that was put forward in a political case, the whole case.",
  })
  content!: unknown;
  @Field(() => JsonValue, {
    description:
      "Its text as `draftPolicyVersion` takes it, in `input.content`: sent back as it is, a text that was written in the hub has the same hash.",
  })
  asInput!: unknown;
  @Field(() => Boolean, { description: "Demo data, not the city's. A decision on it may be: see process." })
  synthetic!: boolean;
  @Field(() => DateTime, { description: "When it went on record." })
  recordedAt!: Date;
  @Field(() => PolicyCase, {
    nullable: true,
    description: "The political case that it was put forward in; null where it was written in the hub.",
  })
  councilCase!: PolicyCase | null;
  @Field(() => Text, { nullable: true, description: "How it came about; null where the record does not say." })
  origin!: Text | null;
  @Field(() => String, {
    nullable: true,
    description: "Where the city publishes it; null where the record does not say.",
  })
  url!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day of the policy before it; null where the record does not say.",
  })
  predecessorExpires!: string | null;
  @Field(() => [Text], { description: "The instruments of follow-up that it names (opfølgning)." })
  instruments!: Text[];
  @Field(() => [YearWheelSlot], { description: "The year wheel, as it words it (årshjul)." })
  yearWheel!: YearWheelSlot[];
  @Field(() => [Obligation], { description: "Who owes what to whom each year." })
  obligations!: Obligation[];
  @Field(() => [Text], { description: "What it says of how its efforts are financed (økonomi)." })
  financingRules!: Text[];
  @Field(() => [SourceNote], { description: "Where things come from, and what is inferred." })
  sources!: SourceNote[];
}
